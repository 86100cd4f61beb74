import { describe, expect, test } from 'vitest';
import { href, parseRoute } from '../../src/renderer/app/route';
import { isChoosing, matches } from '../../src/renderer/app/shortcuts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('keys', () => {
  test.each([
    ['n', press('n'), true],
    ['n', press('N', { shiftKey: true }), false],
    ['n', press('n', { ctrlKey: true }), false],
    ['Space', press(' '), true],
    ['PageDown', press('PageDown'), true],
    ['?', press('?', { shiftKey: true }), true],
    ['+', press('+', { shiftKey: true }), true],
    ['-', press('-'), true],
    ['Ctrl+Z', press('z', { ctrlKey: true }), true],
    ['Ctrl+Z', press('z', { metaKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+T', press('†', { altKey: true, code: 'KeyT' }), true],
    ['Alt+T', press('t'), false],
    ['Alt+1', press('¡', { altKey: true, code: 'Digit1' }), true],
    ['Alt+1', press('1', { altKey: true, code: 'Digit1' }), true],
    ['Alt+2', press('¡', { altKey: true, code: 'Digit1' }), false],
    ['Alt+1', press('1', { code: 'Digit1' }), false],
    ['Shift+1', press('!', { shiftKey: true, code: 'Digit1' }), true],
    ['1', press('!', { shiftKey: true, code: 'Digit1' }), false],
  ])('%s', (keys, event, expected) => {
    expect(matches(keys, event)).toBe(expected);
  });
});

describe('a choice in focus has the keys it is chosen by', () => {
  test.each(['Space', 'ArrowLeft', 'Shift+ArrowDown', '3'])('%s', (keys) => {
    expect(isChoosing(keys)).toBe(true);
  });
  test.each(['n', 'P', '+', 'PageDown', 'Enter', 'Alt+ArrowUp', 'Alt+1', 'Shift+1', 'Ctrl+2', 'Delete'])(
    'not %s',
    (keys) => {
      expect(isChoosing(keys)).toBe(false);
    },
  );
});

describe('routes', () => {
  test.each([
    '#/',
    '#/import',
    '#/g/abcdefgh/import',
    '#/g/abcdefgh/plan',
    '#/g/abcdefgh/report',
    '#/g/abcdefgh/notes/outcomes',
  ])('%s reads back as it was written', (hash) => {
    expect(href(parseRoute(hash))).toBe(hash);
  });

  test('what is not known is the list, or the plan', () => {
    expect(parseRoute('')).toEqual({ name: 'library' });
    expect(parseRoute('#/nowhere')).toEqual({ name: 'library' });
    expect(parseRoute('#/g/abcdefgh/nowhere')).toMatchObject({ name: 'gathering', place: 'plan' });
  });
});
