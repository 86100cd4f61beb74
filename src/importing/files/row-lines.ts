import { readTimeHead } from '../times/clock-reading';

/** Joined by tabs; an empty cell keeps its place. */
const joined = (cells: readonly string[]): string => cells.join('\t');

/**
 * The lines of one row of a table, whose cells may each hold several. A row is one line; what more a cell holds follows
 * below it, unless the first cell is nothing but times: then each time goes with the text beside it.
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((cell) => cell.length > 0);
  if (filled.length === 0) return [];
  const tall = Math.max(...cells.map((cell) => cell.length));
  const times = filled[0] ?? [];
  const timeByTime = times.length === tall && tall > 1 && times.every((time) => readTimeHead(time)?.rest === '');
  const line = (i: number): string => joined(cells.map((cell) => cell[i] ?? ''));
  if (timeByTime) return Array.from({ length: tall }, (_, i) => line(i));
  return [line(0), ...cells.flatMap((cell) => cell.slice(1))];
}
