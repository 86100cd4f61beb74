import ExcelJS from 'exceljs';
import type { Language } from '../../src/domain/agenda/gathering';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { writeExcel } from '../../src/reporting/excel/write-excel';

export type SheetRow = Readonly<Record<string, ExcelJS.CellValue>>;

export async function openedWorkbook(gathering: Snapshot, language: Language = 'nb'): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeExcel(gathering, language)).buffer);
  return workbook;
}

// A formula's cell leaves out a result of 0 and an empty text in its value.
const shownIn = (cell: ExcelJS.Cell): ExcelJS.CellValue =>
  cell.formula ? ((cell.result as ExcelJS.CellValue) ?? '') : cell.value;

/** What a reader that does not calculate shows of a sheet, by the names in its first row; blank rows are left out. */
export function shownRows(workbook: ExcelJS.Workbook, title: string): SheetRow[] {
  const sheet = workbook.getWorksheet(title);
  if (!sheet) return [];
  const names: string[] = [];
  sheet.getRow(1).eachCell((cell) => names.push(String(cell.value)));
  const rows: SheetRow[] = [];
  for (let at = 2; at <= sheet.rowCount; at++) {
    const row = Object.fromEntries(names.map((name, column) => [name, shownIn(sheet.getCell(at, column + 1))]));
    if (row[names[0] ?? ''] !== null) rows.push(row);
  }
  return rows;
}

/** Every cell of every sheet, the hidden one too. */
export const everythingIn = (workbook: ExcelJS.Workbook): string =>
  JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
