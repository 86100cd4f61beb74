import type { ItemId } from '../ids';
import { type MinuteOfDay, type Minutes, minuteOfDay, minutes } from '../time';
import type { Item } from './agenda';
import type { Day } from './gathering';
import { type ShortestRow, shortestLocked, shortestOf, shortestOfTracks } from './shortest';
import { type Depth, dayTree, type ItemNode, type TreeRow } from './tree';

/** What an item needs to be given its time. */
export type ScheduleRow = TreeRow & Pick<Item, 'minutes' | 'pinnedStart' | 'lockedEnd' | 'parallel'> & ShortestRow;

export interface LayoutRow<T extends ScheduleRow = Item> {
  readonly item: T;
  readonly depth: Depth;
  readonly start: MinuteOfDay;
  /** As `start` for a point. */
  readonly end: MinuteOfDay;
  /** A step's length, a block's span, and what an item in a track takes; null for a point, which has no length. */
  readonly minutes: Minutes | null;
  /** How short it may become at the least; null where it has no length of its own. */
  readonly shortest: Minutes | null;
  /** A step of the clock: it takes time, and it is not made up of steps. */
  readonly isStep: boolean;
  /** Something under it takes time, one after another: its steps, or in a track its items, are its children. */
  readonly isBlock: boolean;
  /** A step whose tracks run at the same time; it is as long as the longest. */
  readonly isParallel: boolean;
  /** The step it is, or stands inside: as a point, or in a track. */
  readonly stepId: ItemId | null;
  /** The track of a parallel block that it is, or stands in. */
  readonly trackId: ItemId | null;
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

/** What an item stands in. */
type Around = Pick<LayoutRow, 'stepId' | 'trackId'>;

/** It has minutes, or an end that gives it some. */
const hasTime = (item: ScheduleRow): boolean => item.minutes !== null || item.lockedEnd !== null;

const isTimed = (node: ItemNode<ScheduleRow>): boolean => hasTime(node.item) || node.children.some(isTimed);

/** Takes time of its own, rather than through what is under it. */
export const isLeaf = (row: LayoutRow<ScheduleRow>): boolean => row.shortest !== null && !row.isParallel;

/** What each track needs at the least, of the rows under a parallel block. */
function leastOfTracks(rows: readonly LayoutRow<ScheduleRow>[]): number[] {
  const least = new Map<ItemId | null, number>();
  for (const row of rows) {
    const own = isLeaf(row) ? Math.min(row.minutes ?? 0, row.shortest ?? 0) : 0;
    least.set(row.trackId, (least.get(row.trackId) ?? 0) + own);
  }
  return [...least.values()];
}

/** Lays out what is under an item, one after another or all at once, and answers where the last of it ends. */
function layOutChildren<T extends ScheduleRow>(
  { children }: ItemNode<T>,
  row: LayoutRow<T>,
  rows: LayoutRow<T>[],
): { readonly at: number; readonly last: number } {
  let at: number = row.start;
  let last = at;
  for (const child of children) {
    const trackId = row.isParallel ? child.item.id : row.trackId;
    const end = layOut(child, row.isParallel ? row.start : at, { stepId: row.stepId, trackId }, rows);
    if (!row.isParallel) at = end;
    last = Math.max(last, end);
  }
  return { at, last };
}

/** Where an item with time of its own ends: so many minutes on, or where its end is locked. */
function ownEnd({ lockedEnd, minutes: length }: ScheduleRow, start: number): number {
  return lockedEnd === null ? start + (length ?? 0) : Math.max(start, lockedEnd);
}

/** Gives `node` and everything under it their times from `cursor` on, and answers where what follows begins. */
function layOut<T extends ScheduleRow>(
  node: ItemNode<T>,
  cursor: number,
  around: Around,
  rows: LayoutRow<T>[],
): number {
  const { item, depth, children } = node;
  const start = item.pinnedStart ?? cursor;
  const inTrack = around.trackId !== null;
  const holdsTime = children.some(isTimed);
  const isParallel = item.parallel && holdsTime && !inTrack;
  const isStep = isParallel || (!inTrack && !holdsTime && hasTime(item));
  const row: Writable<LayoutRow<T>> = {
    item,
    depth,
    start: minuteOfDay(start),
    end: minuteOfDay(start),
    minutes: null,
    shortest: null,
    isStep,
    isBlock: holdsTime && !isParallel,
    isParallel,
    stepId: isStep ? item.id : around.stepId,
    trackId: around.trackId,
    slackBefore: minutes(Math.max(0, start - cursor)),
    squeezeBefore: minutes(Math.max(0, cursor - start)),
  };
  rows.push(row);
  const first = rows.length;
  const { at, last } = layOutChildren(node, row, rows);
  if (!holdsTime && !hasTime(item)) return at;
  // A block's stated minutes never move the clock: its children do.
  row.end = minuteOfDay(holdsTime ? last : ownEnd(item, start));
  row.minutes = minutes(row.end - start);
  if (isParallel) row.shortest = shortestOfTracks(item, row.minutes, leastOfTracks(rows.slice(first)));
  else if (!holdsTime) row.shortest = item.lockedEnd === null ? shortestOf(item) : shortestLocked(item, row.minutes);
  return row.end;
}

/** Gives every item of a day its clock time. Items follow one another; a pinned start and a locked end hold their time. */
export function layoutDay<T extends ScheduleRow>(day: Pick<Day, 'id' | 'start'>, items: readonly T[]): DayLayout<T> {
  const rows: LayoutRow<T>[] = [];
  let cursor: number = day.start;
  for (const node of dayTree(items, day.id)) cursor = layOut(node, cursor, { stepId: null, trackId: null }, rows);
  return {
    dayStart: day.start,
    dayEnd: minuteOfDay(Math.max(day.start, ...rows.map((row) => row.end))),
    rows,
    steps: rows.filter((row) => row.isStep),
  };
}
