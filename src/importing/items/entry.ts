import type { DayName } from '../lines/day-reading';
import type { Line } from '../lines/source-text';
import type { Point } from '../lines/token';

/** A point of the programme while it is being put together. */
export interface Entry {
  readonly line: Line;
  start: number | null;
  end: number | null;
  /** Minutes as the text tells them. */
  stated: number | null;
  /** The end stands in the text, or follows from the minutes there. */
  endTold: boolean;
  /** The range ran backwards; this is the end it gave. */
  writtenEnd: number | null;
  /** What follows is told to be its parts, so an equal range is one of them. */
  isBlock: boolean;
  title: string;
  /** How much of the title stood on its first line. */
  firstLength: number;
  prompts: string[];
  responsible: string | null;
  room: string | null;
  readonly children: Entry[];
  readonly indent: number;
  /** The last text it got, as it stood: a comma there tells that the next line goes on. */
  lastText: string;
  /** A prompt that ends in a colon opened a list. */
  listing: boolean;
  /** The last thing read was a presenter, which a broken line may go on with. */
  namedLast: boolean;
  /** Who holds it stood on a line of its own, with no mark. */
  namedBelow: boolean;
  /** How many prompts stood right below, before any blank line. */
  near: number | null;
}

/** A day's entries in the order of the text, not yet a tree. */
export interface DayDraft {
  readonly name: DayName | null;
  readonly label: string | null;
  readonly line: Line | null;
  readonly entries: Entry[];
}

export function newEntry(
  line: Line,
  point: Point,
  times?: { start: number; end: number | null; stated: number | null },
): Entry {
  return {
    line,
    start: times?.start ?? null,
    end: times?.end ?? null,
    stated: times?.stated ?? null,
    endTold: times?.end != null,
    writtenEnd: null,
    isBlock: false,
    title: point.title,
    firstLength: point.title.length,
    prompts: [...point.notes],
    responsible: point.responsible,
    room: point.room ?? null,
    children: [],
    indent: line.indent,
    lastText: line.text,
    listing: false,
    namedLast: point.responsible !== null,
    namedBelow: false,
    near: null,
  };
}

/** «20 <tab> Quiz» among alternatives, in a table whose other rows tell hours: there the number is its minutes. */
export function asLength(entry: Entry): Entry {
  if (entry.start !== null && entry.end === null) entry.stated ??= entry.start / 60;
  entry.start = null;
  if (entry.title === '') entry.title = entry.line.text.replace(/^[\d\s]+/u, '');
  return entry;
}
