import { type Level, levelOf } from '../agenda/level';
import { type DayLayout, isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import { under } from '../agenda/tree';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import { type LengthSince, lengthsOf } from './length-changes';
import type { RunState } from './run-log';
import { stepLength } from './step-length';
import { activeBetween, type Span, type TrackWalk, trackSpans, tracksOf, walkOfVisit } from './track-times';

/** An item of a track with when it began or is expected to, and when it ended or is expected to. */
interface TrackItem {
  readonly itemId: ItemId;
  readonly expectedStart: Instant;
  readonly expectedEnd: Instant;
}

/** The item a track is at. */
interface TrackCurrent {
  readonly itemId: ItemId;
  readonly startedAt: Instant;
  readonly lengthMs: number;
  /** As planned, and after each change; what its rounds go by. */
  readonly lengths: readonly LengthSince[];
  /** Pauses of the block not counted. */
  readonly elapsedMs: number;
  /** Negative when over. */
  readonly remainingMs: number;
  readonly level: Level;
}

/** How many whole minutes are left of the item a track is at: what can be taken from it. */
export const wholeMinutesLeft = ({ remainingMs }: Pick<TrackCurrent, 'remainingMs'>): number =>
  Math.max(0, Math.floor(remainingMs / MINUTE));

/** One track of the parallel block that runs. */
export interface TrackClock {
  readonly trackId: ItemId;
  readonly items: readonly TrackItem[];
  /** null before its first item and in a gap before a pinned one. */
  readonly current: TrackCurrent | null;
  readonly next: ItemId | null;
  /** When its last item is expected to end: now, once that is over. */
  readonly endsAt: Instant;
  /** How much later that is than the end of the block; 0 where it is not. */
  readonly overBlockMs: number;
}

/** What the track clocks are told from. */
interface TrackReading {
  readonly layout: DayLayout<ScheduleRow>;
  readonly state: RunState;
  readonly toInstant: (at: MinuteOfDay) => Instant;
  readonly now: Instant;
  readonly current: { readonly itemId: ItemId; readonly endsAt: Instant } | null;
}

interface TrackPart {
  readonly row: LayoutRow<ScheduleRow>;
  readonly span: Span;
}

/** The item a track is at: the one last begun, until its time is up; the last of all until the block is left. */
export function currentPart(parts: readonly TrackPart[], now: Instant): TrackPart | undefined {
  const begun = parts.findLast(({ span }) => span.start <= now);
  return begun && (begun === parts.at(-1) || now < begun.span.end) ? begun : undefined;
}

function currentOf({ row, span }: TrackPart, walk: TrackWalk, now: Instant): TrackCurrent {
  const elapsedMs = activeBetween(span.start, now, walk.pauses);
  const locked = row.item.lockedEnd !== null;
  const lengthMs = locked ? activeBetween(span.start, span.due, walk.pauses) : stepLength(row, walk.revision);
  const remainingMs = lengthMs - elapsedMs;
  const level = levelOf(remainingMs, lengthMs);
  const lengths = lengthsOf(
    {
      itemId: row.item.id,
      plannedMs: (row.minutes ?? 0) * MINUTE,
      lengthMs,
      elapsedAt: (at) => activeBetween(span.start, at, walk.pauses),
    },
    walk.revision,
  );
  return { itemId: row.item.id, startedAt: span.start, lengthMs, lengths, elapsedMs, remainingMs, level };
}

function clockOf(trackId: ItemId, parts: readonly TrackPart[], walk: TrackWalk, endsAt: Instant, now: Instant) {
  const current = currentPart(parts, now);
  const next = parts[current ? parts.indexOf(current) + 1 : parts.findIndex(({ span }) => span.start > now)];
  const ends = instant(Math.max(...parts.map(({ span }) => span.end)));
  return {
    trackId,
    items: parts.map(({ row, span }) => ({
      itemId: row.item.id,
      expectedStart: span.start,
      expectedEnd: span.end,
    })),
    current: current ? currentOf(current, walk, now) : null,
    next: next?.row.item.id ?? null,
    endsAt: ends,
    overBlockMs: Math.max(0, ends - endsAt),
  };
}

/**
 * The clock of each track of the parallel block that is current; none where it is another item. A track steps by itself
 * through its items by their minutes, as the block's own clock goes, unless it was put at one of them.
 */
export function trackClocks({ layout, state, toInstant, now, current }: TrackReading): readonly TrackClock[] {
  const index = layout.rows.findIndex((row) => row.item.id === current?.itemId);
  const visit = current ? state.visits.get(current.itemId) : undefined;
  if (!current || !visit || !layout.rows[index]?.isParallel) return [];
  const rows = under(layout.rows, index);
  const walk = walkOfVisit(visit, { state, toInstant, now });
  const at = walk.until ?? now;
  const spans = trackSpans(rows, walk);
  return [...tracksOf(rows)].flatMap(([trackId, track]) => {
    const parts = track.filter(isLeaf).flatMap((row) => {
      const span = spans.get(row.item.id);
      return span ? [{ row, span }] : [];
    });
    return parts.length > 0 ? [clockOf(trackId, parts, walk, current.endsAt, at)] : [];
  });
}
