import type { CellValue, SheetColumn } from './sheet-table';

const LINE_POINTS = 15;
/** Excel allows no higher row. */
const HIGHEST_POINTS = 409;
/** What a cell keeps free at its sides, in digits. */
const PADDING = 1;

/** How wide a character of Calibri is, in digits, which is what a column's width is counted in. */
function widthOf(character: string): number {
  if (/[\sijlI.,:;'’|!()[\]-]/.test(character)) return 0.48;
  if (/[frt]/.test(character)) return 0.66;
  if (/[mwæMWÆ@%–—…]/.test(character)) return 1.55;
  if (/\p{Lu}/u.test(character)) return 1.2;
  return character.length > 1 || character > '⺀' ? 2.1 : 1;
}

const widths = new Map<string, number>();

function known(character: string): number {
  const width = widths.get(character) ?? widthOf(character);
  // Every script's letters would be kept for as long as the program runs; the commonest come early.
  if (widths.size < 500) widths.set(character, width);
  return width;
}

/** Lines one paragraph takes: words go whole to the next line, and what is longer than a line is broken. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (const character of paragraph) {
    const width = known(character);
    word = character === ' ' ? 0 : word + width;
    used += width;
    if (used <= room || character === ' ') continue;
    lines += 1;
    used = word < room ? word : width;
    if (word >= room) word = width;
  }
  return lines;
}

/**
 * The height in points that a row's wrapped text needs, or null when one line will do. Excel finds it by itself when it
 * opens a file; other programs leave the row at one line and hide the rest.
 */
export function rowHeight(row: readonly CellValue[], columns: readonly SheetColumn[]): number | null {
  let lines = 1;
  const most = HIGHEST_POINTS / LINE_POINTS;
  columns.forEach(({ wrap, width }, at) => {
    const value = row[at];
    if (!wrap || typeof value !== 'string') return;
    let own = 0;
    for (const paragraph of value.split('\n')) {
      own += linesOf(paragraph, width - PADDING);
      if (own > most) break;
    }
    lines = Math.max(lines, own);
  });
  return lines === 1 ? null : Math.min(HIGHEST_POINTS, lines * LINE_POINTS);
}
