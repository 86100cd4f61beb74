import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { itemTitles } from './notes-sheet';
import { dateCell, dateFormat } from './serial-times';
import type { SheetColumn, SheetTable } from './sheet-table';

/** What the status column offers; everything begins as the first. */
function statusColumn({ words }: ReportContext): SheetColumn & { readonly choices: readonly string[] } {
  const choices = [
    words('report:status.todo'),
    words('report:status.doing'),
    words('report:status.done'),
    words('report:status.dropped'),
  ];
  return { label: words('report:excel.status'), width: 16, choices };
}

/** The actions as they fall due, with a status to be kept up from here on. */
export function actionsSheet(context: ReportContext): SheetTable {
  const { words, language, notes } = context;
  const titles = itemTitles(context);
  return {
    title: words('report:sheet.actions'),
    columns: [
      { label: words('report:excel.number'), width: 12, align: 'left' },
      { label: words('report:excel.within'), width: 14 },
      { label: words('report:excel.action'), width: 70, wrap: true },
      { label: words('report:excel.owner'), width: 24, wrap: true },
      { label: words('report:excel.due'), width: 13, format: dateFormat(language), align: 'left' },
      statusColumn(context),
      { label: words('report:excel.item'), width: 34, wrap: true },
    ],
    rows: actionsInOrder(notes.all).map((note, index) => [
      index + 1,
      note.horizon === null ? null : words(`common:horizon.${note.horizon}`),
      note.text,
      note.owner,
      dateCell(note.due),
      words('report:status.todo'),
      titles.get(note.itemId) ?? null,
    ]),
  };
}

/** What has been asked of whom, with a status to be kept up from here on. */
export function ordersSheet(context: ReportContext): SheetTable {
  const { words, language, notes } = context;
  const titles = itemTitles(context);
  const orders = notes.all.filter((note) => note.kind === 'order');
  return {
    title: words('report:sheet.orders'),
    columns: [
      { label: words('report:excel.number'), width: 12, align: 'left' },
      { label: words('report:excel.order'), width: 70, wrap: true },
      { label: words('report:excel.recipient'), width: 26, wrap: true },
      { label: words('report:excel.due'), width: 13, format: dateFormat(language), align: 'left' },
      statusColumn(context),
      { label: words('report:excel.item'), width: 34, wrap: true },
    ],
    rows: orders.map((note, index) => [
      index + 1,
      note.text,
      note.recipient,
      dateCell(note.due),
      words('report:status.todo'),
      titles.get(note.itemId) ?? null,
    ]),
  };
}
