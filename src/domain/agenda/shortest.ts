import { type Minutes, minutes } from '../time';
import type { Item } from './agenda';

/** What tells how short an item may become; where nobody has said, there is a default. */
export type ShortestRow = Pick<Item, 'kind' | 'priority'> &
  Partial<Pick<Item, 'phase'>> & { readonly shortest?: Minutes | null };

const LEAST_SHARE = { must: 0.75, should: 0.5, can: 0.5 } as const;
const LEAST_BREAK = 5;
const LEAST_OTHER = 1;

/**
 * The shortest an item of that length may become: what she has said, else three quarters of a MÅ and half of anything else,
 * rounded up, and no break under five minutes. A phase of a reflecting team counts as MÅ: the others wait for it to be whole.
 */
function saidOrUsual(row: ShortestRow, length: number): number {
  const least = row.kind === 'break' ? LEAST_BREAK : LEAST_OTHER;
  const priority = row.phase ? 'must' : row.priority;
  return row.shortest ?? Math.max(least, Math.ceil(length * LEAST_SHARE[priority]));
}

/** The shortest an item may become by its own minutes; never more than it has. */
export function shortestOf(row: ShortestRow & Pick<Item, 'minutes'>): Minutes {
  const planned = row.minutes ?? 0;
  return minutes(Math.min(planned, saidOrUsual(row, planned)));
}

/** The shortest of an item whose end is locked: by the minutes it was meant to have, else by those it gets. */
export function shortestLocked(row: ShortestRow & Pick<Item, 'minutes'>, length: number): Minutes {
  return row.minutes === null ? minutes(saidOrUsual(row, length)) : shortestOf(row);
}

/** The shortest of a parallel block as long as its longest track; what its tracks need at the least, it needs. */
export function shortestOfTracks(row: ShortestRow, length: number, tracks: readonly number[]): Minutes {
  return minutes(Math.min(length, Math.max(saidOrUsual(row, length), ...tracks)));
}
