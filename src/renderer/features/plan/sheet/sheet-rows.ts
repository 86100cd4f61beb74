import type { ItemTree } from '../../../../contract';
import type { Priority } from '../../../../domain/agenda/agenda';
import { type MinuteOfDay, minuteOfDay, minutes } from '../../../../domain/time';
import { readLength } from '../acts/length-words';
import { kindFromWords } from '../agenda/new-item';
import { type Column, columnsByShape, headOf, readClock } from './sheet-columns';

const PRIORITIES: Readonly<Record<string, Priority>> = {
  MÅ: 'must',
  MUST: 'must',
  BØR: 'should',
  SHOULD: 'should',
  KAN: 'can',
  CAN: 'can',
  COULD: 'can',
};
const LONGEST = 24 * 60;

interface Row {
  readonly start: number | null;
  readonly end: number | null;
  readonly item: ItemTree;
}

function readRow(cells: readonly string[], columns: readonly Column[]): Row | null {
  const at = (column: Column): string => cells[columns.indexOf(column)] ?? '';
  const title = at('title');
  const clock = readClock(at('start'));
  const length = readLength(at('length'));
  const priority = PRIORITIES[at('priority')];
  const misread = [at('start') !== '' && clock === null, at('length') !== '' && length === null];
  if (title === '' || misread.includes(true)) return null;
  return {
    start: clock?.start ?? null,
    end: clock?.end ?? readClock(at('end'))?.start ?? null,
    item: {
      title,
      kind: kindFromWords(at('kind') || title),
      minutes: length === null ? null : minutes(Math.min(LONGEST, length)),
      responsible: at('responsible'),
      room: at('room'),
      ...(priority ? { priority } : {}),
      prompts: cells.filter((cell, nr) => cell !== '' && columns[nr] === 'other'),
    },
  };
}

/** Its own length, else until its end, else until the next one starts. */
function lengthOf(row: Row, next: Row | undefined): number | null {
  if (row.item.minutes !== null && row.item.minutes !== undefined) return row.item.minutes;
  const until = row.end ?? next?.start ?? null;
  return row.start !== null && until !== null && until > row.start ? until - row.start : null;
}

/**
 * Rows of a sheet as items, one for each row that holds anything: by their head where they have one, else by what stands down each
 * column. Each cell is one field or one prompt, never part of the title beside it. Null when a row or a column says nothing sure.
 */
export function rowsOfSheet(text: string): readonly ItemTree[] | null {
  const table = text
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim().replace(/\s+/gu, ' ')))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const [first, ...rest] = table;
  const head = first && rest.length > 0 ? headOf(first) : null;
  const rows = head ? rest : table;
  const columns = head ?? (rows.length > 0 ? columnsByShape(rows) : null);
  if (columns === null || rows.some((row) => row.length > columns.length)) return null;
  const read = rows.map((cells) => readRow(cells, columns));
  const sure = read.filter((row) => row !== null);
  if (sure.length < read.length) return null;
  return sure.map((row, nr) => {
    const length = lengthOf(row, sure[nr + 1]);
    return {
      ...row.item,
      minutes: length === null ? null : minutes(length),
      pinnedStart: row.start === null ? null : minuteOfDay(row.start),
    };
  });
}

/** Their starts in a plan where the first one would begin at `falls`: fixed where they say something new, loose in an hour that is past. */
export function fittedTo(trees: readonly ItemTree[], falls: MinuteOfDay): readonly ItemTree[] {
  const stated = trees.find((tree) => typeof tree.pinnedStart === 'number')?.pinnedStart ?? null;
  const isPast = stated !== null && stated < falls;
  let follows: number = falls;
  return trees.map((tree) => {
    const start = tree.pinnedStart ?? null;
    const kept = !isPast && start !== null && start > follows ? start : null;
    follows = (kept ?? follows) + (tree.minutes ?? 0);
    return { ...tree, pinnedStart: kept };
  });
}
