import type { Day } from '../agenda/gathering';
import type { DayLayout, LayoutRow, ScheduleRow } from '../agenda/schedule';
import { under } from '../agenda/tree';
import type { ItemId } from '../ids';
import {
  addDays,
  DAY_MINUTES,
  dateIn,
  type Instant,
  type IsoDate,
  instant,
  instantOf,
  MINUTE,
  type MinuteOfDay,
  minuteOfDay,
  minuteOfDayIn,
} from '../time';
import { asBlock, type ClockRow, clockRow, type ForecastInput, type RowState } from './forecast-rows';
import type { RunState } from './run-log';
import { countsToEnd, leastLength, lockedAt } from './step-length';
import { trackRows } from './track-rows';

export type { ClockRow, RowState } from './forecast-rows';

export type TimedItem = ScheduleRow;

/** A pinned start still to come. */
interface ComingPin {
  readonly itemId: ItemId;
  /** Its place among the rows. */
  readonly index: number;
  readonly at: Instant;
  /** How late it is expected to start; 0 when it can wait for its time. */
  readonly lateMs: number;
}

/** A locked end still to come: of an item that counts to it, or of a block not yet over. */
interface ComingLock {
  readonly itemId: ItemId;
  /** Its place among the rows. */
  readonly index: number;
  readonly at: Instant;
  /** How late it is expected to end; 0 where the end is kept. */
  readonly lateMs: number;
  /** What an item must have before its end; null for a block, which is as long as what is in it. */
  readonly leastMs: number | null;
}

export interface Forecast {
  readonly rows: readonly ClockRow[];
  readonly pins: readonly ComingPin[];
  readonly locks: readonly ComingLock[];
  readonly end: Instant;
  readonly lockedAtRisk: readonly { readonly itemId: ItemId; readonly byMs: number }[];
  readonly pinnedAtRisk: readonly { readonly itemId: ItemId; readonly byMs: number }[];
}

/** Where in the reading order the day stands: the last item on its way that is still in the plan; −1 before the start. */
export function standsAt(layout: DayLayout<ScheduleRow>, state: RunState): number {
  for (const itemId of state.trail.toReversed()) {
    const index = layout.rows.findIndex((row) => row.item.id === itemId);
    if (index >= 0) return index;
  }
  return -1;
}

/** The steps still to come: those after where the day stands that have not been current and are not left out. */
export function stepsLeft<T extends ScheduleRow>(layout: DayLayout<T>, state: RunState): readonly LayoutRow<T>[] {
  if (state.phase === 'ended') return [];
  return layout.rows
    .slice(standsAt(layout, state) + 1)
    .filter(({ isStep, item }) => isStep && !state.visits.has(item.id) && !state.leftOut.has(item.id));
}

/** Where a plan's clock times fall: on the date that puts its start nearest the real start. */
export function plannedInstants(
  zone: string,
  day: Pick<Day, 'start'> & Partial<Pick<Day, 'date'>>,
  startedAt: Instant | null,
  now: Instant,
): (at: MinuteOfDay) => Instant {
  const date = startedAt === null ? (day.date ?? dateIn(zone, now)) : nearestDate(zone, day.start, startedAt);
  const midnight = instantOf(zone, date, minuteOfDay(0));
  const beyond = instantOf(zone, addDays(date, 4), minuteOfDay(0));
  // Asking for the zone at every row is slow; where it does not change in these days, it need not be asked.
  const steady = beyond - midnight === 4 * DAY_MINUTES * MINUTE;
  return (at) => (steady && at < 4 * DAY_MINUTES ? instant(midnight + at * MINUTE) : instantOf(zone, date, at));
}

/**
 * The day as its plan is counted: from its own start, or where it was started «from now», from the whole minute at or after
 * the real start, so that the day is on time as it begins. Pinned starts keep their clock times either way.
 */
export function dayInRun<T extends Pick<Day, 'start'>>(zone: string, day: T, state: RunState): T {
  const { startedAt, fromNow } = state;
  if (!fromNow || startedAt === null) return day;
  const planned = nearestDate(zone, day.start, startedAt);
  const started = dateIn(zone, startedAt);
  const days = started === planned ? 0 : started < planned ? -1 : 1;
  const minute = minuteOfDayIn(zone, startedAt) + (startedAt % MINUTE === 0 ? 0 : 1);
  return { ...day, start: minuteOfDay(days * DAY_MINUTES + minute) };
}

