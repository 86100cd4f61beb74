import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { itemTitles } from './notes-sheet';
import { dateCell, dateFormat } from './serial-times';
import type { SheetColumn, SheetTable } from './sheet-table';

/** What the status column offers; everything begins as the first. */
function statusColumn({ t }: ReportContext): SheetColumn & { readonly choices: readonly string[] } {
  const choices = [
    t('report:status.todo'),
    t('report:status.doing'),
    t('report:status.done'),
    t('report:status.dropped'),
  ];
  return { label: t('report:excel.status'), width: 16, choices };
}

/** The actions as they fall due, with a status to be kept up from here on. */
export function actionsSheet(context: ReportContext): SheetTable {
  const { t, language, notes } = context;
  const titles = itemTitles(context);
  return {
    title: t('report:sheet.actions'),
    columns: [
      { label: t('report:excel.number'), width: 12, align: 'left' },
      { label: t('report:excel.within'), width: 14 },
      { label: t('report:excel.action'), width: 70, wrap: true },
      { label: t('report:excel.owner'), width: 24, wrap: true },
      { label: t('report:excel.due'), width: 13, format: dateFormat(language), align: 'left' },
      statusColumn(context),
      { label: t('report:excel.item'), width: 34, wrap: true },
    ],
    rows: actionsInOrder(notes.all).map((note, index) => [
      index + 1,
      note.horizon === null ? null : t(`common:horizon.${note.horizon}`),
      note.text,
      note.owner,
      dateCell(note.due),
      t('report:status.todo'),
      titles.get(note.itemId) ?? null,
    ]),
  };
}

/** What has been asked of whom, with a status to be kept up from here on. */
export function ordersSheet(context: ReportContext): SheetTable {
  const { t, language, notes } = context;
  const titles = itemTitles(context);
  const orders = notes.all.filter((note) => note.kind === 'order');
  return {
    title: t('report:sheet.orders'),
    columns: [
      { label: t('report:excel.number'), width: 12, align: 'left' },
      { label: t('report:excel.order'), width: 70, wrap: true },
      { label: t('report:excel.recipient'), width: 26, wrap: true },
      { label: t('report:excel.due'), width: 13, format: dateFormat(language), align: 'left' },
      statusColumn(context),
      { label: t('report:excel.item'), width: 34, wrap: true },
    ],
    rows: orders.map((note, index) => [
      index + 1,
      note.text,
      note.recipient,
      dateCell(note.due),
      t('report:status.todo'),
      titles.get(note.itemId) ?? null,
    ]),
  };
}
