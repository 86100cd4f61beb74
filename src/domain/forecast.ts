import type { Day } from './gathering';
import type { ItemId } from './ids';
import { lengthNow, type RunState } from './run-log';
import type { DayLayout, LayoutRow, ScheduleRow } from './schedule';
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
} from './time';
import type { Depth } from './tree';

export type TimedItem = ScheduleRow;

/** `skipped`: passed by or left out, without having been current. */
export type RowState = 'done' | 'current' | 'coming' | 'skipped';

/** One item of the day: as planned, as it went, as it is expected to go. */
export interface ClockRow {
  readonly itemId: ItemId;
  readonly depth: Depth;
  readonly isStep: boolean;
  readonly isBlock: boolean;
  readonly state: RowState;
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly actualStart: Instant | null;
  readonly actualEnd: Instant | null;
  /** The forecast for what is left; as it went for what is done. */
  readonly expectedStart: Instant;
  readonly expectedEnd: Instant;
  /** As it is now; 0 where it is left out. A block's are the sum of its steps', a point has none. */
  readonly minutes: number | null;
}

/** A pinned start still to come. */
export interface ComingPin {
  readonly itemId: ItemId;
  /** Its place among the rows. */
  readonly index: number;
  readonly at: Instant;
  /** How late it is expected to start; 0 when it can wait for its time. */
  readonly lateMs: number;
}

export interface Forecast {
  readonly rows: readonly ClockRow[];
  readonly pins: readonly ComingPin[];
  readonly end: Instant;
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
  day: Pick<Day, 'date' | 'start'>,
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
export function dayInRun<T extends Pick<Day, 'date' | 'start'>>(zone: string, day: T, state: RunState): T {
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

/** The rows under a block (or any item) in reading order. */
function under<T extends { readonly depth: Depth }>(rows: readonly T[], index: number): readonly T[] {
  const depth = rows[index]?.depth ?? 3;
  const end = rows.findIndex((row, at) => at > index && row.depth <= depth);
  return rows.slice(index + 1, end < 0 ? rows.length : end);
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

interface ForecastInput {
  readonly layout: DayLayout<ScheduleRow>;
  readonly state: RunState;
  readonly toInstant: (at: MinuteOfDay) => Instant;
  readonly currentEndsAt: Instant | null;
}

/** Walks the day in reading order: what is done as it went, the current item to its end, what is left one after another. */
export function forecastDay(input: ForecastInput): Forecast {
  const { layout, state, toInstant } = input;
  const states = rowStates(layout, state);
  const here = standsAt(layout, state);
  const rows: ClockRow[] = [];
  const pins: ComingPin[] = [];
  let cursor: number = state.startedAt ?? toInstant(layout.dayStart);
  layout.rows.forEach((row, index) => {
    const rowState = states.get(row.item.id) ?? 'coming';
    if (index > here) cursor = Math.max(cursor, input.currentEndsAt ?? cursor);
    const pin = row.item.pinnedStart;
    if (index > here && rowState === 'coming' && pin !== null && (row.isStep || row.stepId === null)) {
      const at = toInstant(pin);
      pins.push({ itemId: row.item.id, index, at, lateMs: Math.max(0, cursor - at) });
      cursor = Math.max(cursor, at);
    }
    const made = clockRow(input, row, rowState, instant(cursor), rows);
    rows.push(made);
    cursor = Math.max(cursor, made.expectedEnd);
  });
  return {
    rows: rows.map((row, index) => (row.isBlock && row.actualStart === null ? asBlock(row, under(rows, index)) : row)),
    end: instant(Math.max(cursor, input.currentEndsAt ?? cursor)),
    pins,
    pinnedAtRisk: pins.flatMap(({ itemId, lateMs }) => (lateMs > 0 ? [{ itemId, byMs: lateMs }] : [])),
  };
}

/** One row, standing at `cursor` unless it has happened; a block gets its times from its steps afterwards. */
function clockRow(
  { state, toInstant, currentEndsAt }: ForecastInput,
  row: LayoutRow<ScheduleRow>,
  rowState: RowState,
  cursor: Instant,
  above: readonly ClockRow[],
): ClockRow {
  const { item, depth, isStep, isBlock } = row;
  const visit = state.visits.get(item.id);
  const leftOut = rowState === 'skipped' && state.leftOut.has(item.id);
  const lengthMs = isStep && !leftOut ? lengthNow(item.minutes, item.id, state) : 0;
  const planned = { plannedStart: toInstant(row.start), plannedEnd: toInstant(row.end) };
  const common = {
    itemId: item.id,
    depth,
    isStep,
    isBlock,
    state: rowState,
    ...planned,
    actualStart: visit?.startedAt ?? null,
    actualEnd: visit?.endedAt ?? null,
    minutes: isStep ? lengthMs / MINUTE : null,
  };
  if (visit) {
    const end = visit.endedAt ?? currentEndsAt ?? visit.startedAt;
    return { ...common, expectedStart: visit.startedAt, expectedEnd: end };
  }
  const step = isStep ? undefined : above.findLast((one) => one.itemId === row.stepId);
  if (step) {
    const intoStep = Math.max(0, planned.plannedStart - step.plannedStart);
    const at = instant(Math.min(step.expectedEnd, step.expectedStart + intoStep));
    return { ...common, expectedStart: at, expectedEnd: at };
  }
  const end = rowState === 'coming' ? instant(cursor + lengthMs) : cursor;
  return { ...common, expectedStart: cursor, expectedEnd: end };
}

/** A block goes from its first step to its last; steps that were passed by count only when all were. */
function asBlock(block: ClockRow, below: readonly ClockRow[]): ClockRow {
  const steps = below.filter((row) => row.isStep);
  const kept = steps.filter((row) => row.state !== 'skipped');
  const counted = kept.length > 0 ? kept : steps;
  const starts = counted.flatMap((row) => row.actualStart ?? []);
  const ends = counted.flatMap((row) => row.actualEnd ?? []);
  const over = block.state === 'done' && ends.length > 0;
  return {
    ...block,
    expectedStart: instant(Math.min(...counted.map((row) => row.expectedStart))),
    expectedEnd: instant(Math.max(...counted.map((row) => row.expectedEnd))),
    actualStart: starts.length > 0 ? instant(Math.min(...starts)) : null,
    actualEnd: over ? instant(Math.max(...ends)) : null,
    minutes: steps.reduce((sum, row) => sum + (row.minutes ?? 0), 0),
  };
}
