import { useLayoutEffect } from 'react';
import type { NoteId } from '../../../domain/ids';

let wanted: NoteId | null = null;
let show: ((noteId: NoteId) => void) | null = null;

/** Goes to a note in Noter, at once when that is in view, else when it is opened next. */
export function wantNote(noteId: NoteId): void {
  if (show) show(noteId);
  else wanted = noteId;
}

/** For Noter: shows what is wanted from elsewhere. */
export function useWantedNote(goTo: (noteId: NoteId) => void): void {
  // Not as a passive effect: those of a place that is hidden while the next one is fetched go on.
  useLayoutEffect(() => {
    show = goTo;
    const noteId = wanted;
    wanted = null;
    if (noteId !== null) goTo(noteId);
    return () => {
      show = null;
    };
  }, [goTo]);
}
