import type { GatheringId, NoteId } from '../ids';
import { type IsoDate, isoDate } from '../time';
import { withoutForbidden } from '../xml-characters';
import type { ActionStatus, Note } from './note';

/** The workbook's own record of how its actions stood when it was written: the name of a sheet nobody sees. */
export const ACTIONS_RECORD = 'kjoreplan-tiltak';

/** What of an action is kept up in the workbook. */
export type ActionField = 'status' | 'owner' | 'due';
export const ACTION_FIELDS: readonly ActionField[] = ['status', 'owner', 'due'];

/** A date as somebody typed it; without a year it is the next such day. */
export interface TypedDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** What a cell says, or the words in it that say nothing we know. */
export type Told<Value> = { readonly said: Value } | { readonly unclear: string };

/** One row of the sheet as it came back. null: there is no such column, or for a status that the cell is empty. */
export interface ActionRow {
  /** Empty where somebody has added a row. */
  readonly id: string;
  readonly status: Told<ActionStatus> | null;
  readonly owner: string | null;
  readonly due: Told<TypedDate | null> | null;
}

/** An action as it stood when the workbook was written. */
export interface RecordedAction {
  readonly id: string;
  readonly status: string;
  readonly owner: string;
  readonly due: IsoDate | null;
}

/** What was read out of a workbook. */
export interface ActionsSheet {
  /** null where the workbook's own record is gone, as some programs leave it behind. */
  readonly record: { readonly gatheringId: string; readonly actions: readonly RecordedAction[] } | null;
  readonly rows: readonly ActionRow[];
}

/** What the workbook says otherwise about one action. Fields it says nothing new about are left out. */
export interface ActionChange {
  readonly noteId: NoteId;
  readonly status?: ActionStatus;
  readonly owner?: string;
  readonly due?: IsoDate | null;
  /** Of the fields above, those that have been changed in the app as well since the workbook was written. */
  readonly changedSince: readonly ActionField[];
}

/** A cell about an action that could not be understood, or two rows about it that disagree. */
export interface UnclearCell {
  readonly noteId: NoteId;
  readonly field: ActionField;
  /** What stands there; null where there are several rows that disagree. */
  readonly text: string | null;
}

