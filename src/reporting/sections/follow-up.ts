import type { ActionStatus, Note } from '../../domain/notes/note';
import type { BlockOf, ReportBlock, ReportColumn, ReportSection } from '../../domain/report/report-document';
import { tableDate } from '../../words';
import { actionsInOrder } from '../actions-in-order';
import type { ReportContext } from '../report-context';
import { heading, noteKey } from './blocks';

interface Column extends ReportColumn {
  readonly cell: (note: Note) => string;
  /** Only where some row has something in it. */
  readonly ifAny?: true;
}

const STATUS_WORD = {
  notStarted: 'todo',
  underWay: 'doing',
  done: 'done',
  dropped: 'dropped',
} as const satisfies Record<ActionStatus, string>;

/** A table of notes; what it holds follows from its columns. The note's own text is the first that is not a date. */
function noteTable(notes: readonly Note[], all: readonly Column[]): BlockOf<'table'> {
  const columns = all.filter(({ ifAny, cell }) => !ifAny || notes.some((note) => cell(note) !== ''));
  return {
    type: 'table',
    caption: null,
    columns: columns.map(({ cell, ifAny, ...column }) => column),
    rows: notes.map((note) => ({ key: noteKey(note), cells: columns.map(({ cell }) => cell(note)) })),
    main: columns.findIndex(({ name }) => name === 'text'),
  };
}

function dueColumn({ language, t }: ReportContext): Column {
  const cell = (note: Note): string => (note.due === null ? '' : tableDate(language, note.due));
  return { name: 'due', label: t('report:columns.due'), width: 2.2, cell };
}

/** Told once something has moved: that nothing is begun goes without saying. */
function statusColumn({ t }: ReportContext, notes: readonly Note[]): Column[] {
  if (notes.every(({ status }) => status === 'notStarted')) return [];
  const cell = (note: Note): string => t(`report:status.${STATUS_WORD[note.status]}`);
  return [{ name: 'status', label: t('report:columns.status'), width: 1.9, cell }];
}

function actionTable(context: ReportContext, actions: readonly Note[]): BlockOf<'table'> {
  const { t } = context;
  const within = ({ horizon }: Note): string => (horizon === null ? '' : t(`common:horizon.${horizon}`));
  return noteTable(actions, [
    { label: t('report:columns.within'), width: 1.9, cell: within },
    { name: 'text', said: true, label: t('report:columns.what'), width: 5.2, cell: ({ text }) => text },
    {
      name: 'firstStep',
      said: true,
      label: t('report:columns.firstStep'),
      width: 3.4,
      cell: ({ firstStep }) => firstStep,
      ifAny: true,
    },
    { name: 'owner', label: t('report:columns.owner'), width: 2.4, cell: ({ owner }) => owner },
    dueColumn(context),
    ...statusColumn(context, actions),
  ]);
}

function orderTable(context: ReportContext, orders: readonly Note[]): BlockOf<'table'> {
  const { t } = context;
  return noteTable(orders, [
    { name: 'text', said: true, label: t('report:columns.what'), width: 6, cell: ({ text }) => text },
    { name: 'recipient', label: t('report:columns.to'), width: 3, cell: ({ recipient }) => recipient },
    { ...dueColumn(context), ifAny: true },
    ...statusColumn(context, orders),
  ]);
}

/** 3-3-3: what is done within three days, three weeks and three months, by whom; and what is asked of whom. */
export function followUpSection(context: ReportContext): ReportSection | null {
  const { t, notes } = context;
  const actions = actionsInOrder(notes.all);
  const orders = notes.all.filter((note) => note.kind === 'order');
  if (actions.length + orders.length === 0) return null;
  const blocks: ReportBlock[] = [];
  if (actions.length > 0) {
    blocks.push(heading(2, t('report:heading.actions'), 'followUp.actions'), actionTable(context, actions));
  }
  if (orders.length > 0) {
    blocks.push(heading(2, t('report:heading.orders'), 'followUp.orders'), orderTable(context, orders));
  }
  return { id: 'followUp', title: t('report:section.followUp'), blocks, count: actions.length + orders.length };
}
