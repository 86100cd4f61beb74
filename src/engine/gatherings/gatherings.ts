import { type Gathering, type Language, PLAIN_GATHERING } from '../../domain/agenda/gathering';
import { planFromDraft } from '../../domain/draft/accept';
import type { DayId, GatheringId } from '../../domain/ids';
import { type IsoDate, minuteOfDay } from '../../domain/time';
import { door } from '../core/door';
import { notFound } from '../core/failures';
import { scrubIfDue } from '../core/lasting';
import { edit, livingGathering, type Parts, patched } from '../core/parts';
import { newId, type Transaction } from '../core/transaction';
import { journalProcedures } from '../day/journal';
import { forgetTemplatesOf } from '../machine/own-templates';
import { closeRoomOf } from '../room/room-of';
import { closingProcedures } from './closing';
import { transferProcedures } from './transfer';

const NINE = minuteOfDay(9 * 60);

export function blankGathering(
  tx: Transaction,
  fields: { title: string; place: string; language: Language },
): Gathering {
  return { ...PLAIN_GATHERING, id: newId(), createdAt: tx.at, ...fields };
}

/**
 * Erasing must reach the log, the free pages and the backups too, so it is more than a transaction. What is still to be
 * scrubbed is written down with it: cut off here, it is done at the next start.
 */
function eraseProcedure({ committer, hub, services, store }: Parts, libraryChanged: () => void) {
  return door.gathering.erase.handler(async ({ input }) => {
    await committer.commit(null, (tx) => {
      if (!tx.store.tables.gathering.get(input.gatheringId)) throw notFound();
      tx.store.erase(input.gatheringId);
      forgetTemplatesOf(tx.store, input.gatheringId);
      store.promiseScrub();
    });
    hub.forget();
    libraryChanged();
    await closeRoomOf(services.room, input.gatheringId);
    await scrubIfDue(store);
  });
}

function acceptProcedure({ committer }: Parts) {
  return door.gathering.accept.handler(({ input, context }) => {
    const created = input.gatheringId === null ? newId<GatheringId>() : null;
    const gatheringId = created ?? input.gatheringId ?? newId<GatheringId>();
    return committer.commit(gatheringId, (tx) => {
      const { agenda, language } = input;
      if (created) {
        const title = agenda.title ?? '';
        tx.put('gathering', { ...blankGathering(tx, { title, place: '', language }), id: created });
      } else livingGathering(tx.store, gatheringId);
      const days = tx.store.tables.day.ofGathering(gatheringId);
      const items = tx.store.tables.item.ofGathering(gatheringId);
      // An empty first day is the one a new gathering starts with; the agenda takes its place.
      const run = tx.store.tables.runEvent.ofGathering(gatheringId);
      const empty = days.filter(
        ({ id }) => items.every((item) => item.dayId !== id) && run.every((event) => event.dayId !== id),
      );
      const plan = planFromDraft({
        gatheringId,
        agenda,
        newId,
        firstDayPosition: days.length,
        existingParkedCount: items.filter((item) => item.dayId === null && item.parentId === null).length,
      });
      if (plan.days.length > 0 && days.length === 1) for (const day of empty) tx.remove('day', day.id);
      for (const day of plan.days) tx.put('day', day);
      if (plan.days.length === 0 && days.length === 0) putFirstDay(tx, gatheringId);
      for (const item of plan.items) tx.put('item', item);
      if (!created) tx.record(gatheringId, 'plan', 'itemAdded', context.role);
      return { gatheringId };
    });
  });
}

function putFirstDay(tx: Transaction, gatheringId: GatheringId, date: IsoDate | null = null): DayId {
  const id = newId<DayId>();
  tx.put('day', { id, gatheringId, position: 0, label: '', date, start: NINE });
  return id;
}

/** The gatherings themselves. */
export function gatheringProcedures(parts: Parts, libraryChanged: () => void) {
  const { committer } = parts;
  const mark = (gatheringId: GatheringId, deleted: boolean) =>
    committer.commit(gatheringId, (tx) => {
      const gathering = tx.store.tables.gathering.get(gatheringId);
      if (!gathering) throw notFound();
      if ((gathering.deletedAt !== null) === deleted) return;
      tx.put('gathering', { ...gathering, deletedAt: deleted ? tx.at : null });
    });
  return {
    create: door.gathering.create.handler(({ input }) => {
      const gatheringId = newId<GatheringId>();
      return committer.commit(gatheringId, (tx) => {
        const { date, ...named } = input;
        tx.put('gathering', { ...blankGathering(tx, named), id: gatheringId });
        return { gatheringId, dayId: putFirstDay(tx, gatheringId, date) };
      });
    }),
    accept: acceptProcedure(parts),
    update: door.gathering.update.handler(({ input, context }) =>
      edit(
        parts,
        { gatheringId: input.gatheringId, scope: 'plan', label: 'gatheringChanged', by: context },
        (tx, gathering) => {
          tx.put('gathering', patched(gathering, input.patch));
        },
      ),
    ),
    remove: door.gathering.remove.handler(({ input }) => mark(input.gatheringId, true)),
    restore: door.gathering.restore.handler(({ input }) => mark(input.gatheringId, false)),
    erase: eraseProcedure(parts, libraryChanged),
    ...closingProcedures(parts),
    ...transferProcedures(parts, libraryChanged),
    ...journalProcedures(parts),
  };
}
