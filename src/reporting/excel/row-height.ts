import type { CellValue, SheetColumn } from './sheet-table';

const LINE_POINTS = 15;
/** Excel allows no higher row. */
const HIGHEST_POINTS = 409;
/** What a cell keeps free at its sides, in digits. */
const PADDING = 1;
const SPACE = 32;

/** How wide a character of Calibri is, in digits, which is what a column's width is counted in. */
function widthOf(character: string): number {
  if (/[\sijlI.,:;'’|!()[\]-]/.test(character)) return 0.48;
  if (/[frt]/.test(character)) return 0.66;
  if (/[mwæMWÆ@%–—…]/.test(character)) return 1.55;
  if (/\p{Lu}/u.test(character)) return 1.2;
  // Chinese, Japanese and Korean are twice as wide; of what is made of two halves each counts for one.
  return character > '⺀' && character < '\ud800' ? 2.1 : 1;
}

/** Of Latin letters and signs, by their codes; other scripts are asked for one by one. */
const LATIN = Float32Array.from({ length: 0x250 }, (_, code) => widthOf(String.fromCharCode(code)));

/** Lines one paragraph takes: words go whole to the next line, and what is longer than a line is broken. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let at = 0; at < paragraph.length; at++) {
    const code = paragraph.charCodeAt(at);
    const width = LATIN[code] ?? widthOf(paragraph.charAt(at));
    const isSpace = code === SPACE;
    word = isSpace ? 0 : word + width;
    used += width;
    if (used <= room || isSpace) continue;
    lines += 1;
    if (word >= room) word = width;
    used = word;
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
