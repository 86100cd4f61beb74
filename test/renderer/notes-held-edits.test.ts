import { describe, expect, it } from 'vitest';
import { readHalfMade, writeHalfMade } from '../../src/domain/notes/half-made';
import { type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import { createHeldEdits } from '../../src/renderer/features/notes/list/held-edits';

const note = (id: string, text: string): Note => ({
  ...PLAIN_NOTE,
  id: id as Note['id'],
  gatheringId: 'gathering-1' as Note['gatheringId'],
  at: 0 as Note['at'],
  text,
});
const [a, b] = [note('note-a', 'A'), note('note-b', 'B')];
const edited = (one: Note, text: string) => ({ before: one, after: { ...one, text } });

describe('half-made changes', () => {
  it('are there again from what was kept, the one begun last first in hand', () => {
    let kept = '';
    const before = createHeldEdits([], (text) => {
      kept = text;
    });
    before.hold(a.id, edited(a, 'A og mer'));
    before.hold(b.id, edited(b, 'B og mer'));
    const after = createHeldEdits(readHalfMade(kept), () => undefined);
    expect([after.of(a.id), after.of(b.id), after.last()]).toEqual([
      edited(a, 'A og mer'),
      edited(b, 'B og mer'),
      b.id,
    ]);
  });

  it('leave nothing when each has been saved or given up', () => {
    const kept: string[] = [];
    const held = createHeldEdits([], (text) => kept.push(text));
    held.hold(a.id, edited(a, 'A og mer'));
    held.letGo(b.id);
    held.letGo(a.id);
    expect([kept.length, kept.at(-1), held.last(), held.of(a.id)]).toEqual([2, '', null, undefined]);
  });

  it('that cannot be read are none', () => {
    for (const text of [
      '',
      '{',
      'null',
      '[1]',
      '{"before":{}}',
      writeHalfMade([]),
      '[{"before":{"id":"x"},"after":{}}]',
    ]) {
      expect(readHalfMade(text), text).toEqual([]);
    }
  });
});
