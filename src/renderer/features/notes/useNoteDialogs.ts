import { useCallback, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note';
import { lastHeldEdit } from './held-edits';
import type { ListFocus } from './useListFocus';
import type { NoteActs } from './useNoteActs';

/** What a row can ask for. The same object for as long as possible, so that rows are not drawn anew. */
export interface RowActs {
  edit(noteId: NoteId): void;
  star(note: Note): void;
  remove(note: Note): void;
  askConsent(noteId: NoteId): void;
  seen(noteId: NoteId): void;
}

/** Which note is being edited, or asked about; and where focus goes afterwards. */
export function useNoteDialogs(acts: NoteActs, focus: ListFocus) {
  const [editing, setEditing] = useState<NoteId | null>(lastHeldEdit);
  const [asking, setAsking] = useState<NoteId | null>(null);
  const latest = useRef(focus);
  latest.current = focus;
  const rowActs = useMemo<RowActs>(
    () => ({
      edit: setEditing,
      star: (note) => void acts.star(note),
      remove: (note) => {
        latest.current.focusBeside(note.id);
        void acts.remove(note).then((removed) => {
          if (!removed) latest.current.focusOn(note.id);
        });
      },
      askConsent: setAsking,
      seen: (noteId) => latest.current.seen(noteId),
    }),
    [acts],
  );
  /** Done with the note: its row gets focus back, or the row beside it when it is gone. */
  const close = useCallback((noteId: NoteId, gone = false) => {
    if (gone) latest.current.focusBeside(noteId);
    setEditing(null);
    setAsking(null);
    if (!gone) requestAnimationFrame(() => latest.current.returnTo(noteId));
  }, []);
  return { editing, asking, rowActs, close };
}
