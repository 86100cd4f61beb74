import type { ReportSection } from '../../domain/report-document';
import { tableDate } from '../../words';
import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';

/** 3-3-3: what is done within three days, three weeks and three months, by whom. */
export function actionsSection({ language, t, notes }: ReportContext): ReportSection | null {
  const actions = actionsInOrder(notes.all);
  if (actions.length === 0) return null;
  const columns = [
    { label: t('report:columns.within'), width: 2 },
    { label: t('report:columns.what'), width: 6 },
    { label: t('report:columns.who'), width: 3 },
    { label: t('report:columns.due'), width: 2 },
  ];
  const rows = actions.map((note) => ({
    cells: [
      note.horizon === null ? '' : t(`common:horizon.${note.horizon}`),
      note.text,
      note.owner,
      note.due === null ? '' : tableDate(language, note.due),
    ],
  }));
  return {
    id: 'actions',
    title: t('report:section.actions'),
    blocks: [{ type: 'table', caption: null, columns, rows }],
    count: actions.length,
  };
}
