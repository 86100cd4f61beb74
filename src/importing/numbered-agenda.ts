import type { Token } from './token';

const NAMED =
  /(?:agenda|saksliste|sakliste|sakskart|sakliste|dagsorden|dagordning|føredragningsliste|program|møteplan|kjøreplan|køyreplan|dagsordning|order of business)/iu;

/**
 * Finds a numbered agenda with no times at all: 1, 2, 3 … under a heading that calls it one, or making up most of the
 * text. Returns the indexes of the tokens that are its points.
 */
export function numberedPoints(tokens: readonly Token[]): Set<number> {
  const points = new Set<number>();
  let next = 1;
  let filled = 0;
  let named = false;
  tokens.forEach((token, i) => {
    if (token.kind === 'blank' || token.kind === 'rule') return;
    filled += 1;
    const { number, text } = token.line;
    if (number === null || token.line.indent > 8) {
      if (points.size === 0 && text.length < 100 && NAMED.test(text)) named = true;
      return;
    }
    if (number === next && text.length < 200) {
      points.add(i);
      next += 1;
    }
  });
  const enough = points.size >= 3 && (named || points.size * 2 >= filled);
  return enough && (named ? points.size * 6 >= filled : true) ? points : new Set();
}
