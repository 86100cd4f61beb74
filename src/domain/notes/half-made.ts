import type { Note } from './note';

/** A note being changed: as it was when it was opened, and as it stands in the editor. */
export interface HalfMade {
  readonly before: Note;
  readonly after: Note;
}

const MARK = 'edit-';

/** Half-made changes lie among the drafts, beside the pad's own, and go the way drafts go. */
export const halfMadePad = (padId: string): string => MARK + padId;
export const isHalfMadePad = (padId: string): boolean => padId.startsWith(MARK);

/** As they lie in a draft; '' when there are none, since a draft without text is no draft. */
export const writeHalfMade = (changes: readonly HalfMade[]): string =>
  changes.length === 0 ? '' : JSON.stringify(changes);

/** What another version wrote and this one cannot read is left out. */
export function readHalfMade(text: string): readonly HalfMade[] {
  if (text === '') return [];
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read.filter(isHalfMade) : [];
  } catch {
    // Not written by this app, or cut short.
    return [];
  }
}

const isNote = (note: unknown): boolean =>
  typeof note === 'object' && note !== null && 'id' in note && 'text' in note && 'tags' in note;

const isHalfMade = (read: unknown): read is HalfMade =>
  typeof read === 'object' &&
  read !== null &&
  'before' in read &&
  'after' in read &&
  isNote(read.before) &&
  isNote(read.after);
