import { isLeaf, type LayoutRow, type ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE } from '../time';
import { type ClockRow, commonOf, type ForecastInput, type RowState } from './forecast-rows';
import type { Visit } from './run-log';
import { stepLength } from './step-length';
import { type Span, type TrackWalk, trackSpans, walkFrom, walkOfVisit } from './track-times';

type Row = LayoutRow<ScheduleRow>;

/** What is in the tracks of a parallel block, by the tracks' own clocks. */
export function trackRows(
  input: ForecastInput,
  rows: readonly Row[],
  block: ClockRow,
  states: ReadonlyMap<ItemId, RowState>,
): ClockRow[] {
  const { state, now } = input;
  const visit = state.visits.get(block.itemId);
  const walk = visit ? walkOfVisit(visit, { ...input, state, now }) : walkFrom(block.expectedStart, input);
  const spans = trackSpans(rows, walk);
  // A block that was passed by takes no time, and neither does what is in it.
  const latest = block.state === 'skipped' ? block.expectedEnd : Number.POSITIVE_INFINITY;
  return rows.map((row) => {
    const minutes = block.state === 'skipped' && row.minutes !== null ? 0 : minutesNow(input, rows, row);
    const common = { ...commonOf(input, row, states.get(row.item.id) ?? block.state), minutes };
    const { actualStart, actualEnd } = common;
    if (actualStart !== null) {
      // It was a step of its own before it was put in a track.
      const end = actualEnd ?? input.currentEndsAt ?? actualStart;
      return { ...common, expectedStart: actualStart, expectedEnd: end };
    }
    const span = spans.get(row.item.id);
    const timed = span && (isLeaf(row) || row.isBlock);
    return {
      ...common,
      ...(timed && visit ? { state: stateInTrack(block, row, span, walk), ...actualTimes(span, walk, visit) } : {}),
      expectedStart: instant(Math.min(span?.start ?? block.expectedStart, latest)),
      expectedEnd: instant(Math.min(span?.end ?? block.expectedStart, latest)),
    };
  });
}

/** How long it is with what its items were given or taken, in whole minutes; null for a point. */
function minutesNow({ state }: ForecastInput, rows: readonly Row[], row: Row): number | null {
  if (row.minutes === null) return null;
  const items = isLeaf(row) ? [row] : rows.filter((one) => one.trackId === row.item.id && isLeaf(one));
  const more = items.reduce((sum, one) => sum + stepLength(one, state) / MINUTE - (one.minutes ?? 0), 0);
  return row.minutes + more;
}

/** Where an item of a track is, or a track with items. What was passed by is skipped, also where the block goes on. */
function stateInTrack(block: ClockRow, row: Row, { start, end, goesOn, passedBy }: Span, walk: TrackWalk): RowState {
  if (passedBy) return 'skipped';
  if (block.state !== 'current' || !isLeaf(row)) return block.state;
  const now = walk.until ?? start;
  if (start > now) return 'coming';
  return goesOn || end > now ? 'current' : 'done';
}

/** When it really began and ended, in the visit that is told: what was over before that is told as the block is, by it alone. */
function actualTimes(
  { start, end, goesOn, passedBy }: Span,
  { until, isOver }: TrackWalk,
  { startedAt }: Visit,
): { readonly actualStart: Instant | null; readonly actualEnd: Instant | null } {
  const goes = until === null || (goesOn && !isOver) || end > until;
  const isBefore = !goes && end <= startedAt && start < startedAt;
  if (until === null || passedBy || start > until || isBefore) return { actualStart: null, actualEnd: null };
  return { actualStart: instant(Math.max(start, startedAt)), actualEnd: goes ? null : end };
}
