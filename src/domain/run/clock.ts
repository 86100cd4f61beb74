import type { Item, Kind } from '../agenda/agenda';
import type { Day, Gathering } from '../agenda/gathering';
import { type Level, levelOf } from '../agenda/level';
import { type DayLayout, layoutDay } from '../agenda/schedule';
import { itemAt } from '../agenda/tree';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import {
  type ClockRow,
  dayInRun,
  type Forecast,
  forecastDay,
  plannedInstants,
  stepsLeft,
  type TimedItem,
} from './forecast';
import { type LengthSince, lengthsOf } from './length-changes';
import type { RunEvent } from './run';
import { elapsedOf, lengthNow, type RunPhase, type RunState, readLog, type Visit } from './run-log';
import { countsToEnd, lockedAt, stepLength } from './step-length';
import { type TrackClock, trackClocks } from './track-clock';

export type { Level } from '../agenda/level';
export type { ClockRow, RowState } from './forecast';
export type { TrackClock } from './track-clock';

/** What an item must have for the clock; the big screen's items have it too. */
export type ClockItem = TimedItem & Pick<Item, 'kind' | 'title'>;

export interface ClockInput<T extends ClockItem = ClockItem> {
  readonly zone: string;
  readonly alertMinutes: Gathering['alertMinutes'];
  readonly day: Pick<Day, 'id' | 'date' | 'start'>;
  /** The gathering's items; those of other days are left out here. */
  readonly items: readonly T[];
  /** The gathering's run log. */
  readonly run: readonly RunEvent[];
  /** The server's clock. */
  readonly now: Instant;
}

export interface CurrentItem {
  readonly itemId: ItemId;
  readonly kind: Kind;
  readonly title: string;
  readonly startedAt: Instant;
  /** With adjustments. */
  readonly lengthMs: number;
  /** As planned, and after each change; what its rounds go by. */
  readonly lengths?: readonly LengthSince[];
  /** Pauses not counted. */
  readonly elapsedMs: number;
  /** Negative when over. */
  readonly remainingMs: number;
  readonly level: Level;
  /** When it is expected to end: now, once it is over. */
  readonly endsAt: Instant;
}

interface PinAtRisk {
  readonly itemId: ItemId;
  readonly byMs: number;
}

/** Everything a screen shows of a day's time. */
export interface ClockView {
  readonly phase: RunPhase;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly pausedSince: Instant | null;
  readonly current: CurrentItem | null;
  /** What Next leads to; null when it ends the day, and when no day runs. Before the start: the first step. */
  readonly next: ItemId | null;
  readonly rows: readonly ClockRow[];
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly expectedEnd: Instant;
  /** + late, − ahead: where the current item is expected to end, against the plan. */
  readonly offsetMs: number;
  /** Pinned items still to come that will start late, by how much. */
  readonly pinnedAtRisk: readonly PinAtRisk[];
  /** Items to come, and blocks not yet over, that will end after their locked end, by how much. */
  readonly lockedAtRisk: readonly PinAtRisk[];
  /** Each track of the parallel block that runs, with its own clock; none where no such block is current. */
  readonly tracks: readonly TrackClock[];
}

/**
 * How long the current item is, and what is left of it. One that counts to a locked end is as long as there is time until
 * then, and no pause stops it; where it began after that end it has no length.
 */
function currentTimes(
  input: Pick<ClockInput, 'items'>,
  { layout, state, toInstant }: DayRead,
  itemId: ItemId,
  { visit, until, elapsedMs }: { readonly visit: Visit; readonly until: number; readonly elapsedMs: number },
): Pick<CurrentItem, 'lengthMs' | 'remainingMs'> {
  const of = (lengthMs: number) => ({ lengthMs, remainingMs: lengthMs - elapsedMs });
  const row = layout.rows.find(({ item }) => item.id === itemId);
  // An item taken out of the plan while it runs keeps the clock, with no length left.
  if (!row?.isStep) return of(lengthNow(itemAt(input.items, itemId)?.minutes ?? null, itemId, state));
  const locked = countsToEnd(row) ? lockedAt(row, state, toInstant) : null;
  if (locked === null) return of(stepLength(row, state));
  const remainingMs = Math.max(locked, visit.startedAt - visit.spentBefore) - until;
  return { lengthMs: Math.max(0, remainingMs + elapsedMs), remainingMs };
}

