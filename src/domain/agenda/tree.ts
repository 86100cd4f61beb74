import type { DayId, ItemId } from '../ids';
import { type Item, MAX_DEPTH } from './agenda';

/** What an item needs for its place in the tree; screens that know less than the control room have these too. */
export type TreeRow = Pick<Item, 'id' | 'dayId' | 'parentId' | 'position'>;

export type Depth = 1 | 2 | 3;

export interface ItemNode<T extends TreeRow = Item> {
  readonly item: T;
  readonly depth: Depth;
  readonly children: readonly ItemNode<T>[];
}

/** Where an item is put: among the children of `parentId` (or the day's own items), before the one now at `position`. */
export interface Place {
  readonly dayId: DayId | null;
  readonly parentId: ItemId | null;
  readonly position: number;
}

type PlaceRefusal = 'tooDeep' | 'intoItself' | 'noSuchPlace';

/** `changed`: the rows that are not as they were, as they are now. */
export type Placing =
  | { readonly ok: true; readonly changed: readonly Item[] }
  | { readonly ok: false; readonly reason: PlaceRefusal };

// The id settles a tie, so that every screen shows the same order whatever order the rows came in.
const inOrder = (a: TreeRow, b: TreeRow): number => a.position - b.position || (a.id < b.id ? -1 : 1);

const deeper = (depth: Depth): Depth => (depth === 1 ? 2 : 3);

function treeOf<T extends TreeRow>(rows: readonly T[]): ItemNode<T>[] {
  const known = new Set(rows.map((row) => row.id));
  const byParent = new Map<ItemId | null, T[]>();
  for (const row of rows) {
    // A row whose parent is not here is shown at the top rather than lost.
    const parent = row.parentId !== null && known.has(row.parentId) ? row.parentId : null;
    const siblings = byParent.get(parent);
    if (siblings) siblings.push(row);
    else byParent.set(parent, [row]);
  }
  const nodes = (parent: ItemId | null, depth: Depth): ItemNode<T>[] =>
    (byParent.get(parent) ?? [])
      .sort(inOrder)
      .map((item) => ({ item, depth, children: nodes(item.id, deeper(depth)) }));
  return nodes(null, 1);
}

/** The items of one day as a tree, in order. */
export function dayTree<T extends TreeRow>(items: readonly T[], dayId: DayId): ItemNode<T>[] {
  return treeOf(items.filter((item) => item.dayId === dayId));
}

/** The alternatives, set aside, in order. */
export function parkedTree<T extends TreeRow>(items: readonly T[]): ItemNode<T>[] {
  return treeOf(items.filter((item) => item.dayId === null));
}

/** The rows under an item, of rows in reading order. */
export function under<T extends { readonly depth: Depth }>(rows: readonly T[], index: number): readonly T[] {
  const depth = rows[index]?.depth ?? MAX_DEPTH;
  const end = rows.findIndex((row, at) => at > index && row.depth <= depth);
  return rows.slice(index + 1, end < 0 ? rows.length : end);
}

export function itemAt<T extends TreeRow>(items: readonly T[], id: ItemId): T | null {
  return items.find((item) => item.id === id) ?? null;
}

/** The item and everything under it, parents before their children. */
export function subtreeOf<T extends TreeRow>(items: readonly T[], id: ItemId): T[] {
  const root = itemAt(items, id);
  if (!root) return [];
  const found = [root];
  const seen = new Set([id]);
  for (const above of found) {
    for (const row of items) {
      if (row.parentId !== above.id || seen.has(row.id)) continue;
      seen.add(row.id);
      found.push(row);
    }
  }
  return found;
}

/** How deep an item stands: 1 for the day's own items, 0 for no item. */
function depthOf(items: readonly TreeRow[], id: ItemId | null): number {
  let depth = 0;
  for (let at = id; at !== null && depth <= items.length; depth++) at = itemAt(items, at)?.parentId ?? null;
  return depth;
}

/** How many levels an item and what is under it take. Rows that are under each other are counted once. */
function heightOf(items: readonly TreeRow[], id: ItemId): number {
  const seen = new Set<ItemId>();
  let height = 0;
  for (let level = new Set([id]); level.size > 0; height++) {
    for (const one of level) seen.add(one);
    const above = level;
    const below = items.filter((row) => row.parentId !== null && above.has(row.parentId) && !seen.has(row.id));
    level = new Set(below.map((row) => row.id));
  }
  return height;
}

