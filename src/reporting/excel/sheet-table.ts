/** One sheet of the workbook as data: what it holds, not how a library writes it. */
export interface SheetTable {
  /** Name of the sheet. */
  readonly title: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetColumn {
  readonly label: string;
  /** In characters. */
  readonly width: number;
  /** An Excel number format, such as `hh:mm`. */
  readonly format?: string;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center';
  /** The values a cell may take, offered as a list. */
  readonly choices?: readonly string[];
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

/** The row a table's data begins on; the headings stand on the one above. */
export const FIRST_ROW = 2;
