import type { ReportColumn, ReportSection } from '../../domain/report-document';
import { tableDate } from '../../words';
import type { ReportContext } from '../report-context';

/** What is asked of whom; the deadline has a column only when there is one. */
export function ordersSection({ language, t, notes }: ReportContext): ReportSection | null {
  const orders = notes.all.filter((note) => note.kind === 'order');
  if (orders.length === 0) return null;
  const withDue = orders.some((note) => note.due !== null);
  const columns: ReportColumn[] = [
    { label: t('report:columns.what'), width: 6 },
    { label: t('report:columns.to'), width: 3 },
  ];
  if (withDue) columns.push({ label: t('report:columns.due'), width: 2 });
  const rows = orders.map((note) => {
    const cells = [note.text, note.recipient];
    return { cells: withDue ? [...cells, note.due === null ? '' : tableDate(language, note.due)] : cells };
  });
  return {
    id: 'orders',
    title: t('report:section.orders'),
    blocks: [{ type: 'table', caption: null, columns, rows }],
    count: orders.length,
  };
}
