import { describe, expect, test } from 'vitest';
import type { ReportBlock } from '../../src/domain/report/report-document';
import { blockKeys, NO_KEYS } from '../../src/renderer/features/report/block-keys';

const list = (...keys: string[]): ReportBlock => ({
  type: 'list',
  ordered: false,
  items: keys.map((key) => ({ key, text: key })),
});
const table = (...keys: string[]): ReportBlock => ({
  type: 'table',
  caption: null,
  columns: [],
  rows: keys.map((key) => ({ key, cells: [] })),
});
const heading = (text: string): ReportBlock => ({ type: 'heading', level: 2, text });
const paragraph = (key: string): ReportBlock => ({ type: 'paragraph', key, text: 'Samme tekst' });

/** The key of each block, drawn once and once more with other content. */
function drawn(first: readonly ReportBlock[], then: readonly ReportBlock[]): [readonly string[], readonly string[]] {
  const before = blockKeys(first, NO_KEYS);
  return [before.keys, blockKeys(then, before).keys];
}

describe('the blocks of a section', () => {
  test('are what they were when one of their kind comes above', () => {
    const [[old], [fresh, same]] = drawn([list('b')], [list('a'), list('b')]);
    expect(same).toBe(old);
    expect(fresh).not.toBe(old);
    const [[oldTable], after] = drawn([table('b')], [heading('Nytt'), table('a'), table('b')]);
    expect(after[2]).toBe(oldTable);
  });

  test('are what they were when lines come first in them, or the first goes', () => {
    const [[old], [more]] = drawn([list('b', 'c')], [list('a', 'b', 'c')]);
    expect(more).toBe(old);
    const [[, second], [, less]] = drawn([heading('To'), list('b', 'c')], [heading('To'), list('c')]);
    expect(less).toBe(second);
  });

  test('have one key each, whatever they hold', () => {
    const blocks = [
      heading('Lik'),
      heading('Lik'),
      paragraph('p'),
      paragraph('p'),
      list(),
      list(),
      table('a'),
      list('a'),
    ];
    const [first, again] = drawn(blocks, blocks);
    expect(new Set(first).size).toBe(blocks.length);
    expect(again).toEqual(first);
  });

  test('a line that has become a list of its own does not take the name of the one it left', () => {
    const first = blockKeys([list('a', 'b')], NO_KEYS);
    const second = blockKeys([list('b')], first);
    const third = blockKeys([list('a'), list('b')], second);
    expect(third.keys[1]).toBe(first.keys[0]);
    expect(third.keys[0]).not.toBe(first.keys[0]);
  });
});
