import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';

/** A note being changed: as it was when it was opened, and as it stands in the editor. */
interface HeldEdit {
  readonly before: Note;
  readonly after: Note;
}

const PREFIX = 'kjoreplan.edit/';

/**
 * Changes neither saved nor given up, so that leaving the place in the middle of one loses nothing, nor loading the page
 * again. The tab's own storage goes with the tab: an erased gathering must leave no text behind.
 */
const held = new Map<NoteId, HeldEdit>(keptInTab());

export const heldEdit = (noteId: NoteId): HeldEdit | undefined => held.get(noteId);

export function holdEdit(noteId: NoteId, edit: HeldEdit): void {
  held.set(noteId, edit);
  try {
    sessionStorage.setItem(PREFIX + noteId, JSON.stringify(edit));
  } catch {
    // Full or refused: the page still holds it.
    return;
  }
}

export function letGoOfEdit(noteId: NoteId): void {
  held.delete(noteId);
  try {
    sessionStorage.removeItem(PREFIX + noteId);
  } catch {
    // A browser that refuses its storage has none of it either.
    return;
  }
}

/** The note whose change was begun last. */
export const lastHeldEdit = (): NoteId | null => [...held.keys()].at(-1) ?? null;

function keptInTab(): [NoteId, HeldEdit][] {
  try {
    return Object.keys(sessionStorage)
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name): [NoteId, HeldEdit][] => {
        const read: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
        return isHeld(read) ? [[read.before.id, read]] : [];
      });
  } catch {
    return [];
  }
}

/** Written by this app in this tab; a version that came between may have meant something else by it. */
function isHeld(read: unknown): read is HeldEdit {
  const isNote = (note: unknown): boolean =>
    typeof note === 'object' && note !== null && 'id' in note && 'text' in note && 'tags' in note;
  return (
    typeof read === 'object' &&
    read !== null &&
    'before' in read &&
    'after' in read &&
    isNote(read.before) &&
    isNote(read.after)
  );
}
