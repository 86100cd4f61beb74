import { expect, test } from 'vitest';
import { createActIds } from '../../src/renderer/api/act-id';

test('the same, pressed again before there was an answer, is the same act; afterwards, or after another, it is not', () => {
  const ids = createActIds();
  const edit = { noteId: 'note-0001', text: 'a b', base: 'a' };
  const first = ids.of(edit);
  expect(ids.of({ ...edit })).toBe(first);
  ids.done();
  const second = ids.of(edit);
  expect(second).not.toBe(first);
  expect(ids.of({ ...edit, text: 'a', base: 'a b' })).not.toBe(second);
  expect(ids.of(edit)).not.toBe(second);
});
