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

function facts({ snapshot, language, words, programme }: ReportContext): Overview['facts'] {
  const { place, host, network, chair, noteTaker, goal, background, present } = snapshot.gathering;
  const dates = programme.map((day) => day.date).filter((date) => date !== null);
  const all: [string, string | number][] = [
    [words('report:overview.dates'), dateSpan(language, dates)],
    [words('report:overview.place'), place],
    [words('report:overview.host'), host],
    [words('report:overview.network'), network],
    [words('report:overview.chair'), chair],
    [words('report:overview.noteTaker'), noteTaker],
    [words('report:overview.goal'), goal],
    [words('report:overview.background'), background],
    [words('report:overview.present'), present ?? ''],
  ];
  return all.filter(([, value]) => String(value).trim() !== '');
}

/** Rows are counted by their first column, which only rows that hold something have. */
const rowCount = ({ title, columns, rows }: SheetTable): FormulaCell => ({
  formula: `COUNT(${columnOf(title, columns[0]?.label ?? '')})`,
  result: rows.length,
});

/** Minutes of the day's own items; what stands inside them is part of them already. */
function minutesTotal(
  { words, programme }: ReportContext,
  sheet: SheetTable,
  which: 'planned' | 'actual',
): FormulaCell {
  const label = which === 'planned' ? words('report:excel.plannedMinutes') : words('report:excel.actualMinutes');
  const length = (row: ProgrammeRow): number =>
    (which === 'planned' ? minutesOf(row.plannedStart, row.plannedEnd) : minutesOf(row.actualStart, row.actualEnd)) ??
    0;
  const outer = programme.flatMap((day) => day.rows.filter((row) => row.depth === 1));
  return {
    formula: `SUMIFS(${columnOf(sheet.title, label)},${columnOf(sheet.title, words('report:excel.level'))},1)`,
    result: outer.reduce((sum, row) => sum + length(row), 0),
  };
}

function doneCount({ words }: ReportContext, { title }: SheetTable): FormulaCell {
  const status = columnOf(title, words('report:excel.status'));
  return { formula: `COUNTIFS(${status},"${words('report:status.done')}")`, result: 0 };
}

/** Everything a reader wants to see first. */
export function overview(context: ReportContext, sources: OverviewSources): Overview {
  const { words, notes } = context;
  const counts: [string, FormulaCell | number][] = [
    [words('report:overview.items'), rowCount(sources.runSheet)],
    [words('report:overview.plannedMinutes'), minutesTotal(context, sources.runSheet, 'planned')],
    [words('report:overview.actualMinutes'), minutesTotal(context, sources.runSheet, 'actual')],
    [words('report:overview.notes'), rowCount(sources.notes)],
    [words('report:overview.actions'), rowCount(sources.actions)],
    [words('report:overview.actionsDone'), doneCount(context, sources.actions)],
    [words('report:overview.orders'), rowCount(sources.orders)],
    [words('report:overview.ordersDone'), doneCount(context, sources.orders)],
    [words('report:overview.questions'), rowCount(sources.comparison)],
    [words('report:overview.answers'), rowCount(sources.ratings)],
    [words('report:overview.participants'), rowCount(sources.participants)],
  ];
  if (notes.quotesWithheld > 0) counts.push([words('report:overview.withheld'), notes.quotesWithheld]);
  return {
    title: words('report:sheet.overview'),
    facts: facts(context),
    countsTitle: words('report:overview.counts'),
    counts,
  };
}
