import type { Revision } from './course';
import { lengthInRun, lengthNow } from './run-log';
import type { LayoutRow, ScheduleRow } from './schedule';
import { type Instant, instant, MINUTE, type MinuteOfDay } from './time';

/**
 * A step that counts to a locked end: it gives what is late before it and takes what is early, and no rescue plan cuts it.
 * A block with a locked end, parallel or not, is as long as what is in it, and its end is a deadline.
 */
export const countsToEnd = (row: LayoutRow<ScheduleRow>): boolean =>
  row.isStep && !row.isParallel && row.item.lockedEnd !== null;

/** How long a step is in this run, in ms: as laid out or as a rescue plan set it, with what was given since or taken. */
export function stepLength(row: LayoutRow<ScheduleRow>, revision: Revision): number {
  const { id } = row.item;
  return countsToEnd(row)
    ? lengthInRun(row.minutes, revision.adjustments.get(id))
    : lengthNow(row.minutes, id, revision);
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
  const { id, lockedEnd } = row.item;
  if (lockedEnd === null || row.minutes === null) return null;
  const given = countsToEnd(row) ? (revision.adjustments.get(id) ?? 0) : 0;
  return instant(toInstant(lockedEnd) + given * MINUTE);
}
