import { dateSpan } from '../dates';
import { minutesOf, type ProgrammeRow } from '../programme';
import type { ReportContext } from '../report-context';
import { columnOf, type FormulaCell, type SheetTable } from './sheet-table';

/** The first sheet: what was held where, and the totals of the sheets behind it. */
export interface Overview {
  readonly title: string;
  readonly facts: readonly (readonly [string, string | number])[];
  readonly countsTitle: string;
  readonly counts: readonly (readonly [string, FormulaCell | number])[];
}

/** The tables the totals are drawn from. */
export interface OverviewSources {
  readonly runSheet: SheetTable;
  readonly notes: SheetTable;
  readonly actions: SheetTable;
  readonly orders: SheetTable;
  readonly ratings: SheetTable;
  readonly comparison: SheetTable;
  readonly participants: SheetTable;
}

function facts({ snapshot, language, t, programme }: ReportContext): Overview['facts'] {
  const { place, host, network, chair, noteTaker, goal, background, present } = snapshot.gathering;
  const dates = programme.map((day) => day.date).filter((date) => date !== null);
  const all: [string, string | number][] = [
    [t('report:overview.dates'), dateSpan(language, dates)],
    [t('report:overview.place'), place],
    [t('report:overview.host'), host],
    [t('report:overview.network'), network],
    [t('report:overview.chair'), chair],
    [t('report:overview.noteTaker'), noteTaker],
    [t('report:overview.goal'), goal],
    [t('report:overview.background'), background],
    [t('report:overview.present'), present ?? ''],
  ];
  return all.filter(([, value]) => String(value).trim() !== '');
}

/** Rows are counted by their first column, which only rows that hold something have. */
const rowCount = ({ title, columns, rows }: SheetTable): FormulaCell => ({
  formula: `COUNT(${columnOf(title, columns[0]?.label ?? '')})`,
  result: rows.length,
});

/** Minutes of the day's own items; what stands inside them is part of them already. */
function minutesTotal({ t, programme }: ReportContext, sheet: SheetTable, which: 'planned' | 'actual'): FormulaCell {
  const label = which === 'planned' ? t('report:excel.plannedMinutes') : t('report:excel.actualMinutes');
  const length = (row: ProgrammeRow): number =>
    (which === 'planned' ? minutesOf(row.plannedStart, row.plannedEnd) : minutesOf(row.actualStart, row.actualEnd)) ??
    0;
  const outer = programme.flatMap((day) => day.rows.filter((row) => row.depth === 1));
  return {
    formula: `SUMIFS(${columnOf(sheet.title, label)},${columnOf(sheet.title, t('report:excel.level'))},1)`,
    result: outer.reduce((sum, row) => sum + length(row), 0),
  };
}

function doneCount({ t }: ReportContext, { title }: SheetTable): FormulaCell {
  const status = columnOf(title, t('report:excel.status'));
  return { formula: `COUNTIFS(${status},"${t('report:status.done')}")`, result: 0 };
}

/** Everything a reader wants to see first. */
export function overview(context: ReportContext, sources: OverviewSources): Overview {
  const { t, notes } = context;
  const counts: [string, FormulaCell | number][] = [
    [t('report:overview.items'), rowCount(sources.runSheet)],
    [t('report:overview.plannedMinutes'), minutesTotal(context, sources.runSheet, 'planned')],
    [t('report:overview.actualMinutes'), minutesTotal(context, sources.runSheet, 'actual')],
    [t('report:overview.notes'), rowCount(sources.notes)],
    [t('report:overview.actions'), rowCount(sources.actions)],
    [t('report:overview.actionsDone'), doneCount(context, sources.actions)],
    [t('report:overview.orders'), rowCount(sources.orders)],
    [t('report:overview.ordersDone'), doneCount(context, sources.orders)],
    [t('report:overview.questions'), rowCount(sources.comparison)],
    [t('report:overview.answers'), rowCount(sources.ratings)],
    [t('report:overview.participants'), rowCount(sources.participants)],
  ];
  if (notes.quotesLeftOut > 0) counts.push([t('report:overview.withheld'), notes.quotesLeftOut]);
  return {
    title: t('report:sheet.overview'),
    facts: facts(context),
    countsTitle: t('report:overview.counts'),
    counts,
  };
}
