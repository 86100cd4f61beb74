import { isDeepStrictEqual } from 'node:util';
import type { Change } from '../domain/snapshot';
import { door } from './door';
import { refused } from './failures';
import { livingGathering, type Parts } from './parts';
import type { Transaction } from './transaction';

/** The same change, backwards. */
const inverse = (change: Change): Change => ({ ...change, before: change.after, after: change.before }) as Change;

/** Whether every row is still as the step left it; else undoing would take someone else's later work with it. */
function untouchedSince(tx: Transaction, steps: readonly Change[]): boolean {
  const expected = new Map<string, Change>();
  for (const step of steps) {
    if (!expected.has(`${step.entity} ${step.id}`)) expected.set(`${step.entity} ${step.id}`, step);
  }
  return [...expected.values()].every((step) => {
    if (step.entity === 'draft') return true;
    return isDeepStrictEqual(tx.store.tables[step.entity].get(step.id), step.before);
  });
}

function replay(tx: Transaction, steps: readonly Change[]): void {
  if (!untouchedSince(tx, steps)) throw refused('changedSince');
  for (const step of steps) tx.change(step);
}

/** Undo and redo: the journal's steps, backwards and forwards again. They survive a restart, as the journal does. */
export function historyProcedures({ committer }: Parts) {
  return {
    undo: door.history.undo.handler(({ input }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const entry = tx.store.journal.lastDone(input.gatheringId, input.scope);
        if (!entry) throw refused('nothingToUndo');
        replay(tx, entry.changes.map(inverse).reverse());
        tx.store.journal.mark(entry.seq, 'undone');
      }),
    ),
    redo: door.history.redo.handler(({ input }) =>
      committer.commit(input.gatheringId, (tx) => {
        livingGathering(tx.store, input.gatheringId);
        const entry = tx.store.journal.nextUndone(input.gatheringId, input.scope);
        if (!entry) throw refused('nothingToRedo');
        replay(tx, entry.changes);
        tx.store.journal.mark(entry.seq, 'done');
      }),
    ),
  };
}
