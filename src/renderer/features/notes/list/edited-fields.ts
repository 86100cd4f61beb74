import type { Note } from '../../../../domain/notes/note';
import { tagsApart } from '../line/pad-line';
import type { NotePatch } from '../outbox/note-patch';

export const EDITABLE = [
  'text',
  'kind',
  'speaker',
  'recipient',
  'owner',
  'horizon',
  'due',
  'itemId',
  'starred',
  'tags',
] as const satisfies readonly (keyof Note)[];

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** Only what was changed here, so that someone else's change of another field stands. */
export function changed(before: Note, after: Note): NotePatch {
  return Object.fromEntries(EDITABLE.filter((key) => !same(before[key], after[key])).map((key) => [key, after[key]]));
}

/** Tags typed into a text that was changed here are tags. */
export function withTagsApart(before: Note, fields: Note, known: readonly string[]): Note {
  if (fields.text === before.text) return fields;
  const { text, tags } = tagsApart(fields.text, known);
  return tags.length === 0 ? fields : { ...fields, text, tags: [...new Set([...fields.tags, ...tags])] };
}
