import { standsAt, stepsLeft } from './forecast';
import type { ItemId } from './ids';
import { elapsedOf, type RunState } from './run-log';
import type { DayLayout, LayoutRow, ScheduleRow } from './schedule';
import { countsToEnd, leastLength, stepLength } from './step-length';
import { type Instant, MINUTE } from './time';
import { under } from './tree';

/** What a rescue plan must know of an item. */
export type RescueRow = ScheduleRow;

/** A step that a rescue plan may touch: the current one and those to come. */
export interface RescueStep {
  readonly itemId: ItemId;
  /** Its place among the rows of the day. */
  readonly index: number;
  readonly isCurrent: boolean;
  readonly isBreak: boolean;
  /** Its length now. */
  readonly minutes: number;
  /** What is left of it. */
  readonly leftMs: number;
  readonly shortest: number;
  /** It counts to a locked end: it is not touched, and gives what it can by itself. */
  readonly isLocked: boolean;
  /** Whole minutes that can be taken from it: down to its shortest, and to what has already passed. */
  readonly spare: number;
  /** Which of the two it is dropped as; null where it may not be. */
  readonly droppedAs: 'can' | 'should' | null;
}

/** The steps that something MÅ stands around or inside; and those with a pin or a locked end, their own or inside. */
function guarded(rows: readonly LayoutRow<RescueRow>[]): ReadonlySet<ItemId> {
  const found = new Set<ItemId>();
  let mustDepth = Number.POSITIVE_INFINITY;
  for (const { item, depth, stepId } of rows) {
    if (depth <= mustDepth) mustDepth = item.priority === 'must' ? depth : Number.POSITIVE_INFINITY;
    const holdsTime = item.pinnedStart !== null || item.lockedEnd !== null;
    const isGuard = mustDepth <= depth || holdsTime;
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

/** What can be dropped: KAN and BØR, but no break that is BØR, and nothing that holds a MÅ, a pinned start or a locked end. */
function droppedAs(row: RescueRow, kept: boolean): RescueStep['droppedAs'] {
  if (kept || row.priority === 'must') return null;
  return row.kind === 'break' && row.priority === 'should' ? null : row.priority;
}

/** A step with what can be taken from it after so much of it has passed. */
function stepOf(
  row: LayoutRow<RescueRow>,
  index: number,
  state: RunState,
  elapsedMs: number,
): Omit<RescueStep, 'isCurrent' | 'droppedAs'> {
  const lengthMs = stepLength(row, state);
  const isLocked = countsToEnd(row);
  // What it needs before a locked end is no more than it has; else an item already shorter than its shortest stays so.
  const shortest = isLocked ? leastLength(row, state) / MINUTE : (row.shortest ?? 0);
  const least = Math.max(shortest, Math.ceil(elapsedMs / MINUTE));
  return {
    itemId: row.item.id,
    index,
    isBreak: row.item.kind === 'break',
    minutes: lengthMs / MINUTE,
    leftMs: Math.max(0, lengthMs - elapsedMs),
    shortest,
    isLocked,
    spare: isLocked ? 0 : Math.max(0, lengthMs / MINUTE - least),
  };
}

function currentStep(layout: DayLayout<RescueRow>, state: RunState, now: Instant): RescueStep | null {
  const index = layout.rows.findIndex((row) => row.item.id === state.current);
  const row = layout.rows[index];
  const visit = row && state.visits.get(row.item.id);
  if (!row?.isStep || !visit) return null;
  return { ...stepOf(row, index, state, elapsedOf(visit, now)), isCurrent: true, droppedAs: null };
}

/** The current step and those to come, in order, with what can be taken from each. */
export function rescueSteps(layout: DayLayout<RescueRow>, state: RunState, now: Instant): RescueStep[] {
  const left = new Set(stepsLeft(layout, state).map((row) => row.item.id));
  const kept = guarded(layout.rows);
  const holders = pinHolders(layout.rows, standsAt(layout, state) + 1, left);
  const lockEnders = lockHolders(layout.rows, left);
  const current = currentStep(layout, state, now);
  const coming = layout.rows.flatMap((row, index): RescueStep[] => {
    const { item } = row;
    if (!left.has(item.id)) return [];
    const dropped = droppedAs(
      item,
      [kept, holders, lockEnders].some((ids) => ids.has(item.id)),
    );
    return [{ ...stepOf(row, index, state, 0), isCurrent: false, droppedAs: dropped }];
  });
  return current ? [current, ...coming] : coming;
}
