import type { LayoutRow } from '../../../../domain/agenda/schedule';
import type { ItemId } from '../../../../domain/ids';
import type { DropZone } from '../acts/moves';
import { usePlan } from '../acts/plan-context';
import type { CellField } from '../acts/useEditing';

export interface RowLooks {
  /** The one row that Tab comes to. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  readonly dropZone: DropZone | null;
  /** Which of its cells is being edited. */
  readonly editing: CellField | null;
  readonly toScale: boolean;
  /** Its number among the tracks beside it; null: it is none. */
  readonly trackNr: number | null;
  /** How many tracks stand under it; null: it does not hold tracks. */
  readonly trackCount: number | null;
}

/** How a row stands in what is chosen, dragged and edited; in plain values, so that most rows need not be drawn again. */
export function useRowLooks(over: { readonly id: ItemId; readonly zone: DropZone } | null) {
  const { layout, tracks, selected, marked, dragging, editing, toScale } = usePlan();
  const first = layout.rows[0]?.item.id;
  return ({ item }: LayoutRow): RowLooks => {
    const isLead = selected?.id === item.id;
    const isSelected = marked.size > 0 ? marked.has(item.id) : isLead;
    return {
      isStop: isLead || (item.id === first && selected?.dayId !== item.dayId),
      isSelected,
      isDragged: dragging === item.id || (dragging !== null && marked.has(dragging) && isSelected),
      dropZone: over?.id === item.id ? over.zone : null,
      editing: editing?.id === item.id ? editing.field : null,
      toScale,
      trackNr: tracks.nrOf.get(item.id) ?? null,
      trackCount: tracks.countOf.get(item.id) ?? null,
    };
  };
}
