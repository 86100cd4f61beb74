import type { Token } from './token';

const NAMED =
  /(?:agenda|saksliste|sakliste|sakskart|sakliste|dagsorden|dagordning|føredragningsliste|program|møteplan|kjøreplan|køyreplan|dagsordning|order of business)/iu;

const LEADING = /^(?:(?:sak|punkt|post|pkt\.?|item)\s*)?(\d{1,2})(?:\/\d{2,4})?[.:]?\s+(?=[\p{L}«"“])/iu;

/** «1 Godkjenning», «Sak 2/25 Budsjett»: numbered without a list's dot. */
function leadingNumber(text: string): number | null {
  const match = LEADING.exec(text);
  return match ? Number(match[1]) : null;
}

/** The text of a point without a bare number before it; «Sak 2» is a name and stays. */
export const withoutNumber = (text: string): string => text.replace(/^\d{1,2}\s+/, '');

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
    const { text } = token.line;
    const number = token.line.number ?? leadingNumber(text);
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
