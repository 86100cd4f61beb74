import type { ItemId } from '../ids';
import { type Minutes, minutes } from '../time';
import type { Item } from './agenda';
import { type DayLayout, isLeaf, type LayoutRow, type ScheduleRow } from './schedule';

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
  | { readonly type: 'blockLength'; readonly itemId: ItemId; readonly stated: Minutes; readonly actual: Minutes }
  /** An item has so many minutes until its locked end, and needs `shortest`; of a block, that is what is in it. */
  | { readonly type: 'lockedShort'; readonly itemId: ItemId; readonly minutes: Minutes; readonly shortest: Minutes }
  /** An item has so many minutes until its locked end, and its rounds are meant to take `needed`. */
  | { readonly type: 'roundsShort'; readonly itemId: ItemId; readonly minutes: Minutes; readonly needed: Minutes };

/** What an item is judged by. */
type IssueRow = ScheduleRow & Partial<Pick<Item, 'rounds'>>;

/** What has come before a row: in its own track, or among the steps. Tracks run at the same time and know nothing of each other. */
class Before {
  private step: ItemId | null = null;
  private beforeBlock: ItemId | null = null;
  private track: ItemId | null = null;
  private inTrack: ItemId | null = null;

  /** The item that ends where `row` could begin. */
  previousTo(row: LayoutRow<ScheduleRow>): ItemId | null {
    if (row.trackId === null) return this.step;
    return this.opensTrack(row) ? this.beforeBlock : this.inTrack;
  }

  /** Nothing has taken time before it in its track. */
  opensTrack(row: LayoutRow<ScheduleRow>): boolean {
    return row.trackId !== this.track || this.inTrack === null;
  }

  pass(row: LayoutRow<ScheduleRow>): void {
    if (row.isParallel) this.beforeBlock = this.step;
    if (row.isStep) this.step = row.item.id;
    if (row.trackId !== this.track) this.inTrack = null;
    this.track = row.trackId;
    if (row.trackId !== null && isLeaf(row)) this.inTrack = row.item.id;
  }
}

/** Points inside a step take their time from it and leave no gap; and a track may begin later than its block. */
const leavesGap = (row: LayoutRow<ScheduleRow>, before: Before): boolean =>
  row.trackId === null ? row.isStep || row.stepId === null : isLeaf(row) && !before.opensTrack(row);

function lockedShort(row: LayoutRow<ScheduleRow>): PlanIssue[] {
  const { id: itemId, lockedEnd } = row.item;
  if (lockedEnd === null || row.minutes === null) return [];
  const until = minutes(Math.max(0, lockedEnd - row.start));
  const needed = isLeaf(row) ? (row.shortest ?? row.minutes) : row.minutes;
  const isShort = until < needed || row.start > lockedEnd;
  return isShort ? [{ type: 'lockedShort', itemId, minutes: until, shortest: needed }] : [];
}

/** Rounds that have less time than they are meant to; where the item itself has too little, that is told instead. */
function roundsShort(row: LayoutRow<IssueRow>): PlanIssue[] {
  const { id: itemId, rounds, lockedEnd } = row.item;
  if (!rounds || lockedEnd === null || row.minutes === null || !isLeaf(row)) return [];
  const needed = minutes(rounds.count * rounds.minutes);
  return needed > row.minutes ? [{ type: 'roundsShort', itemId, minutes: row.minutes, needed }] : [];
}

/** What in the plan does not add up, in reading order. */
export function planIssues(layout: DayLayout<IssueRow>): PlanIssue[] {
  const issues: PlanIssue[] = [];
  const before = new Before();
  for (const row of layout.rows) {
    const itemId = row.item.id;
    const previousId = before.previousTo(row);
    if (row.squeezeBefore > 0) issues.push({ type: 'overlap', itemId, previousId, minutes: row.squeezeBefore });
    if (row.slackBefore > 0 && leavesGap(row, before)) {
      issues.push({ type: 'slack', itemId, previousId, minutes: row.slackBefore });
    }
    const stated = row.isBlock || row.isParallel ? row.item.minutes : null;
    if (row.minutes !== null && stated !== null && stated !== row.minutes) {
      issues.push({ type: 'blockLength', itemId, stated, actual: row.minutes });
    }
    const short = lockedShort(row);
    issues.push(...(short.length > 0 ? short : roundsShort(row)));
    before.pass(row);
  }
  return issues;
}
