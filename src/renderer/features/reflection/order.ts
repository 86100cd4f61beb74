import type { Observation } from '../../../domain/reflection/observation';

type Ordered = Pick<Observation, 'id' | 'theme' | 'starred'>;

export interface ThemeGroup<T extends Ordered> {
  /** As it was first written; empty: none has been given. */
  readonly theme: string;
  readonly observations: readonly T[];
}

const keyOf = (theme: string): string => theme.trim().toLocaleLowerCase('nb');

const starredFirst = <T extends Ordered>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => Number(b.starred) - Number(a.starred));

/**
 * Observations under their themes, by name, and last those that have none. Themes that differ only in capitals are one.
 * Within a theme the starred come first; otherwise they stay in the order they came.
 */
export function byTheme<T extends Ordered>(observations: readonly T[]): readonly ThemeGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of observations) {
    const group = groups.get(keyOf(one.theme));
    if (group) group.push(one);
    else groups.set(keyOf(one.theme), [one]);
  }
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'nb'))
    .map(([, rows]) => ({ theme: rows[0]?.theme.trim() ?? '', observations: starredFirst(rows) }));
}

/** One part of a page: a theme, or all of them by time, which has no heading. */
export type PagePart<T extends Ordered> = ThemeGroup<T>;

/** How many lines a page of the big screen has room for, and how long a line of it is. Few and large. */
const LINES = 13;
const LINE = 54;
/** What lies between two, and what a theme's name takes, in lines. */
const GAP = 0.5;
const HEADING = 1.4;
/** More of one than this is cut off on the screen: it is there to be read from afar. */
const MOST_LINES = 6;

const linesOf = (text: string): number =>
  Math.min(
    MOST_LINES,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0),
  );

/** The pages of the big screen: the same on every screen and in the control room, so that all mean the same by «2 av 3». */
export function pagesOf<T extends Ordered & Pick<Observation, 'text'>>(
  observations: readonly T[],
  order: 'theme' | 'time',
): readonly (readonly PagePart<T>[])[] {
  const groups = order === 'theme' ? byTheme(observations) : [{ theme: '', observations }];
  const pages: { theme: string; observations: T[] }[][] = [];
  let used = LINES;
  for (const { theme, observations: rows } of groups) {
    const heading = order === 'theme' ? HEADING : 0;
    let part: { theme: string; observations: T[] } | null = null;
    for (const row of rows) {
      const takes = linesOf(row.text) + GAP;
      const needs: number = takes + (part ? 0 : heading);
      if (used + needs > LINES) {
        pages.push([]);
        used = 0;
        part = null;
      }
      if (!part) {
        part = { theme, observations: [] };
        pages.at(-1)?.push(part);
        used += heading;
      }
      part.observations.push(row);
      used += takes;
    }
  }
  return pages;
}
