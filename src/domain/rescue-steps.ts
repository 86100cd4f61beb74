import type { Item } from './agenda';
import { standsAt, stepsLeft } from './forecast';
import type { ItemId } from './ids';
import { elapsedOf, lengthNow, type RunState } from './run-log';
import type { DayLayout, LayoutRow, ScheduleRow } from './schedule';
import { type Instant, MINUTE, type Minutes, minutes } from './time';

/** What a rescue plan must know of an item. */
export type RescueRow = ScheduleRow &
  Pick<Item, 'kind' | 'priority'> & {
    /** The shortest acceptable length; where nobody has said, `shortestOf` has a default. */
    readonly shortest?: Minutes | null;
  };

const LEAST_SHARE = { must: 0.75, should: 0.5, can: 0.5 } as const;
const LEAST_BREAK = 5;
const LEAST_OTHER = 1;

/**
 * The shortest an item may become: what she has said, else three quarters of a MÅ and half of anything else, rounded up,
 * and no break under five minutes. Never more than the item has.
 */
export function shortestOf(row: Pick<RescueRow, 'minutes' | 'kind' | 'priority' | 'shortest'>): Minutes {
  const planned = row.minutes ?? 0;
  const least = row.kind === 'break' ? LEAST_BREAK : LEAST_OTHER;
  const byDefault = Math.max(least, Math.ceil(planned * LEAST_SHARE[row.priority]));
  return minutes(Math.min(planned, row.shortest ?? byDefault));
}

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
  /** Whole minutes that can be taken from it: down to its shortest, and to what has already passed. */
  readonly spare: number;
  /** Which of the two it is dropped as; null where it may not be. */
  readonly droppedAs: 'can' | 'should' | null;
}

/** The steps that something MÅ stands around or inside; and those with a pin inside. */
function guarded(rows: readonly LayoutRow<RescueRow>[]): ReadonlySet<ItemId> {
  const found = new Set<ItemId>();
  let mustDepth = Number.POSITIVE_INFINITY;
  for (const { item, depth, stepId } of rows) {
    if (depth <= mustDepth) mustDepth = item.priority === 'must' ? depth : Number.POSITIVE_INFINITY;
    const isGuard = mustDepth <= depth || item.pinnedStart !== null;
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

/** What can be dropped: KAN and BØR, but no break that is BØR, and nothing that holds a MÅ or a pinned start. */
function droppedAs(row: RescueRow, kept: boolean): RescueStep['droppedAs'] {
  if (kept || row.priority === 'must') return null;
  return row.kind === 'break' && row.priority === 'should' ? null : row.priority;
}

function currentStep(layout: DayLayout<RescueRow>, state: RunState, now: Instant): RescueStep | null {
  const index = layout.rows.findIndex((row) => row.item.id === state.current);
  const row = layout.rows[index]?.item;
  const visit = row && state.visits.get(row.id);
  if (!row || !visit) return null;
  const lengthMs = lengthNow(row.minutes, row.id, state);
  const elapsedMs = elapsedOf(visit, now);
  const shortest = shortestOf(row);
  return {
    itemId: row.id,
    index,
    isCurrent: true,
    isBreak: row.kind === 'break',
    minutes: lengthMs / MINUTE,
    leftMs: Math.max(0, lengthMs - elapsedMs),
    shortest,
    spare: Math.max(0, lengthMs / MINUTE - Math.max(shortest, Math.ceil(elapsedMs / MINUTE))),
    droppedAs: null,
  };
}

/** The current step and those to come, in order, with what can be taken from each. */
export function rescueSteps(layout: DayLayout<RescueRow>, state: RunState, now: Instant): RescueStep[] {
  const left = new Set(stepsLeft(layout, state).map((row) => row.item.id));
  const kept = guarded(layout.rows);
  const holders = pinHolders(layout.rows, standsAt(layout, state) + 1, left);
  const current = currentStep(layout, state, now);
  const coming = layout.rows.flatMap(({ item }, index): RescueStep[] => {
    if (!left.has(item.id)) return [];
    const lengthMs = lengthNow(item.minutes, item.id, state);
    const shortest = shortestOf(item);
    return [
      {
        itemId: item.id,
        index,
        isCurrent: false,
        isBreak: item.kind === 'break',
        minutes: lengthMs / MINUTE,
        leftMs: lengthMs,
        shortest,
        spare: Math.max(0, lengthMs / MINUTE - shortest),
        droppedAs: droppedAs(item, kept.has(item.id) || holders.has(item.id)),
      },
    ];
  });
  return current ? [current, ...coming] : coming;
}
