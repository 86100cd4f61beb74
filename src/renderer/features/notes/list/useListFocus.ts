import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { NoteListHandle } from './note-list-handle';
import { type RowSteps, rowSteps } from './row-steps';
import { type ListEnd, useListEnd } from './useListEnd';
import { type RowFocus, useRowFocus } from './useRowFocus';

export interface ListFocus extends RowSteps, Pick<RowFocus, 'focusOn' | 'returnTo'> {
  readonly scroller: ListEnd['scroller'];
  readonly onScroll: () => void;
  /** The one row that Tab stops at. */
  readonly tabStop: NoteId | null;
  /** Called by a row that gets focus. */
  seen(noteId: NoteId): void;
}

/** Which row has focus, and what the place can ask of the list. */
export function useListFocus(options: {
  notes: readonly Note[];
  handle: RefObject<NoteListHandle | null>;
  acts: Pick<NoteListHandle, 'edit' | 'changeKind'>;
  onLeaveDown: () => void;
}): ListFocus {
  const { notes, handle, acts, onLeaveDown } = options;
  const [last, setLast] = useState<NoteId | null>(null);
  const newest = useRef(notes);
  useEffect(() => {
    newest.current = notes;
  });
  const end = useListEnd();
  const { row, focusOn, returnTo } = useRowFocus(notes, end);
  const { scroller } = end;
  const steps = useMemo(() => {
    const isOnList = (): boolean => scroller.current !== null && document.activeElement === scroller.current;
    return rowSteps({ listed: () => newest.current, isOnList, focusOn, onLeaveDown });
  }, [scroller, focusOn, onLeaveDown]);
  useImperativeHandle(handle, () => ({
    showNewest: end.toEnd,
    focusLast: () => {
      const id = newest.current.at(-1)?.id;
      if (id) focusOn(id);
    },
    goTo: (noteId, reveal) => {
      if (!row(noteId)) reveal();
      focusOn(noteId);
    },
    ...acts,
  }));
  return {
    ...steps,
    scroller,
    onScroll: end.onScroll,
    tabStop: notes.some((note) => note.id === last) ? last : (notes.at(-1)?.id ?? null),
    seen: setLast,
    focusOn,
    returnTo,
  };
}
