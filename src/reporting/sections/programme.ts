import type { ReportBlock, ReportColumn, ReportSection } from '../../domain/report/report-document';
import { clockFace, type MinuteOfDay } from '../../domain/time';
import { clockInText, span } from '../../words';
import { dayHeading, itemTitle } from '../labels';
import { minutesOf, type ProgrammeDay, type ProgrammeRow } from '../programme';
import type { ReportContext } from '../report-context';
import { heading, list, paragraph } from './blocks';
import { programmeChanges } from './programme-changes';

const MINUS = '\u2212';
/** From so many minutes on they are told in hours. */
const HOUR = 60;
const INDENT = '\u2003';

const range = (start: MinuteOfDay | null, end: MinuteOfDay | null): string => {
  if (start === null) return '';
  return end === null ? clockFace(start) : `${clockFace(start)}–${clockFace(end)}`;
};

const signed = (minutes: number | null): string => {
  if (minutes === null) return '';
  if (minutes === 0) return '0';
  return minutes > 0 ? `+${minutes}` : `${MINUS}${-minutes}`;
};

const asText = (minutes: number | null): string => (minutes === null ? '' : String(minutes));

const indented = (context: ReportContext, row: ProgrammeRow): string =>
  INDENT.repeat(row.depth - 1) + itemTitle(context, row.item);

/** When the day started and ended, in a sentence; what it says otherwise depends on how far it has come. */
export function courseOf({ language, t }: ReportContext, day: ProgrammeDay): string {
  if (day.startedAt === null) return t('report:ran.notRun');
  const start = clockInText(language, day.startedAt);
  if (day.endedAt === null) return t('report:ran.unfinished', { start });
  const end = clockInText(language, day.endedAt);
  const late = day.endedAt - day.plannedEnd;
  if (late === 0) return t('report:ran.onTime', { start, end });
  const how = late > 0 ? 'late' : 'early';
  const count = Math.abs(late);
  return count < HOUR
    ? t(`report:ran.${how}`, { start, end, count })
    : t(`report:ran.${how}Long`, { start, end, amount: span(language, count) });
}

interface Cells {
  readonly columns: readonly ReportColumn[];
  readonly cellsOf: (row: ProgrammeRow) => readonly string[];
}

function planned(context: ReportContext): Cells {
  const { t } = context;
  return {
    columns: [
      { label: t('report:columns.item'), width: 6, said: true },
      { label: t('report:columns.planned'), width: 2 },
      { label: t('report:columns.plannedMinutes'), width: 2, align: 'end' },
    ],
    cellsOf: (row) => [
      indented(context, row),
      range(row.plannedStart, row.plannedEnd),
      asText(minutesOf(row.plannedStart, row.plannedEnd)),
    ],
  };
}

function actual(context: ReportContext, { endedAt }: ProgrammeDay): Cells {
  const { t } = context;
  // As in Kjør: while the day runs it may still be taken up again.
  const passedBy = endedAt === null ? t('report:skipped') : t('report:notHeld');
  return {
    columns: [
      { label: t('report:columns.item'), width: 4.9, said: true },
      { label: t('report:columns.planned'), width: 2.3 },
      { label: t('report:columns.actual'), width: 2.3 },
      { label: t('report:columns.plannedMinutes'), width: 1.75, align: 'end' },
      { label: t('report:columns.actualMinutes'), width: 1.75, align: 'end' },
      { label: t('report:columns.deviation'), width: 2.3, align: 'end' },
    ],
    cellsOf: (row) => [
      indented(context, row),
      range(row.plannedStart, row.plannedEnd),
      row.state === 'skipped' ? passedBy : range(row.actualStart, row.actualEnd),
      asText(minutesOf(row.plannedStart, row.plannedEnd)),
      asText(minutesOf(row.actualStart, row.actualEnd)),
      signed(row.deviation),
    ],
  };
}

function table({ columns, cellsOf }: Cells, { rows }: ProgrammeDay): ReportBlock {
  const keyed = rows.map((row) => ({ key: `programme:${row.item.id}`, cells: cellsOf(row) }));
  return { type: 'table', caption: null, columns, rows: keyed, main: 0, rowHeads: true };
}

/** What was done otherwise than planned, in words. */
function changeBlocks(context: ReportContext, day: ProgrammeDay): ReportBlock[] {
  const lines = programmeChanges(context, day);
  const level = context.programme.length > 1 ? 3 : 2;
  return lines.length > 0 ? [heading(level, context.t('report:heading.changes')), ...list(lines)] : [];
}

/** How each day went against the plan, and what was changed on the way; the plan alone for a day that has not been held. */
export function programmeSection(context: ReportContext): ReportSection | null {
  const { t, programme } = context;
  const days = programme.filter((day) => day.rows.length > 0);
  if (days.length === 0) return null;
  const blocks = days.flatMap((day): ReportBlock[] => [
    ...(programme.length > 1 ? [heading(2, dayHeading(context, day), `programme.day:${day.day.id}`)] : []),
    paragraph(`programme.course:${day.day.id}`, courseOf(context, day)),
    table(day.startedAt === null ? planned(context) : actual(context, day), day),
    ...changeBlocks(context, day),
  ]);
  return { id: 'programme', title: t('report:section.programme'), blocks, count: null };
}
