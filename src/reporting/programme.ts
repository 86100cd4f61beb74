import type { Item } from '../domain/agenda/agenda';
import type { Day } from '../domain/agenda/gathering';
import { type LayoutRow, layoutDay } from '../domain/agenda/schedule';
import type { Depth } from '../domain/agenda/tree';
import { type ClockRow, clockView, type RowState } from '../domain/run/clock';
import type { RunPhase } from '../domain/run/run-log';
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
  readonly plannedEnd: MinuteOfDay;
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

function rowOf(
  laid: LayoutRow,
  ran: ClockRow | undefined,
  wall: (at: Instant | null) => MinuteOfDay | null,
): ProgrammeRow {
  const inTrack = laid.trackId !== null && laid.minutes !== null;
  const timed = laid.isStep || laid.isBlock || inTrack;
  const ownTime = timed || laid.stepId === null;
  const plannedStart = ownTime ? laid.start : null;
  const plannedEnd = timed ? laid.end : null;
  const actualStart = timed ? wall(ran?.actualStart ?? null) : null;
  const actualEnd = timed ? wall(ran?.actualEnd ?? null) : null;
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
  const layout = layoutDay(day, snapshot.items);
  const wall = wallClock(zone, dateIn(zone, view.plannedStart));
  const ran = new Map(view.rows.map((row) => [row.itemId, row]));
  const rows = layout.rows.map((row) => rowOf(row, ran.get(row.item.id), wall));
  const startedAt = wall(view.startedAt);
  const endedAt = wall(view.endedAt);
  const planned = layout.steps.length > 0 ? { start: layout.dayStart, end: layout.dayEnd } : null;
  return {
    day,
    number,
    date: day.date ?? (view.startedAt === null ? null : dateIn(zone, view.startedAt)),
    phase: view.phase,
    plannedEnd: layout.dayEnd,
    startedAt,
    endedAt,
    span: startedAt !== null && endedAt !== null ? { start: startedAt, end: endedAt } : planned,
    rows,
  };
}

/** Every day of the gathering, item by item, as planned and as it went. */
export const programmeOf = (snapshot: Snapshot): ProgrammeDay[] =>
  snapshot.days.toSorted((a, b) => a.position - b.position).map((day, at) => programmeDay(snapshot, day, at + 1));
