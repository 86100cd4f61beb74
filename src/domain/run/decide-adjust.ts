import { isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import { type Instant, MINUTE } from '../time';
import { type DecideInput, type Decision, record, refuse, type Standing, whileRunning } from './decide';
import { stepsLeft } from './forecast';
import { lengthNow } from './run-log';
import { countsToEnd, lockedAt, movableEnd, stepLength } from './step-length';
import { trackClocks, wholeMinutesLeft } from './track-clock';

type Now<T extends ScheduleRow> = Standing<T> & { readonly current: ItemId };

/** How many whole minutes a step has that can be taken from it; of one that counts to a locked end, from its start on. */
function minutesOf<T extends ScheduleRow>(item: T, { state, layout, toInstant }: Standing<T>): number {
  const row = layout.rows.find((one) => one.item.id === item.id);
  if (!row?.isStep) return lengthNow(item.minutes, item.id, state) / MINUTE;
  const visit = item.id === state.current ? state.visits.get(item.id) : undefined;
  const locked = countsToEnd(row) && visit && toInstant ? lockedAt(row, state, toInstant) : null;
  if (locked === null || !visit) return stepLength(row, state) / MINUTE;
  return Math.max(0, Math.floor((locked - visit.startedAt) / MINUTE));
}

/**
 * How many whole minutes an item of a track still has ahead of it; null where it is not there or has been. A track steps by
 * itself, so what has passed cannot be taken: the item would have been over before anybody said so.
 */
function minutesInTrack<T extends ScheduleRow>(
  row: LayoutRow<T>,
  { layout, state, toInstant, current }: Now<T>,
  now: Instant,
): number | null {
  if (row.stepId !== current || toInstant === null) return null;
  const clocks = trackClocks({ layout, state, toInstant, now, current: { itemId: current, endsAt: now } });
  const track = clocks.find((one) => one.trackId === row.trackId);
  if (track?.current?.itemId === row.item.id) return wholeMinutesLeft(track.current);
  const coming = track?.items.find(({ itemId, expectedStart }) => itemId === row.item.id && expectedStart > now);
  return coming ? Math.floor((coming.expectedEnd - coming.expectedStart) / MINUTE) : null;
}

/** How many minutes can be taken from an item; null where it is neither current nor to come. */
function takeable<T extends ScheduleRow>(item: T, now: Now<T>, at: Instant): number | null {
  const row = now.layout.rows.find((one) => one.item.id === item.id);
  if (item.id !== now.current && row && row.trackId !== null && isLeaf(row)) return minutesInTrack(row, now, at);
  const ahead = item.id === now.current || stepsLeft(now.layout, now.state).some((one) => one.item.id === item.id);
  return ahead ? minutesOf(item, now) : null;
}

/**
 * Adds minutes to the current item or one to come, or takes from it as far as it has any. In a parallel block that runs the
 * same goes for the items of its tracks, each for its track alone. A locked end moves by them.
 */
export function decideAdjust<T extends ScheduleRow>(
  input: DecideInput<T>,
  itemId: ItemId,
  minutes: number,
  at: Instant,
): Decision {
  return whileRunning(input, (now) => {
    const item = input.items.find(({ id }) => id === itemId);
    const most = item ? takeable(item, now, at) : null;
    if (most === null) return refuse('notThatItem');
    // What is recorded is what it changed, so that +5 after too many −5 gives five minutes.
    const change = Math.max(minutes, -most);
    if (change === 0) return record(now.dayId);
    const row = now.layout.rows.find((one) => one.item.id === itemId);
    const lockedEnd = row ? movableEnd(row) : null;
    const under = lockedEnd === null ? {} : { lockedEnd };
    return record(now.dayId, { type: 'adjusted', itemId, minutes: change, ...under });
  });
}
