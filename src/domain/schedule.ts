import type { Item } from './agenda';
import type { Day } from './gathering';
import type { ItemId } from './ids';
import { type MinuteOfDay, type Minutes, minuteOfDay, minutes } from './time';
import { type Depth, dayTree, type ItemNode, type TreeRow } from './tree';

/** What an item needs to be given its time. */
export type ScheduleRow = TreeRow & Pick<Item, 'minutes' | 'pinnedStart'>;

export interface LayoutRow<T extends ScheduleRow = Item> {
  readonly item: T;
  readonly depth: Depth;
  readonly start: MinuteOfDay;
  /** As `start` for a point. */
  readonly end: MinuteOfDay;
  /** A step's own minutes, a block's span; null for a point, which has no length. */
  readonly minutes: Minutes | null;
  /** A step of the clock: it has minutes, and nothing under it has. */
  readonly isStep: boolean;
  /** Something under it has minutes: its steps are its children. */
  readonly isBlock: boolean;
  /** The step it is, or stands inside as a point. */
  readonly stepId: ItemId | null;
  /** Free time before a pinned start. */
  readonly slackBefore: Minutes;
  /** Time that is missing before a pinned start: by so much what is before it runs into it. */
  readonly squeezeBefore: Minutes;
}

export interface DayLayout<T extends ScheduleRow = Item> {
  readonly dayStart: MinuteOfDay;
  readonly dayEnd: MinuteOfDay;
  /** Every item of the day in reading order: a block before its children. */
  readonly rows: readonly LayoutRow<T>[];
  /** The steps of the clock, in order. */
  readonly steps: readonly LayoutRow<T>[];
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const isTimed = (node: ItemNode<ScheduleRow>): boolean => node.item.minutes !== null || node.children.some(isTimed);

/** Gives `node` and everything under it their times from `cursor` on, and answers where what follows begins. */
function layOut<T extends ScheduleRow>(
  node: ItemNode<T>,
  cursor: number,
  within: ItemId | null,
  rows: LayoutRow<T>[],
): number {
  const { item, depth, children } = node;
  const start = item.pinnedStart ?? cursor;
  const isBlock = children.some(isTimed);
  const isStep = !isBlock && item.minutes !== null;
  const stepId = isStep ? item.id : within;
  const row: Writable<LayoutRow<T>> = {
    item,
    depth,
    start: minuteOfDay(start),
    end: minuteOfDay(start),
    minutes: null,
    isStep,
    isBlock,
    stepId,
    slackBefore: minutes(Math.max(0, start - cursor)),
    squeezeBefore: minutes(Math.max(0, cursor - start)),
  };
  rows.push(row);
  let at = start;
  let last = start;
  for (const child of children) {
    at = layOut(child, at, stepId, rows);
    last = Math.max(last, at);
  }
  if (isBlock || isStep) {
    // A block's stated minutes never move the clock: its children do.
    row.end = minuteOfDay(isBlock ? last : start + (item.minutes ?? 0));
    row.minutes = minutes(row.end - start);
    return row.end;
  }
  return at;
}

/** Gives every item of a day its clock time. Items follow one another; a pinned start holds its time. */
export function layoutDay<T extends ScheduleRow>(day: Pick<Day, 'id' | 'start'>, items: readonly T[]): DayLayout<T> {
  const rows: LayoutRow<T>[] = [];
  let cursor: number = day.start;
  for (const node of dayTree(items, day.id)) cursor = layOut(node, cursor, null, rows);
  return {
    dayStart: day.start,
    dayEnd: minuteOfDay(Math.max(day.start, ...rows.map((row) => row.end))),
    rows,
    steps: rows.filter((row) => row.isStep),
  };
}

/** What does not add up in a plan; marked in the editor, never mended behind her back. */
export type PlanIssue =
  /** What is before a pinned item runs into it by so many minutes; `previousId` null: the day starts after it. */
  | {
      readonly type: 'overlap';
      readonly itemId: ItemId;
      readonly previousId: ItemId | null;
      readonly minutes: Minutes;
    }
  /** So many free minutes before a pinned item. */
  | { readonly type: 'slack'; readonly itemId: ItemId; readonly previousId: ItemId | null; readonly minutes: Minutes }
  /** A block says one length and its children make another. */
  | { readonly type: 'blockLength'; readonly itemId: ItemId; readonly stated: Minutes; readonly actual: Minutes };

/** What in the plan does not add up, in reading order. */
export function planIssues(layout: DayLayout<ScheduleRow>): PlanIssue[] {
  const issues: PlanIssue[] = [];
  let previousId: ItemId | null = null;
  for (const row of layout.rows) {
    const itemId = row.item.id;
    if (row.squeezeBefore > 0) issues.push({ type: 'overlap', itemId, previousId, minutes: row.squeezeBefore });
    // Points inside a step take their time from it and leave no gap.
    if (row.slackBefore > 0 && (row.isStep || row.stepId === null)) {
      issues.push({ type: 'slack', itemId, previousId, minutes: row.slackBefore });
    }
    if (row.isBlock && row.minutes !== null && row.item.minutes !== null && row.item.minutes !== row.minutes) {
      issues.push({ type: 'blockLength', itemId, stated: row.item.minutes, actual: row.minutes });
    }
    if (row.isStep) previousId = itemId;
  }
  return issues;
}
