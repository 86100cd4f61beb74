import { useState } from 'react';
import type { DayLayout, LayoutRow } from '../../../../domain/agenda/schedule';
import type { ItemId } from '../../../../domain/ids';
import { clockInText } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { useToast } from '../../../ui/Toast';
import { lengthFollows } from './row-length';

/** The cells of a row that can be edited in place. */
export type CellField = 'start' | 'minutes' | 'title' | 'responsible';
export const CELL_FIELDS: readonly CellField[] = ['start', 'minutes', 'title', 'responsible'];

export interface EditedCell {
  readonly id: ItemId;
  readonly field: CellField;
  /** By a press: what is written there stays as it is, with the caret after it, and is not marked to be replaced. */
  readonly pressed?: true;
}

/** Which cell is being edited. Minutes that follow from something else are not; then it is said where they are changed. */
export function useEditing(layout: DayLayout): [EditedCell | null, (cell: EditedCell | null) => void] {
  const [editing, setEditing] = useState<EditedCell | null>(null);
  const toast = useToast();
  const whyNot = useWhyNot();
  const edit = (cell: EditedCell | null): void => {
    const row = cell?.field === 'minutes' ? layout.rows.find(({ item }) => item.id === cell.id) : undefined;
    const why = row ? whyNot(row) : null;
    if (why === null) setEditing(cell);
    else toast({ text: why });
  };
  return [editing, edit];
}

function useWhyNot(): (row: LayoutRow) => string | null {
  const { t, language } = useWords();
  return (row) => {
    const follows = lengthFollows(row);
    if (follows === null) return null;
    const title = row.item.title || t('plan:untitled');
    return t(`plan:cannot.minutes.${follows}`, { title, end: clockInText(language, row.end) });
  };
}
