import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { dayTree, type ItemNode, insertItem, parkedTree, placeItem, removeItem } from '../../../src/domain/agenda/tree';
import type { DayId, ItemId } from '../../../src/domain/ids';
import { anyPlan, at, DAY, inOrder, item, itemId } from '../support';

const outline = (nodes: readonly ItemNode[]): string =>
  nodes.map((node) => node.item.id + (node.children.length > 0 ? `(${outline(node.children)})` : '')).join(' ');

const withRows = (items: readonly Item[], changed: readonly Item[]): Item[] => {
  const rows = new Map(items.map((row) => [row.id, row]));
  for (const row of changed) rows.set(row.id, row);
  return [...rows.values()];
};

const moved = (items: readonly Item[], id: string, parentId: string | null, position: number, dayId = DAY): string => {
  const placing = placeItem(items, itemId(id), { dayId, parentId: parentId as ItemId | null, position });
  return placing.ok ? outline(dayTree(withRows(items, placing.changed), dayId)) : placing.reason;
};

const flat = inOrder(item('a'), item('b'), item('c'), item('d'));
const deep = [
  ...inOrder(item('a'), item('b')),
  item('a1', { parentId: itemId('a') }),
  item('a11', { parentId: itemId('a1') }),
];

describe('placeItem', () => {
  it.each([
    ['a', 0, 'a b c d'],
    ['a', 1, 'a b c d'],
    ['a', 3, 'b c a d'],
    ['a', 4, 'b c d a'],
    ['d', 0, 'd a b c'],
    ['c', 99, 'a b d c'],
  ])('puts %s before the one at %i', (id, position, expected) => {
    expect(moved(flat, id, null, position)).toBe(expected);
  });

  it('takes the subtree along to another day', () => {
    const other = 'other' as DayId;
    const placing = placeItem(deep, itemId('a'), { dayId: other, parentId: null, position: 0 });
    const after = withRows(deep, placing.ok ? placing.changed : []);
    expect(outline(dayTree(after, other))).toBe('a(a1(a11))');
    expect(dayTree(after, DAY)[0]?.item).toMatchObject({ id: 'b', position: 0 });
  });

  it('drops the clock time of what is set aside', () => {
    const items = inOrder(item('a', { pinnedStart: at(11) }), item('b'));
    const placing = placeItem(items, itemId('a'), { dayId: null, parentId: null, position: 0 });
    const after = withRows(items, placing.ok ? placing.changed : []);
    expect(parkedTree(after).map((node) => node.item.pinnedStart)).toEqual([null]);
  });

  it('comes to an end where rows are under each other, as a file from elsewhere could once say', () => {
    const circle = [item('a', { parentId: itemId('b') }), item('b', { parentId: itemId('a') }), item('c')];
    expect(placeItem(circle, itemId('a'), { dayId: DAY, parentId: null, position: 0 }).ok).toBe(true);
    expect(placeItem(circle, itemId('c'), { dayId: DAY, parentId: itemId('a'), position: 0 })).toMatchObject({
      reason: 'tooDeep',
    });
  });

  it('refuses what cannot be', () => {
    expect(moved(deep, 'b', 'a11', 0)).toBe('tooDeep');
    expect(moved(deep, 'a', 'b', 0)).toBe('tooDeep');
    expect(moved(deep, 'a', 'a1', 0)).toBe('intoItself');
    expect(moved(deep, 'a', 'a', 0)).toBe('intoItself');
    expect(moved(deep, 'a', 'nobody', 0)).toBe('noSuchPlace');
    expect(placeItem(deep, itemId('b'), { dayId: null, parentId: itemId('a'), position: 0 })).toEqual({
      ok: false,
      reason: 'noSuchPlace',
    });
  });

  it('keeps every item, every depth and unbroken numbers, and changes only what differs', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.nat(),
        fc.option(fc.nat()),
        fc.integer({ min: 0, max: 15 }),
        (items, who, under, position) => {
          const id = items[who % items.length]?.id ?? itemId('none');
          const parentId = under === null ? null : (items[under % items.length]?.id ?? null);
          const placing = placeItem(items, id, { dayId: DAY, parentId, position });
          if (!placing.ok) return;
          const after = withRows(items, placing.changed);
          const ids = outline(dayTree(after, DAY)).match(/[\w-]+/g) ?? [];
          expect(ids.toSorted()).toEqual(items.map((row) => row.id).toSorted());
          const check = (nodes: readonly ItemNode[], depth: number): void =>
            nodes.forEach((node, index) => {
              expect(node.item.position).toBe(index);
              expect(node.depth).toBe(depth);
              expect(depth).toBeLessThanOrEqual(3);
              check(node.children, depth + 1);
            });
          check(dayTree(after, DAY), 1);
          for (const row of placing.changed) expect(items).not.toContainEqual(row);
          expect(
            placeItem(after, id, { dayId: DAY, parentId, position: after.find((r) => r.id === id)?.position ?? 0 }),
          ).toEqual({
            ok: true,
            changed: [],
          });
        },
      ),
    );
  });
});

describe('insertItem and removeItem', () => {
  it('makes room and closes it again', () => {
    const placing = insertItem(flat, item('x'), { dayId: DAY, parentId: null, position: 1 });
    const after = withRows(flat, placing.ok ? placing.changed : []);
    expect(outline(dayTree(after, DAY))).toBe('a x b c d');
    const { removed, changed } = removeItem(after, itemId('x'));
    expect(removed.map((row) => row.id)).toEqual(['x']);
    expect(withRows(after, changed).filter((row) => row.id !== 'x')).toEqual(flat);
  });

  it('takes the subtree out with its root', () => {
    expect(removeItem(deep, itemId('a')).removed.map((row) => row.id)).toEqual(['a', 'a1', 'a11']);
    expect(removeItem(deep, itemId('nobody'))).toEqual({ removed: [], changed: [] });
  });

  it('refuses a fourth level', () => {
    const placing = insertItem(deep, item('x'), { dayId: DAY, parentId: itemId('a11'), position: 0 });
    expect(placing).toEqual({ ok: false, reason: 'tooDeep' });
  });
});
