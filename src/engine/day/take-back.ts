import type { Instant } from '../../domain/time';
import type { Change } from '../../domain/views/snapshot';
import type { Reader } from '../../store';
import { door } from '../core/door';
import { notFound, refused } from '../core/failures';
import { aside, type Parts } from '../core/parts';
import { inverse, untouchedSince } from './history';
import { stillStands } from './still-stands';

/** What the crew may see of it: a step in what was hidden then is its author's to take back. */
function isOpen(change: Change): boolean {
  if (change.entity === 'groupAnswer') return true;
  if (change.entity !== 'observation') return false;
  const { before, after } = change;
  return after !== null && after.revealedAt !== null && (before === null || before.revealedAt !== null);
}

const backwards = (changes: readonly Change[]): Change[] => changes.map(inverse).reverse();

/**
 * Whether a step that a table or a member of the team took can be taken back from the crew's screen: all of it is theirs and
 * seen by all, and nobody has changed the rows since.
 */
export const canTakeBack = (read: Reader, changes: readonly Change[]): boolean =>
  changes.length > 0 && changes.every(isOpen) && untouchedSince(read, backwards(changes));

/** What was written is not wiped out, but deleted or withdrawn, so that it too can be brought back. */
function taken(change: Change, at: Instant): Change {
  if (change.after !== null) return change;
  if (change.entity === 'groupAnswer' && change.before) {
    return { ...change, after: { ...change.before, deletedAt: at, gatheredUnder: null } };
  }
  if (change.entity === 'observation' && change.before) {
    return { ...change, after: { ...change.before, withdrawnAt: at } };
  }
  return change;
}

/**
 * Takes back one step that stands outside the crew's undo. It is a step itself, and can be taken back in turn: then what was
 * taken back is there again.
 */
export const takeBackProcedure = (parts: Parts) =>
  door.history.takeBack.handler(({ input, context }) =>
    aside(parts, { gatheringId: input.gatheringId, scope: 'notes', label: 'stepTakenBack', by: context }, (tx) => {
      const step = tx.store.journal.told(input.gatheringId, input.seq);
      if (!step) throw notFound();
      if (!canTakeBack(tx.store, step.changes)) throw refused('changedSince');
      const steps = backwards(step.changes);
      for (const change of steps) tx.change(taken(change, tx.at));
      // Refused, all of it is taken back with the commit.
      if (!stillStands(tx, input.gatheringId, steps)) throw refused('changedSince');
    }),
  );
