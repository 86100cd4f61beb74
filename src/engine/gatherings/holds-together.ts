import type { GatheringFile } from '../../contract/gathering-file';
import { MAX_DEPTH } from '../../domain/agenda/agenda';

type Above = ReadonlyMap<string, string | null>;

const isOnce = (rows: readonly { readonly id: string }[]): boolean =>
  new Set(rows.map(({ id }) => id)).size === rows.length;

/** How many rows stand over one, itself counted; more than `most`, also where the way up never ends, is told as one more. */
function levelOf(above: Above, id: string, most: number): number {
  let level = 0;
  for (let at: string | null = id; at !== null && level <= most; level++) at = above.get(at) ?? null;
  return level;
}

/** Every item is in a day of the file, under another of the same day, and no deeper than items go. */
function itemsStandRight({ days, items }: GatheringFile): boolean {
  const byId = new Map(items.map((item) => [item.id, item]));
  const dayIds = new Set(days.map(({ id }) => id));
  const above: Above = new Map(items.map(({ id, parentId }) => [id, parentId]));
  return items.every(({ id, dayId, parentId }) => {
    const hasDay = dayId === null || dayIds.has(dayId);
    const hasPlace = parentId === null || byId.get(parentId)?.dayId === dayId;
    return hasDay && hasPlace && levelOf(above, id, MAX_DEPTH) <= MAX_DEPTH;
  });
}

/** An answer is gathered under one that is not itself gathered. */
const answersStandRight = ({ groupAnswers }: GatheringFile): boolean => {
  const above: Above = new Map(groupAnswers.map(({ id, gatheredUnder }) => [id, gatheredUnder]));
  return groupAnswers.every(({ id }) => levelOf(above, id, 2) <= 2);
};

/** No note is made from what was made from it. */
function notesComeFromNotes({ notes }: GatheringFile): boolean {
  const above: Above = new Map(notes.map(({ id, sourceId }) => [id, sourceId]));
  const settled = new Set<string>();
  for (const { id } of notes) {
    const way = new Set<string>();
    for (let at: string | null = id; at !== null && !settled.has(at); at = above.get(at) ?? null) {
      if (way.has(at)) return false;
      way.add(at);
    }
    for (const one of way) settled.add(one);
  }
  return true;
}

/**
 * Whether the rows of a file, each of which could have been typed, could have been typed together. What the app itself writes
 * always holds; a file that has been worked on with something else can say that an item is under itself.
 */
export function holdsTogether(file: GatheringFile): boolean {
  const lists = Object.values(file).filter((value) => Array.isArray(value));
  return lists.every(isOnce) && itemsStandRight(file) && answersStandRight(file) && notesComeFromNotes(file);
}
