import { useCallback, useLayoutEffect, useRef } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { ListEnd } from './useListEnd';

export interface RowFocus {
  readonly row: (noteId: NoteId) => HTMLElement | null;
  /** Focus on the row once it is drawn. */
  readonly focusOn: (noteId: NoteId) => void;
  /** Focus on the row of a note that has been changed; again if the change, when it comes, moves it elsewhere. */
  readonly returnTo: (noteId: NoteId) => void;
}

/** Focus on a row, also where it is not drawn yet, or is soon drawn anew in another place of the list. */
export function useRowFocus(notes: readonly Note[], { scroller, keep }: ListEnd): RowFocus {
  const wanted = useRef<NoteId | null>(null);
  const returned = useRef<NoteId | null>(null);
  const row = useCallback(
    (noteId: NoteId) => scroller.current?.querySelector<HTMLElement>(`[data-row="${noteId}"]`) ?? null,
    [scroller],
  );
  const focusOn = useCallback(
    (noteId: NoteId) => {
      const element = row(noteId);
      wanted.current = element ? null : noteId;
      element?.focus();
      element?.scrollIntoView({ block: 'nearest' });
    },
    [row],
  );
  const returnTo = useCallback(
    (noteId: NoteId) => {
      focusOn(noteId);
      returned.current = noteId;
    },
    [focusOn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of what is listed.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    const back = focused === document.body || focused === scroller.current ? returned.current : null;
    returned.current = null;
    const noteId = wanted.current ?? back;
    if (noteId) focusOn(noteId);
    else keep();
  }, [notes, scroller, focusOn, keep]);
  return { row, focusOn, returnTo };
}
