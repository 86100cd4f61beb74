import type { ClosingPreview } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import { isHalfMadePad, readHalfMade, writeHalfMade } from '../../domain/notes/half-made';
import { runningDay } from '../../domain/run/run-log';
import type { Change, HistoryLabel } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import type { Caller } from '../core/context';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { scrubIfDue } from '../core/lasting';
import { livingGathering, type Parts, presentGathering } from '../core/parts';
import type { Entity, Transaction } from '../core/transaction';
import { closeRoomOf } from '../room/room-of';

/** What has been deleted in a gathering and can still be brought back, until it is closed. */
function deletedIn({ tables }: Reader, gatheringId: GatheringId) {
  return {
    note: tables.note.ofGathering(gatheringId).filter((row) => row.deletedAt !== null),
    picture: tables.picture.ofGathering(gatheringId).filter((row) => row.deletedAt !== null),
    groupAnswer: tables.groupAnswer.ofGathering(gatheringId).filter((row) => row.deletedAt !== null),
    observation: tables.observation.ofGathering(gatheringId).filter((row) => row.withdrawnAt !== null),
  };
}

/** Takes away for good what was deleted, from the journal too. False: there was nothing. */
function purge(tx: Transaction, gatheringId: GatheringId): boolean {
  const gone = new Set<string>();
  for (const [entity, rows] of Object.entries(deletedIn(tx.store, gatheringId))) {
    for (const { id } of rows) {
      // The names in that list are names of tables.
      tx.remove(entity as Entity, id);
      gone.add(id);
    }
  }
  dropHalfMade(tx, gatheringId, gone);
  tx.store.pictures.dropUnused(gatheringId);
  // What was added and then undone stands in the journal alone: it is no longer in any table.
  const lost = (change: Change): boolean => gone.has(change.id) || (isSaid(change) && !stands(tx.store, change));
  const blanked = tx.store.journalPages.blank(gatheringId, (changes) => changes.some(lost));
  return gone.size + blanked > 0;
}

/** A half-made change of a note holds its text too. */
function dropHalfMade(tx: Transaction, gatheringId: GatheringId, gone: ReadonlySet<string>): void {
  const drafts = gone.size > 0 ? (tx.store.snapshot(gatheringId)?.drafts ?? []) : [];
  for (const before of drafts.filter(({ padId }) => isHalfMadePad(padId))) {
    const text = writeHalfMade(readHalfMade(before.text).filter((change) => !gone.has(change.before.id)));
    if (text === before.text) continue;
    tx.change({ entity: 'draft', id: before.padId, before, after: text === '' ? null : { ...before, text } });
  }
}

const SAID: ReadonlySet<Change['entity']> = new Set(['note', 'picture', 'groupAnswer', 'observation']);
const isSaid = ({ entity }: Change): boolean => SAID.has(entity);
const stands = (read: Reader, { entity, id }: Change): boolean =>
  entity === 'draft' || read.tables[entity].get(id) !== null;

/** Open questions are closed with it, and with that no answer can be tied to a phone any more. */
function closeQuestions(tx: Transaction, gatheringId: GatheringId): void {
  for (const question of tx.store.tables.question.ofGathering(gatheringId)) {
    tx.store.votes.dropKey(question.id);
    if (question.state === 'open')
      tx.put('question', { ...question, state: 'closed', closedAt: tx.at, closesAt: null });
  }
  tx.store.checkIns.forget(gatheringId);
}

/** Who locked it and who opened it again stands in the journal; undoing is not the way to either. */
function tell(tx: Transaction, gatheringId: GatheringId, label: HistoryLabel, { role: actor }: Caller): void {
  tx.store.journal.tell({ gatheringId, scope: 'plan', label, actor, at: tx.at });
}

/** Closing a gathering, and opening it again. */
export function closingProcedures(parts: Parts) {
  const { committer, hub, services, store } = parts;
  return {
    beforeClosing: door.gathering.beforeClosing.handler(({ input }): ClosingPreview => {
      livingGathering(store.read, input.gatheringId);
      const { note, picture, groupAnswer, observation } = deletedIn(store.read, input.gatheringId);
      return { notes: note.length, pictures: picture.length, others: groupAnswer.length + observation.length };
    }),
    close: door.gathering.close.handler(async ({ input, context }) => {
      const { gatheringId } = input;
      await committer.commit(gatheringId, (tx) => {
        const gathering = livingGathering(tx.store, gatheringId);
        const run = tx.store.tables.runEvent.ofGathering(gatheringId);
        if (runningDay(tx.store.tables.day.ofGathering(gatheringId), run) !== null) throw refused('closedWhileRunning');
        if (purge(tx, gatheringId)) store.promiseScrub();
        closeQuestions(tx, gatheringId);
        tx.put('gathering', { ...gathering, closedAt: tx.at });
        tell(tx, gatheringId, 'gatheringClosed', context);
      });
      if (store.scrubDue()) hub.forget();
      await closeRoomOf(services.room, gatheringId);
      await scrubIfDue(store);
    }),
    reopen: door.gathering.reopen.handler(({ input, context }) =>
      committer.commit(input.gatheringId, (tx) => {
        const gathering = presentGathering(tx.store, input.gatheringId);
        if (gathering.closedAt === null) return;
        tx.put('gathering', { ...gathering, closedAt: null });
        tell(tx, input.gatheringId, 'gatheringReopened', context);
      }),
    ),
  };
}
