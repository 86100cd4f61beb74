import type { NoteId } from '../../../../domain/ids';
import type { NoteKind } from '../../../../domain/notes/note';

/** What the place can ask of its list. */
export interface NoteListHandle {
  /** Down to the newest, beside the pad. */
  showNewest(): void;
  focusLast(): void;
  /** To one note; `reveal` is called first when what is shown leaves it out. */
  goTo(noteId: NoteId, reveal: () => void): void;
  edit(noteId: NoteId): void;
  /** Of the rows that are chosen, or the one in focus; answers whether there was any. */
  changeKind(kind: NoteKind): boolean;
}
