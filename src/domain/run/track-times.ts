import { isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import type { Pause, Revision, TrackMove } from './course';
import type { RunState, Visit } from './run-log';
import { minutesGiven, stepLength } from './step-length';

/** From when to when a row of a track goes, or is expected to. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
  /** When its time is up; the last item of a track goes on after that. */
  readonly due: Instant;
  /** The last of a track that runs: it goes on when its time is up, until the block is left. */
  readonly goesOn: boolean;
  /** It never began: its track was put beyond it, or the block was left before it. */
  readonly passedBy: boolean;
}

/** How a parallel block goes: what its tracks' times follow from. */
export interface TrackWalk {
  /** When its tracks begin. */
  readonly startsAt: Instant;
  /** When the block stood still; a stop that lasts is given until now. */
  readonly pauses: readonly Pause[];
  /** The moves of this visit, in order. */
  readonly moves: readonly TrackMove[];
  /** Until when it has gone: now, or when it was left; null where it is still to come. */
  readonly until: Instant | null;
  /** It has been left: nothing of it goes on after `until`. */
  readonly isOver: boolean;
  /** What has been given to its items, or taken. */
  readonly revision: Revision;
  readonly toInstant: (at: MinuteOfDay) => Instant;
}

type Row = LayoutRow<ScheduleRow>;
type Clock = Pick<TrackWalk, 'toInstant'> & { readonly state: RunState; readonly now: Instant };

/** How a block that has been current goes, or went: its active time counts from what was spent on it before. */
export function walkOfVisit(visit: Visit, { state, toInstant, now }: Clock): TrackWalk {
  const { startedAt, endedAt } = visit;
  const moves = state.trackMoves.filter(({ at }) => at >= startedAt && at <= (endedAt ?? at));
  // A screen whose second has not turned over yet shows a move as soon as it is told of it.
  const until = endedAt ?? instant(Math.max(now, startedAt, ...moves.map(({ at }) => at)));
  return {
    startsAt: instant(startedAt - visit.spentBefore),
    pauses: visit.pauses.map(({ from, to }) => ({ from, to: to ?? until })),
    moves,
    until,
    isOver: endedAt !== null,
    revision: state,
    toInstant,
  };
}

/** How a block still to come will go, when it begins then. */
export const walkFrom = (startsAt: Instant, { state, toInstant }: Pick<Clock, 'state' | 'toInstant'>): TrackWalk => ({
  startsAt,
  pauses: [],
  moves: [],
  until: null,
  isOver: false,
  revision: state,
  toInstant,
});

type Spans = Map<ItemId, Span>;

/** How much of the time between two instants the block was not paused. */
export function activeBetween(from: number, to: number, pauses: readonly Pause[]): number {
  const stood = pauses.reduce((sum, pause) => {
    return sum + Math.max(0, Math.min(pause.to ?? to, to) - Math.max(pause.from, from));
  }, 0);
  return Math.max(0, to - from - stood);
}

/** When so much time has passed since `start` that the block was not paused. */
function activeAfter(start: number, lengthMs: number, pauses: readonly Pause[]): number {
  let end = start + lengthMs;
  // What takes no time is over at once, also while the block stands still.
  if (lengthMs === 0) return end;
  for (const pause of pauses) {
    const to = pause.to ?? pause.from;
    if (to > start && pause.from < end) end += to - Math.max(pause.from, start);
  }
  return end;
}

function endOf(row: Row, start: number, walk: TrackWalk): number {
  const { lockedEnd } = row.item;
  if (lockedEnd === null) return activeAfter(start, stepLength(row, walk.revision), walk.pauses);
  const least = Math.min(row.shortest ?? 0, row.minutes ?? 0) * MINUTE;
  const end = Math.max(walk.toInstant(lockedEnd), start + least);
  return Math.max(start, end + minutesGiven(row, walk.revision) * MINUTE);
}

