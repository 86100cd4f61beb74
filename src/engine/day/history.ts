import { isDeepStrictEqual } from 'node:util';
import type { GatheringId } from '../../domain/ids';
import type { Change, HistoryLabel, HistoryScope, HistoryStep } from '../../domain/views/snapshot';
import { aboutStep } from '../../domain/views/step-about';
import { brokenReference, type Reader } from '../../store';
import { handOf } from '../core/actors';
import { door } from '../core/door';
import { refused } from '../core/failures';
import { hangingOn } from '../core/hanging';
import { livingGathering, type Parts } from '../core/parts';
import type { Transaction } from '../core/transaction';
import { itemsThatRan } from './agenda';
import { stillStands } from './still-stands';

/** The same change, backwards. */
export const inverse = (change: Change): Change =>
  ({ ...change, before: change.after, after: change.before }) as Change;

/** Whether every row is still as the step left it; else undoing would take someone else's later work with it. */
export function untouchedSince(read: Reader, steps: readonly Change[]): boolean {
  const expected = new Map<string, Change>();
  for (const step of steps) {
    if (!expected.has(`${step.entity} ${step.id}`)) expected.set(`${step.entity} ${step.id}`, step);
  }
  return [...expected.values()].every((step) => {
    if (step.entity === 'draft') return true;
    return isDeepStrictEqual(read.tables[step.entity].get(step.id), step.before);
  });
}

/** Whether something has come to hang on what the steps take away, which would go with it and never come back. */
function takesMore(tx: Transaction, gatheringId: GatheringId, steps: readonly Change[]): boolean {
  const left = new Map(steps.map((step) => [`${step.entity} ${step.id}`, step]));
  const gone = [...left.values()].filter((step) => step.after === null);
  const idsOf = (entity: Change['entity']) =>
    new Set<string>(gone.filter((step) => step.entity === entity).map(({ id }) => id));
  const taken = { item: idsOf('item'), group: idsOf('group'), question: idsOf('question') };
  return hangingOn(tx.store, gatheringId, taken).some(({ entity, id }) => left.get(`${entity} ${id}`)?.after !== null);
}

/** Steps that put there what somebody wrote or photographed: undone, it is deleted, and can be brought back as all that is. */
const ADDING: ReadonlySet<HistoryLabel> = new Set(['noteAdded', 'notesMade', 'pictureAdded', 'groupWrote']);

/** The step as it is taken in the store: what was written is not wiped out, and comes again from where it was deleted. */
function keeping(tx: Transaction, step: Change): Change {
  if (step.entity !== 'note' && step.entity !== 'picture' && step.entity !== 'groupAnswer') return step;
  const { before, after } = step;
  if (after === null) return { ...step, after: before && { ...before, deletedAt: tx.at } } as Change;
  const row = tx.store.tables[step.entity].get(step.id);
  const isSame = row !== null && row.deletedAt !== null && isDeepStrictEqual({ ...row, deletedAt: null }, after);
  return before === null && isSame ? ({ ...step, before: row } as Change) : step;
}

/** Puts every row as the steps say; or says why that cannot be. */
function replay(
  tx: Transaction,
  gatheringId: GatheringId,
  steps: readonly Change[],
): 'changedSince' | 'itemHasRun' | null {
  if (!untouchedSince(tx.store, steps) || takesMore(tx, gatheringId, steps)) return 'changedSince';
  const gone = steps.filter((step) => step.entity === 'item' && step.after === null).map((step) => step.id);
  if (gone.length > 0) {
    const ran = new Set<string>(itemsThatRan(tx.store.tables.runEvent.ofGathering(gatheringId)));
    if (gone.some((id) => ran.has(id))) return 'itemHasRun';
  }
  for (const step of steps) tx.change(step);
  // Refused, all of it is taken back with the commit.
  return stillStands(tx, gatheringId, steps) ? null : 'changedSince';
}

/**
 * Leaves a step as it is and out of the history: what it did has been built on since, and it would bar the way to every step
 * behind it for good.
 */
function skip(tx: Transaction, gatheringId: GatheringId, seq: number): void {
  tx.store.journal.mark(seq, 'dead');
  const gathering = tx.store.tables.gathering.get(gatheringId);
  // Nothing in it changes, but what undo means does, and screens are told of that with a change.
  if (gathering) tx.put('gathering', gathering);
}

interface Turn {
  readonly gatheringId: GatheringId;
  readonly scope: HistoryScope;
  readonly skip: number | null;
}

/**
 * Undo and redo: the journal's steps, backwards and forwards again. They survive a restart, as the journal does. Each turns
 * her own steps and nobody else's, and so nothing that she may not do.
 */
export function historyProcedures({ committer }: Parts) {
  const step = async (asked: Turn, hand: string, direction: 'undo' | 'redo'): Promise<HistoryStep> => {
    const { gatheringId, scope } = asked;
    const back = direction === 'undo';
    const met: { step?: HistoryStep } = {};
    try {
      return await committer.commit(gatheringId, (tx) => {
        livingGathering(tx.store, gatheringId);
        const { journal } = tx.store;
        const entry = journal[back ? 'lastDone' : 'nextUndone'](gatheringId, scope, hand);
        if (!entry) throw refused(back ? 'nothingToUndo' : 'nothingToRedo');
        const { seq, label, changes } = entry;
        if (asked.skip !== null && asked.skip !== seq) throw refused('changedSince');
        // Until it has been turned it stands as it was left, and that is what a refusal tells of.
        met.step = { seq, label, about: aboutStep(label, changes, !back) };
        if (asked.skip !== null) skip(tx, gatheringId, seq);
        else {
          const steps = back ? changes.map(inverse).reverse() : changes;
          const kept = ADDING.has(label) ? steps.map((one) => keeping(tx, one)) : steps;
          const reason = replay(tx, gatheringId, kept);
          if (reason) throw refused(reason, met.step);
          journal.mark(seq, back ? 'undone' : 'done');
        }
        return { ...met.step, about: aboutStep(label, changes, back) };
      });
    } catch (error) {
      // Something else has come to rest on what this would take away, or what it would come back to is gone.
      throw brokenReference(error) ? refused('changedSince', met.step) : error;
    }
  };
  return {
    undo: door.history.undo.handler(({ input, context }) => step(input, handOf(context), 'undo')),
    redo: door.history.redo.handler(({ input, context }) => step(input, handOf(context), 'redo')),
  };
}
