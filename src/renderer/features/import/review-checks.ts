import type { ImportWarning } from '../../../domain/draft/draft-agenda';
import { draftIssues, type TimedNode } from '../../../domain/draft/draft-issues';
import { allItems, type Review, type ReviewItem } from './review';
import { placeWarning } from './warning-mends';

/** A finding in the run sheet as it now stands. */
export interface ReviewWarning extends ImportWarning {
  /** The key of the item, alternative or day it stands at; null where it has no place. */
  readonly at: string | null;
  /** The same finding with the same times has the same name, so that what she has kept is not asked again. */
  readonly name: string;
}

interface Timed extends TimedNode<Timed> {
  readonly item: ReviewItem;
}

/** Seen as the plan will use it: a range that runs backwards has its minutes, or an open end. */
function timed(item: ReviewItem): Timed {
  const { title, start, end, minutes: stated } = item;
  const children = item.children.map(timed);
  if (start !== null && end !== null && end < start) {
    const until = stated === null ? null : start + stated;
    return { item, title, start, end: until, stated, endTold: until !== null, writtenEnd: end, children };
  }
  const until = end ?? (start !== null && stated !== null ? start + stated : null);
  return { item, title, start, end: until, stated, endTold: until !== null, writtenEnd: null, children };
}

/** A break, a dinner or the like late in the day may begin when it will. */
function isFree(before: Timed, after: Timed): boolean {
  const late = (after.start ?? 0) >= 17 * 60 && (before.end ?? 0) >= 15 * 60;
  return late && ['break', 'other'].includes(after.item.kind);
}

const TITLES: readonly string[] = ['title', 'a', 'b', 'child', 'parent'];

function named(warning: ImportWarning, at: string | null): ReviewWarning {
  const times = Object.entries(warning.params)
    .filter(([param]) => !TITLES.includes(param))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...warning, at, name: JSON.stringify([warning.type, at, times]) };
}

const found = (review: Review): ReviewWarning[] =>
  review.days.flatMap(({ items }) =>
    draftIssues(items.map(timed), isFree).map(({ type, at: { item }, params }) =>
      named({ type, where: '', line: item.line, params }, item.key),
    ),
  );

/** Whether what a finding of the text speaks of still stands as it was read. */
function standsAsRead(read: Review, now: Review, { type, at }: ReviewWarning): boolean {
  if (at === null) return true;
  if (type === 'weekday-mismatch') {
    const dayOf = (review: Review) =>
      review.days.find((day) => day.key === at || allItems({ ...review, days: [day] }).some(({ key }) => key === at));
    return dayOf(now)?.date === dayOf(read)?.date;
  }
  const holder = (review: Review) => [...review.days, ...review.alternatives].find(({ key }) => key === at);
  const before = allItems(read).find(({ key }) => key === at);
  if (!before) return holder(now) !== undefined;
  const after = allItems(now).find(({ key }) => key === at);
  return after?.start === before.start && after?.end === before.end && after?.minutes === before.minutes;
}

/**
 * All that is to be checked now: what the text told of and still holds, and what her own mends have brought about.
 * The reader knows more of the text than the items tell, so its word goes for what is as it was read.
 */
export function checksOf(read: Review, ofText: readonly ImportWarning[], now: Review): ReviewWarning[] {
  const atFirst = new Set(found(read).map(({ name }) => name));
  const here = found(now);
  const still = new Set(here.map(({ name }) => name));
  const kept = ofText
    .map((warning) => named(warning, placeWarning(read, warning)))
    .filter((warning) => (atFirst.has(warning.name) ? still.has(warning.name) : standsAsRead(read, now, warning)));
  return [...kept, ...here.filter(({ name }) => !atFirst.has(name))];
}
