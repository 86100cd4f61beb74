import { ALL_NOTES, type NoteFilter } from './line/notes-view';

let wanted: NoteFilter | null = null;

/** What Noter is to show when it is opened next; used once. */
export function wantNotes(filter: Partial<NoteFilter>): void {
  wanted = { ...ALL_NOTES, ...filter };
}

export function takeWantedNotes(): NoteFilter {
  const filter = wanted ?? ALL_NOTES;
  wanted = null;
  return filter;
}
