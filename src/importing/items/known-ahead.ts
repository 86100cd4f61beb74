import { type Ahead, lookAhead } from '../lines/look-ahead';
import type { Token } from '../lines/token';
import { fillingParts } from './filling-parts';
import { heldParts, heldRows } from './held-parts';
import { parallelParts } from './parallel-parts';

/** What the whole text tells before any line of it is placed. */
export interface KnownAhead extends Ahead {
  /** Lines of text that are parts of the point above, each held by someone. */
  readonly held: ReadonlySet<number>;
  /** Rows without a time that are parts of the row above, each held by someone. */
  readonly rows: ReadonlySet<number>;
  /** Lines of lengths that share out the minutes of the point above. */
  readonly filling: ReadonlySet<number>;
  /** The points with times or lengths are numbered. */
  readonly numbered: boolean;
  /** A list of points with neither times nor lengths. */
  readonly unclocked: boolean;
}

export function knownAhead(tokens: readonly Token[]): KnownAhead {
  const points = tokens.filter(({ kind }) => kind === 'timed' || kind === 'minutes');
  return {
    ...lookAhead(tokens),
    held: new Set([...heldParts(tokens), ...parallelParts(tokens)]),
    rows: heldRows(tokens),
    filling: fillingParts(tokens),
    numbered: points.filter(({ line }) => line.number !== null).length >= 2,
    unclocked: points.length === 0,
  };
}
