import type { DraftAgenda, DraftAlternative, DraftDay, DraftItem } from '../../../domain/draft/draft-agenda';
import { type MinuteOfDay, minuteOfDay } from '../../../domain/time';

/** What was read, as she mends it before it is used. Nothing here is stored. */
export interface ReviewItem extends Omit<DraftItem, 'children'> {
  readonly key: string;
  readonly children: readonly ReviewItem[];
}

export interface ReviewDay extends Omit<DraftDay, 'items'> {
  readonly key: string;
  readonly items: readonly ReviewItem[];
}

interface ReviewAlternative extends DraftAlternative {
  readonly key: string;
}

export interface Review {
  readonly days: readonly ReviewDay[];
  readonly alternatives: readonly ReviewAlternative[];
}

export type ItemPatch = Partial<
  Pick<ReviewItem, 'start' | 'end' | 'minutes' | 'title' | 'kind' | 'responsible' | 'prompts'>
>;

/** No line of the text: of an item she has put in herself. */
const NO_LINE = -1;

/** Gives everything that was read a key of its own. */
export function reviewOf(draft: Pick<DraftAgenda, 'days' | 'alternatives'>): Review {
  let count = 0;
  const key = (): string => `read-${++count}`;
  const item = (one: DraftItem): ReviewItem => ({ ...one, key: key(), children: one.children.map(item) });
  return {
    days: draft.days.map((day) => ({ ...day, key: key(), items: day.items.map(item) })),
    alternatives: draft.alternatives.map((one) => ({ ...one, key: key() })),
  };
}

const mapItems = (
  items: readonly ReviewItem[],
  change: (item: ReviewItem) => readonly ReviewItem[],
): readonly ReviewItem[] => items.flatMap((item) => change({ ...item, children: mapItems(item.children, change) }));

const mapReview = (review: Review, change: (item: ReviewItem) => readonly ReviewItem[]): Review => ({
  ...review,
  days: review.days.map((day) => ({ ...day, items: mapItems(day.items, change) })),
});

/** Every item with what is under it, in reading order. */
export function allItems(review: Review): ReviewItem[] {
  const walk = (items: readonly ReviewItem[]): ReviewItem[] => items.flatMap((item) => [item, ...walk(item.children)]);
  return review.days.flatMap((day) => walk(day.items));
}

export const itemOnLine = (review: Review, line: number): ReviewItem | undefined =>
  allItems(review).find((item) => item.line === line);

export function parentOf(review: Review, key: string): ReviewItem | undefined {
  return allItems(review).find((item) => item.children.some((child) => child.key === key));
}

/** The siblings before an item, in their order. */
export function siblingsBefore(review: Review, key: string): readonly ReviewItem[] {
  const lists = [...review.days.map((day) => day.items), ...allItems(review).map((item) => item.children)];
  const list = lists.find((siblings) => siblings.some((item) => item.key === key)) ?? [];
  return list.slice(
    0,
    list.findIndex((item) => item.key === key),
  );
}

/** The plan goes by the range where there is one, so length and range are kept saying the same. */
function withTimes(item: ReviewItem, patch: ItemPatch): ReviewItem {
  const next = { ...item, ...patch };
  const { start, end } = next;
  if (start === null || end === null) return next;
  if (patch.minutes !== undefined) {
    return { ...next, end: patch.minutes === null ? null : minuteOfDay(start + patch.minutes) };
  }
  if (patch.start === undefined && patch.end === undefined) return next;
  // A range that runs backwards tells no length; the old one would contradict it.
  if (end < start) return { ...next, minutes: null };
  return next.minutes === null ? next : { ...next, minutes: end - start };
}

export function patchItem(review: Review, key: string, patch: ItemPatch): Review {
  return mapReview(review, (item) => [item.key === key ? withTimes(item, patch) : item]);
}

export function patchDay(review: Review, key: string, patch: Partial<Pick<ReviewDay, 'label' | 'date'>>): Review {
  return { ...review, days: review.days.map((day) => (day.key === key ? { ...day, ...patch } : day)) };
}

export function removeItem(review: Review, key: string): Review {
  return mapReview(review, (item) => (item.key === key ? [] : [item]));
}

export function removeAlternative(review: Review, key: string): Review {
  return { ...review, alternatives: review.alternatives.filter((one) => one.key !== key) };
}

/** Makes an item, with all that is under it, alternatives without a clock time. */
export function setAside(review: Review, key: string): Review {
  const item = allItems(review).find((one) => one.key === key);
  if (!item) return review;
  const flat = (one: ReviewItem): ReviewItem[] => [one, ...one.children.flatMap(flat)];
  const aside = flat(item).map(({ key: own, minutes, start, end, title, kind, prompts, line }) => ({
    key: own,
    minutes: minutes ?? (start !== null && end !== null && end > start ? end - start : null),
    title,
    kind,
    prompts,
    line,
  }));
  return { ...removeItem(review, key), alternatives: [...review.alternatives, ...aside] };
}

/** Gives an alternative its clock time back: among the first day's items, before the first that starts later. */
export function bringIn(
  review: Review,
  key: string,
  time: { readonly start: MinuteOfDay; readonly end: MinuteOfDay | null },
): Review {
  const one = review.alternatives.find((alternative) => alternative.key === key);
  const [first, ...rest] = review.days;
  if (!one || !first) return review;
  const item: ReviewItem = { ...one, ...time, responsible: null, room: null, parallel: false, children: [] };
  const later = first.items.findIndex((other) => other.start !== null && other.start > time.start);
  const items = first.items.toSpliced(later < 0 ? first.items.length : later, 0, item);
  return { ...removeAlternative(review, key), days: [{ ...first, items }, ...rest] };
}

/** Puts a break in the hole before an item. */
export function insertBreak(
  review: Review,
  before: string,
  own: { readonly title: string; readonly start: MinuteOfDay; readonly end: MinuteOfDay },
): Review {
  const added: ReviewItem = {
    ...own,
    key: `${before}-break-${own.start}`,
    minutes: own.end - own.start,
    kind: 'break',
    responsible: null,
    room: null,
    parallel: false,
    prompts: [],
    children: [],
    line: NO_LINE,
  };
  return mapReview(review, (item) => (item.key === before ? [added, item] : [item]));
}

/** The last item that stands above a line of the text. */
function itemAbove(review: Review, line: number): ReviewItem | undefined {
  return allItems(review)
    .filter((item) => item.line !== NO_LINE && item.line < line)
    .reduce<ReviewItem | undefined>((last, item) => (last && last.line > item.line ? last : item), undefined);
}

/** Takes in a line that was not understood: as a prompt of the item above it, or as an item after that. */
export function takeInLine(review: Review, line: number, text: string, as: 'prompt' | 'item'): Review {
  const above = itemAbove(review, line);
  if (above && as === 'prompt') return patchItem(review, above.key, { prompts: [...above.prompts, text] });
  const added: ReviewItem = {
    key: `line-${line}`,
    start: null,
    end: null,
    minutes: null,
    title: text,
    kind: 'other',
    responsible: null,
    room: null,
    parallel: false,
    prompts: [],
    children: [],
    line,
  };
  if (above) return mapReview(review, (item) => (item.key === above.key ? [item, added] : [item]));
  const [first, ...rest] = review.days;
  return first ? { ...review, days: [{ ...first, items: [added, ...first.items] }, ...rest] } : review;
}