function nearestDate(zone: string, start: MinuteOfDay, startedAt: Instant): IsoDate {
  const date = dateIn(zone, startedAt);
  const distance = (candidate: IsoDate): number => Math.abs(instantOf(zone, candidate, start) - startedAt);
  const others = [addDays(date, -1), addDays(date, 1)];
  return others.reduce((nearest, other) => (distance(other) < distance(nearest) ? other : nearest), date);
}

/** The state of every row: of steps first, then of what stands around and inside them. */
function rowStates(layout: DayLayout<ScheduleRow>, state: RunState): ReadonlyMap<ItemId, RowState> {
  const states = new Map<ItemId, RowState>();
  const here = standsAt(layout, state);
  const left = new Set(stepsLeft(layout, state).map((row) => row.item.id));
  for (const { item, isStep } of layout.rows) {
    if (item.id === state.current) states.set(item.id, 'current');
    else if (state.visits.has(item.id)) states.set(item.id, 'done');
    else if (isStep) states.set(item.id, left.has(item.id) ? 'coming' : 'skipped');
  }
  const unreached = state.phase === 'ended' && layout.rows.some((row, index) => row.isStep && index > here);
  layout.rows.forEach((row, index) => {
    if (states.has(row.item.id)) return;
    const inside = row.stepId === null ? undefined : states.get(row.stepId);
    if (inside) states.set(row.item.id, inside);
    else if (row.isBlock) {
      const steps = under(layout.rows, index).filter((below) => below.isStep);
      states.set(row.item.id, blockState(steps.map((step) => states.get(step.item.id))));
    } else if (index <= here || (state.phase === 'ended' && !unreached)) states.set(row.item.id, 'done');
    else states.set(row.item.id, state.phase === 'ended' ? 'skipped' : 'coming');
  });
  return states;
}

function blockState(steps: readonly (RowState | undefined)[]): RowState {
  for (const state of ['current', 'coming', 'done'] as const) if (steps.includes(state)) return state;
  return 'skipped';
}

/** Walks the day in reading order: what is done as it went, the current item to its end, what is left one after another. */
export function forecastDay(input: ForecastInput): Forecast {
  const { layout, state, toInstant } = input;
  const states = rowStates(layout, state);
  const here = standsAt(layout, state);
  const made: ClockRow[] = [];
  const pins: ComingPin[] = [];
  let cursor: number = state.startedAt ?? toInstant(layout.dayStart);
  layout.rows.forEach((row, index) => {
    // What is in a track goes on beside the rest of the day, within its block.
    if (row.trackId !== null) return;
    const rowState = states.get(row.item.id) ?? 'coming';
    if (index > here) cursor = Math.max(cursor, input.currentEndsAt ?? cursor);
    const pin = row.item.pinnedStart;
    if (index > here && rowState === 'coming' && pin !== null && (row.isStep || row.stepId === null)) {
      const at = toInstant(pin);
      pins.push({ itemId: row.item.id, index, at, lateMs: Math.max(0, cursor - at) });
      cursor = Math.max(cursor, at);
    }
    const one = clockRow(input, row, rowState, instant(cursor), made);
    made.push(one);
    cursor = Math.max(cursor, one.expectedEnd);
    if (row.isParallel) made.push(...trackRows(input, under(layout.rows, index), one, states));
  });
  const rows = made.map((row, index) =>
    row.isBlock && row.trackId === null && row.actualStart === null ? asBlock(row, under(made, index)) : row,
  );
  const locks = comingLocks(input, rows);
  return {
    rows,
    end: instant(Math.max(cursor, input.currentEndsAt ?? cursor)),
    pins,
    locks,
    pinnedAtRisk: pins.flatMap(({ itemId, lateMs }) => (lateMs > 0 ? [{ itemId, byMs: lateMs }] : [])),
    lockedAtRisk: locks.flatMap(({ itemId, lateMs }) => (lateMs > 0 ? [{ itemId, byMs: lateMs }] : [])),
  };
}

/** The locked ends ahead. The current item counts to its own, so that nothing of it is at risk; a block's may be. */
function comingLocks({ layout, state, toInstant }: ForecastInput, rows: readonly ClockRow[]): ComingLock[] {
  return layout.rows.flatMap((row, index): ComingLock[] => {
    const one = rows[index];
    const at = row.item.lockedEnd === null || row.trackId !== null ? null : lockedAt(row, state, toInstant);
    if (at === null || !one || one.itemId !== row.item.id) return [];
    const counts = countsToEnd(row);
    if (one.state !== 'coming' && (counts || one.state !== 'current')) return [];
    const lateMs = Math.max(0, one.expectedEnd - at);
    return [{ itemId: one.itemId, index, at, lateMs, leastMs: counts ? leastLength(row, state) : null }];
  });
}
