import type { Item } from '../../../../domain/agenda/agenda';
import type { Day } from '../../../../domain/agenda/gathering';
import { type Depth, dayTree, type ItemNode, itemAt, parkedTree } from '../../../../domain/agenda/tree';
import type { ItemId } from '../../../../domain/ids';
import { NOTE_KINDS, type Note, type NoteKind } from '../../../../domain/notes/note';
import type { Participant } from '../../../../domain/people/participant';
import { eachOnce } from '../../../../domain/people/person-name';
import type { Picture } from '../../../../domain/pictures/picture';
import type { RunEvent } from '../../../../domain/run/run';
import { readLog, runningDay } from '../../../../domain/run/run-log';
import type { Instant } from '../../../../domain/time';
import { initialsOf } from './pad-names';

/** What the list shows of what there is. */
export interface NoteFilter {
  readonly kind: NoteKind | null;
  readonly starred: boolean;
  /** Who said it. */
  readonly speaker: string | null;
  readonly tag: string | null;
}
export const ALL_NOTES: NoteFilter = { kind: null, starred: false, speaker: null, tag: null };

/** The same object whenever everything is shown, so that «all» can be told by identity. */
export const keepAll = (filter: NoteFilter): NoteFilter =>
  filter.kind === null && !filter.starred && filter.speaker === null && filter.tag === null ? ALL_NOTES : filter;

type Filtered = Pick<Note, 'kind' | 'starred' | 'speaker' | 'tags'>;

export const passes = (filter: NoteFilter, note: Filtered): boolean =>
  (filter.kind === null || filter.kind === note.kind) &&
  (!filter.starred || note.starred) &&
  (filter.speaker === null || speakersOf(note.speaker).includes(filter.speaker)) &&
  (filter.tag === null || note.tags.includes(filter.tag));

const speakersOf = (speaker: string): string[] =>
  speaker
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The notes of one item; `item` is null for those whose item is gone. */
export interface NoteGroup {
  readonly item: Item | null;
  readonly notes: readonly Note[];
  readonly pictures: readonly Picture[];
}

export interface PlacedItem {
  readonly item: Item;
  readonly depth: Depth;
}

const flat = (nodes: readonly ItemNode[]): PlacedItem[] =>
  nodes.flatMap(({ item, depth, children }) => [{ item, depth }, ...flat(children)]);

/** Every item in the order of the agenda, day by day; alternatives last, with `day` null. */
export function itemsByDay(
  days: readonly Day[],
  items: readonly Item[],
): { readonly day: Day | null; readonly items: readonly PlacedItem[] }[] {
  const byDay = days.map((day) => ({ day, items: flat(dayTree(items, day.id)) }));
  return [...byDay, { day: null, items: flat(parkedTree(items)) }].filter((one) => one.items.length > 0);
}

const inTime = (a: Timed, b: Timed): number => a.at - b.at || (a.id < b.id ? -1 : 1);
interface Timed {
  readonly at: Instant;
  readonly id: string;
}

/** Rows by the item they stand on; null for those whose item is gone. In the order of time. */
function byItem<Row extends Timed & { readonly itemId: ItemId | null }>(
  rows: readonly Row[],
  known: ReadonlySet<ItemId>,
): ReadonlyMap<ItemId | null, readonly Row[]> {
  const found = new Map<ItemId | null, Row[]>();
  for (const row of rows) {
    const key = row.itemId !== null && known.has(row.itemId) ? row.itemId : null;
    const group = found.get(key);
    if (group) group.push(row);
    else found.set(key, [row]);
  }
  for (const group of found.values()) group.sort(inTime);
  return found;
}

const NO_PICTURES: readonly Picture[] = [];

/**
 * The living notes that pass the filter, item by item; the item notes now land on comes last, beside the pad. Pictures are
 * there when everything is.
 */
export function groupNotes(
  notes: readonly Note[],
  order: readonly Item[],
  filter: NoteFilter,
  target: ItemId | null,
  pictures: readonly Picture[] = NO_PICTURES,
): NoteGroup[] {
  const known = new Set(order.map((item) => item.id));
  const noted = byItem(
    notes.filter((note) => note.deletedAt === null && passes(filter, note)),
    known,
  );
  const shown = filter === ALL_NOTES ? pictures.filter(isFlipChart) : NO_PICTURES;
  const pictured = byItem(shown, known);
  const group = (item: Item | null): NoteGroup[] => {
    const its = noted.get(item?.id ?? null) ?? [];
    const photos = pictured.get(item?.id ?? null) ?? NO_PICTURES;
    return its.length + photos.length > 0 ? [{ item, notes: its, pictures: photos }] : [];
  };
  const here = order.find((item) => item.id === target) ?? null;
  const others = order.filter((item) => item !== here);
  return [...group(null), ...others.flatMap(group), ...(here ? group(here) : [])];
}

