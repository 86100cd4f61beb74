import { dayName, itemTitle } from '../labels';
import { minutesOf, type ProgrammeDay, type ProgrammeRow } from '../programme';
import type { ReportContext } from '../report-context';
import { clockSerial, dateCell, dateFormat } from './serial-times';
import { type CellValue, FIRST_ROW, FORMAT, type FormulaCell, type SheetTable } from './sheet-table';

// Where the times stand; the formulas below name these columns.
const PLANNED = { start: 'I', end: 'J', minutes: 'K' } as const;
const ACTUAL = { start: 'L', end: 'M', minutes: 'N' } as const;

type Times = typeof PLANNED | typeof ACTUAL;

const minutesBetween = ({ start, end }: Times, row: number, result: number | null): FormulaCell => ({
  formula: `IF(COUNT(${start}${row}:${end}${row})=2,ROUND((${end}${row}-${start}${row})*1440,0),"")`,
  result: result ?? '',
});

const deviation = (row: number, result: number | null): FormulaCell => ({
  formula: `IF(COUNT(${PLANNED.minutes}${row},${ACTUAL.minutes}${row})=2,${ACTUAL.minutes}${row}-${PLANNED.minutes}${row},"")`,
  result: result ?? '',
});

function cells(context: ReportContext, day: ProgrammeDay, row: ProgrammeRow, index: number): CellValue[] {
  const { t } = context;
  const { item } = row;
  const at = index + FIRST_ROW;
  return [
    index + 1,
    dayName(context, day),
    dateCell(day.date),
    row.depth,
    itemTitle(context, item),
    t(`common:kind.${item.kind}`),
    t(`common:priority.${item.priority}`),
    item.responsible,
    clockSerial(row.plannedStart),
    clockSerial(row.plannedEnd),
    minutesBetween(PLANNED, at, minutesOf(row.plannedStart, row.plannedEnd)),
    clockSerial(row.actualStart),
    clockSerial(row.actualEnd),
    minutesBetween(ACTUAL, at, minutesOf(row.actualStart, row.actualEnd)),
    deviation(at, row.deviation),
  ];
}

/** Plan and what happened, item by item, with the minutes and deviations as formulas. */
export function runSheet(context: ReportContext): SheetTable {
  const { t, language, programme } = context;
  const clock = { width: 12, format: FORMAT.clock, align: 'center' } as const;
  const minutes = { width: 12, format: FORMAT.whole, align: 'center' } as const;
  const lines = programme.flatMap((day) => day.rows.map((row) => ({ day, row })));
  return {
    title: t('report:sheet.runSheet'),
    columns: [
      { label: t('report:excel.number'), width: 12, align: 'left' },
      { label: t('report:excel.day'), width: 12 },
      { label: t('report:excel.date'), width: 12, format: dateFormat(language), align: 'left' },
      { label: t('report:excel.level'), width: 9, align: 'left' },
      { label: t('report:excel.item'), width: 44, wrap: true },
      { label: t('report:excel.kind'), width: 16 },
      { label: t('report:excel.priority'), width: 12 },
      { label: t('report:excel.responsible'), width: 20, wrap: true },
      { label: t('report:excel.plannedStart'), ...clock },
      { label: t('report:excel.plannedEnd'), ...clock },
      { label: t('report:excel.plannedMinutes'), ...minutes },
      { label: t('report:excel.actualStart'), ...clock },
      { label: t('report:excel.actualEnd'), ...clock },
      { label: t('report:excel.actualMinutes'), ...minutes },
      { label: t('report:excel.deviation'), width: 12, format: FORMAT.signed, align: 'center' },
    ],
    rows: lines.map(({ day, row }, index) => cells(context, day, row, index)),
  };
}
