import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';

export interface Selection {
  /** Of those that are listed. */
  readonly chosen: ReadonlySet<NoteId>;
  toggle(noteId: NoteId): void;
  /** From where the choosing began, to here. */
  extendTo(noteId: NoteId, from?: NoteId): void;
  clear(): void;
}

const NONE: ReadonlySet<NoteId> = new Set();

/** Several rows chosen at once, to be merged, moved, starred or deleted together. */
export function useSelection(notes: readonly Note[]): Selection {
  const [marked, setMarked] = useState(NONE);
  const anchor = useRef<NoteId | null>(null);
  const listed = useRef(notes);
  useEffect(() => {
    listed.current = notes;
  });
  const clear = useCallback(() => {
    anchor.current = null;
    setMarked(NONE);
  }, []);
  const toggle = useCallback((noteId: NoteId) => {
    anchor.current = noteId;
    setMarked((before) => {
      const after = new Set(before);
      if (!after.delete(noteId)) after.add(noteId);
      return after;
    });
  }, []);
  const extendTo = useCallback((noteId: NoteId, from?: NoteId) => {
    anchor.current ??= from ?? noteId;
    const ids = listed.current.map((note) => note.id);
    const [a, b] = [ids.indexOf(anchor.current), ids.indexOf(noteId)];
    if (b < 0) return;
    const start = a < 0 ? b : a;
    setMarked(new Set(ids.slice(Math.min(start, b), Math.max(start, b) + 1)));
  }, []);
  const chosen = useMemo(() => {
    if (marked.size === 0) return NONE;
    return new Set(notes.filter((note) => marked.has(note.id)).map((note) => note.id));
  }, [notes, marked]);
  return useMemo(() => ({ chosen, toggle, extendTo, clear }), [chosen, toggle, extendTo, clear]);
}
