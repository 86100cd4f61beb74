import { COLUMN_HEADS, isRole } from '../lexicon/vocabulary';
import { isPerson } from '../people/people';
import { readTimeHead } from '../times/clock-reading';
import { readBareMinutes, readDurationHead } from '../times/duration-reading';
import { cellsOf, type Line } from './source-text';

export type Column = keyof typeof COLUMN_HEADS;

type Named = readonly (Column | null)[];

/** Which column says what, in a table under its head. */
export interface Columns {
  /** Cell by cell, also those with no name. */
  readonly every: Named;
  /** Without the nameless ones: where more tabs than one were used to line the columns up. */
  readonly named: Named;
}

/** A row read by its columns. */
export interface Row {
  readonly time: string;
  readonly minutes: number | null;
  readonly title: string;
  readonly responsible: string | null;
  readonly notes: readonly string[];
  readonly room: string | null;
  /** What stands in a column of days or dates. */
  readonly day: string;
}

const columnOf = (cell: string): Column | null => {
  const name = cell.replace(/[:*]/g, '').trim();
  const keyOf = (word: string): Column | null =>
    (Object.keys(COLUMN_HEADS) as Column[]).find((key) => COLUMN_HEADS[key].test(word)) ?? null;
  // «Ansvarlig / innleder»: what its first known word says.
  return (
    keyOf(name) ??
    name
      .split(/\s*\/\s*|\s(?:og|and|och)\s/u)
      .map(keyOf)
      .find((key) => key !== null) ??
    null
  );
};

/** The line is a table's head: at least two known column names, a time or a title among them. */
export function readColumns(line: Line): Columns | null {
  const cells = cellsOf(line);
  if (cells.length < 2 || cells.some((cell) => cell.length > 40 || /\d[.:]\d\d/.test(cell))) return null;
  const every = cells.map(columnOf);
  const known = every.filter((c) => c !== null).length;
  const telling = every.includes('time') || every.includes('title') || every.includes('minutes');
  return known >= 2 && telling ? { every, named: cells.filter((cell) => cell !== '').map(columnOf) } : null;
}

/** Which cell stands under which head: an empty cell keeps its place, unless tabs were only used to line things up. */
function align(cells: readonly string[], { every, named }: Columns): readonly [readonly string[], Named] | null {
  const oneTabEach = every.length === named.length;
  if (cells.length === every.length || (oneTabEach && cells.length < every.length)) return [cells, every];
  const filled = cells.filter((cell, i) => cell !== '' || i === 0);
  return filled.length <= named.length + 1 ? [filled, named] : null;
}

/** «01:30» in a column of lengths is an hour and a half. */
function clockLength(cell: string): number | null {
  const match = /^(\d{1,2})[:.]([0-5]\d)(?::00)?$/.exec(cell);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : 0;
  return minutes > 0 && minutes <= 720 ? minutes : null;
}

const minutesIn = (cell: string): number | null =>
  clockLength(cell) ??
  readDurationHead(cell)?.minutes ??
  (/^\d{1,3}$/.test(cell) ? Number(cell) : null) ??
  readBareMinutes(cell)?.minutes ??
  null;

/** «9» and «10-11» in a column of times with clock faces elsewhere: hours. */
const BARE_HOURS = /^(?:[01]?\d|2[0-4])(?:\s?[-–]\s?(?:[01]?\d|2[0-4]))?$/;

// With no clock face in the whole table «10» under «Tid» is a length.
const bareMinutesIn = (cell: string): number | null => (/^[1-9]\d{0,2}$/.test(cell) ? Number(cell) : null);

