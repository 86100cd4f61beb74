import { type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { NoteActs } from '../outbox/useNoteActs';
import type { HeldEdits } from './held-edits';
import type { EditedNote } from './useEdit';
import type { ListFocus } from './useListFocus';
import type { Selection } from './useSelection';

/** What a row can ask for. The same object for as long as possible, so that rows are not drawn anew. */
export interface RowActs {
  edit(noteId: NoteId): void;
  /** A press with Shift or Ctrl chooses several. */
  press(noteId: NoteId, event: MouseEvent): void;
  star(note: Note): void;
  remove(notes: readonly Note[]): void;
  askConsent(noteId: NoteId): void;
  seen(noteId: NoteId): void;
}

interface Moving {
  readonly noteIds: readonly NoteId[];
  /** The row she stood on. */
  readonly from: NoteId;
}

/** Which note is being edited, asked about or moved; and where focus goes afterwards. */
export function useNoteDialogs(acts: NoteActs, held: HeldEdits, focus: ListFocus, selection: Selection) {
  const [editing, setEditing] = useState<NoteId | null>(held.last);
  const [asking, setAsking] = useState<NoteId | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const latest = useRef({ focus, selection });
  latest.current = { focus, selection };
  const rowActs = useMemo<RowActs>(
    () => ({
      edit: setEditing,
      press: (noteId, event) => {
        if (event.shiftKey) latest.current.selection.extendTo(noteId);
        else if (event.ctrlKey || event.metaKey) latest.current.selection.toggle(noteId);
        else setEditing(noteId);
      },
      star: (note) => void acts.star(note),
      remove: (notes) => {
        const last = notes.at(-1);
        if (!last) return;
        latest.current.focus.focusBeside(last.id, new Set(notes.map((note) => note.id)));
        void acts.remove(notes).then((removed) => {
          if (!removed) latest.current.focus.focusOn(last.id);
        });
      },
      askConsent: setAsking,
      seen: (noteId) => latest.current.focus.seen(noteId),
    }),
    [acts],
  );
  /** Done with the note: its row gets focus back, or the one beside it when it is gone. */
  const close = useCallback<EditedNote['onClose']>((noteId, { gone = false, focus: next } = {}) => {
    if (gone) latest.current.focus.focusBeside(noteId);
    // Drawn at once, so that the very next key finds focus on the row.
    flushSync(() => {
      setEditing(null);
      setAsking(null);
    });
    if (!gone) latest.current.focus.returnTo(next ?? noteId);
  }, []);
  const startMove = (noteIds: readonly NoteId[]): void => {
    const here = focus.focusedId();
    const from = here && noteIds.includes(here) ? here : noteIds.at(-1);
    if (from) setMoving({ noteIds, from });
  };
  /** The row she moved from gets focus back: it may have been drawn anew elsewhere. */
  const endMove = (): void => {
    flushSync(() => setMoving(null));
    if (moving) focus.returnTo(moving.from);
  };
  return { editing, setEditing, asking, moving, startMove, endMove, rowActs, close };
}
