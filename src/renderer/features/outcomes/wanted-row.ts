import type { NoteId } from '../../../domain/ids';

/** Where she wants to arrive when all that the day has produced is opened next; used once. */
let wanted: NoteId | null = null;

export function wantOutcome(noteId: NoteId | null): void {
  wanted = noteId;
}

export function takeWantedOutcome(): NoteId | null {
  const taken = wanted;
  wanted = null;
  return taken;
}
