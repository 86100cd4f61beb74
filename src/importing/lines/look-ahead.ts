import type { Token } from './token';

/** What is known of the lines ahead, so that one pass is enough. */
export interface Ahead {
  /** How many timed lines from here on rise one after the other. */
  readonly rising: readonly number[];
  readonly timedLater: readonly boolean[];
  readonly minutesInSection: readonly boolean[];
  /** The next line that says anything has a time. */
  readonly beforeTimed: readonly boolean[];
  /** The time of the next line that says anything, where it has one. */
  readonly nextStart: readonly (number | null)[];
}

// A page's foot between two lines parts them no more than a blank line does.
const SAYS_NOTHING: ReadonlySet<Token['kind']> = new Set(['blank', 'rule', 'furniture']);

/** Reads the tokens once from the end. */
export function lookAhead(tokens: readonly Token[]): Ahead {
  const rising: number[] = new Array(tokens.length).fill(0);
  const timedLater: boolean[] = new Array(tokens.length).fill(false);
  const minutesInSection: boolean[] = new Array(tokens.length).fill(false);
  const beforeTimed: boolean[] = new Array(tokens.length).fill(false);
  const following: (number | null)[] = new Array(tokens.length).fill(null);
  let nextIsTimed = false;
  let at: number | null = null;
  let run = 0;
  let nextStart = Number.POSITIVE_INFINITY;
  let timed = false;
  let minutes = false;
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    timedLater[i] = timed;
    minutesInSection[i] = minutes;
    if (token?.kind === 'timed') {
      run = token.head.start <= nextStart ? run + 1 : 1;
      nextStart = token.head.start;
      timed = true;
    } else if (token?.kind === 'day' || token?.kind === 'alternatives') {
      run = 0;
      nextStart = Number.POSITIVE_INFINITY;
      minutes = false;
    } else if (token?.kind === 'minutes') minutes = true;
    beforeTimed[i] = nextIsTimed;
    following[i] = at;
    if (token && !SAYS_NOTHING.has(token.kind)) {
      nextIsTimed = token.kind === 'timed';
      at = token.kind === 'timed' ? token.head.start : null;
    }
    rising[i] = run;
  }
  return { rising, timedLater, minutesInSection, beforeTimed, nextStart: following };
}
