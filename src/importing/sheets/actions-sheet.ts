import type { Workbook, Worksheet } from 'exceljs';
import {
  ACTIONS_RECORD,
  type ActionRow,
  type ActionsSheet,
  type RecordedAction,
  type Told,
  type TypedDate,
} from '../../domain/notes/action-changes';
import type { ActionStatus } from '../../domain/notes/note';
import { isoDate } from '../../domain/time';
import { inspectOfficeFile } from '../files/inspect-zip';
import { LIMITS } from '../files/limits';
import { cellText } from '../files/sheet-cells';
import { openedWorkbook } from '../files/sheet-lines';
import { Unreadable, type UnreadableReason } from '../files/unreadable';
import { type ColumnPlaces, isActionsSheet, placesIn, statusOf } from './actions-sheet-columns';
import { typedDate } from './actions-sheet-dates';

/** A file with its name, which tells the format. */
export interface ActionsFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export type ActionsResult =
  /** `sheet` is null where there is no sheet of actions in it. */
  | { readonly ok: true; readonly sheet: ActionsSheet | null }
  | { readonly ok: false; readonly reason: UnreadableReason };

/** Somebody may have set a title above the headings. */
const HEADINGS_WITHIN = 30;
/** Numbers there count something; only in the first two columns could they be clock times. */
const NO_TIMES = 9;
const LONGEST_SHOWN = 200;

/** The sheet's cells as text, row by row; a date is `D.M.YYYY`. */
function gridOf(sheet: Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell, place) => {
      while (cells.length < place - 1) cells.push('');
      const { text, date } = cellText(cell, NO_TIMES);
      cells[place - 1] = (date ?? text).trim();
    });
    if (cells.some((cell) => cell !== '')) rows.push(cells);
  });
  return rows;
}

function recordIn(workbook: Workbook): ActionsSheet['record'] {
  const sheet = workbook.getWorksheet(ACTIONS_RECORD);
  if (!sheet) return null;
  const [head, ...rows] = gridOf(sheet);
  if (head?.[0] !== ACTIONS_RECORD || !head[1]) return null;
  const actions = rows.map(([id = '', status = '', owner = '', due = '']): RecordedAction => {
    const isDate = /^\d{4}-\d\d-\d\d$/.test(due);
    return { id, status, owner, due: isDate ? isoDate(due) : null };
  });
  return { gatheringId: head[1], actions };
}

interface Found {
  readonly places: ColumnPlaces & { readonly id: number };
  readonly rows: readonly (readonly string[])[];
}

/** Where the ids stand when the heading does not say it: the column that holds the most of those in the record. */
function idPlace(rows: readonly (readonly string[])[], known: ReadonlySet<string>): number | undefined {
  const counts = new Map<number, number>();
  for (const row of rows) {
    row.forEach((cell, at) => {
      if (known.has(cell)) counts.set(at, (counts.get(at) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The headings of a sheet of actions, and the rows under them; null for a sheet of something else. */
function actionsIn(grid: readonly (readonly string[])[], known: ReadonlySet<string>): Found | null {
  for (const [at, headings] of grid.slice(0, HEADINGS_WITHIN).entries()) {
    const places = placesIn(headings);
    if (places.status === undefined && places.owner === undefined && places.due === undefined) continue;
    const rows = grid.slice(at + 1);
    const id = places.id ?? idPlace(rows, known);
    if (id !== undefined) return { places: { ...places, id }, rows };
  }
  return null;
}

function statusIn(text: string): Told<ActionStatus> | null {
  if (text === '') return null;
  const status = statusOf(text);
  return status === null ? { unclear: text.slice(0, LONGEST_SHOWN) } : { said: status };
}

function dueIn(text: string): Told<TypedDate | null> {
  if (text === '') return { said: null };
  const date = typedDate(text);
  return date === null ? { unclear: text.slice(0, LONGEST_SHOWN) } : { said: date };
}

function rowsOf({ places, rows }: Found): ActionRow[] {
  const cell = (row: readonly string[], at: number | undefined): string | null =>
    at === undefined ? null : (row[at] ?? '');
  return rows.map((row) => {
    const [status, due] = [cell(row, places.status), cell(row, places.due)];
    return {
      id: row[places.id] ?? '',
      status: status === null ? null : statusIn(status),
      owner: cell(row, places.owner),
      due: due === null ? null : dueIn(due),
    };
  });
}

/** The sheet that is called as ours comes before a copy of it. */
function inLikelyOrder(workbook: Workbook): Worksheet[] {
  return workbook.worksheets
    .filter(({ name }) => name !== ACTIONS_RECORD)
    .sort((a, b) => Number(isActionsSheet(b.name)) - Number(isActionsSheet(a.name)));
}

async function sheetIn({ fileName, bytes }: ActionsFile): Promise<ActionsSheet | null> {
  if (bytes.length === 0) throw new Unreadable('empty');
  if (bytes.length > LIMITS.fileBytes) throw new Unreadable('tooLarge');
  if (/\.(?:xlsm|xltm)$/i.test(fileName)) throw new Unreadable('macros');
  if (!/\.xlsx$/i.test(fileName)) throw new Unreadable('unknownFormat');
  await inspectOfficeFile(bytes, 'excel');
  const workbook = await openedWorkbook(bytes);
  const record = recordIn(workbook);
  const known = new Set(record?.actions.map(({ id }) => id));
  for (const sheet of inLikelyOrder(workbook)) {
    const found = actionsIn(gridOf(sheet), known);
    if (found) return { record, rows: rowsOf(found) };
  }
  return null;
}

/** Reads the actions of a workbook that has been worked in. What is wrong with a file comes back as a reason. */
export async function readActionsSheet(file: ActionsFile): Promise<ActionsResult> {
  try {
    return { ok: true, sheet: await sheetIn(file) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, reason: error.reason };
    throw error;
  }
}