function siblingsAt(items: readonly Item[], dayId: DayId | null, parentId: ItemId | null): Item[] {
  return items.filter((row) => row.dayId === dayId && row.parentId === parentId).sort(inOrder);
}

const renumbered = (rows: readonly Item[]): Item[] =>
  rows.map((row, position) => (row.position === position ? row : { ...row, position }));

/** `siblings` with `item` before the one now at `position`; where that is the item itself, it stays. */
function withItemAt(siblings: readonly Item[], item: Item, position: number): Item[] {
  const others = siblings.filter((row) => row.id !== item.id);
  const here = siblings.findIndex((row) => row.id === item.id);
  const index = here >= 0 && here < position ? position - 1 : position;
  return others.toSpliced(Math.min(Math.max(0, index), others.length), 0, item);
}

/** The place's parent fits there: it exists, is in that day, and leaves room for `levels` more. */
function refusalAt(items: readonly Item[], place: Place, levels: number): PlaceRefusal | null {
  if (place.parentId !== null) {
    const parent = itemAt(items, place.parentId);
    if (!parent || parent.dayId !== place.dayId) return 'noSuchPlace';
  }
  return depthOf(items, place.parentId) + levels > MAX_DEPTH ? 'tooDeep' : null;
}

const sameRow = (a: Item | undefined, b: Item): boolean =>
  a !== undefined &&
  a.dayId === b.dayId &&
  a.parentId === b.parentId &&
  a.position === b.position &&
  a.pinnedStart === b.pinnedStart &&
  a.lockedEnd === b.lockedEnd;

function differing(items: readonly Item[], after: Iterable<Item>): Item[] {
  const before = new Map(items.map((row) => [row.id, row]));
  return [...after].filter((row) => !sameRow(before.get(row.id), row));
}

// An alternative has no clock time, so a pin and a locked end are dropped when the item is set aside.
const inDay = (row: Item, dayId: DayId | null): Item =>
  dayId === null ? { ...row, dayId, pinnedStart: null, lockedEnd: null } : { ...row, dayId };

/** Moves an item with everything under it; both lists of siblings are numbered anew from 0. */
export function placeItem(items: readonly Item[], item: Item | ItemId, place: Place): Placing {
  const moving = itemAt(items, typeof item === 'string' ? item : item.id);
  if (!moving) return { ok: false, reason: 'noSuchPlace' };
  const subtree = subtreeOf(items, moving.id);
  if (subtree.some((row) => row.id === place.parentId)) return { ok: false, reason: 'intoItself' };
  const reason = refusalAt(items, place, heightOf(items, moving.id));
  if (reason) return { ok: false, reason };

  const after = new Map<ItemId, Item>();
  const left = siblingsAt(items, moving.dayId, moving.parentId).filter((row) => row.id !== moving.id);
  for (const row of renumbered(left)) after.set(row.id, row);
  for (const row of subtree) after.set(row.id, inDay(row, place.dayId));
  const moved = { ...inDay(moving, place.dayId), parentId: place.parentId };
  const siblings = siblingsAt(items, place.dayId, place.parentId);
  for (const row of renumbered(withItemAt(siblings, moved, place.position))) after.set(row.id, row);
  return { ok: true, changed: differing(items, after.values()) };
}

/** Puts in an item that was not there; `changed` holds it, placed, and the siblings that made room. */
export function insertItem(items: readonly Item[], newItem: Item, place: Place): Placing {
  const reason = refusalAt(items, place, 1);
  if (reason) return { ok: false, reason };
  const placed = { ...inDay(newItem, place.dayId), parentId: place.parentId };
  const siblings = renumbered(
    withItemAt(siblingsAt(items, place.dayId, place.parentId), placed, Math.max(0, place.position)),
  );
  return { ok: true, changed: differing(items, siblings) };
}

/** Takes out an item with everything under it; `changed`: the siblings that closed the gap. */
export function removeItem(
  items: readonly Item[],
  itemId: ItemId,
): { readonly removed: readonly Item[]; readonly changed: readonly Item[] } {
  const removed = subtreeOf(items, itemId);
  const item = removed[0];
  if (!item) return { removed, changed: [] };
  const left = siblingsAt(items, item.dayId, item.parentId).filter((row) => row.id !== itemId);
  return { removed, changed: differing(items, renumbered(left)) };
}
