import type { Gathering } from '../../domain/agenda/gathering';
import type { GatheringId } from '../../domain/ids';
import type { HistoryLabel, HistoryScope } from '../../domain/views/snapshot';
import type { Reader, Store } from '../../store';
import { actorOf, handOf } from './actors';
import type { Committer } from './committer';
import type { Caller, Clock, Services } from './context';
import { notFound, refused } from './failures';
import type { Hub } from './hub';
import type { Transaction } from './transaction';

/** What the procedures are built from. */
export interface Parts {
  readonly store: Store;
  readonly clock: Clock;
  readonly hub: Hub;
  readonly committer: Committer;
  readonly services: Services;
  /** What a note-taker calls herself; '' where she has not said. */
  readonly nameOf: (caller: Caller) => string;
}

/** The gathering, to be looked at: it must be there and not deleted. */
export function presentGathering(read: Reader, id: GatheringId): Gathering {
  const gathering = read.tables.gathering.get(id);
  if (!gathering) throw notFound();
  if (gathering.deletedAt !== null) throw refused('gatheringDeleted');
  return gathering;
}

/** The gathering, to be changed: it must be there, not deleted and not closed. Whatever changes one asks here first. */
export function livingGathering(read: Reader, id: GatheringId): Gathering {
  const gathering = presentGathering(read, id);
  if (gathering.closedAt !== null) throw refused('gatheringClosed');
  return gathering;
}

/** The row, when it belongs to that gathering. */
export function owned<Row extends { readonly gatheringId: string }>(row: Row | null, gatheringId: GatheringId): Row {
  if (!row || row.gatheringId !== gatheringId) throw notFound();
  return row;
}

/** Only what the patch holds; a field that is left out stays as it is. */
export function patched<Row extends object>(
  row: Row,
  patch: { readonly [Field in keyof Row]?: Row[Field] | undefined },
): Row {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return { ...row, ...Object.fromEntries(given) };
}

/** Whether the act has been made already, and is sent again because its answer was lost: then it is answered, and not made twice. */
export function isSentAgain(
  { store }: Transaction,
  { gatheringId, act }: { readonly gatheringId: GatheringId; readonly act?: string | undefined },
): boolean {
  return act !== undefined && !store.acts.isFirst(gatheringId, act);
}

/** What a change is called in the journal, and so what undoing it takes back. */
export interface Edit {
  readonly gatheringId: GatheringId;
  readonly scope: HistoryScope;
  readonly label: HistoryLabel;
  readonly by: Caller;
}

/** A change to a gathering that stands: one transaction, kept in the journal so that it can be undone. */
export function edit<Result>(parts: Parts, what: Edit, work: Work<Result>): Promise<Result> {
  return changed(parts, what, work, 'record');
}

/** The same for what belongs to its author: it is told in the journal, and stands outside the undo that the crew shares. */
export function aside<Result>(parts: Parts, what: Edit, work: Work<Result>): Promise<Result> {
  return changed(parts, what, work, 'tell');
}

type Work<Result> = (tx: Transaction, gathering: Gathering) => Result;

function changed<Result>(
  { committer, nameOf }: Parts,
  { gatheringId, scope, label, by }: Edit,
  work: Work<Result>,
  journal: 'record' | 'tell',
): Promise<Result> {
  return committer.commit(gatheringId, (tx) => {
    const result = work(tx, livingGathering(tx.store, gatheringId));
    tx[journal](gatheringId, scope, label, actorOf(tx.store, by, nameOf), handOf(by));
    return result;
  });
}
