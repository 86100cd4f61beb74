import type { LayoutRow, ScheduleRow } from '../agenda/schedule';
import { under } from '../agenda/tree';
import type { ItemId } from '../ids';
import type { ClockItem, DayReading } from '../run/clock';
import { standsAt, stepsLeft } from '../run/forecast';
import { elapsedOf } from '../run/run-log';
import { countsToEnd, leastLength } from '../run/step-length';
import { instant, MINUTE } from '../time';
import { type Cuttable, cuttableOf } from './cuttable';
import { tracksAhead } from './rescue-tracks';

/** What a rescue plan must know of an item. */
export type RescueRow = ScheduleRow;

/** A step that a rescue plan may touch: the current one and those to come. */
export interface RescueStep extends Cuttable {
  /** Its place among the rows of the day. */
  readonly index: number;
  readonly isBreak: boolean;
  readonly isParallel: boolean;
  /** It counts to a locked end: it is not touched, and gives what it can by itself. */
  readonly isLocked: boolean;
  /** Which of the two it is dropped as; null where it may not be. */
  readonly droppedAs: 'can' | 'should' | null;
}

/** A reflecting team's round is its phases, one for each to speak: without one of them the others are not worth their time. */
const isNeededPhase = ({ phase, shortest }: RescueRow): boolean => (phase ?? null) !== null && shortest !== 0;

/**
 * The steps that something MÅ stands around or inside; and those with a pin, a locked end or a phase of a reflecting team,
 * their own or inside.
 */
function guarded(rows: readonly LayoutRow<RescueRow>[]): ReadonlySet<ItemId> {
  const found = new Set<ItemId>();
  let mustDepth = Number.POSITIVE_INFINITY;
  for (const { item, depth, stepId } of rows) {
    if (depth <= mustDepth) mustDepth = item.priority === 'must' ? depth : Number.POSITIVE_INFINITY;
    const holdsTime = item.pinnedStart !== null || item.lockedEnd !== null;
    const isGuard = mustDepth <= depth || holdsTime || isNeededPhase(item);
    if (isGuard && stepId !== null) found.add(stepId);
  }
  return found;
}

/** The first step still to come under each pinned block to come: it is what starts at the pinned time. */
function pinHolders(rows: readonly LayoutRow<RescueRow>[], from: number, coming: ReadonlySet<ItemId>): Set<ItemId> {
  const holders = new Set<ItemId>();
  let pinnedDepth: number | null = null;
  for (const { item, depth, isBlock } of rows.slice(from)) {
    if (pinnedDepth !== null && depth <= pinnedDepth) pinnedDepth = null;
    if (isBlock && item.pinnedStart !== null) pinnedDepth ??= depth;
    if (pinnedDepth === null || !coming.has(item.id)) continue;
    holders.add(item.id);
    pinnedDepth = null;
  }
  return holders;
}

/** The last step still to come under each block with a locked end: it is what ends at that time. */
function lockHolders(rows: readonly LayoutRow<RescueRow>[], coming: ReadonlySet<ItemId>): Set<ItemId> {
  const holders = new Set<ItemId>();
  rows.forEach(({ item, isBlock }, index) => {
    if (!isBlock || item.lockedEnd === null) return;
    const last = under(rows, index).findLast((row) => coming.has(row.item.id));
    if (last) holders.add(last.item.id);
  });
  return holders;
}

/** What can be dropped: KAN and BØR, but no break that is BØR, and nothing that holds what is guarded or a time. */
function droppedAs(row: RescueRow, kept: boolean): RescueStep['droppedAs'] {
  if (kept || row.priority === 'must') return null;
  return row.kind === 'break' && row.priority === 'should' ? null : row.priority;
}

/** A step with what can be taken from it; a parallel block gives no more than its tracks can. */
function stepOf<T extends ClockItem & RescueRow>(
  reading: DayReading<T>,
  index: number,
  row: LayoutRow<RescueRow>,
): Omit<RescueStep, 'droppedAs'> {
  const { state, now } = reading;
  const visit = row.item.id === state.current ? state.visits.get(row.item.id) : undefined;
  const own = cuttableOf(row, state, {
    isCurrent: visit !== undefined,
    elapsedMs: visit ? elapsedOf(visit, now) : 0,
  });
  const common = { ...own, index, isBreak: row.item.kind === 'break', isParallel: row.isParallel, isLocked: false };
  // What it needs before a locked end is no more than it has.
  if (countsToEnd(row)) return { ...common, shortest: leastLength(row, state) / MINUTE, isLocked: true, spare: 0 };
  if (!row.isParallel) return common;
  return { ...common, spare: Math.max(0, Math.min(own.spare, ...spareOfTracks(reading, index, row))) };
}

/**
 * So many minutes sooner the block may end for each of its tracks. What waits for its time in one that is late waits longer
 * once the block is less so: one to come is judged as if it began no later than planned.
 */
function spareOfTracks(reading: DayReading<ClockItem>, index: number, row: LayoutRow<RescueRow>): number[] {
  const { state, toInstant, forecast } = reading;
  const expected = forecast.rows[index];
  if (!expected) return [];
  const { expectedStart, expectedEnd } = expected;
  const startsAt = instant(Math.min(expectedStart, toInstant(row.start)));
  const begun = row.item.id === state.current;
  const ends = begun ? expectedEnd : startsAt + (expectedEnd - expectedStart);
  return tracksAhead(reading, index, startsAt).map(({ leastEnd }) => Math.floor((ends - leastEnd) / MINUTE));
}

/** The current step and those to come, in order, with what can be taken from each. */
export function rescueSteps<T extends ClockItem & RescueRow>(reading: DayReading<T>): RescueStep[] {
  const { layout, state } = reading;
  const left = new Set(stepsLeft(layout, state).map((row) => row.item.id));
  const kept = guarded(layout.rows);
  const holders = pinHolders(layout.rows, standsAt(layout, state) + 1, left);
  const lockEnders = lockHolders(layout.rows, left);
  const steps = layout.rows.flatMap((row, index): RescueStep[] => {
    const { item, isStep } = row;
    if (item.id === state.current && isStep) return [{ ...stepOf(reading, index, row), droppedAs: null }];
    if (!left.has(item.id)) return [];
    const dropped = droppedAs(
      item,
      [kept, holders, lockEnders].some((ids) => ids.has(item.id)),
    );
    return [{ ...stepOf(reading, index, row), droppedAs: dropped }];
  });
  return steps;
}
