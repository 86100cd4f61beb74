import { presentAt } from '../../domain/people/how-many-present';
import { dateSpan } from '../../words';
import { minutesOf, type ProgrammeRow } from '../programme';
import type { ReportContext } from '../report-context';
import { columnOf, type FormulaCell, type SheetTable, tableName } from './sheet-table';

/** Something known of the gathering; what formulas need to find has a name in the workbook. */
interface Fact {
  readonly label: string;
  readonly value: string | number | null;
  readonly name?: string;
}

/** The first sheet: what was held where, and the totals of the sheets behind it. */
export interface Overview {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly countsTitle: string;
  readonly counts: readonly (readonly [string, FormulaCell | number])[];
}

/** The tables the totals are drawn from. */
interface OverviewSources {
  readonly runSheet: SheetTable;
  readonly notes: SheetTable;
  readonly actions: SheetTable;
  readonly orders: SheetTable;
  readonly ratings: SheetTable;
  readonly comparison: SheetTable;
  readonly participants: SheetTable;
  /** Those that are there only where there is something in them. */
  readonly further: readonly SheetTable[];
}

/** What the cell with how many were present is called, so that response rates can be worked out from it. */
export const presentName = ({ t }: Pick<ReportContext, 't'>): string => tableName(t('report:overview.present'));

function facts(context: ReportContext): Fact[] {
  const { snapshot, language, t, programme } = context;
  const { place, host, network, chair, noteTaker, goal, background } = snapshot.gathering;
  const { count, checkedIn } = presentAt(snapshot);
  const label = t(checkedIn ? 'report:overview.checkedIn' : 'report:overview.present');
  const dates = programme.map((day) => day.date).filter((date) => date !== null);
  const told: Fact[] = [
    { label: t('report:overview.dates'), value: dateSpan(language, dates) },
    { label: t('report:overview.place'), value: place },
    { label: t('report:overview.host'), value: host },
    { label: t('report:overview.network'), value: network },
    { label: t('report:overview.chair'), value: chair },
    { label: t('report:overview.noteTaker'), value: noteTaker },
    { label: t('report:overview.goal'), value: goal },
    { label: t('report:overview.background'), value: background },
  ].filter(({ value }) => value.trim() !== '');
  // Also where nobody has said how many there were: whoever knows can fill it in, and the rates follow.
  return [...told, { label, value: count, name: presentName(context) }];
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

function doneCount({ t, notes }: ReportContext, { title }: SheetTable, kind: 'action' | 'order'): FormulaCell {
  const status = columnOf(title, t('report:excel.status'));
  return {
    formula: `COUNTIFS(${status},"${t('report:status.done')}")`,
    result: notes.all.filter((note) => note.kind === kind && note.status === 'done').length,
  };
}

/** Where participants are only counted, each row stands for several. */
function peopleCount({ t, snapshot }: ReportContext, sheet: SheetTable): FormulaCell {
  if (snapshot.gathering.showNames) return rowCount(sheet);
  const column = columnOf(sheet.title, t('report:columns.howMany'));
  return { formula: `SUM(${column})`, result: snapshot.participants.length };
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
    [t('report:overview.actionsDone'), doneCount(context, sources.actions, 'action')],
    [t('report:overview.orders'), rowCount(sources.orders)],
    [t('report:overview.ordersDone'), doneCount(context, sources.orders, 'order')],
    [t('report:overview.questions'), rowCount(sources.comparison)],
    [t('report:overview.answers'), rowCount(sources.ratings)],
    [t('report:overview.participants'), peopleCount(context, sources.participants)],
    ...sources.further.map((sheet): [string, FormulaCell] => [sheet.title, rowCount(sheet)]),
  ];
  if (notes.quotesLeftOut > 0) counts.push([t('report:overview.withheld'), notes.quotesLeftOut]);
  return {
    title: t('report:sheet.overview'),
    facts: facts(context),
    countsTitle: t('report:overview.counts'),
    counts,
  };
}
