import { type Item, MAX_DEPTH } from '../../../../domain/agenda/agenda';
import { type Place, placeItem } from '../../../../domain/agenda/tree';
import type { ItemId } from '../../../../domain/ids';

/** Where the pointer is on a row: what is dropped goes before it, after it, or under it. */
export type DropZone = 'before' | 'inside' | 'after';

function siblingsOf(items: readonly Item[], item: Item): Item[] {
  return items
    .filter((one) => one.dayId === item.dayId && one.parentId === item.parentId)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

const find = (items: readonly Item[], id: ItemId | null): Item | undefined => items.find((one) => one.id === id);
const countUnder = (items: readonly Item[], id: ItemId): number => items.filter((one) => one.parentId === id).length;

function standing(items: readonly Item[], id: ItemId): { item: Item; siblings: Item[]; index: number } | null {
  const item = find(items, id);
  if (!item) return null;
  const siblings = siblingsOf(items, item);
  return { item, siblings, index: siblings.findIndex((one) => one.id === id) };
}

const beside = (items: readonly Item[], item: Item, offset: 0 | 1): Place => ({
  dayId: item.dayId,
  parentId: item.parentId,
  position: siblingsOf(items, item).findIndex((one) => one.id === item.id) + offset,
});

/** One place up among its siblings; from the first of them, out and before the item over it. Null at the very top. */
export function placeUp(items: readonly Item[], id: ItemId): Place | null {
  const at = standing(items, id);
  if (!at) return null;
  const before = at.siblings[at.index - 1];
  if (before) return beside(items, before, 0);
  const parent = find(items, at.item.parentId);
  return parent ? beside(items, parent, 0) : null;
}

/** One place down among its siblings; from the last of them, out and after the item over it. Null at the very end. */
export function placeDown(items: readonly Item[], id: ItemId): Place | null {
  const at = standing(items, id);
  if (!at) return null;
  const after = at.siblings[at.index + 1];
  if (after) return beside(items, after, 1);
  const parent = find(items, at.item.parentId);
  return parent ? beside(items, parent, 1) : null;
}

/** Under the sibling before it, last; null where there is none. */
export function placeNested(items: readonly Item[], id: ItemId): Place | null {
  const at = standing(items, id);
  const before = at?.siblings[at.index - 1];
  return at && before ? { dayId: at.item.dayId, parentId: before.id, position: countUnder(items, before.id) } : null;
}

/** Out of the item over it, and after that; null where nothing is over it. */
export function placeUnnested(items: readonly Item[], id: ItemId): Place | null {
  const parent = find(items, find(items, id)?.parentId ?? null);
  return parent ? beside(items, parent, 1) : null;
}

/** After an item, beside it. */
export function placeAfter(items: readonly Item[], id: ItemId): Place | null {
  const item = find(items, id);
  return item ? beside(items, item, 1) : null;
}

/** Right below a row as it is seen: first under it when it has something under it, else after it. */
export function placeBelow(items: readonly Item[], id: ItemId): Place | null {
  const item = find(items, id);
  if (!item) return null;
  if (countUnder(items, id) > 0) return { dayId: item.dayId, parentId: id, position: 0 };
  return beside(items, item, 1);
}

/** Where a drop on a row puts what is dropped; null where the tree has no room for it there. */
export function placeForDrop(items: readonly Item[], moving: ItemId, target: ItemId, zone: DropZone): Place | null {
  const item = find(items, target);
  if (!item || moving === target) return null;
  const inside: Place = { dayId: item.dayId, parentId: target, position: countUnder(items, target) };
  const place = zone === 'before' ? beside(items, item, 0) : zone === 'after' ? placeBelow(items, target) : inside;
  return place && placeItem(items, moving, place).ok ? place : null;
}

/** How many levels down a place is: 1 for the day's own. */
export function levelOf(items: readonly Item[], place: Place): number {
  let level = 1;
  for (let at = find(items, place.parentId); at && level < MAX_DEPTH + 1; at = find(items, at.parentId)) level++;
  return level;
}
