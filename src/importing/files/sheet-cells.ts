import type { Cell, CellValue } from 'exceljs';

/** What a cell of a run sheet shows: its text, or the day a date in it names. */
export interface CellText {
  readonly text: string;
  /** `D.M.YYYY`, where the cell holds a date together with a time. */
  readonly date: string | null;
}

const MINUTE = 60_000;
const DAY = 1440;
/** Excel's times without a date stand on its day nought. */
const FIRST_REAL_YEAR = 1901;
/** The leftmost columns are where times stand; a number elsewhere counts something. */
const TIME_COLUMNS = 2;

const pad = (n: number): string => String(n).padStart(2, '0');
const face = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
const plain = (text: string): CellText => ({ text, date: null });

type Simple = string | number | boolean | Date | null;

/** The value under formulas, links and formatting. */
function simple(value: CellValue | undefined): Simple {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object' || value instanceof Date) return value;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return typeof value.text === 'string' ? value.text : simple(value.text as CellValue);
  if ('error' in value) return null;
  return 'result' in value ? simple(value.result as CellValue) : null;
}

function fromDate(moment: Date, format: string): CellText {
  const whole = new Date(Math.round(moment.getTime() / MINUTE) * MINUTE);
  if (Number.isNaN(whole.getTime())) return plain('');
  const time = face(whole.getUTCHours() * 60 + whole.getUTCMinutes());
  const date = `${whole.getUTCDate()}.${whole.getUTCMonth() + 1}.${whole.getUTCFullYear()}`;
  if (whole.getUTCFullYear() < FIRST_REAL_YEAR) return plain(time);
  const quoteless = format.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  if (!/h/i.test(quoteless) && time === '00:00') return plain(date);
  return { text: time, date };
}

function fromNumber(value: number, format: string, column: number): string {
  if (column >= TIME_COLUMNS || format.includes('%')) return String(value);
  const minutes = value * DAY;
  // A time that lost its format is a part of a day.
  if (value > 0 && value < 1 && Math.abs(minutes - Math.round(minutes)) < 0.001) return face(Math.round(minutes));
  // «9,30» and «0900», which Excel took for numbers.
  if (!Number.isInteger(value) && value < 25 && Math.round((value % 1) * 100) < 60) return value.toFixed(2);
  if (Number.isInteger(value) && value >= 600 && value < 1000 && value % 100 < 60) return `0${value}`;
  return String(value);
}

/** Reads a cell; `column` counts from the first column in use. */
export function cellText(cell: Cell, column: number): CellText {
  const value = simple(cell.value);
  if (value === null || typeof value === 'boolean') return plain('');
  if (value instanceof Date) return fromDate(value, cell.numFmt ?? '');
  return plain(typeof value === 'number' ? fromNumber(value, cell.numFmt ?? '', column) : value);
}
