import { type Item, PLAIN_ITEM } from '../../domain/agenda/agenda';
import type { Day } from '../../domain/agenda/gathering';
import { insertItem, type Placing, placeItem, removeItem } from '../../domain/agenda/tree';
import type { DayId, GatheringId, ItemId } from '../../domain/ids';
import type { RunEvent } from '../../domain/run/run';
import { addDays, minuteOfDay } from '../../domain/time';
import type { HistoryLabel } from '../../domain/views/snapshot';
import { door } from '../core/door';
import { notFound, refused, unreadable } from '../core/failures';
import { hangingOn } from '../core/hanging';
import { edit, livingGathering, owned, type Parts, patched } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';

const NINE = minuteOfDay(9 * 60);

/** The items that the run log speaks of: they have happened, and what happened is not deleted. */
export function itemsThatRan(run: readonly RunEvent[]): ReadonlySet<ItemId> {
  const ran = new Set<ItemId>();
  for (const { fact } of run) {
    if ('itemId' in fact) ran.add(fact.itemId);
    if ('from' in fact) ran.add(fact.from).add(fact.to);
    if ('trackId' in fact) ran.add(fact.trackId).add(fact.to);
  }
  return ran;
}

/**
 * Takes items out. Notes, questions and pictures on them stay, without an item; groups, their answers and what a reflecting
 * team has written go with them, and come back with them.
 */
export function removeItems(tx: Transaction, gatheringId: GatheringId, items: readonly Item[]): void {
  const gone = new Set(items.map((item) => item.id));
  const ran = itemsThatRan(tx.store.tables.runEvent.ofGathering(gatheringId));
  if (items.some((item) => ran.has(item.id))) throw refused('itemHasRun');
  for (const note of tx.store.tables.note.ofGathering(gatheringId)) {
    if (note.itemId !== null && gone.has(note.itemId)) tx.put('note', { ...note, itemId: null });
  }
  for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
    if (question.itemId !== null && gone.has(question.itemId)) tx.put('question', { ...question, itemId: null });
  }
  for (const picture of tx.store.tables.picture.ofGathering(gatheringId)) {
    if (picture.itemId !== null && gone.has(picture.itemId)) tx.put('picture', { ...picture, itemId: null });
  }
  for (const { entity, id } of hangingOn(tx.store, gatheringId, { item: gone })) tx.remove(entity, id);
  for (const item of items) tx.remove('item', item.id);
}

/** Stores what placing an item changed; refuses what the tree has no room for. */
export function place(tx: Transaction, placing: Placing): void {
  if (!placing.ok) throw placing.reason === 'noSuchPlace' ? notFound() : refused('tooDeep');
  for (const item of placing.changed) tx.put('item', item);
}

function dayProcedures(parts: Parts) {
  return {
    addDay: door.agenda.addDay.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'dayAdded', by: context }, (tx) => {
        const last = tx.store.tables.day.ofGathering(input.gatheringId).at(-1);
        const day: Day = {
          id: newId<DayId>(),
          gatheringId: input.gatheringId,
          position: (last?.position ?? -1) + 1,
          label: '',
          // A gathering of two days is most often one day after the other.
          date: last?.date ? addDays(last.date, 1) : null,
          start: last?.start ?? NINE,
        };
        tx.put('day', day);
        return { dayId: day.id };
      }),
    ),
    updateDay: door.agenda.updateDay.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'dayChanged', by: context }, (tx) => {
        const day = owned(tx.store.tables.day.get(input.dayId), input.gatheringId);
        tx.put('day', patched(day, input.patch));
      }),
    ),
    removeDay: door.agenda.removeDay.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'dayRemoved', by: context }, (tx) => {
        const day = owned(tx.store.tables.day.get(input.dayId), input.gatheringId);
        if (tx.store.tables.day.ofGathering(input.gatheringId).length === 1) throw refused('lastDay');
        // Its items may have moved on since; the day itself is in the log for good.
        const run = tx.store.tables.runEvent.ofGathering(input.gatheringId);
        if (run.some((event) => event.dayId === day.id)) throw refused('itemHasRun');
        const items = tx.store.tables.item.ofGathering(input.gatheringId);
        removeItems(
          tx,
          input.gatheringId,
          items.filter((item) => item.dayId === day.id),
        );
        tx.remove('day', day.id);
      }),
    ),
  };
}

function itemProcedures(parts: Parts) {
  return {
    addItem: door.agenda.addItem.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemAdded', by: context }, (tx) => {
        if (input.place.dayId) owned(tx.store.tables.day.get(input.place.dayId), input.gatheringId);
        const { gatheringId, place: at } = input;
        const blank: Item = { ...PLAIN_ITEM, id: newId<ItemId>(), gatheringId, ...at };
        const item = patched(blank, input.fields);
        place(tx, insertItem(tx.store.tables.item.ofGathering(input.gatheringId), item, input.place));
        return { itemId: item.id };
      }),
    ),
    updateItem: door.agenda.updateItem.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemChanged', by: context }, (tx) => {
        const item = owned(tx.store.tables.item.get(input.itemId), input.gatheringId);
        tx.put('item', patched(item, input.patch));
      }),
    ),
    moveItem: door.agenda.moveItem.handler(({ input, context }) =>
      parts.committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        if (input.place.dayId) owned(tx.store.tables.day.get(input.place.dayId), input.gatheringId);
        const item = owned(tx.store.tables.item.get(input.itemId), input.gatheringId);
        place(tx, placeItem(tx.store.tables.item.ofGathering(input.gatheringId), item, input.place));
        tx.record(input.gatheringId, 'plan', moveLabel(item, input.place.dayId), context.role);
      }),
    ),
    removeItem: door.agenda.removeItem.handler(({ input, context }) =>
      edit(parts, { gatheringId: input.gatheringId, scope: 'plan', label: 'itemRemoved', by: context }, (tx) => {
        const item = owned(tx.store.tables.item.get(input.itemId), input.gatheringId);
        const { removed, changed } = removeItem(tx.store.tables.item.ofGathering(input.gatheringId), item.id);
        removeItems(tx, input.gatheringId, removed);
        for (const sibling of changed) tx.put('item', sibling);
      }),
    ),
  };
}

function moveLabel(item: Item, to: DayId | null): HistoryLabel {
  if (item.dayId !== null && to === null) return 'itemParked';
  return item.dayId === null && to !== null ? 'itemUnparked' : 'itemMoved';
}

/** The run sheet: reading one, and changing the one that stands. */
export function agendaProcedures(parts: Parts) {
  return {
    read: door.agenda.read.handler(async ({ input }) => {
      const source =
        'text' in input
          ? input
          : { fileName: input.fileName, bytes: new Uint8Array(Buffer.from(input.bytes, 'base64')) };
      const result = await parts.services.readAgenda(source);
      if (!result.ok) throw unreadable(result.reason);
      return result.agenda;
    }),
    ...dayProcedures(parts),
    ...itemProcedures(parts),
  };
}
