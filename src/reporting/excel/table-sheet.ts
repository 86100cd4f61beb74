import type ExcelJS from 'exceljs';
import { cellText } from './cell-text';
import { asText, barColour, bodyStyle, headStyle } from './look';
import { rowHeight } from './row-height';
import { type CellValue, columnLetter, FIRST_ROW, type SheetColumn, type SheetTable, tableName } from './sheet-table';

const A4 = 9;
const HEAD_POINTS = 34;
/** In characters: what an upright page holds and is still easily read. */
const UPRIGHT_WIDTH = 105;

/** As the library wants it; text goes through the one gate that makes it safe. */
export function cellValue(value: CellValue, address: () => string): ExcelJS.CellValue {
  if (typeof value === 'string') return cellText(value) || null;
  if (value === null || typeof value === 'number' || value instanceof Date) return value;
  const { formula, result, array } = value;
  if (!array) return { formula, result };
  // The library's types know nothing of array formulas, though it reads and writes them.
  const arrayFormula = { formula, result, shareType: 'array', ref: address() };
  return arrayFormula;
}

/** A sheet that prints on whole pages across, with its first row on every page. */
export function addSheet(workbook: ExcelJS.Workbook, title: string, width: number): ExcelJS.Worksheet {
  return workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1, showGridLines: false }],
    pageSetup: {
      orientation: width > UPRIGHT_WIDTH ? 'landscape' : 'portrait',
      paperSize: A4,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  });
}

/** 1 January 2000: a date before that is a slip of the hand. */
const EARLIEST = new Date(Date.UTC(2000, 0, 1));

function validationOf(entry: NonNullable<SheetColumn['entry']>, title: string): ExcelJS.DataValidation {
  const said = { allowBlank: true, showErrorMessage: true, errorTitle: title, error: entry.otherwise };
  if ('choices' in entry) return { type: 'list', formulae: [`"${entry.choices.join(',')}"`], ...said };
  return { type: 'date', operator: 'greaterThanOrEqual', formulae: [EARLIEST], ...said };
}

/** What a cell of the column may hold, in every row. */
function addEntries(sheet: ExcelJS.Worksheet, { columns }: SheetTable, lastRow: number): void {
  columns.forEach(({ entry, label }, at) => {
    if (!entry) return;
    const validation = validationOf(entry, label);
    for (let row = FIRST_ROW; row <= lastRow; row++) sheet.getCell(row, at + 1).dataValidation = validation;
  });
}

/** The rule behind a bar, with what the library's types leave out: an even colour, and no bar at all at nought. */
function barRule(priority: number) {
  return {
    type: 'dataBar' as const,
    priority,
    cfvo: [{ type: 'num' as const, value: 0 }, { type: 'max' as const }],
    color: barColour,
    gradient: false,
    border: false,
    minLength: 0,
    maxLength: 100,
  };
}

function addBars(sheet: ExcelJS.Worksheet, { bars = [] }: SheetTable): void {
  for (const [index, { rows, columns }] of bars.entries()) {
    const [from, to] = [rows[0] + FIRST_ROW, rows[1] + FIRST_ROW];
    const ref = `${columnLetter(columns[0] + 1)}${from}:${columnLetter(columns[1] + 1)}${to}`;
    const options = { ref, rules: [barRule(index + 1)] };
    sheet.addConditionalFormatting(options);
  }
}

const LIKE_A_FORMULA = /^[=+\-@\t]/;

// The same style objects for every row: the library then looks each up once instead of once a cell.
function styleRows(sheet: ExcelJS.Worksheet, { columns }: SheetTable, rows: readonly (readonly unknown[])[]): void {
  const plain = columns.map(bodyStyle);
  const text = plain.map(asText);
  rows.forEach((values, index) => {
    const row = sheet.getRow(index + FIRST_ROW);
    plain.forEach((style, at) => {
      const value = values[at];
      const guarded = typeof value === 'string' && LIKE_A_FORMULA.test(value);
      row.getCell(at + 1).style = (guarded ? text[at] : style) ?? style;
    });
  });
  const head = sheet.getRow(1);
  columns.forEach((column, at) => {
    head.getCell(at + 1).style = headStyle(column);
  });
  head.height = HEAD_POINTS;
}

/** A sheet that is one Excel table. A table without rows would need mending, so an empty one gets a blank row. */
export function addTableSheet(workbook: ExcelJS.Workbook, table: SheetTable): void {
  const { title, columns } = table;
  const sheet = addSheet(
    workbook,
    title,
    columns.reduce((sum, { width }) => sum + width, 0),
  );
  const filled = table.rows.map((row, index) =>
    row.map((value, at) => cellValue(value, () => `${columnLetter(at + 1)}${index + FIRST_ROW}`)),
  );
  const rows = filled.length > 0 ? filled : [columns.map(() => null)];
  sheet.addTable({
    name: tableName(title),
    ref: 'A1',
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map(({ label }) => ({ name: label, filterButton: true })),
    rows,
  });
  columns.forEach(({ width }, at) => {
    sheet.getColumn(at + 1).width = width;
  });
  styleRows(sheet, table, rows);
  table.rows.forEach((row, index) => {
    const height = rowHeight(row, columns);
    if (height !== null) sheet.getRow(index + FIRST_ROW).height = height;
  });
  addEntries(sheet, table, rows.length + 1);
  addBars(sheet, table);
}
