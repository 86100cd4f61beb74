import type { Item, Rounds } from '../../../../domain/agenda/agenda';
import type { Day } from '../../../../domain/agenda/gathering';
import type { PlanIssue } from '../../../../domain/agenda/plan-issues';
import { type DayLayout, isLeaf } from '../../../../domain/agenda/schedule';
import type { ItemId } from '../../../../domain/ids';
import { type MinuteOfDay, type Minutes, minuteOfDay, minutes } from '../../../../domain/time';
import { roundsLength } from './rounds-field';

/** One way to make a plan add up, as what it changes. */
export type Mend =
  | { readonly type: 'shorten' | 'lengthen'; readonly itemId: ItemId; readonly minutes: Minutes }
  | { readonly type: 'movePin' | 'moveEnd'; readonly itemId: ItemId; readonly to: MinuteOfDay }
  | { readonly type: 'unpin'; readonly itemId: ItemId }
  /** `minutes`: what it is to have when only the locked end gave it a length. */
  | { readonly type: 'unlockEnd'; readonly itemId: ItemId; readonly minutes: Minutes | null }
  | { readonly type: 'startDay'; readonly to: MinuteOfDay }
  | { readonly type: 'followChildren'; readonly itemId: ItemId; readonly minutes: Minutes }
  | { readonly type: 'shortenRounds'; readonly itemId: ItemId; readonly rounds: Rounds };

const LAST_MINUTE = 24 * 60 - 1;

function overlapMends(issue: Extract<PlanIssue, { type: 'overlap' }>, layout: DayLayout): Mend[] {
  const row = layout.rows.find(({ item }) => item.id === issue.itemId);
  const before = layout.rows.find(({ item }) => item.id === issue.previousId);
  if (!row) return [];
  const later: Mend = { type: 'movePin', itemId: issue.itemId, to: minuteOfDay(row.start + issue.minutes) };
  if (!before) return [{ type: 'startDay', to: row.start }, later];
  // A locked end runs into the pin by itself, and tracks are not shortened in one stroke.
  if (before.item.lockedEnd !== null && before.start < row.start) {
    return [{ type: 'moveEnd', itemId: before.item.id, to: row.start }, later];
  }
  if (before.item.lockedEnd !== null || before.isParallel) return [later];
  const left = (before.item.minutes ?? 0) - issue.minutes;
  if (left <= 0) return [later];
  return [{ type: 'shorten', itemId: before.item.id, minutes: minutes(left) }, later];
}

function slackMends(issue: Extract<PlanIssue, { type: 'slack' }>, layout: DayLayout): Mend[] {
  const before = layout.rows.find(({ item }) => item.id === issue.previousId);
  const row = layout.rows.find(({ item }) => item.id === issue.itemId);
  const unpin: Mend = { type: 'unpin', itemId: issue.itemId };
  if (before?.isParallel) return [unpin];
  if (before && row && before.item.lockedEnd !== null) {
    return [{ type: 'moveEnd', itemId: before.item.id, to: row.start }, unpin];
  }
  if (before) {
    const longer = minutes((before.item.minutes ?? 0) + issue.minutes);
    return [{ type: 'lengthen', itemId: before.item.id, minutes: longer }, unpin];
  }
  return row && row.start <= LAST_MINUTE ? [{ type: 'startDay', to: row.start }, unpin] : [unpin];
}

/** Letting the end follow always helps; moving it does where there is a time it could be. */
function lockedMends(issue: Extract<PlanIssue, { type: 'lockedShort' }>, layout: DayLayout): Mend[] {
  const row = layout.rows.find(({ item }) => item.id === issue.itemId);
  const endGaveLength = row !== undefined && isLeaf(row) && row.item.minutes === null;
  const unlock: Mend = { type: 'unlockEnd', itemId: issue.itemId, minutes: endGaveLength ? issue.shortest : null };
  return row
    ? [unlock, { type: 'moveEnd', itemId: issue.itemId, to: minuteOfDay(row.start + issue.shortest) }]
    : [unlock];
}

/** Shorter rounds where a whole minute is left for each; else only a later end helps, or none. */
function roundsMends(issue: Extract<PlanIssue, { type: 'roundsShort' }>, layout: DayLayout): Mend[] {
  const row = layout.rows.find(({ item }) => item.id === issue.itemId);
  const rounds = row?.item.rounds;
  if (!row || !rounds) return [];
  const { itemId } = issue;
  const each = Math.floor(issue.minutes / rounds.count);
  const shorter: Mend[] =
    each > 0 ? [{ type: 'shortenRounds', itemId, rounds: { ...rounds, minutes: minutes(each) } }] : [];
  const later: Mend = { type: 'moveEnd', itemId, to: minuteOfDay(row.start + issue.needed) };
  return [...shorter, later, { type: 'unlockEnd', itemId, minutes: issue.needed }];
}

/** The ways out of an issue, the likeliest first; letting it stand is always one more. */
export function mendsOf(issue: PlanIssue, layout: DayLayout): Mend[] {
  switch (issue.type) {
    case 'overlap':
      return overlapMends(issue, layout);
    case 'slack':
      return slackMends(issue, layout);
    case 'blockLength':
      return [{ type: 'followChildren', itemId: issue.itemId, minutes: issue.actual }];
    case 'lockedShort':
      return lockedMends(issue, layout);
    case 'roundsShort':
      return roundsMends(issue, layout);
  }
}

/** What a mend writes. */
export function patchOf(mend: Mend): { item: ItemId; patch: Partial<Item> } | { day: Partial<Pick<Day, 'start'>> } {
  switch (mend.type) {
    case 'shorten':
    case 'lengthen':
      return { item: mend.itemId, patch: { minutes: mend.minutes } };
    case 'movePin':
      return { item: mend.itemId, patch: { pinnedStart: mend.to } };
    case 'unpin':
      return { item: mend.itemId, patch: { pinnedStart: null } };
    case 'moveEnd':
      return { item: mend.itemId, patch: { lockedEnd: mend.to } };
    case 'unlockEnd':
      return {
        item: mend.itemId,
        patch: { lockedEnd: null, ...(mend.minutes === null ? {} : { minutes: mend.minutes }) },
      };
    case 'followChildren':
      return { item: mend.itemId, patch: { minutes: null } };
    case 'shortenRounds':
      return { item: mend.itemId, patch: { rounds: mend.rounds, minutes: roundsLength(mend.rounds) } };
    case 'startDay':
      return { day: { start: mend.to } };
  }
}

/** Names an issue as it is now, so that «La stå» holds until it changes. */
export function issueKey(issue: PlanIssue): string {
  const size = issue.type === 'blockLength' ? `${issue.stated}-${issue.actual}` : issue.minutes;
  return `${issue.itemId}:${issue.type}:${size}`;
}
