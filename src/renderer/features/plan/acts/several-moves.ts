import type { Item } from '../../../../domain/agenda/agenda';
import { type Place, parkedTree, placeItem } from '../../../../domain/agenda/tree';
import type { ItemId } from '../../../../domain/ids';
import type { Change } from '../../../../domain/views/snapshot';
import { type DropZone, placeDown, placeForDrop, placeNested, placeUnnested, placeUp } from './moves';

export interface MoveOfOne {
  readonly itemId: ItemId;
  readonly place: Place;
}

/** The chosen ones that do not stand under another chosen one, in the order of `ids`. */
export function rootsOf(items: readonly Item[], ids: readonly ItemId[]): Item[] {
  const chosen = new Set(ids);
  const byId = new Map(items.map((item) => [item.id, item]));
  const isUnder = (item: Item): boolean => {
    for (let above = item.parentId; above !== null; above = byId.get(above)?.parentId ?? null)
      if (chosen.has(above)) return true;
    return false;
  };
  return ids.flatMap((id) => byId.get(id) ?? []).filter((item) => !isUnder(item));
}

/** Does each move on what the one before it left; null when one of them cannot be done, and then none is. */
function inTurn(
  items: readonly Item[],
  ids: readonly ItemId[],
  placeOf: (items: readonly Item[], id: ItemId, index: number) => Place | null,
): MoveOfOne[] | null {
  let now = items;
  const moves: MoveOfOne[] = [];
  for (const [index, itemId] of ids.entries()) {
    const place = placeOf(now, itemId, index);
    if (!place) return null;
    const placing = placeItem(now, itemId, place);
    if (!placing.ok) return null;
    const changed = new Map(placing.changed.map((item) => [item.id, item]));
    now = now.map((item) => changed.get(item.id) ?? item);
    moves.push({ itemId, place });
  }
  return moves;
}

/** Who goes first, so that they keep their order among themselves. */
const WAYS = {
  up: { place: placeUp, lastFirst: false },
  down: { place: placeDown, lastFirst: true },
  nest: { place: placeNested, lastFirst: false },
  unnest: { place: placeUnnested, lastFirst: true },
} as const;

/** Moves all of them one step; null when any of them has nowhere to go. */
export function movesOf(
  items: readonly Item[],
  roots: readonly ItemId[],
  how: keyof typeof WAYS,
): readonly MoveOfOne[] | null {
  const { place, lastFirst } = WAYS[how];
  return inTurn(items, lastFirst ? roots.toReversed() : roots, place);
}

/** Sets all of them aside, last among the alternatives. */
export const movesAside = (items: readonly Item[], roots: readonly ItemId[]): readonly MoveOfOne[] | null =>
  inTurn(items, roots, (now) => ({ dayId: null, parentId: null, position: parkedTree(now).length }));

/** Drops all of them at a row, in their order. */
export function movesForDrop(
  items: readonly Item[],
  roots: readonly ItemId[],
  target: ItemId,
  zone: DropZone,
): readonly MoveOfOne[] | null {
  if (roots.includes(target)) return null;
  return inTurn(items, roots, (now, id, index) => {
    if (index === 0) return placeForDrop(now, id, target, zone);
    const before = roots[index - 1];
    const item = now.find((one) => one.id === before);
    return item ? { dayId: item.dayId, parentId: item.parentId, position: item.position + 1 } : null;
  });
}

/** What the store will say when the moves are done; nothing where one of them cannot be. */
export function changesOfMoves(items: readonly Item[], moves: readonly MoveOfOne[]): readonly Change[] {
  const before = new Map(items.map((item) => [item.id, item]));
  const after = new Map<ItemId, Item>();
  let now = items;
  for (const { itemId, place } of moves) {
    const placing = placeItem(now, itemId, place);
    if (!placing.ok) return [];
    for (const item of placing.changed) after.set(item.id, item);
    now = now.map((item) => after.get(item.id) ?? item);
  }
  return [...after.values()].map((item) => ({
    entity: 'item',
    id: item.id,
    before: before.get(item.id) ?? null,
    after: item,
  }));
}