function byHead(cells: readonly string[], columns: Named, clocked: boolean): Row {
  const at = (name: Column) => {
    const cell = cells[columns.indexOf(name)] ?? '';
    return clocked && (name === 'time' || name === 'end') && BARE_HOURS.test(cell) ? `kl. ${cell}` : cell;
  };
  const end = columns.includes('end') && at('end') !== '' ? ` - ${at('end')}` : '';
  const title = columns.indexOf('title');
  const notes = cells.filter((cell, i) => cell !== '' && (columns[i] === 'other' || columns[i] == null) && i !== title);
  const rest = title < 0 ? notes.shift() : undefined;
  // A column whose head says nothing may hold people all the same.
  const who = columns.includes('responsible') ? -1 : notes.findIndex((note) => isRole(note) || isPerson(note));
  const unnamed = who < 0 ? null : (notes.splice(who, 1)[0] ?? null);
  return {
    time: at('time') === '' ? '' : `${at('time')}${end}`,
    minutes: columns.includes('minutes') ? minutesIn(at('minutes')) : clocked ? null : bareMinutesIn(at('time')),
    title: rest ?? at('title'),
    responsible: at('responsible') || unnamed,
    room: at('room') || null,
    notes: notes.filter((note) => !/^[\d.]+$/.test(note)),
    day: at('day'),
  };
}

/** «Budsjett <tab> 25 min <tab> Skoleleder»: no clock, but a cell that is a length. */
function byLength(cells: readonly string[]): Row | null {
  const at = cells.findIndex((cell) => readDurationHead(cell)?.rest === '');
  const filled = cells.filter((cell, i) => cell !== '' && i !== at && !/^\d{1,2}\.?$/.test(cell));
  const [title = '', ...rest] = filled;
  if (at < 0 || title === '' || readTimeHead(title) || rest.length > 3) return null;
  return { time: '', minutes: minutesIn(cells[at] ?? ''), title, ...whoAmong(rest), room: null, day: '' };
}

/** Whose point it is, among cells no head names; what is left are notes. */
export function whoAmong(cells: readonly string[]): { responsible: string | null; notes: readonly string[] } {
  const rest = [...cells];
  const who = rest.findIndex((cell) => isRole(cell) || isPerson(cell) || /^v\s?[/\\.]/i.test(cell));
  const responsible =
    who >= 0 ? rest.splice(who, 1)[0] : rest.length === 1 && (rest[0] ?? '').length < 40 ? rest.shift() : undefined;
  return { responsible: responsible ?? null, notes: rest };
}

function byShape(every: readonly string[]): Row | null {
  // Empty cells at the head may be no more than how far in the row is set.
  const cells = every.slice(Math.max(0, every.findIndex((cell) => cell !== '') - 1));
  const time = cells.findIndex((cell) => readTimeHead(cell)?.rest === '');
  if (time < 0 || time > 2) return byLength(cells);
  const others = cells.slice(time + 1).filter((cell) => cell !== '');
  const last = readTimeHead(others[0] ?? '');
  const ended = last?.rest === '' && last.end === null ? ` - ${others.shift()}` : '';
  const lengthAt = others.findIndex((cell) => /^\d{1,3}$/.test(cell) || readDurationHead(cell)?.rest === '');
  const minutes = lengthAt < 0 ? null : minutesIn(others.splice(lengthAt, 1)[0] ?? '');
  const [title = '', ...rest] = others;
  return {
    time: `${cells[time]}${ended}`,
    minutes,
    title,
    ...whoAmong(rest),
    room: null,
    day: '',
  };
}

/** Whether two rows or more have a clock face near their beginning: then a bare number there is an hour. */
export function hasClockFaces(lines: readonly Line[]): boolean {
  let n = 0;
  for (const line of lines) {
    if (!line.text.includes('\t')) continue;
    const faced = cellsOf(line)
      .slice(0, 3)
      .some((cell) => /^(?:kl\.?\s*)?\d{1,2}[.:]?[0-5]\d(?!\d)/iu.test(cell));
    if (faced && ++n >= 2) return true;
  }
  return false;
}

/** Reads a row of cells; without a head, by the shape of what stands in them. */
export function readRow(line: Line, columns: Columns | null, clocked = false): Row | null {
  const cells = cellsOf(line);
  if (cells.length < 2) return null;
  const aligned = columns && align(cells, columns);
  return aligned ? byHead(...aligned, clocked) : byShape(cells);
}
