import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NoteId } from '../../../domain/ids';
import { type CellName, cellsOf, type Outcome } from './outcomes-view';

export interface CellPlace {
  readonly noteId: NoteId;
  readonly cell: CellName;
}

export interface GridFocus {
  readonly grid: RefObject<HTMLTableElement | null>;
  /** The one cell that Tab stops at. */
  readonly stop: CellPlace | null;
  /** The row that the keys mean: the one in focus, or last in focus. */
  readonly row: Outcome | null;
  seen(place: CellPlace): void;
  focusOn(place: CellPlace): void;
  onKeyDown(event: KeyboardEvent): void;
}

const selector = ({ noteId, cell }: CellPlace): string => `[data-row="${noteId}"] [data-cell="${cell}"]`;

/** One cell of the table has focus; arrows go between them, and focus is not lost when a row moves or goes. */
export function useGridFocus(rows: readonly Outcome[]): GridFocus {
  const grid = useRef<HTMLTableElement>(null);
  const [last, setLast] = useState<CellPlace | null>(null);
  // Where the focused row stood, for when it has gone; and the column she went down along.
  const stood = useRef(0);
  const column = useRef<CellName>('text');
  const held = useRef(false);
  useEffect(() => {
    const look = ({ target }: Event): void => {
      held.current = target instanceof Node && (grid.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', look);
    document.addEventListener('pointerdown', look);
    return () => {
      document.removeEventListener('focusin', look);
      document.removeEventListener('pointerdown', look);
    };
  }, []);
  const here = rows.findIndex((row) => row.id === last?.noteId);
  const row = rows[here] ?? null;
  const stop = stopOf(rows, row, last);

  const focusOn = (place: CellPlace): void => grid.current?.querySelector<HTMLElement>(selector(place))?.focus();
  useLayoutEffect(() => {
    if (here >= 0) stood.current = here;
    if (!held.current || document.activeElement !== document.body) return;
    const beside = rows[here >= 0 ? here : Math.min(stood.current, rows.length - 1)];
    if (beside) focusOn({ noteId: beside.id, cell: last && beside.id === last.noteId ? last.cell : 'text' });
  });

  const steps = useMemo(() => stepper(rows), [rows]);
  return {
    grid,
    stop,
    row,
    focusOn,
    seen: (place) => {
      column.current = place.cell;
      setLast((known) => (known?.noteId === place.noteId && known.cell === place.cell ? known : place));
    },
    onKeyDown: (event) => {
      const at = placeOf(event.target);
      if (!at || event.altKey || event.metaKey || event.shiftKey) return;
      const wanted = column.current;
      const to = steps(at, event.key, event.ctrlKey, wanted);
      if (!to) return;
      event.preventDefault();
      focusOn(to);
      // A row without that column does not make her lose it.
      if (event.key === 'ArrowUp' || event.key === 'ArrowDown') column.current = wanted;
    },
  };
}

function stopOf(rows: readonly Outcome[], row: Outcome | null, last: CellPlace | null): CellPlace | null {
  if (row && last) return cellsOf(row.kind).includes(last.cell) ? last : { noteId: row.id, cell: 'text' };
  const [first] = rows;
  return first ? { noteId: first.id, cell: 'text' } : null;
}

/** The cell itself, and not something in it that is typed in or pressed. */
function placeOf(target: EventTarget): CellPlace | null {
  if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return null;
  const noteId = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return noteId === undefined ? null : { noteId: noteId as NoteId, cell: target.dataset.cell as CellName };
}

function stepper(rows: readonly Outcome[]) {
  const inRow = (row: Outcome | undefined, cell: CellName): CellPlace | null =>
    row ? { noteId: row.id, cell: cellsOf(row.kind).includes(cell) ? cell : 'text' } : null;
  return (at: CellPlace, key: string, ctrl: boolean, column: CellName): CellPlace | null => {
    const index = rows.findIndex((row) => row.id === at.noteId);
    const row = rows[index];
    if (!row) return null;
    const cells = cellsOf(row.kind);
    const beside = (by: number): CellPlace | null => {
      const cell = cells[cells.indexOf(at.cell) + by];
      return cell ? { noteId: at.noteId, cell } : null;
    };
    switch (key) {
      case 'ArrowUp':
        return inRow(rows[index - 1], column);
      case 'ArrowDown':
        return inRow(rows[index + 1], column);
      case 'ArrowLeft':
        return beside(-1);
      case 'ArrowRight':
        return beside(1);
      case 'Home':
        return ctrl ? inRow(rows[0], 'text') : beside(-cells.indexOf(at.cell));
      case 'End':
        return ctrl ? inRow(rows.at(-1), 'text') : beside(cells.length - 1 - cells.indexOf(at.cell));
      default:
        return null;
    }
  };
}
