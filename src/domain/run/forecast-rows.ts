import type { DayLayout, LayoutRow, ScheduleRow } from '../agenda/schedule';
import type { Depth } from '../agenda/tree';
import type { ItemId } from '../ids';
import { type Instant, instant, MINUTE, type MinuteOfDay } from '../time';
import type { RunState } from './run-log';
import { countsToEnd, leastLength, lockedAt, stepLength } from './step-length';

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
  /** As it is now, whole; 0 where it is left out. A block's are the sum of its steps', a point has none. */
  readonly minutes: number | null;
  /** The track of a parallel block that it is, or stands in. */
  readonly trackId: ItemId | null;
}

/** What a forecast follows from. */
export interface ForecastInput {
  readonly layout: DayLayout<ScheduleRow>;
  readonly state: RunState;
  readonly toInstant: (at: MinuteOfDay) => Instant;
  readonly now: Instant;
  readonly currentEndsAt: Instant | null;
}

type RowCommon = Omit<ClockRow, 'expectedStart' | 'expectedEnd' | 'minutes'>;

/** What a row tells whatever it is expected to. */
export function commonOf(
  { state, toInstant }: ForecastInput,
  row: LayoutRow<ScheduleRow>,
  rowState: RowState,
): RowCommon {
  const visit = state.visits.get(row.item.id);
  return {
    itemId: row.item.id,
    depth: row.depth,
    isStep: row.isStep,
    isBlock: row.isBlock,
    state: rowState,
    plannedStart: toInstant(row.start),
    plannedEnd: toInstant(row.end),
    actualStart: visit?.startedAt ?? null,
    actualEnd: visit?.endedAt ?? null,
    trackId: row.trackId,
  };
}

/** One row, standing at `cursor` unless it has happened; a block gets its times from its steps afterwards. */
export function clockRow(
  input: ForecastInput,
  row: LayoutRow<ScheduleRow>,
  rowState: RowState,
  cursor: Instant,
  above: readonly ClockRow[],
): ClockRow {
  const { state, currentEndsAt } = input;
  const { item, isStep } = row;
  const visit = state.visits.get(item.id);
  const common = commonOf(input, row, rowState);
  const leftOut = rowState === 'skipped' && state.leftOut.has(item.id);
  const lengthMs = isStep && !leftOut ? stepLength(row, state) : 0;
  const minutes = isStep ? lengthMs / MINUTE : null;
  if (visit) {
    const end = visit.endedAt ?? currentEndsAt ?? visit.startedAt;
    const own = visit.endedAt === null ? minutesToLock(input, row, visit.startedAt, visit.spentBefore) : null;
    return { ...common, minutes: own ?? minutes, expectedStart: visit.startedAt, expectedEnd: end };
  }
  const step = isStep ? undefined : above.findLast((one) => one.itemId === row.stepId);
  if (step) {
    const intoStep = Math.max(0, common.plannedStart - step.plannedStart);
    const at = instant(Math.min(step.expectedEnd, step.expectedStart + intoStep));
    return { ...common, minutes, expectedStart: at, expectedEnd: at };
  }
  if (rowState !== 'coming') return { ...common, minutes, expectedStart: cursor, expectedEnd: cursor };
  const locked = countsToEnd(row) ? lockedAt(row, state, input.toInstant) : null;
  if (locked === null) return { ...common, minutes, expectedStart: cursor, expectedEnd: instant(cursor + lengthMs) };
  // It gives what is late before it, down to its shortest; beyond that it ends late. What is early makes it longer.
  const end = instant(Math.max(locked, cursor + leastLength(row, state)));
  return { ...common, minutes: wholeMinutes(end - cursor), expectedStart: cursor, expectedEnd: end };
}

const wholeMinutes = (ms: number): number => Math.round(ms / MINUTE);

/** How long the current item is when it counts to a locked end; null where it does not. */
function minutesToLock(
  { state, toInstant }: ForecastInput,
  row: LayoutRow<ScheduleRow>,
  startedAt: Instant,
  spentBefore: number,
): number | null {
  const locked = countsToEnd(row) ? lockedAt(row, state, toInstant) : null;
  return locked === null ? null : Math.max(0, wholeMinutes(locked - startedAt + spentBefore));
}

/** A block goes from its first step to its last; steps that were passed by count only when all were. */
export function asBlock(block: ClockRow, below: readonly ClockRow[]): ClockRow {
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
