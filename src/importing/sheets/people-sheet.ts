import type { Worksheet } from 'exceljs';
import { decodeText } from '../files/decode-text';
import { inspectOfficeFile } from '../files/inspect-zip';
import { LIMITS } from '../files/limits';
import { cellText } from '../files/sheet-cells';
import { visibleSheets } from '../files/sheet-lines';
import { Unreadable, type UnreadableReason } from '../files/unreadable';

/** A file with its name, which tells the format. */
export interface PeopleFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type PeopleResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: UnreadableReason };

const TEXT_FILES = /\.(?:txt|text|csv|tsv)$/i;
/** Numbers there count something; only in the first two columns could they be clock times. */
const NO_TIMES = 9;

/** A row is one line, and what a cell holds stays in its place. */
function linesOf(sheet: Worksheet): string[] {
  const lines: string[] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell, place) => {
      while (cells.length < place - 1) cells.push('');
      cells[place - 1] = cellText(cell, NO_TIMES).text.replace(/\s+/gu, ' ').trim();
    });
    if (cells.some((cell) => cell !== '')) lines.push(cells.join('\t'));
  });
  return lines;
}

async function textOf({ fileName, bytes }: PeopleFile): Promise<string> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('tooLarge');
  if (TEXT_FILES.test(fileName)) return decodeText(bytes);
  if (/\.(?:xlsm|xltm)$/i.test(fileName)) throw new Unreadable('macros');
  if (!/\.xlsx$/i.test(fileName)) throw new Unreadable('unknownFormat');
  await inspectOfficeFile(bytes, 'excel');
  return (await visibleSheets(bytes)).flatMap(linesOf).join('\n');
}

/** Reads a list of participants as lines of text, with tabs between the cells of a spreadsheet. */
export async function readPeopleSheet(file: PeopleFile): Promise<PeopleResult> {
  try {
    const text = await textOf(file);
    if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('empty');
    if (text.split('\n').length > LIMITS.lines) throw new Unreadable('tooManyLines');
    return { ok: true, text };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    throw error;
  }
}
