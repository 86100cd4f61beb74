import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';

export interface RowSteps {
  /** The row that has focus, if one does. */
  focusedId(): NoteId | null;
  /** Focus on the row below the one that is to go, else above, else on the pad; `going` go with it. */
  focusBeside(noteId: NoteId, going?: ReadonlySet<NoteId>): void;
  /** Arrow keys, from a row or from the list itself; answers whether the key was one. */
  move(key: string): boolean;
  /** Arrow up or down to another row; answers with which. */
  step(key: string): NoteId | null;
}

/** From the row that has focus to another, as the rows are listed at the time. */
export function rowSteps(options: {
  readonly listed: () => readonly Note[];
  /** The list itself has focus: the row that had it is gone. */
  readonly isOnList: () => boolean;
  readonly focusOn: (noteId: NoteId) => void;
  readonly onLeaveDown: () => void;
}): RowSteps {
  const { listed, isOnList, focusOn, onLeaveDown } = options;
  const focusedId = (): NoteId | null => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]');
    return (focused?.dataset.row as NoteId | undefined) ?? null;
  };
  const beside = (noteId: NoteId, by: number): NoteId | undefined => {
    const all = listed();
    return all[all.findIndex((note) => note.id === noteId) + by]?.id;
  };
  return {
    focusedId,
    focusBeside(noteId, going) {
      const all = listed();
      const index = all.findIndex((note) => note.id === noteId);
      const stays = (note: Note): boolean => note.id !== noteId && !going?.has(note.id);
      const next = all.slice(index + 1).find(stays) ?? all.slice(0, Math.max(0, index)).findLast(stays);
      if (next) focusOn(next.id);
      else onLeaveDown();
    },
    step(key) {
      const here = focusedId();
      const to = here && (key === 'ArrowUp' ? beside(here, -1) : key === 'ArrowDown' ? beside(here, 1) : undefined);
      if (!to) return null;
      focusOn(to);
      return to;
    },
    move(key) {
      const here = focusedId();
      if (!['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key) || !(here || isOnList())) return false;
      const all = listed();
      const [first, last] = [all[0]?.id, all.at(-1)?.id];
      const up = here ? beside(here, -1) : last;
      const down = here ? beside(here, 1) : last;
      const to = { ArrowUp: up, ArrowDown: down, Home: first, End: last }[key];
      if (to) focusOn(to);
      else if (key === 'ArrowDown') onLeaveDown();
      return true;
    },
  };
}
