import { type MouseEvent, useRef } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { usePlan } from '../acts/plan-context';
import { CELL_FIELDS, type EditedCell } from '../acts/useEditing';

/** A press on a cell of the row that has focus edits it; so does a double press anywhere. */
export function useCellClicks() {
  const { edit, editing, layout, selecting } = usePlan();
  const hadFocus = useRef(false);
  const cellOf = (event: MouseEvent): EditedCell | null => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-item]')?.dataset.item;
    const named = target?.closest<HTMLElement>('[data-field]')?.dataset.field;
    const field = CELL_FIELDS.find((one) => one === named);
    return id && field && !target?.closest('input') ? { id: id as ItemId, field, pressed: true } : null;
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
      const id = row?.dataset.item as ItemId | undefined;
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      hadFocus.current = !more && (row?.contains(document.activeElement) ?? false);
      if (!row || !id || !more || event.button !== 0 || event.target instanceof HTMLInputElement) return;
      // Neither marks text nor lets focus choose this row alone.
      event.preventDefault();
      if (event.shiftKey) {
        const ids = layout.rows.map(({ item }) => item.id);
        selecting.extendTo(id, ids);
      } else selecting.toggle(id);
      row.focus();
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell && hadFocus.current && editing?.field !== cell.field) edit(cell);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell && !event.shiftKey && !event.ctrlKey && !event.metaKey) edit(cell);
    },
  };
}
