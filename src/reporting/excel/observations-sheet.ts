import { isShown } from '../../domain/reflection/observation';
import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { itemTitles } from './notes-sheet';
import { numberColumn, type SheetTable } from './sheet-table';

/** The reflecting team's observations that everyone has been shown, in the order they were made. Nobody is told whose they are. */
export function observationsSheet(context: ReportContext): SheetTable {
  const { t, snapshot, notes } = context;
  const titles = itemTitles(context);
  const actions = new Map(actionsInOrder(notes.all).map(({ id }, index) => [id, index + 1]));
  const shown = snapshot.observations.filter(isShown).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    title: t('report:sheet.observations'),
    columns: [
      numberColumn(t('report:excel.number')),
      { label: t('report:excel.item'), width: 30, wrap: true },
      { label: t('report:excel.kind'), width: 14 },
      { label: t('report:excel.observation'), width: 70, wrap: true },
      { label: t('report:excel.theme'), width: 24, wrap: true },
      { label: t('report:excel.starred'), width: 16 },
      { label: t('report:excel.ledTo'), width: 16, align: 'left' },
    ],
    rows: shown.map(({ itemId, aspect, text, theme, starred, actionId }, index) => [
      index + 1,
      titles.get(itemId) ?? null,
      t(`report:excel.aspect.${aspect}`),
      text,
      theme,
      starred ? t('report:excel.yes') : null,
      (actionId === null ? undefined : actions.get(actionId)) ?? null,
    ]),
  };
}
