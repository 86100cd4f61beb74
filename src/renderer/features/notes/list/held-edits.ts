import type { NoteId } from '../../../../domain/ids';
import { type HalfMade, writeHalfMade } from '../../../../domain/notes/half-made';

/** Changes neither saved nor given up: leaving the place, or losing the window, in the middle of one loses nothing. */
export interface HeldEdits {
  of(noteId: NoteId): HalfMade | undefined;
  hold(noteId: NoteId, edit: HalfMade): void;
  letGo(noteId: NoteId): void;
  /** The note whose change was begun last. */
  last(): NoteId | null;
}

/** `onChange` is told what is to be kept, at every keystroke. */
export function createHeldEdits(kept: readonly HalfMade[], onChange: (text: string) => void): HeldEdits {
  const held = new Map(kept.map((edit) => [edit.before.id, edit]));
  const tell = (): void => onChange(writeHalfMade([...held.values()]));
  return {
    of: (noteId) => held.get(noteId),
    hold: (noteId, edit) => {
      held.set(noteId, edit);
      tell();
    },
    letGo: (noteId) => {
      if (held.delete(noteId)) tell();
    },
    last: () => [...held.keys()].at(-1) ?? null,
  };
}
