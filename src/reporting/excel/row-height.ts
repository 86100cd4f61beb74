import type { CellValue, SheetColumn } from './sheet-table';

const LINE_POINTS = 15;
/** Excel allows no higher row. */
const HIGHEST_POINTS = 409;
// Letters are narrower than the digits a column's width is counted in, but words break early.
const FILL = 0.95;

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / (width * FILL))), 0);
}

/**
 * The height in points that a row's wrapped text needs, or null when one line will do. Excel finds it by itself when it
 * opens a file; other programs leave the row at one line and hide the rest.
 */
export function rowHeight(row: readonly CellValue[], columns: readonly SheetColumn[]): number | null {
  let lines = 1;
  columns.forEach(({ wrap, width }, at) => {
    const value = row[at];
    if (wrap && typeof value === 'string') lines = Math.max(lines, linesOf(value, width));
  });
  return lines === 1 ? null : Math.min(HIGHEST_POINTS, lines * LINE_POINTS);
}
