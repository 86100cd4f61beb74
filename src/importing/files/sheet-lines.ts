import type { Workbook, Worksheet } from 'exceljs';
import { LIMITS } from './limits';
import { rowLines } from './row-lines';
import { cellText } from './sheet-cells';
import { Unreadable } from './unreadable';

/** Between sheets, so that nothing on one is read as going on from another. */
const APART = ['', '', '', ''];
const NAMELESS = /^(?:ark|sheet|blad|tabell)\s*\d*$/iu;

// What is not needed, and what a hostile file could make endless work of.
const IGNORED = [
  'sheetPr',
  'sheetViews',
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'autoFilter',
  'rowBreaks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
];

function firstColumn(sheet: Worksheet): number {
  let first = Number.POSITIVE_INFINITY;
  sheet.eachRow((row) => {
    row.eachCell((cell, at) => {
      if (at < first && cellText(cell, 0).text.trim() !== '') first = at;
    });
  });
  return first;
}

/** A sheet as lines: a row is its cells joined by tabs, rows left out are a blank line, and a new date a line of its own. */
function linesOfSheet(sheet: Worksheet): string[] {
  const first = firstColumn(sheet);
  const lines: string[] = [];
  let lastRow = 0;
  let lastDate: string | null = null;
  sheet.eachRow((row, at) => {
    const cells: string[][] = [];
    row.eachCell((cell, place) => {
      const column = place - first;
      if (column < 0) return;
      const { text, date } = cellText(cell, column);
      const parts = text.split(/\r\n?|\n/).map((part) => part.replaceAll('\t', ' ').trim());
      while (cells.length < column) cells.push([]);
      cells[column] = parts.filter((part) => part !== '');
      if (date !== null && date !== lastDate) {
        lines.push(date);
        lastDate = date;
      }
    });
    const found = rowLines(cells);
    if (found.length > 0 && lastRow > 0 && at > lastRow + 1) lines.push('');
    if (found.length > 0) lastRow = at;
    lines.push(...found);
  });
  return lines;
}

/** An Excel file that `inspectOfficeFile` has let through. Throws `Unreadable` when it is damaged. */
export async function openedWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    const limits = { maxRows: LIMITS.lines, maxCols: LIMITS.columns, ignoreNodes: IGNORED };
    await workbook.xlsx.load(copied(bytes), limits);
  } catch (error) {
    const many = error instanceof Error && /^Max (?:row|column) count/.test(error.message);
    throw new Unreadable(many ? 'tooLarge' : 'broken', { cause: error });
  }
  if (workbook.worksheets.length > LIMITS.sheets) throw new Unreadable('tooLarge');
  return workbook;
}

/** The sheets of it that are not hidden. */
export const visibleSheets = async (bytes: Uint8Array): Promise<Worksheet[]> =>
  (await openedWorkbook(bytes)).worksheets.filter((sheet) => sheet.state === 'visible');

/** The lines of an Excel file that `inspectOfficeFile` has let through. Throws `Unreadable` when its parts are damaged. */
export async function sheetLines(bytes: Uint8Array): Promise<string[]> {
  const sheets = (await visibleSheets(bytes))
    .map((sheet) => ({ name: sheet.name, lines: linesOfSheet(sheet) }))
    .filter(({ lines }) => lines.length > 0);
  const named = sheets.length > 1;
  return sheets.flatMap(({ name, lines }, i) => [
    ...(i > 0 ? APART : []),
    ...(named && !NAMELESS.test(name) ? [`# ${name}`] : []),
    ...lines,
  ]);
}

/** The library takes a buffer of its own. */
function copied(bytes: Uint8Array): ArrayBuffer {
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  return copy;
}
