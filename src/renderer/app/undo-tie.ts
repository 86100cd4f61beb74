import type { History, HistoryScope, Snapshot } from '../../domain/views/snapshot';

/** What a step in this scope can be told by: the rows it may touch, and what undo would take back. */
export interface ScopeState {
  readonly rows: readonly unknown[];
  readonly undo: string | null;
}

export function scopeState(snapshot: Snapshot, history: History, scope: HistoryScope): ScopeState {
  return { rows: rowsOf(snapshot, scope), undo: history[scope].undo };
}

/** Answers from phones are no steps that can be undone, so for the questions the label alone tells of a tally. */
function rowsOf(snapshot: Snapshot, scope: HistoryScope): readonly unknown[] {
  switch (scope) {
    case 'plan':
      return [snapshot.gathering, snapshot.days, snapshot.items];
    case 'notes':
      return [snapshot.notes, snapshot.pictures];
    case 'answers':
      // The tables write in them all the while, which is no step of hers.
      return [];
    case 'ratings':
      return [snapshot.questions];
    case 'people':
      return [snapshot.participants];
    case 'report':
      return [snapshot.reportSettings];
  }
}

/** The answer and the feed's word of the same act leave the server together, in either order; nobody acts again so soon. */
const OWN_ACT_WITHIN = 600;

/** Ties a message to the act it speaks of: answers true once a newer one has been saved, and undo would mean that. */
export function tieTo(start: ScopeState, shownAt: number): (now: ScopeState, at: number) => boolean {
  let known = start;
  let ownMayCome = true;
  return (now, at) => {
    if (same(known, now)) return false;
    known = now;
    const own = ownMayCome && at - shownAt < OWN_ACT_WITHIN;
    ownMayCome = false;
    return !own;
  };
}

const same = (one: ScopeState, other: ScopeState): boolean =>
  one.undo === other.undo && one.rows.every((row, index) => row === other.rows[index]);
