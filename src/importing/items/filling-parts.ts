import type { Line } from '../lines/source-text';
import type { MinutesToken, TimedToken, Token } from '../lines/token';

function lengthOf({ head, stated }: TimedToken): number | null {
  return head.end !== null && head.end > head.start ? head.end - head.start : stated;
}

const isBelow = (line: Line, above: Line): boolean =>
  line.indent > above.indent || (line.bullet && !above.bullet) || line.text.startsWith('\t');

/**
 * The lines below a point with a clock that share out its minutes, «Samtale 15 min», «Teamet reflekterer 15 min»,
 * «Fokuspersonane svarar 15 min» below 45 minutes: two or more, set further in, that come to just as long as it is.
 */
export function fillingParts(tokens: readonly Token[]): ReadonlySet<number> {
  const parts = new Set<number>();
  tokens.forEach((token, i) => {
    const length = token.kind === 'timed' ? lengthOf(token) : null;
    if (length === null) return;
    const below: number[] = [];
    let sum = 0;
    for (const [j, next] of tokens.slice(i + 1).entries()) {
      if (next.kind === 'blank' && below.length === 0) continue;
      if (!fills(next, token.line)) break;
      below.push(i + 1 + j);
      sum += next.minutes;
      if (sum > length) return;
    }
    if (below.length >= 2 && sum === length) for (const part of below) parts.add(part);
  });
  return parts;
}

const fills = (token: Token, above: Line): token is MinutesToken =>
  token.kind === 'minutes' && token.unit && isBelow(token.line, above);
