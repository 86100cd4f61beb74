import type { RefObject } from 'react';
import type { Note, NoteKind } from '../../../../domain/notes/note';
import { nothingSince } from '../../../app/nothing-since';
import type { NoteActs } from '../outbox/useNoteActs';
import type { HeldEdits } from './held-edits';
import type { NoteListHandle } from './note-list-handle';
import { useListFocus } from './useListFocus';
import { useNoteDialogs } from './useNoteDialogs';
import { useRowKeys } from './useRowKeys';
import { useSelection } from './useSelection';

interface ListParts {
  readonly handle: RefObject<NoteListHandle | null>;
  readonly acts: NoteActs;
  readonly held: HeldEdits;
  readonly onLeaveDown: () => void;
}

/** What is done in the list, to the row in focus or to those that are chosen, and the keys for it. */
export function useListActs({ acts, held, handle, onLeaveDown }: ListParts, notes: readonly Note[]) {
  const selection = useSelection(notes);
  const focus = useListFocus({
    notes,
    handle,
    onLeaveDown,
    acts: {
      edit: (noteId) => dialogs.setEditing(noteId),
      changeKind: (kind: NoteKind): boolean => {
        // In the pad the same key means what is typed there, whatever is chosen.
        if (focus.focusedId() === null) return false;
        for (const note of meant()) if (note.kind !== kind) void acts.update(note.id, { kind });
        return true;
      },
    },
  });
  const dialogs = useNoteDialogs(acts, held, focus, selection);
  const meant = (): readonly Note[] => {
    const here = focus.focusedId();
    const { chosen } = selection;
    return notes.filter((note) => (chosen.size > 0 ? chosen.has(note.id) : note.id === here));
  };
  const several = {
    move: () => dialogs.startMove(meant().map((note) => note.id)),
    merge: async () => {
      const ids = meant().map((note) => note.id);
      const [first, second] = ids;
      const isHere = nothingSince();
      if (!first || !second || !(await acts.reaches('merge', ids))) return;
      selection.clear();
      if (isHere()) focus.focusOn(first);
      void acts.merge(ids);
    },
  };
  useRowKeys({ meant, acts: dialogs.rowActs, several });
  return { focus, selection, dialogs, meant, several };
}