function currentItem(input: Pick<ClockInput, 'items' | 'now'>, day: DayRead): CurrentItem | null {
  const { state } = day;
  const visit = state.current === null ? undefined : state.visits.get(state.current);
  if (state.current === null || !visit) return null;
  const item = itemAt(input.items, state.current);
  const until = Math.max(input.now, visit.startedAt);
  const elapsedMs = elapsedOf(visit, input.now);
  const { lengthMs, remainingMs } = currentTimes(input, day, state.current, { visit, until, elapsedMs });
  const planned = day.layout.rows.find((row) => row.item.id === state.current)?.minutes ?? null;
  const plannedMs = planned === null ? lengthMs : planned * MINUTE;
  const elapsedAt = (at: Instant): number => (at <= visit.startedAt ? 0 : elapsedOf(visit, at));
  return {
    itemId: state.current,
    kind: item?.kind ?? 'other',
    title: item?.title ?? '',
    startedAt: visit.startedAt,
    lengthMs,
    lengths: lengthsOf({ itemId: state.current, plannedMs, lengthMs, elapsedAt }, state),
    elapsedMs,
    remainingMs,
    level: levelOf(remainingMs, lengthMs),
    endsAt: instant(until + Math.max(0, remainingMs)),
  };
}

/** How far the day is from its plan, told by the current item; by the next one where the current has left the plan. */
function offsetOf(
  state: RunState,
  rows: readonly ClockRow[],
  next: ItemId | null,
  plannedEnd: Instant,
  expectedEnd: Instant,
): number {
  if (state.phase === 'notStarted') return 0;
  if (state.phase === 'ended') return expectedEnd - plannedEnd;
  const current = rows.find((row) => row.itemId === state.current);
  if (current) return current.expectedEnd - current.plannedEnd;
  const coming = rows.find((row) => row.itemId === next);
  return coming ? coming.expectedStart - coming.plannedStart : expectedEnd - plannedEnd;
}

/** What a plan and a run log mean, whatever the time is. */
interface DayRead<T extends ClockItem = ClockItem> {
  readonly layout: DayLayout<T>;
  readonly state: RunState;
  readonly toInstant: (at: MinuteOfDay) => Instant;
}

/** What they mean at one moment, before it is put together for a screen. */
export interface DayReading<T extends ClockItem = ClockItem> extends DayRead<T> {
  readonly now: Instant;
  readonly current: CurrentItem | null;
  readonly forecast: Forecast;
}

/** Reads a day as it stands at `now`. */
export function readDay<T extends ClockItem>(input: ClockInput<T>): DayReading<T> {
  const state = readLog(input.run, input.day.id);
  const layout = layoutDay(dayInRun(input.zone, input.day, state), input.items);
  const toInstant = plannedInstants(input.zone, input.day, state.startedAt, input.now);
  return forecastOf(input, { layout, state, toInstant });
}

/** The same day with what has happened in it revised. */
export function forecastOf<T extends ClockItem>(
  input: Pick<ClockInput<T>, 'items' | 'now'>,
  { layout, state, toInstant }: DayRead<T>,
): DayReading<T> {
  const { now } = input;
  const day = { layout, state, toInstant };
  const current = currentItem(input, day);
  const forecast = forecastDay({ ...day, now, currentEndsAt: current?.endsAt ?? null });
  return { ...day, now, current, forecast };
}

/** The one function every screen computes from: what a plan and a run log mean at `now`. */
export function clockView<T extends ClockItem>(input: ClockInput<T>): ClockView {
  return viewOf(readDay(input));
}

/** A reading put together for a screen. */
export function viewOf(reading: DayReading): ClockView {
  const { layout, state, toInstant, current, forecast } = reading;
  const next = stepsLeft(layout, state)[0]?.item.id ?? null;
  const plannedEnd = toInstant(layout.dayEnd);
  const expectedEnd = state.endedAt ?? forecast.end;
  return {
    phase: state.phase,
    startedAt: state.startedAt,
    endedAt: state.endedAt,
    pausedSince: state.pausedSince,
    current,
    next,
    rows: forecast.rows,
    plannedStart: toInstant(layout.dayStart),
    plannedEnd,
    expectedEnd,
    offsetMs: offsetOf(state, forecast.rows, next, plannedEnd, expectedEnd),
    pinnedAtRisk: forecast.pinnedAtRisk,
    lockedAtRisk: forecast.lockedAtRisk,
    tracks: trackClocks(reading),
  };
}
