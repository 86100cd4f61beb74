import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { NoteListHandle } from './note-list-handle';

/** So close to the end that one is following along. */
const AT_END = 48;

export interface ListFocus {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onScroll: () => void;
  /** The one row that Tab stops at. */
  readonly tabStop: NoteId | null;
  /** The row that has focus, if one does. */
  focusedId(): NoteId | null;
  /** Called by a row that gets focus. */
  seen(noteId: NoteId): void;
  /** Focus on the row once it is drawn. */
  focusOn(noteId: NoteId): void;
  /** Focus on the row of a note that has been changed; again if the change, when it comes, moves it elsewhere. */
  returnTo(noteId: NoteId): void;
  /** Focus on the row below the one that is to go, else above, else on the pad; `going` go with it. */
  focusBeside(noteId: NoteId, going?: ReadonlySet<NoteId>): void;
  /** Arrow keys; answers whether the key was one. */
  move(key: string): boolean;
  /** Arrow up or down to another row; answers with which. */
  step(key: string): NoteId | null;
}

/** Which row has focus, and that the newest stays in sight as long as one stands at the end. */
export function useListFocus(options: {
  notes: readonly Note[];
  handle: RefObject<NoteListHandle | null>;
  acts: Pick<NoteListHandle, 'edit' | 'changeKind'>;
  onLeaveDown: () => void;
}): ListFocus {
  const { notes, handle, acts, onLeaveDown } = options;
  const scroller = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const height = useRef(0);
  const wanted = useRef<NoteId | null>(null);
  const returned = useRef<NoteId | null>(null);
  const [last, setLast] = useState<NoteId | null>(null);
  const newest = useRef(notes);
  useEffect(() => {
    newest.current = notes;
  });

  const toEnd = useCallback(() => {
    follows.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);
  const row = useCallback(
    (noteId: NoteId) => scroller.current?.querySelector<HTMLElement>(`[data-row="${noteId}"]`) ?? null,
    [],
  );
  const focusOn = useCallback(
    (noteId: NoteId) => {
      const element = row(noteId);
      wanted.current = element ? null : noteId;
      element?.focus();
      element?.scrollIntoView({ block: 'nearest' });
    },
    [row],
  );
  const returnTo = useCallback(
    (noteId: NoteId) => {
      focusOn(noteId);
      returned.current = noteId;
    },
    [focusOn],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every change of what is listed.
  useLayoutEffect(() => {
    const back = document.activeElement === document.body ? returned.current : null;
    returned.current = null;
    const noteId = wanted.current ?? back;
    if (noteId) focusOn(noteId);
    else if (follows.current) toEnd();
  }, [notes, focusOn, toEnd]);

  // The pad below grows with its text, and takes the room from the list.
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      height.current = box.clientHeight;
      if (follows.current) toEnd();
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [toEnd]);

  const stable = useMemo(() => {
    const focusedId = (): NoteId | null => {
      const focused = document.activeElement?.closest<HTMLElement>('[data-row]');
      return (focused?.dataset.row as NoteId | undefined) ?? null;
    };
    const step = (noteId: NoteId, by: number): NoteId | undefined => {
      const all = newest.current;
      return all[all.findIndex((note) => note.id === noteId) + by]?.id;
    };
    return {
      focusedId,
      focusBeside(noteId: NoteId, going?: ReadonlySet<NoteId>) {
        const all = newest.current;
        const index = all.findIndex((note) => note.id === noteId);
        const stays = (note: Note): boolean => note.id !== noteId && !going?.has(note.id);
        const beside = all.slice(index + 1).find(stays) ?? all.slice(0, Math.max(0, index)).findLast(stays);
        if (beside) focusOn(beside.id);
        else onLeaveDown();
      },
      step(key: string): NoteId | null {
        const here = focusedId();
        const to = here && (key === 'ArrowUp' ? step(here, -1) : key === 'ArrowDown' ? step(here, 1) : undefined);
        if (!to) return null;
        focusOn(to);
        return to;
      },
      move(key: string): boolean {
        const here = focusedId();
        if (!here || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return false;
        const all = newest.current;
        const to = { ArrowUp: step(here, -1), ArrowDown: step(here, 1), Home: all[0]?.id, End: all.at(-1)?.id }[key];
        if (to) focusOn(to);
        else if (key === 'ArrowDown') onLeaveDown();
        return true;
      },
    };
  }, [focusOn, onLeaveDown]);

  useImperativeHandle(handle, () => ({
    showNewest: toEnd,
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
    ...stable,
    scroller,
    onScroll: () => {
      const box = scroller.current;
      // Where the list itself has become lower or higher, it is not she who has gone elsewhere in it.
      if (!box || box.clientHeight !== height.current) return;
      follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END;
    },
    tabStop: notes.some((note) => note.id === last) ? last : (notes.at(-1)?.id ?? null),
    seen: setLast,
    focusOn,
    returnTo,
  };
}
