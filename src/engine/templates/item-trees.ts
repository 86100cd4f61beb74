import type { z } from 'zod';
import type { ItemTree, itemsChange } from '../../contract/schemas';
import { type Item, PLAIN_ITEM } from '../../domain/agenda/agenda';
import { insertItem, type Place, placeItem, removeItem } from '../../domain/agenda/tree';
import type { GatheringId, ItemId } from '../../domain/ids';
import type { HistoryLabel } from '../../domain/views/snapshot';
import { door } from '../core/door';
import { edit, owned, type Parts, patched } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { place, removeItems } from '../day/agenda';
import { makePaper } from '../reports/reports';

type ItemsChange = z.output<typeof itemsChange>;

/** Puts trees of items at a place, in order; answers the ids of their roots. */
export function putItemTrees(
  tx: Transaction,
  gatheringId: GatheringId,
  at: Place,
  trees: readonly ItemTree[],
): readonly ItemId[] {
  return trees.map(({ children = [], ...fields }, index) => {
    const own: Place = { ...at, position: at.position + index };
    const blank: Item = { ...PLAIN_ITEM, id: newId<ItemId>(), gatheringId, ...own };
    const item = patched(blank, fields);
    place(tx, insertItem(tx.store.tables.item.ofGathering(gatheringId), item, own));
    putItemTrees(tx, gatheringId, { dayId: at.dayId, parentId: item.id, position: 0 }, children);
    return item.id;
  });
}

function change(tx: Transaction, gatheringId: GatheringId, act: ItemsChange): void {
  const { item: table, day } = tx.store.tables;
  const own = (id: ItemId): Item => owned(table.get(id), gatheringId);
  if (act.type === 'update') for (const id of act.itemIds) tx.put('item', patched(own(id), act.patch));
  if (act.type === 'move') {
    for (const { itemId, place: to } of act.moves) {
      if (to.dayId) owned(day.get(to.dayId), gatheringId);
      place(tx, placeItem(table.ofGathering(gatheringId), own(itemId), to));
    }
  }
  if (act.type !== 'remove') return;
  for (const id of act.itemIds) {
    // One that stood under another of them is gone with it.
    if (!table.get(id) && tx.changes.some((done) => done.id === id)) continue;
    const { removed, changed } = removeItem(table.ofGathering(gatheringId), own(id).id);
    removeItems(tx, gatheringId, removed);
    for (const sibling of changed) tx.put('item', sibling);
  }
}

const LABELS = { update: 'itemsChanged', move: 'itemsMoved', remove: 'itemsRemoved' } as const satisfies Record<
  ItemsChange['type'],
  HistoryLabel
>;

/** Acts on several items at once: one transaction, and one step to undo. */
export function itemTreeProcedures(parts: Parts) {
  return {
    addItems: door.agenda.addItems.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemsAdded', by: context }, (tx) => {
        if (input.place.dayId) owned(tx.store.tables.day.get(input.place.dayId), input.gatheringId);
        return { itemIds: putItemTrees(tx, input.gatheringId, input.place, input.items) };
      }),
    ),
    paper: door.agenda.paper.handler(({ input, signal }) => makePaper(parts, input.kind, input, signal)),
    changeItems: door.agenda.changeItems.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'plan', label: LABELS[input.change.type], by: context },
        (tx) => change(tx, input.gatheringId, input.change),
      ),
    ),
  };
}
