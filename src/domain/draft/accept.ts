import { type Item, type Kind, MAX_DEPTH, PLAIN_ITEM, type Priority } from '../agenda/agenda';
import type { Day } from '../agenda/gathering';
import { layoutDay } from '../agenda/schedule';
import type { DayId, GatheringId, ItemId } from '../ids';
import { type MinuteOfDay, type Minutes, minuteOfDay, minutes } from '../time';
import type { DraftAgenda, DraftDay, DraftItem } from './draft-agenda';
import { gatherTracks } from './draft-tracks';

interface AcceptInput {
  readonly gatheringId: GatheringId;
  readonly agenda: Pick<DraftAgenda, 'days' | 'alternatives'>;
  readonly newId: () => string;
  /** Where the first new day stands among the gathering's days. */
  readonly firstDayPosition: number;
  /** How many alternatives there are already. */
  readonly existingParkedCount: number;
}

const USUAL_START = minuteOfDay(9 * 60);
const LATEST_DAY_START = 24 * 60 - 1;
const LONGEST = 24 * 60;

const ALWAYS_KEPT: readonly Kind[] = ['welcome', 'summary'];
const priorityOf = (kind: Kind): Priority => (ALWAYS_KEPT.includes(kind) ? 'must' : 'should');

function newItem(
  input: AcceptInput,
  own: Pick<Item, 'dayId' | 'parentId' | 'position' | 'title' | 'kind' | 'prompts'>,
): Item {
  const { gatheringId, newId } = input;
  return { ...PLAIN_ITEM, id: newId() as ItemId, gatheringId, priority: priorityOf(own.kind), ...own };
}

const inBounds = (length: number): Minutes => minutes(Math.min(LONGEST, Math.max(0, length)));

/** The next stated start after `siblings[index]`; none where an item between them has a length of its own. */
function followingStart(siblings: readonly DraftItem[], index: number, outer: MinuteOfDay | null): MinuteOfDay | null {
  for (const next of siblings.slice(index + 1)) {
    if (next.start !== null) return next.start;
    if (next.minutes !== null) return null;
  }
  return outer;
}

/** The range where there is one, else what is stated, else the time until the next start. */
function lengthOf(item: DraftItem, following: MinuteOfDay | null): Minutes | null {
  if (item.start !== null && item.end !== null && item.end >= item.start) return inBounds(item.end - item.start);
  if (item.minutes !== null) return inBounds(item.minutes);
  if (item.start === null || following === null || following <= item.start) return null;
  return inBounds(following - item.start);
}

const hasLength = (item: DraftItem): boolean =>
  item.minutes !== null || (item.start !== null && item.end !== null) || item.children.some(hasLength);

interface Place {
  readonly dayId: DayId;
  readonly parentId: ItemId | null;
  readonly depth: number;
  /** The block these are tracks of, and how long it lasts; null outside one. */
  readonly block: { readonly length: Minutes | null } | null;
  /** Somewhere inside a track, where nothing runs side by side. */
  readonly inTrack: boolean;
}

/** Deeper than the plan can hold, children stand beside their parent; items of the same hours become tracks of a block. */
function siblingsAt(drafts: readonly DraftItem[], { depth, block, inTrack }: Place): readonly DraftItem[] {
  const siblings = depth < MAX_DEPTH ? drafts : drafts.flatMap(flattened);
  return block !== null || inTrack ? siblings : gatherTracks(siblings, depth);
}

/** Every stated start becomes a pin at first; those that say nothing new are loosened when the whole day stands. */
function itemsOf(input: AcceptInput, drafts: readonly DraftItem[], place: Place, outerEnd: MinuteOfDay | null): Item[] {
  const siblings = siblingsAt(drafts, place);
  return siblings.flatMap((draft, position) => {
    // A track ends with its block, whatever the next one does.
    const following = place.block ? outerEnd : followingStart(siblings, position, outerEnd);
    const { title, kind, prompts } = draft;
    const own = lengthOf(draft, draft.children.some(hasLength) ? null : following);
    const parallel =
      draft.parallel && draft.children.length > 0 && place.depth < MAX_DEPTH && !place.inTrack && place.block === null;
    const item: Item = {
      ...newItem(input, { dayId: place.dayId, parentId: place.parentId, position, title, kind, prompts }),
      minutes: own ?? (draft.children.some(hasLength) ? null : (place.block?.length ?? null)),
      pinnedStart: draft.start,
      responsible: draft.responsible ?? '',
      room: draft.room ?? '',
      parallel,
    };
    const inner: Place = {
      dayId: place.dayId,
      parentId: item.id,
      depth: place.depth + 1,
      block: parallel ? { length: item.minutes } : null,
      inTrack: place.inTrack || place.block !== null,
    };
    return [item, ...itemsOf(input, draft.children, inner, draft.end ?? following)];
  });
}

const flattened = (draft: DraftItem): DraftItem[] => [{ ...draft, children: [] }, ...draft.children.flatMap(flattened)];

/** The start that puts the first stated start where the text has it. */
function startOf(dayId: DayId, items: readonly Item[]): MinuteOfDay {
  const first = items.find((item) => item.pinnedStart !== null);
  if (!first || first.pinnedStart === null) return USUAL_START;
  const loose = items.map((item) => ({ ...item, pinnedStart: null }));
  const before = layoutDay({ id: dayId, start: minuteOfDay(0) }, loose).rows.find((row) => row.item.id === first.id);
  return minuteOfDay(Math.min(LATEST_DAY_START, Math.max(0, first.pinnedStart - (before?.start ?? 0))));
}

/** Keeps the pins that hold a gap or an overlap, and a block's own minutes only where its children say otherwise. */
function loosened(dayId: DayId, start: MinuteOfDay, items: readonly Item[]): Item[] {
  const rows = new Map(layoutDay({ id: dayId, start }, items).rows.map((row) => [row.item.id, row]));
  return items.map((item) => {
    const row = rows.get(item.id);
    const free = row !== undefined && row.slackBefore === 0 && row.squeezeBefore === 0;
    const summed = (row?.isBlock === true || row?.isParallel === true) && row.minutes === item.minutes;
    return { ...item, pinnedStart: free ? null : item.pinnedStart, minutes: summed ? null : item.minutes };
  });
}

function dayOf(input: AcceptInput, draft: DraftDay, index: number): { day: Day; items: Item[] } {
  const dayId = input.newId() as DayId;
  const items = itemsOf(input, draft.items, { dayId, parentId: null, depth: 1, block: null, inTrack: false }, null);
  const start = startOf(dayId, items);
  const day: Day = {
    id: dayId,
    gatheringId: input.gatheringId,
    position: input.firstDayPosition + index,
    label: draft.label ?? '',
    date: draft.date,
    start,
  };
  return { day, items: loosened(dayId, start, items) };
}

/** The plan an accepted agenda becomes. Every start the text states is where the plan has it. */
export function planFromDraft(input: AcceptInput): { readonly days: readonly Day[]; readonly items: readonly Item[] } {
  const made = input.agenda.days.map((draft, index) => dayOf(input, draft, index));
  const parked = input.agenda.alternatives.map(({ minutes: length, title, kind, prompts }, index) => ({
    ...newItem(input, {
      dayId: null,
      parentId: null,
      position: input.existingParkedCount + index,
      title,
      kind,
      prompts,
    }),
    minutes: length === null ? null : inBounds(length),
  }));
  return { days: made.map(({ day }) => day), items: [...made.flatMap(({ items }) => items), ...parked] };
}
