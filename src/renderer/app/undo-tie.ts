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

/** What follows a message about an act. */
interface Tie {
  /** Whether a newer act than the message's own has been saved, so that undo would mean that. */
  isNewer(now: ScopeState): boolean;
  /** The feed has beaten since the message came. */
  beat(): void;
}

/**
 * Ties a message to the act it speaks of. The answer and the feed's word of the same act leave the server together, in
 * either order, and the feed keeps to its order: what comes before its next beat may be that act's own, however late the
 * line is; what comes after is another's.
 */
export function tieTo(start: ScopeState): Tie {
  let known = start;
  let ownMayCome = true;
  return {
    isNewer: (now) => {
      if (same(known, now)) return false;
      known = now;
      const own = ownMayCome;
      ownMayCome = false;
      return !own;
    },
    beat: () => {
      ownMayCome = false;
    },
  };
}

const same = (one: ScopeState, other: ScopeState): boolean =>
  one.undo === other.undo && one.rows.every((row, index) => row === other.rows[index]);
