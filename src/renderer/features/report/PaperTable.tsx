import type { ReactNode } from 'react';
import type { BlockOf, ReportRow } from '../../../domain/report/report-document';
import { cellKey } from '../../../domain/report/report-document';
import { useWords } from '../../i18n/words';
import css from './Paper.module.css';
import { PaperText } from './PaperText';

type Table = BlockOf<'table'>;

export function PaperTable(table: Table): ReactNode {
  const { caption, columns, rows } = table;
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table className={css.table}>
      {caption ? <caption>{caption}</caption> : null}
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.label}
              scope="col"
              className={column.align === 'end' ? css.end : undefined}
              style={{ width: `${(100 * column.width) / whole}%` }}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key ?? index}>
            {row.cells.map((_, at) => (
              <Cell key={columns[at]?.label ?? at} table={table} row={row} at={at} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ table, row, at }: { table: Table; row: ReportRow; at: number }): ReactNode {
  const { columns, main, rowHeads } = table;
  const className = columns[at]?.align === 'end' ? css.end : undefined;
  const key = cellKey(row, columns, main, at);
  const edited = row.edited?.[at];
  const said = columns[at]?.said ?? false;
  const text = { text: row.cells[at] ?? '', said, ...(key ? { key } : {}), ...(edited ? { edited } : {}) };
  const { t } = useWords();
  const empty = t('report:edit.empty', { column: columns[at]?.label ?? '' });
  const inside = text.text === '' && key === undefined ? null : <PaperText of={text} empty={empty} />;
  if (rowHeads && at === 0) {
    return (
      <th scope="row" className={className}>
        {inside}
      </th>
    );
  }
  return <td className={className}>{inside}</td>;
}