export interface ActionsFound {
  readonly changes: readonly ActionChange[];
  readonly unclear: readonly UnclearCell[];
  /** Rows of actions that are not in this gathering, or no longer. */
  readonly unknown: number;
  /** Rows somebody has added; new actions are written as notes. */
  readonly added: number;
  /** Actions whose rows are gone from the sheet; they stand as they are. */
  readonly gone: number;
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** Whether there is such a day; without a year, in a leap year. */
export function isDay({ year, month, day }: TypedDate): boolean {
  const date = new Date(Date.UTC(year ?? 2000, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day that is meant: without a year, the first such day from `from` on. */
function dateMeant(typed: TypedDate, from: IsoDate): IsoDate {
  const iso = (year: number): IsoDate =>
    isoDate(`${String(year).padStart(4, '0')}-${pad(typed.month)}-${pad(typed.day)}`);
  if (typed.year !== null) return iso(typed.year);
  let year = Number(from.slice(0, 4));
  while (iso(year) < from || !isDay({ ...typed, year })) year += 1;
  return iso(year);
}

/** «_x000D_», which some programs save as the character it stands for and others as it was typed. */
const CHARACTER_CODE = /_x([0-9A-F]{4})_/giu;

/** Text as it is compared: what a file cannot hold, how it was saved, and surplus space, say nothing. */
const plain = (text: unknown): string =>
  withoutForbidden(
    String(text).replace(CHARACTER_CODE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  )
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();

const LONGEST_OWNER = 2_000;

type Verdict<Value> = 'same' | 'unclear' | { readonly to: Value; readonly changedSince: boolean };

/**
 * What the workbook says of a field, held against its record and the app. What is new is what differs from the record. Where
 * a row has been copied and changed, nobody knows which one is meant.
 */
function verdict<Value>(
  said: readonly Value[],
  recorded: unknown,
  now: unknown,
  key: (value: unknown) => string = String,
): Verdict<Value> {
  const [to] = said;
  if (to === undefined) return 'same';
  if (said.some((value) => key(value) !== key(to))) return 'unclear';
  if (key(to) === key(recorded) || key(to) === key(now)) return 'same';
  return { to, changedSince: key(now) !== key(recorded) };
}

const clear = <Value>(told: readonly (Told<Value> | null)[]): Value[] =>
  told.flatMap((one) => (one !== null && 'said' in one ? [one.said] : []));

const muddled = <Value>(told: readonly (Told<Value> | null)[]): string | undefined =>
  told.flatMap((one) => (one !== null && 'unclear' in one ? [one.unclear] : []))[0];

interface OneAction {
  readonly change: ActionChange | null;
  readonly unclear: readonly UnclearCell[];
}

function changeOf(
  note: Note,
  rows: readonly ActionRow[],
  recorded: Omit<RecordedAction, 'id'>,
  noted: IsoDate,
): OneAction {
  const unclear: UnclearCell[] = [];
  const changedSince: ActionField[] = [];
  const taken = <Value>(field: ActionField, found: Verdict<Value>, text?: string) => {
    if (text !== undefined || found === 'unclear') unclear.push({ noteId: note.id, field, text: text ?? null });
    if (found === 'same' || found === 'unclear') return undefined;
    if (found.changedSince) changedSince.push(field);
    return found.to;
  };
  const statuses = clear(rows.map(({ status }) => status));
  const owners = rows.flatMap(({ owner }) => (owner === null ? [] : [owner]));
  const dates = clear(rows.map(({ due }) => due)).map((typed) => (typed === null ? null : dateMeant(typed, noted)));
  const status = taken(
    'status',
    verdict(statuses, recorded.status, note.status),
    muddled(rows.map((row) => row.status)),
  );
  const owner = taken('owner', verdict(owners, recorded.owner, note.owner, plain));
  const due = taken('due', verdict(dates, recorded.due, note.due), muddled(rows.map((row) => row.due)));
  if (status === undefined && owner === undefined && due === undefined) return { change: null, unclear };
  const change: ActionChange = {
    noteId: note.id,
    ...(status === undefined ? {} : { status }),
    ...(owner === undefined ? {} : { owner: owner.trim().slice(0, LONGEST_OWNER).toWellFormed() }),
    ...(due === undefined ? {} : { due }),
    changedSince,
  };
  return { change, unclear };
}

/** Whether the workbook was written from another gathering. */
export function isOfOther({ record, rows }: ActionsSheet, gatheringId: GatheringId, notes: readonly Note[]): boolean {
  if (record) return record.gatheringId !== gatheringId;
  const known = new Set<string>(notes.map(({ id }) => id));
  const named = rows.filter(({ id }) => id !== '');
  return named.length > 0 && named.every(({ id }) => !known.has(id));
}

/**
 * What a workbook that has been worked in says otherwise than it did when it was written. `notes` are the gathering's as a
 * workbook would show them now; `notedOn` is the day each was noted.
 */
export function actionChanges(
  { record, rows }: ActionsSheet,
  notes: readonly Note[],
  notedOn: (note: Note) => IsoDate,
): ActionsFound {
  const actions = new Map<string, Note>(
    notes.filter(({ kind, deletedAt }) => kind === 'action' && deletedAt === null).map((note) => [note.id, note]),
  );
  const recorded = new Map(record?.actions.map((action) => [action.id, action]));
  const byId = new Map<string, ActionRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  const added = byId.get('')?.length ?? 0;
  byId.delete('');
  const found = [...byId].flatMap(([id, its]) => {
    const note = actions.get(id);
    return note ? [changeOf(note, its, recorded.get(id) ?? note, notedOn(note))] : [];
  });
  return {
    changes: found.flatMap(({ change }) => (change === null ? [] : [change])),
    unclear: found.flatMap(({ unclear }) => unclear),
    unknown: [...byId.keys()].filter((id) => !actions.has(id)).length,
    added,
    gone: [...recorded.keys()].filter((id) => actions.has(id) && !byId.has(id)).length,
  };
}