/** Gives the rows of one track their times from `first` on, one after another; a pinned start is waited for. */
function walkOn(rows: readonly Row[], first: number, from: Instant, walk: TrackWalk, spans: Spans): void {
  let cursor: number = from;
  rows.forEach((row, index) => {
    if (index < first) return;
    const pin = row.item.pinnedStart;
    if (pin !== null && index > first) cursor = Math.max(cursor, walk.toInstant(pin));
    const start = cursor;
    if (isLeaf(row)) cursor = endOf(row, start, walk);
    const end = instant(cursor);
    spans.set(row.item.id, { start: instant(start), end, due: end, goesOn: false, passedBy: false });
  });
}

/** Nothing of these rows goes on after `at`. */
function cutAt(rows: readonly Row[], at: Instant, spans: Spans): void {
  for (const { item } of rows) {
    const span = spans.get(item.id);
    if (!span) continue;
    const start = instant(Math.min(span.start, at));
    const passedBy = span.passedBy || span.start >= at;
    spans.set(item.id, { ...span, start, end: instant(Math.min(span.end, at)), passedBy });
  }
}

/** The last item of a track goes on when its time is up, until the block is left. */
function goOver(rows: readonly Row[], until: Instant, spans: Spans): void {
  const last = rows.findLast(isLeaf)?.item.id;
  const span = last && spans.get(last);
  if (!last || !span || span.start > until || span.passedBy) return;
  spans.set(last, { ...span, end: instant(Math.max(span.end, until)), goesOn: true });
}

/** A track with items goes from its first to its last, those left out that were passed by. */
function aroundItems(rows: readonly Row[], spans: Spans): void {
  for (const block of rows.filter((row) => row.isBlock)) {
    const all = rows.filter((row) => isLeaf(row)).flatMap((row) => spans.get(row.item.id) ?? []);
    if (all.length === 0) continue;
    const begun = all.filter((span) => !span.passedBy);
    const passedBy = begun.length === 0;
    const of = passedBy ? all : begun;
    const start = instant(Math.min(...of.map((span) => span.start)));
    const end = instant(Math.max(...of.map((span) => span.end)));
    const goesOn = of.some((span) => span.goesOn);
    spans.set(block.item.id, { start, end, due: end, goesOn, passedBy });
  }
}

function walkTrack(rows: readonly Row[], walk: TrackWalk, spans: Spans): void {
  const pin = rows[0]?.item.pinnedStart ?? null;
  const begins = pin === null ? walk.startsAt : Math.max(walk.startsAt, walk.toInstant(pin));
  walkOn(rows, 0, instant(begins), walk, spans);
  for (const move of walk.moves.filter((one) => one.trackId === rows[0]?.item.id)) {
    const index = rows.findIndex((row) => row.item.id === move.to && isLeaf(row));
    if (index < 0) continue;
    cutAt(rows.slice(0, index), move.at, spans);
    walkOn(rows, index, move.at, walk, spans);
  }
  if (walk.until !== null) {
    if (walk.isOver) cutAt(rows, walk.until, spans);
    goOver(rows, walk.until, spans);
  }
  aroundItems(rows, spans);
}

/** The rows of each track, of the rows under a parallel block. */
export function tracksOf<T extends ScheduleRow>(rows: readonly LayoutRow<T>[]): ReadonlyMap<ItemId, LayoutRow<T>[]> {
  const tracks = new Map<ItemId, LayoutRow<T>[]>();
  for (const row of rows) {
    if (row.trackId === null) continue;
    const track = tracks.get(row.trackId);
    if (track) track.push(row);
    else tracks.set(row.trackId, [row]);
  }
  return tracks;
}

/** When the rows under a parallel block go: each track by itself, through its items by their minutes. */
export function trackSpans(rows: readonly Row[], walk: TrackWalk): ReadonlyMap<ItemId, Span> {
  const spans: Spans = new Map();
  for (const track of tracksOf(rows).values()) walkTrack(track, walk, spans);
  return spans;
}
