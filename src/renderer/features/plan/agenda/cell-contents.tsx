import type { ReactNode } from 'react';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { lengthFollows } from '../acts/row-length';
import type { CellField } from '../acts/useEditing';
import { CellEditor } from './CellEditor';

export interface CellProps {
  readonly row: LayoutRow;
  /** The field of the row that is edited now. */
  readonly editing: CellField | null;
  readonly field: CellField;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** What a cell of the agenda holds: its field while that is edited, else what it shows. A length that follows is not edited. */
export function cellContents({ row, editing, field, children }: Omit<CellProps, 'className'>): ReactNode {
  const open = editing === field && !(field === 'minutes' && lengthFollows(row) !== null);
  return open ? <CellEditor key={field} row={row} field={field} /> : children;
}
