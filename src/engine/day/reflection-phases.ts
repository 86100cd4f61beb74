import { type Item, PLAIN_ITEM } from '../../domain/agenda/agenda';
import { insertItem } from '../../domain/agenda/tree';
import type { GatheringId, ItemId } from '../../domain/ids';
import { phasesOf, type Reflection } from '../../domain/reflection/reflection';
import { door } from '../core/door';
import { edit, owned, type Parts } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { place } from './agenda';

type PhasePlan = Pick<Item, 'title' | 'minutes' | 'rounds'> & { readonly phase: NonNullable<Item['phase']> };

/** A phase that stands keeps its place and what it is called: she may have changed both. */
function putPhase(tx: Transaction, gatheringId: GatheringId, over: Item, plan: PhasePlan): void {
  const { phase, title, minutes, rounds } = plan;
  const items = tx.store.tables.item.ofGathering(gatheringId);
  const standing = phasesOf(items, over.id).find((item) => item.phase === phase);
  if (standing) {
    tx.put('item', { ...standing, minutes, rounds });
    return;
  }
  const position = items.filter((item) => item.parentId === over.id).length;
  const at = { dayId: over.dayId, parentId: over.id, position };
  const id = newId<ItemId>();
  const kind = 'reflection';
  place(tx, insertItem(items, { ...PLAIN_ITEM, id, gatheringId, ...at, title, kind, phase, minutes, rounds }, at));
}

/** Makes an item into a reflecting-team round, or changes the one it is. */
export function setUpReflection(parts: Parts) {
  return door.reflection.setUp.handler(({ input, context }) =>
    edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'reflectionSetUp', by: context }, (tx) => {
      const { gatheringId, itemId, roles, phases } = input;
      const item = owned(tx.store.tables.item.get(itemId), gatheringId);
      const reflection: Reflection = { id: itemId, gatheringId, ...roles };
      tx.put('reflection', reflection);
      // From here on the rounds are the talk's: what is made of phases has none of its own.
      if (item.rounds !== null) tx.put('item', { ...item, rounds: null });
      for (const plan of phases) putPhase(tx, gatheringId, item, plan);
    }),
  );
}
