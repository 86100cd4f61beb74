import ExcelJS from 'exceljs';
import type { Language } from '../../domain/gathering';
import type { Snapshot } from '../../domain/snapshot';
import { reportContext } from '../report-context';
import { titleOf } from '../sections/about';
import { xmlText } from '../xml-text';
import { cellText } from './cell-text';
import { actionsSheet, ordersSheet } from './follow-up-sheets';
import { notesSheet } from './notes-sheet';
import { type Overview, overview } from './overview-sheet';
import { participantsSheet } from './participants-sheet';
import { comparisonSheet, ratingsSheet } from './ratings-sheets';
import { rowHeight } from './row-height';
import { runSheet } from './run-sheet';
import { type CellValue, FIRST_ROW, type SheetColumn, type SheetTable, tableName } from './sheet-table';

const GREEN = 'FF0B5A4A';
const HAIRLINE = { style: 'thin', color: { argb: 'FFD9E0DC' } } as const;
const A4 = 9;
const OVERVIEW_WIDTH = 80;
const BODY_FONT = { name: 'Calibri', size: 11 } as const;

const aligned = (align: SheetColumn['align']) => (align === undefined ? {} : { horizontal: align });

const headStyle = ({ align }: SheetColumn): Partial<ExcelJS.Style> => ({
  font: { ...BODY_FONT, bold: true, color: { argb: 'FFFFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: GREEN } },
  alignment: { vertical: 'middle', wrapText: true, ...aligned(align) },
});

const bodyStyle = ({ format, wrap, align }: SheetColumn): Partial<ExcelJS.Style> => ({
  ...(format === undefined ? {} : { numFmt: format }),
  font: BODY_FONT,
  alignment: { vertical: 'top', wrapText: wrap ?? false, ...aligned(align) },
  border: { bottom: HAIRLINE },
});

/** As the library wants it; text goes through the one gate that makes it safe. */
function cellValue(value: CellValue, address: () => string): ExcelJS.CellValue {
  if (typeof value === 'string') return value === '' ? null : cellText(value);
  if (value === null || typeof value === 'number' || value instanceof Date) return value;
  const { formula, result, array } = value;
  if (!array) return { formula, result };
  // The library's types know nothing of array formulas, though it reads and writes them.
  const arrayFormula = { formula, result, shareType: 'array', ref: address() };
  return arrayFormula;
}

function addSheet(workbook: ExcelJS.Workbook, title: string, frozenRows: number): ExcelJS.Worksheet {
  return workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: frozenRows, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
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

/** What a cell of the column may hold, offered as a list in every row. */
function offerChoices(sheet: ExcelJS.Worksheet, { columns }: SheetTable, lastRow: number): void {
  columns.forEach(({ choices }, at) => {
    if (!choices) return;
    const letter = sheet.getColumn(at + 1).letter;
    for (let row = FIRST_ROW; row <= lastRow; row++) {
      sheet.getCell(`${letter}${row}`).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${choices.join(',')}"`],
      };
    }
  });
}

/** A sheet that is one Excel table. A table without rows would need mending, so an empty one gets a blank row. */
function addTableSheet(workbook: ExcelJS.Workbook, table: SheetTable): void {
  const { title, columns } = table;
  const sheet = addSheet(workbook, title, 1);
  const letters = columns.map((_, at) => sheet.getColumn(at + 1).letter);
  const filled = table.rows.map((row, index) =>
    row.map((value, at) => cellValue(value, () => `${letters[at]}${index + FIRST_ROW}`)),
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
  const styles = columns.map(bodyStyle);
  styleRow(sheet.getRow(1), columns.map(headStyle));
  for (let row = FIRST_ROW; row < FIRST_ROW + rows.length; row++) styleRow(sheet.getRow(row), styles);
  sheet.getRow(1).height = 34;
  table.rows.forEach((row, index) => {
    const height = rowHeight(row, columns);
    if (height !== null) sheet.getRow(index + FIRST_ROW).height = height;
  });
  offerChoices(sheet, table, rows.length + 1);
}

// The same style objects for every row: the library then looks each up once instead of once a cell.
function styleRow(row: ExcelJS.Row, styles: readonly Partial<ExcelJS.Style>[]): void {
  styles.forEach((style, at) => {
    row.getCell(at + 1).style = style;
  });
}

function fillOverview(sheet: ExcelJS.Worksheet, heading: string, { facts, countsTitle, counts }: Overview): void {
  sheet.getColumn(1).width = 40;
  sheet.getColumn(2).width = OVERVIEW_WIDTH;
  const label: Partial<ExcelJS.Style> = { font: { ...BODY_FONT, bold: true }, alignment: { vertical: 'top' } };
  const value: Partial<ExcelJS.Style> = {
    font: BODY_FONT,
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true },
  };
  const title = sheet.addRow([cellText(heading)]);
  title.height = 30;
  title.getCell(1).style = {
    font: { ...BODY_FONT, bold: true, size: 18, color: { argb: GREEN } },
    alignment: { vertical: 'middle' },
  };
  const add = (name: string, what: CellValue): void => {
    const row = sheet.addRow([name, cellValue(what, () => '')]);
    row.getCell(1).style = label;
    row.getCell(2).style = value;
    const height = rowHeight([what], [{ label: name, width: OVERVIEW_WIDTH, wrap: true }]);
    if (height !== null) row.height = height;
  };
  for (const [name, what] of facts) add(name, what);
  sheet.addRow([]);
  const counted = sheet.addRow([countsTitle]);
  counted.getCell(1).style = { font: { ...BODY_FONT, bold: true, size: 14, color: { argb: GREEN } } };
  for (const [name, what] of counts) add(name, what);
}

/** The data of a gathering as an Excel workbook (.xlsx): one table a sheet, what follows from it as formulas. */
export async function writeExcel(snapshot: Snapshot, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const context = reportContext(snapshot, language);
  const sources = {
    runSheet: runSheet(context),
    notes: notesSheet(context),
    actions: actionsSheet(context),
    orders: ordersSheet(context),
    ratings: ratingsSheet(context),
    comparison: comparisonSheet(context),
    participants: participantsSheet(context),
  };
  const first = overview(context, sources);
  const workbook = new ExcelJS.Workbook();
  workbook.title = xmlText(titleOf(context));
  workbook.creator = context.t('common:appName');
  workbook.lastModifiedBy = workbook.creator;
  fillOverview(addSheet(workbook, first.title, 1), titleOf(context), first);
  for (const table of Object.values(sources)) addTableSheet(workbook, table);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
