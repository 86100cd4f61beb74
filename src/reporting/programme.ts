import type { Item } from '../domain/agenda/agenda';
import type { Day } from '../domain/agenda/gathering';
import { type LayoutRow, layoutDay } from '../domain/agenda/schedule';
import type { Depth } from '../domain/agenda/tree';
import { type ClockRow, type ClockView, clockView, type RowState } from '../domain/run/clock';
import { dayInRun } from '../domain/run/forecast';
import { type RunPhase, readLog } from '../domain/run/run-log';
import { toldTimes } from '../domain/run/told-times';
import {
  DAY_MINUTES,
  dateIn,
  type Instant,
  type IsoDate,
  instant,
  type MinuteOfDay,
  minuteOfDay,
  minuteOfDayIn,
} from '../domain/time';
import type { Snapshot } from '../domain/views/snapshot';

/** One item as planned and as it went. Times are whole minutes as a clock shows them, so that every sum can be checked. */
export interface ProgrammeRow {
  readonly item: Item;
  readonly depth: Depth;
  /** Has a length of its own and is counted in sums: blocks, points and what goes on in a track are not. */
  readonly isStep: boolean;
  readonly state: RowState;
  /** null for a point inside a step, which has no time of its own. */
  readonly plannedStart: MinuteOfDay | null;
  readonly plannedEnd: MinuteOfDay | null;
  readonly actualStart: MinuteOfDay | null;
  /** null until it has ended, and for what was never reached. */
  readonly actualEnd: MinuteOfDay | null;
  /** Actual length less planned length. */
  readonly deviation: number | null;
}

export interface ProgrammeDay {
  readonly day: Day;
  /** 1 for the first. */
  readonly number: number;
  /** The day's date, or the one it was really held on. */
  readonly date: IsoDate | null;
  readonly phase: RunPhase;
  readonly plannedStart: MinuteOfDay;
  readonly plannedEnd: MinuteOfDay;
  /** When it was to start before its times were moved; null where they were not. All planned times are the moved ones. */
  readonly movedFrom: MinuteOfDay | null;
  readonly startedAt: MinuteOfDay | null;
  readonly endedAt: MinuteOfDay | null;
  /** From when to when, as it went or else as planned; null when there is nothing in it. */
  readonly span: { readonly start: MinuteOfDay; readonly end: MinuteOfDay } | null;
  readonly rows: readonly ProgrammeRow[];
}

/** How long it took or takes; null when either end is missing. */
export const minutesOf = (start: MinuteOfDay | null, end: MinuteOfDay | null): number | null =>
  start === null || end === null ? null : end - start;

const dayNumber = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / (DAY_MINUTES * 60_000);

/** Minutes since midnight of the day's own date, so that what ends after midnight still ends after it started. */
function wallClock(zone: string, base: IsoDate): (at: Instant | null) => MinuteOfDay | null {
  return (at) =>
    at === null
      ? null
      : minuteOfDay(minuteOfDayIn(zone, at) + DAY_MINUTES * (dayNumber(dateIn(zone, at)) - dayNumber(base)));
}

/** The times of one day, as a reader has them. */
interface DayTimes {
  /** As planned. */
  readonly planned: (at: MinuteOfDay) => MinuteOfDay;
  /** As it went, told in whole minutes by the same rule as on the screens. */
  readonly actual: (at: Instant | null) => MinuteOfDay | null;
}

function dayTimes(zone: string, view: ClockView, dayStart: MinuteOfDay): DayTimes {
  const told = toldTimes(view);
  const wall = wallClock(zone, dateIn(zone, view.plannedStart));
  // A plan that was moved past midnight begins on another date than it was laid out for.
  const days = Math.floor(dayStart / DAY_MINUTES) * DAY_MINUTES;
  return {
    planned: (at) => minuteOfDay(at - days),
    actual: (at) => wall(at === null ? null : told(at)),
  };
}

function rowOf(laid: LayoutRow, ran: ClockRow | undefined, times: DayTimes): ProgrammeRow {
  const inTrack = laid.trackId !== null && laid.minutes !== null;
  const timed = laid.isStep || laid.isBlock || inTrack;
  const ownTime = timed || laid.stepId === null;
  const plannedStart = ownTime ? times.planned(laid.start) : null;
  const plannedEnd = timed ? times.planned(laid.end) : null;
  const actualStart = timed ? times.actual(ran?.actualStart ?? null) : null;
  const actualEnd = timed ? times.actual(ran?.actualEnd ?? null) : null;
  const planned = minutesOf(plannedStart, plannedEnd);
  const actual = minutesOf(actualStart, actualEnd);
  return {
    item: laid.item,
    depth: laid.depth,
    isStep: laid.isStep,
    state: ran?.state ?? 'coming',
    plannedStart,
    plannedEnd,
    actualStart,
    actualEnd,
    deviation: planned === null || actual === null ? null : actual - planned,
  };
}

function programmeDay(snapshot: Snapshot, day: Day, number: number): ProgrammeDay {
  const { zone, alertMinutes } = snapshot.gathering;
  const events = snapshot.run.filter((event) => event.dayId === day.id);
  // A day that is over is read as it stood when its last event was logged.
  const now = instant(
    events.reduce<number>((latest, event) => Math.max(latest, event.at), snapshot.gathering.createdAt),
  );
  const view = clockView({ zone, alertMinutes, day, items: snapshot.items, run: events, now });
  const counted = dayInRun(zone, day, readLog(events, day.id));
  const layout = layoutDay(counted, snapshot.items);
  const times = dayTimes(zone, view, layout.dayStart);
  const ran = new Map(view.rows.map((row) => [row.itemId, row]));
  const rows = layout.rows.map((row) => rowOf(row, ran.get(row.item.id), times));
  const [startedAt, endedAt] = [times.actual(view.startedAt), times.actual(view.endedAt)];
  const [plannedStart, plannedEnd] = [times.planned(layout.dayStart), times.planned(layout.dayEnd)];
  const planned = layout.steps.length > 0 ? { start: plannedStart, end: plannedEnd } : null;
  return {
    day,
    number,
    date: day.date ?? (view.startedAt === null ? null : dateIn(zone, view.startedAt)),
    phase: view.phase,
    plannedStart,
    plannedEnd,
    movedFrom: counted.start === day.start ? null : day.start,
    startedAt,
    endedAt,
    span: startedAt !== null && endedAt !== null ? { start: startedAt, end: endedAt } : planned,
    rows,
  };
}

/** Every day of the gathering, item by item, as planned and as it went. */
export const programmeOf = (snapshot: Snapshot): ProgrammeDay[] =>
  snapshot.days.toSorted((a, b) => a.position - b.position).map((day, at) => programmeDay(snapshot, day, at + 1));
