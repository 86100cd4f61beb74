import type { TimeHead } from '../times/clock-reading';
import type { DayName } from './day-reading';
import type { Line } from './source-text';

/** What a point of the programme says of itself on its own line. */
export interface Point {
  readonly title: string;
  readonly responsible: string | null;
  readonly notes: readonly string[];
  /** What stands in a table's column of rooms. */
  readonly room?: string | null;
}

interface Of<K extends string> {
  readonly kind: K;
  readonly line: Line;
}

export type TimedToken = Of<'timed'> & {
  readonly head: TimeHead;
  readonly stated: number | null;
  /** A number right after the time, which may be its minutes or the first word of the title. */
  readonly numberAfter: number | null;
  readonly point: Point;
  /** The rest of the line as it stood. */
  readonly source: string;
};

/** Minutes without a clock. Unless it is `sure`, it may only be a remark. */
export type MinutesToken = Of<'minutes'> & {
  readonly minutes: number;
  readonly point: Point;
  readonly sure: boolean;
  /** The text says minutes or hours. */
  readonly unit: boolean;
};

/** A row of a table, or a numbered point, with no time in it; its minutes where it tells them. */
export type RowToken = Of<'row'> & { readonly point: Point; readonly minutes: number | null };
export type DayToken = Of<'day'> & { readonly day: DayName };
/** What is said of the whole meeting, and its hours where they are told. */
export type MetaToken = Of<'meta'> & { readonly start: number | null; readonly end: number | null };

export type Token =
  | Of<'blank' | 'rule' | 'furniture' | 'columns' | 'alternatives' | 'text' | 'joined'>
  | TimedToken
  | MinutesToken
  | RowToken
  | DayToken
  | MetaToken;
