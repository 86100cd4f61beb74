import type { Language } from '../../domain/agenda/gathering';

/** One sheet of the workbook as data: what it holds, not how a library writes it. */
export interface SheetTable {
  /** Name of the sheet. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Where figures are shown as bars as well. */
  readonly bars?: readonly BarRange[];
}

export interface SheetColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** An Excel number format, such as `hh:mm`. */
  readonly format?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center';
  /** For the machine more than for people. */
  readonly muted?: true;
  /** What may be typed in the column, and what is said to whoever types something else. */
  readonly entry?: ColumnEntry;
}

type ColumnEntry =
  /** One of these, offered as a list. */
  | { readonly choices: readonly string[]; readonly otherwise: string }
  /** A true date. */
  | { readonly date: true; readonly otherwise: string };

/** Cells whose bars are measured against each other; rows and columns are counted from 0 within the table's data. */
export interface BarRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

/** A formula with the value it has now, so that a reader that does not calculate shows it too. */
export interface FormulaCell {
  readonly formula: string;
  readonly result: number | string;
  /** Looks at a whole column at a time, as Ctrl+Shift+Enter does. */
  readonly array?: true;
}

export type CellValue = string | number | Date | FormulaCell | null;

/** Excel's name of a sheet's table: letters, digits and underscores. */
export const tableName = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '_');

/** A column of a sheet's table as formulas name it. */
export const columnOf = (title: string, label: string): string => `${tableName(title)}[${label}]`;

export const FORMAT = { clock: 'hh:mm', whole: '0', decimal: '0.0', signed: '+0;-0;0' } as const;

/** «83 %», and in English 83%. */
export const percentFormat = (language: Language): string => (language === 'en' ? '0%' : '0 %');

/** The row a table's data begins on; the headings stand on the one above. */
export const FIRST_ROW = 2;

/** «A» for 1, «AA» for 27. */
export function columnLetter(place: number): string {
  const rest = (place - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return place <= 26 ? letter : `${columnLetter((place - 1 - rest) / 26)}${letter}`;
}

/** The column rows are numbered in, which every table begins with. */
export const numberColumn = (label: string): SheetColumn => ({ label, width: 12, align: 'left' });