const isFlipChart = (picture: Picture): boolean => picture.purpose === 'photo' && picture.deletedAt === null;

/** How many living notes there are of each kind, all told, and starred. */
export function countNotes(notes: readonly Note[]): {
  readonly all: number;
  readonly starred: number;
  readonly byKind: ReadonlyMap<NoteKind, number>;
} {
  const byKind = new Map<NoteKind, number>(NOTE_KINDS.map((kind) => [kind, 0]));
  let all = 0;
  let starred = 0;
  for (const note of notes) {
    if (note.deletedAt !== null) continue;
    all += 1;
    if (note.starred) starred += 1;
    byKind.set(note.kind, (byKind.get(note.kind) ?? 0) + 1);
  }
  return { all, starred, byKind };
}

/** Those who have said something, and the tags in use, each by name. */
export function usedWords(notes: readonly Note[]): { readonly speakers: string[]; readonly tags: string[] } {
  const speakers = new Set<string>();
  const tags = new Set<string>();
  for (const note of notes) {
    if (note.deletedAt !== null) continue;
    for (const name of speakersOf(note.speaker)) speakers.add(name);
    for (const tag of note.tags) tags.add(tag);
  }
  const { compare } = new Intl.Collator('nb');
  return { speakers: [...speakers].sort(compare), tags: [...tags].sort(compare) };
}

/** The item that runs, if a day does and the item is still in the plan. */
export function runningItem(days: readonly Day[], run: readonly RunEvent[], items: readonly Item[]): Item | null {
  const dayId = runningDay(days, run);
  const current = dayId === null ? null : readLog(run, dayId).current;
  return current === null ? null : itemAt(items, current);
}

/** Where notes land while nothing runs and nothing is chosen: where the day ended, else on its first item. */
export function restingItem(day: Day, run: readonly RunEvent[], items: readonly Item[]): Item | null {
  const last = readLog(run, day.id).trail.at(-1);
  const ended = last === undefined ? null : itemAt(items, last);
  if (ended) return ended;
  const its = flat(dayTree(items, day.id)).map((placed) => placed.item);
  return its.find((item) => item.minutes !== null) ?? its[0] ?? null;
}

/** When each item was worked on, by the run log; an item that goes on has no end. */
export function itemSpans(
  days: readonly Day[],
  run: readonly RunEvent[],
): ReadonlyMap<ItemId, { readonly from: Instant; readonly to: Instant | null }> {
  const spans = new Map<ItemId, { from: Instant; to: Instant | null }>();
  for (const day of days) {
    for (const [itemId, visit] of readLog(run, day.id).visits) {
      spans.set(itemId, { from: visit.startedAt, to: visit.endedAt });
    }
  }
  return spans;
}

/** Everyone who may be named: those invited, their organisations, those the plan names, and those already quoted. */
export function knownNames(
  participants: readonly Participant[],
  notes: readonly Note[],
  items: readonly Pick<Item, 'responsible'>[],
): string[] {
  return eachOnce(
    [
      ...participants.map(({ name }) => name),
      ...participants.map(({ organisation }) => organisation),
      ...items.map(({ responsible }) => responsible),
      ...notes.flatMap(({ speaker, owner, recipient }) => [speaker, owner, recipient]),
    ].flatMap((text) => text.split(',')),
  );
}

/** Names that fit what has been typed: those it is the initials of, those that begin with it, those with a word that does. */
export function namesLike(names: readonly string[], typed: string, most = 6): string[] {
  const wanted = typed.toLowerCase();
  const initials = wanted.length < 2 ? [] : names.filter((name) => initialsOf(name) === wanted);
  const begins = names.filter((name) => name.toLowerCase().startsWith(wanted));
  const within = wanted === '' ? [] : names.filter((name) => name.toLowerCase().includes(` ${wanted}`));
  const found = [...new Set([...initials, ...begins, ...within])].slice(0, most);
  // Offering just what stands there already is in the way.
  return found.length === 1 && found[0]?.toLowerCase() === wanted ? [] : found;
}
