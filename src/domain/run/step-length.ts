import { isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import type { Adjustment, Revision } from './course';
import { lengthInRun, lengthNow } from './run-log';

/**
 * A step that counts to a locked end: it gives what is late before it and takes what is early, and no rescue plan cuts it.
 * A block with a locked end, parallel or not, is as long as what is in it, and its end is a deadline.
 */
export const countsToEnd = (row: LayoutRow<ScheduleRow>): boolean =>
  row.isStep && !row.isParallel && row.item.lockedEnd !== null;

/** The locked end that minutes given to a row move: of a step or an item of a track; null for anything else. */
export const movableEnd = (row: LayoutRow<ScheduleRow>): MinuteOfDay | null =>
  isLeaf(row) ? row.item.lockedEnd : null;

/**
 * What was given to an item under that very locked end, or taken. What was given before it was locked, or under another
 * end, does not move it: the plan says the time, and means it.
 */
export function givenUnder(lockedEnd: MinuteOfDay, changes: readonly Adjustment[]): number {
  const set = changes.findLastIndex((one) => one.change === 'to');
  return changes.slice(set + 1).reduce((sum, one) => sum + (one.lockedEnd === lockedEnd ? one.minutes : 0), 0);
}

/** The minutes that were given to a row in this run, or taken, as far as they count. */
export function minutesGiven(row: LayoutRow<ScheduleRow>, { adjusted, adjustments }: Revision): number {
  const { id } = row.item;
  const given = adjustments.get(id);
  const lockedEnd = movableEnd(row);
  if (given === undefined || lockedEnd === null) return given ?? 0;
  return givenUnder(
    lockedEnd,
    adjusted.filter((one) => one.itemId === id),
  );
}

/**
 * How long a step or an item of a track is in this run, in ms: as laid out or as a rescue plan set it, with what was given
 * since or taken. No plan sets one whose own end is locked.
 */
export function stepLength(row: LayoutRow<ScheduleRow>, revision: Revision): number {
  return movableEnd(row) === null
    ? lengthNow(row.minutes, row.item.id, revision)
    : lengthInRun(row.minutes, minutesGiven(row, revision));
}

/** The least a step may be in this run, in ms: its shortest, and no more than it has. */
export function leastLength(row: LayoutRow<ScheduleRow>, revision: Revision): number {
  return Math.min((row.shortest ?? 0) * MINUTE, stepLength(row, revision));
}

/** When the locked end of a row is in this run; minutes given to a step that counts to its end move it. Null: none is locked. */
export function lockedAt(
  row: LayoutRow<ScheduleRow>,
  revision: Revision,
  toInstant: (at: MinuteOfDay) => Instant,
): Instant | null {
  const { lockedEnd } = row.item;
  if (lockedEnd === null || row.minutes === null) return null;
  const given = countsToEnd(row) ? minutesGiven(row, revision) : 0;
  return instant(toInstant(lockedEnd) + given * MINUTE);
}
