import type { ImportWarning } from '../../../domain/draft/draft-agenda';
import { clockFace, type MinuteOfDay, minuteOfDay, parseClockFace } from '../../../domain/time';
import {
  allItems,
  bringIn,
  insertBreak,
  itemOnLine,
  parentOf,
  patchItem,
  type Review,
  type ReviewItem,
  setAside,
  siblingsBefore,
} from './review';

/** One way to mend what a warning points at: its key under `plan:importing.mend`, and what it does. */
interface WarningMend {
  readonly type: 'minutes' | 'endBefore' | 'startAfter' | 'break' | 'extend' | 'aside' | 'bringIn';
  readonly params: Readonly<Record<string, string | number>>;
  readonly apply: (review: Review, words: { readonly breakTitle: string }) => Review;
}

/** A warning with the key of what it stands at. */
interface PlacedWarning extends ImportWarning {
  readonly at: string | null;
}

const clock = (value: string | number | undefined): MinuteOfDay | null =>
  typeof value === 'string' ? parseClockFace(value) : null;

const minutesMend = (item: ReviewItem, minutes: number): WarningMend => ({
  type: 'minutes',
  params: { minutes },
  apply: (review) => patchItem(review, item.key, { minutes }),
});

function durationMends(item: ReviewItem, { params }: ImportWarning): WarningMend[] {
  if (item.start === null || item.end === null) return [];
  return [Number(params.actual), Number(params.stated)]
    .filter((minutes) => Number.isInteger(minutes) && minutes > 0)
    .map((minutes) => minutesMend(item, minutes));
}

function overlapMends(review: Review, item: ReviewItem, { params }: ImportWarning): WarningMend[] {
  const aEnd = clock(params.aEnd);
  const bStart = clock(params.bStart);
  const before = siblingsBefore(review, item.key).findLast(({ end }) => end !== null && clockFace(end) === params.aEnd);
  const mends: WarningMend[] = [];
  if (before && bStart !== null && before.start !== null && bStart > before.start) {
    mends.push({
      type: 'endBefore',
      params: { title: before.title, time: String(params.bStart) },
      apply: (now) => patchItem(now, before.key, { end: bStart }),
    });
  }
  if (aEnd !== null && (item.end === null || item.end > aEnd)) {
    mends.push({
      type: 'startAfter',
      params: { title: item.title, time: String(params.aEnd) },
      apply: (now) => patchItem(now, item.key, { start: aEnd }),
    });
  }
  return mends;
}

function gapMends(item: ReviewItem, { params }: ImportWarning): WarningMend[] {
  const start = clock(params.aEnd);
  const end = clock(params.bStart);
  if (start === null || end === null || end <= start) return [];
  const apply: WarningMend['apply'] = (review, { breakTitle }) =>
    insertBreak(review, item.key, { title: breakTitle, start, end });
  return [{ type: 'break', params: { minutes: end - start }, apply }];
}

function extendMends(review: Review, item: ReviewItem): WarningMend[] {
  const parent = parentOf(review, item.key);
  if (!parent || item.start === null || parent.start === null) return [];
  const start = minuteOfDay(Math.min(parent.start, item.start));
  const end = minuteOfDay(Math.max(parent.end ?? 0, item.end ?? item.start));
  return [
    {
      type: 'extend',
      params: { title: parent.title },
      apply: (now) => patchItem(now, parent.key, { start, end }),
    },
  ];
}

/** A line that stood outside the day is read as an alternative; it may have its time after all. */
function bringInMends(review: Review, { at, params }: PlacedWarning): WarningMend[] {
  const one = review.alternatives.find(({ key }) => key === at);
  const start = clock(params.start);
  if (!one || start === null || review.days.length === 0) return [];
  const apply: WarningMend['apply'] = (now) => bringIn(now, one.key, { start, end: clock(params.end) });
  return [{ type: 'bringIn', params: { time: String(params.start) }, apply }];
}

/** The ways to mend what a warning points at, the likeliest first; she may always keep it as it is, or edit by hand. */
export function warningMends(review: Review, warning: PlacedWarning): WarningMend[] {
  const item = allItems(review).find(({ key }) => key === warning.at);
  if (!item) return bringInMends(review, warning);
  switch (warning.type) {
    case 'duration-mismatch':
      return durationMends(item, warning);
    case 'overlap':
      return overlapMends(review, item, warning);
    case 'gap':
      return gapMends(item, warning);
    case 'outside-parent':
      return extendMends(review, item);
    case 'stray':
      return [{ type: 'aside', params: {}, apply: (now) => setAside(now, item.key) }];
    case 'end-before-start':
    case 'weekday-mismatch':
      return [];
  }
}

/** Where each warning stands: under the item or alternative on its line, else at the day that the line heads. */
export function placeWarning(review: Review, warning: ImportWarning): string | null {
  const own = itemOnLine(review, warning.line) ?? review.alternatives.find(({ line }) => line === warning.line);
  if (own) return own.key;
  const day = review.days.find(({ items }) => (items[0]?.line ?? -1) >= warning.line) ?? review.days.at(-1);
  return day?.key ?? null;
}
