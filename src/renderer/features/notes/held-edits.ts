import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note';

/** A note being changed: as it was when it was opened, and as it stands in the editor. */
export interface HeldEdit {
  readonly before: Note;
  readonly after: Note;
}

/** Changes neither saved nor given up, so that leaving the place in the middle of one loses nothing. */
const held = new Map<NoteId, HeldEdit>();

export const heldEdit = (noteId: NoteId): HeldEdit | undefined => held.get(noteId);
export const holdEdit = (noteId: NoteId, edit: HeldEdit): void => void held.set(noteId, edit);
export const letGoOfEdit = (noteId: NoteId): void => void held.delete(noteId);

/** The note whose change was begun last. */
export const lastHeldEdit = (): NoteId | null => [...held.keys()].at(-1) ?? null;
