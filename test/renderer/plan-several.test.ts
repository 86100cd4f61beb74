import { describe, expect, test } from 'vitest';
import { type Item, PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import { layoutDay } from '../../src/domain/agenda/schedule';
import { dayTree, placeItem } from '../../src/domain/agenda/tree';
import type { DayId, GatheringId, ItemId } from '../../src/domain/ids';
import { minuteOfDay, minutes } from '../../src/domain/time';
import {
  looksLikeRows,
  placeForTrees,
  readOwnItems,
  runSheetText,
  treesOf,
} from '../../src/renderer/features/plan/acts/item-clipboard';
import { type MoveOfOne, movesForDrop, movesOf, rootsOf } from '../../src/renderer/features/plan/acts/several-moves';
import { only, rangeTo, toggled } from '../../src/renderer/features/plan/acts/useSelection';

const dayId = 'day' as DayId;
const id = (name: string) => name as ItemId;
const item = (name: string, parent: string | null, position: number, length: number | null = 10): Item => ({
  ...PLAIN_ITEM,
  id: id(name),
  gatheringId: 'g' as GatheringId,
  dayId,
  parentId: parent === null ? null : id(parent),
  position,
  title: name,
  minutes: length === null ? null : minutes(length),
});
/** x, p (a, b), y */
const ITEMS = [item('x', null, 0), item('p', null, 1, null), item('a', 'p', 0), item('b', 'p', 1), item('y', null, 2)];

function outline(items: readonly Item[]): string {
  const say = (nodes: ReturnType<typeof dayTree<Item>>): string =>
    nodes.map((node) => node.item.title + (node.children.length > 0 ? `(${say([...node.children])})` : '')).join(' ');
  return say(dayTree(items, dayId));
}

function outlineAfter(moves: readonly MoveOfOne[] | null): string | null {
  if (!moves) return null;
  let items: readonly Item[] = ITEMS;
  for (const { itemId, place } of moves) {
    const placing = placeItem(items, itemId, place);
    if (!placing.ok) throw new Error(placing.reason);
    items = items.map((one) => placing.changed.find((row) => row.id === one.id) ?? one);
  }
  return outline(items);
}

describe('several items move together and keep their order', () => {
  test.each([
    [['p', 'y'], 'up', 'p(a b) y x'],
    [['x', 'p'], 'down', 'y x p(a b)'],
    [['a', 'b'], 'unnest', 'x p a b y'],
    [['a', 'b'], 'up', 'x a b p y'],
    [['a', 'b'], 'down', 'x p a b y'],
    [['x', 'p'], 'up', null],
    [['x', 'p'], 'nest', null],
    [['x', 'y'], 'unnest', null],
  ] as const)('%j %s', (ids, how, expected) => {
    expect(outlineAfter(movesOf(ITEMS, ids.map(id), how))).toBe(expected);
  });

  test('they are dropped at a row in their order', () => {
    expect(outlineAfter(movesForDrop(ITEMS, [id('x'), id('y')], id('a'), 'after'))).toBe('p(a x y b)');
    expect(outlineAfter(movesForDrop(ITEMS, [id('x'), id('y')], id('a'), 'before'))).toBe('p(x y a b)');
    expect(movesForDrop(ITEMS, [id('p')], id('a'), 'before')).toBeNull();
  });

  test('one that stands under another chosen one goes with it', () => {
    expect(rootsOf(ITEMS, ['x', 'p', 'a'].map(id)).map((one) => one.title)).toEqual(['x', 'p']);
  });
});

describe('choosing', () => {
  const ids = ['x', 'p', 'a', 'b', 'y'].map(id);
  test('a range goes from where it began, whichever way', () => {
    const down = rangeTo(only(id('p')), ids, id('b'));
    expect([...down.marked]).toEqual(['p', 'a', 'b']);
    expect([...rangeTo(down, ids, id('x')).marked]).toEqual(['x', 'p']);
  });
  test('one more and one fewer', () => {
    const two = toggled(only(id('x')), id('y'));
    expect([...two.marked]).toEqual(['x', 'y']);
    expect([...toggled(two, id('x')).marked]).toEqual(['y']);
  });
});

describe('the clipboard', () => {
  test('holds a run sheet as text and the items as they are, without ids', () => {
    const layout = layoutDay({ id: dayId, start: minuteOfDay(540) }, ITEMS);
    expect(runSheetText(ITEMS, layout, [id('p')])).toBe('09:10–09:30\t20\tp\n09:10–09:20\t10\ta\n09:20–09:30\t10\tb');
    const [tree] = treesOf(ITEMS, [id('p')]);
    expect(tree).toMatchObject({ title: 'p', children: [{ title: 'a' }, { title: 'b' }] });
    expect(tree).not.toHaveProperty('id');
    expect(readOwnItems(JSON.stringify([tree]))).toEqual([tree]);
    for (const text of ['', '{}', '[]', 'nei']) expect(readOwnItems(text)).toBeNull();
  });

  test('what is pasted goes after, and out where the tree is too deep for it', () => {
    expect(placeForTrees(ITEMS, id('a'), [{ title: 'q' }])).toMatchObject({ parentId: 'p', position: 1 });
    const deep = [{ children: [{ children: [{}] }] }];
    expect(placeForTrees(ITEMS, id('a'), deep)).toMatchObject({ parentId: null, position: 2 });
  });

  test('rows are lines with columns', () => {
    expect(looksLikeRows('09:00\tVelkommen\n\n09:10\tPause\n')).toBe(true);
    expect(looksLikeRows('09:00\tVelkommen\nBare tekst')).toBe(false);
    expect(looksLikeRows('  ')).toBe(false);
  });
});
