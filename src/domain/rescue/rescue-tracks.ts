import { isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import { under } from '../agenda/tree';
import type { ItemId } from '../ids';
import type { ClockItem, DayReading } from '../run/clock';
import { minutesGiven } from '../run/step-length';
import { currentPart } from '../run/track-clock';
import {
  activeBetween,
  type Span,
  type TrackWalk,
  trackSpans,
  tracksOf,
  walkFrom,
  walkOfVisit,
} from '../run/track-times';
import { type Instant, MINUTE } from '../time';
import { type Cuttable, cuttableOf } from './cuttable';

type Row = LayoutRow<ScheduleRow>;

/** What lies in a track between one time that is held and the next. */
interface TrackStretch {
  /** When it begins at the earliest: when the item the track is at is over, or at the time that is held. */
  readonly from: number;
  readonly steps: readonly Cuttable[];
  /** What an item needs that ends at the next such time. */
  readonly fixedMs: number;
}

/** What is left of a track: the item it is at, and those after it. */
export interface TrackAhead {
  readonly trackId: ItemId;
  readonly stretches: readonly TrackStretch[];
  readonly endsAt: number;
  /** When it would end with every item at its shortest. */
  readonly leastEnd: number;
}

/** When so many minutes of each have been taken, when it ends. */
function endAfter(stretches: readonly TrackStretch[], taken: (step: Cuttable) => number): number {
  return stretches.reduce((begins, { from, steps, fixedMs }) => {
    const own = steps.reduce((sum, step) => sum + (step.isCurrent ? 0 : step.minutes) - taken(step), 0);
    return Math.max(begins, from) + own * MINUTE + fixedMs;
  }, Number.NEGATIVE_INFINITY);
}

/** Cuts what follows at the pinned starts and locked ends in it, which hold as the track walks on (track-times.ts). */
function stretchesFrom(first: TrackStretch, rows: readonly Row[], walk: TrackWalk): readonly TrackStretch[] {
  const done: TrackStretch[] = [];
  let open = { ...first, steps: [...first.steps] };
  let held: number | null = null;
  const holdAt = (from: number): void => {
    done.push(open);
    open = { from, steps: [], fixedMs: 0 };
  };
  for (const row of rows) {
    const { pinnedStart, lockedEnd } = row.item;
    if (pinnedStart !== null) held = Math.max(held ?? 0, walk.toInstant(pinnedStart));
    // What comes after a point waits for it as well, but nothing waits for a point at the end.
    if (!isLeaf(row)) continue;
    if (held !== null) holdAt(held);
    held = null;
    if (lockedEnd === null) {
      open.steps.push(cuttableOf(row, walk.revision, { isCurrent: false, elapsedMs: 0 }));
      continue;
    }
    const given = minutesGiven(row, walk.revision);
    open.fixedMs += Math.max(0, Math.min(row.shortest ?? 0, row.minutes ?? 0) + given) * MINUTE;
    holdAt(walk.toInstant(lockedEnd) + given * MINUTE);
  }
  return [...done, open];
}

/** The item a track is at, with what can be taken from it. One with a locked end gives nothing. */
function stretchOfCurrent(row: Row, span: Span, walk: TrackWalk, now: number): TrackStretch {
  const elapsedMs = activeBetween(span.start, now, walk.pauses);
  const steps = row.item.lockedEnd === null ? [cuttableOf(row, walk.revision, { isCurrent: true, elapsedMs })] : [];
  return { from: span.end, steps, fixedMs: 0 };
}

function aheadOf(rows: readonly Row[], spans: ReadonlyMap<ItemId, Span>, walk: TrackWalk): readonly TrackStretch[] {
  const parts = rows.filter(isLeaf).flatMap((row) => {
    const span = spans.get(row.item.id);
    return span ? [{ row, span }] : [];
  });
  const { until } = walk;
  const current = until === null ? undefined : currentPart(parts, until);
  if (current && until !== null) {
    const rest = rows.slice(rows.indexOf(current.row) + 1);
    return stretchesFrom(stretchOfCurrent(current.row, current.span, walk, until), rest, walk);
  }
  const next = until === null ? parts[0] : parts.find(({ span }) => span.start > until);
  if (!next) return [];
  return stretchesFrom({ from: next.span.start, steps: [], fixedMs: 0 }, rows.slice(rows.indexOf(next.row)), walk);
}

/**
 * Each track of a parallel block that runs or is to come, with what is left of it; by where the block stands among the rows.
 * One to come begins when it is expected to, if not said otherwise.
 */
export function tracksAhead(reading: DayReading<ClockItem>, index: number, startsAt?: Instant): readonly TrackAhead[] {
  const { layout, state, toInstant, now, forecast } = reading;
  const block = layout.rows[index];
  const starts = startsAt ?? forecast.rows[index]?.expectedStart;
  if (!block?.isParallel || starts === undefined) return [];
  const visit = state.visits.get(block.item.id);
  const walk = visit ? walkOfVisit(visit, { state, toInstant, now }) : walkFrom(starts, { state, toInstant });
  const rows = under(layout.rows, index);
  const spans = trackSpans(rows, walk);
  return [...tracksOf(rows)].flatMap(([trackId, track]) => {
    const stretches = aheadOf(track, spans, walk);
    if (stretches.length === 0) return [];
    const endsAt = endAfter(stretches, () => 0);
    return [{ trackId, stretches, endsAt, leastEnd: endAfter(stretches, (step) => step.spare) }];
  });
}
