import { ACTION_STATUSES, type ActionStatus } from '../../domain/notes/note';
import type { Words } from '../../words';
import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { itemTitles } from './notes-sheet';
import { dateCell, dateFormat } from './serial-times';
import { numberColumn, type SheetColumn, type SheetTable } from './sheet-table';

/** How far it has come, in the words the sheet offers. */
function statusWords(t: Words): Readonly<Record<ActionStatus, string>> {
  return {
    notStarted: t('report:status.todo'),
    underWay: t('report:status.doing'),
    done: t('report:status.done'),
    dropped: t('report:status.dropped'),
  };
}

function statusColumn({ t }: ReportContext): SheetColumn {
  const words = statusWords(t);
  const choices = ACTION_STATUSES.map((status) => words[status]);
  const otherwise = t('report:excel.pickStatus', { choices: choices.join(', ') });
  return { label: t('report:excel.status'), width: 16, entry: { choices, otherwise } };
}

const dueColumn = ({ t, language }: ReportContext): SheetColumn => ({
  label: t('report:excel.due'),
  width: 13,
  format: dateFormat(language),
  align: 'left',
  entry: { date: true, otherwise: t('report:excel.dateWanted') },
});

/** The actions as they fall due. Status, owner and deadline can be kept up here and read back by the id. */
export function actionsSheet(context: ReportContext): SheetTable {
  const { t, notes } = context;
  const titles = itemTitles(context);
  const words = statusWords(t);
  return {
    title: t('report:sheet.actions'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.within'), width: 12 },
      { label: t('report:excel.action'), width: 60, wrap: true },
      { label: t('report:excel.owner'), width: 24, wrap: true },
      dueColumn(context),
      statusColumn(context),
      { label: t('report:excel.firstStep'), width: 40, wrap: true },
      { label: t('report:excel.item'), width: 30, wrap: true },
      { label: t('report:excel.id'), width: 12, muted: true },
    ],
    rows: actionsInOrder(notes.all).map((note, index) => [
      index + 1,
      note.horizon === null ? null : t(`common:horizon.${note.horizon}`),
      note.text,
      note.owner,
      dateCell(note.due),
      words[note.status],
      note.firstStep,
      titles.get(note.itemId) ?? null,
      note.id,
    ]),
  };
}

/** What has been asked of whom, with a status to be kept up from here on. */
export function ordersSheet(context: ReportContext): SheetTable {
  const { t, notes } = context;
  const titles = itemTitles(context);
  const words = statusWords(t);
  const orders = notes.all.filter((note) => note.kind === 'order');
  return {
    title: t('report:sheet.orders'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.order'), width: 60, wrap: true },
      { label: t('report:excel.recipient'), width: 26, wrap: true },
      dueColumn(context),
      statusColumn(context),
      { label: t('report:excel.item'), width: 30, wrap: true },
    ],
    rows: orders.map((note, index) => [
      index + 1,
      note.text,
      note.recipient,
      dateCell(note.due),
      words[note.status],
      titles.get(note.itemId) ?? null,
    ]),
  };
}
