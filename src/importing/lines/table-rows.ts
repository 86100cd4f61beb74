import { readTimeHead } from '../times/clock-reading';
import { readDurationHead } from '../times/duration-reading';
import { readDay } from './day-reading';
import { cleanRole, readPoint } from './read-point';
import type { Line } from './source-text';
import { type Columns, type Row, readRow } from './table-columns';
import { timed } from './timed-lines';
import type { Token } from './token';

/** The table being read: its head, and the day its last row stood under. */
export interface Table {
  columns: Columns | null;
  day: string;
  /** The text's tables tell clock times. */
  readonly clocked: boolean;
}

/** A row of a table, and before it the day, where a column of days says that a new one begins. */
export function rowTokens(line: Line, table: Table): Token[] | null {
  const row = line.text.includes('\t') ? readRow(line, table.columns, table.clocked) : null;
  if (!row) return null;
  const points = pointTokens(line, row, table.columns);
  if (!points || row.day === '' || row.day === table.day) return points;
  table.day = row.day;
  const numbered = /^\d{1,2}$/.test(row.day) ? `Dag ${row.day}` : row.day;
  const day = readDay({ ...line, text: numbered });
  return day ? [{ kind: 'day', line, day }, ...points] : points;
}

function pointTokens(line: Line, row: Row, columns: Columns | null): Token[] | null {
  const head = readTimeHead(row.time);
  const given = {
    title: row.title,
    responsible: row.responsible,
    notes: row.notes,
    room: row.room,
    minutes: row.minutes,
  };
  if (head) {
    const leftover = readDurationHead(head.rest.replace(/^[(\s]+/, ''));
    return [timed(line, head, { ...given, minutes: row.minutes ?? leftover?.minutes ?? null })];
  }
  // «Formiddag <tab> 08.45 God morgon»: the time stands at the head of the title.
  const inTitle = row.time === '' || /\d/.test(row.time) ? null : readTimeHead(row.title);
  if (inTitle && !inTitle.weak && !inTitle.yearLike && inTitle.rest !== '')
    return [timed(line, inTitle, { ...given, title: inTitle.rest })];
  if ((!columns && row.minutes === null) || !/[\p{L}\p{N}]/u.test(row.title)) return null;
  const { point, minutes } = readPoint(row.title);
  const whole = {
    ...point,
    responsible: cleanRole(row.responsible) ?? point.responsible,
    notes: row.notes,
    room: row.room,
  };
  const length = row.minutes ?? minutes ?? readDurationHead(row.time)?.minutes ?? null;
  return length === null
    ? [{ kind: 'row', line, point: whole, minutes: null }]
    : [{ kind: 'minutes', line, minutes: length, point: whole, sure: columns !== null, unit: true }];
}
