import { toldKind } from '../lexicon/kind-of-title';
import type { Line } from './source-text';
import type { Token } from './token';

const NAMED =
  /(?:agenda|saksliste|sakliste|sakskart|sakliste|dagsorden|dagordning|føredragningsliste|föredragningslista|ärendelista|ärendelistan|beslutslista|program|møteplan|kjøreplan|køyreplan|dagsordning|order of business|running order|items for discussion)|^(?:saker|ärenden|punkter|punkt|items|temaer|tema|topics|sagsliste|punkter på dagsordenen)\s*:?$/iu;

const LEADING = /^(?:(?:sak|punkt|post|pkt\.?|item)\s*)?(\d{1,2})(?:\/\d{2,4})?[.:]?\s+(?=[\p{L}«"“])/iu;

/** «1 Godkjenning»: numbered without a list's dot. */
function leadingNumber(text: string): number | null {
  const match = LEADING.exec(text);
  return match ? Number(match[1]) : null;
}

/** The text of a point without a bare number before it. */
export const withoutNumber = (text: string): string => text.replace(/^\d{1,2}\s+/, '');

const numberOf = (line: Line): number | null => line.number ?? leadingNumber(line.text);

/** What a meeting's list is made of, whatever stands above it: a break, formalities, an opening and an end. */
const formal = (line: Line): boolean => {
  const kind = toldKind(line.text);
  return kind !== null && kind !== 'talk' && kind !== 'group';
};

/**
 * Finds a numbered agenda with no times at all: 1, 2, 3 … under a heading that calls it one, or making up most of the
 * text, or made of what meetings are made of; cases by their own numbers may begin anywhere. Returns the indexes of the
 * tokens that are its points.
 */
export function numberedPoints(tokens: readonly Token[]): Set<number> {
  const points = new Set<number>();
  let next = 1;
  let filled = 0;
  let named = false;
  let ofMeetings = 0;
  tokens.forEach((token, i) => {
    if (token.kind === 'blank' || token.kind === 'rule') return;
    filled += 1;
    const { text, cased } = token.line;
    const number = numberOf(token.line);
    if (number === null || token.line.indent > 8) {
      if (points.size === 0 && text.length < 100 && NAMED.test(text)) named = true;
      return;
    }
    // «1. etasje», «2. klasse»: what the number orders.
    if (
      /^(?:\d+\.?\s+)?(?:etasje|etage|våning|sal|klasse|plass|plats|utkast|utgave|versjon)(?!\p{L})[^:]{0,20}$/u.test(
        text,
      )
    )
      return;
    const opens = points.size === 0 && cased;
    if ((number === next || opens) && text.length < 200) {
      points.add(i);
      next = number + 1;
      if (formal(token.line)) ofMeetings += 1;
    }
  });
  if (points.size < 3) return new Set();
  const meeting = ofMeetings >= 3 && points.size * 4 >= filled;
  return (named && points.size * 6 >= filled) || points.size * 2 >= filled || meeting ? points : new Set();
}

const LETTERED = /^(?:[a-hA-H][.)]|\d{1,2}\.\d{1,2}\.?)\s+(?=[\p{L}«"“])/u;

/** «a) Bygdebok band IV» or «7.1 Ny drakt» below a numbered point is a part of it; a question is so only after such parts. */
export const withoutLetter = (line: Line, hasParts: boolean): string | null => {
  const letter = LETTERED.exec(line.text);
  return letter && (hasParts || !line.text.endsWith('?') || /^\d/.test(letter[0]))
    ? line.text.slice(letter[0].length)
    : null;
};

/** «Kaffe og vafler» between numbered points needs no number to be one. */
export const isBreakBetween = (line: Line): boolean =>
  !line.bullet && line.text.length < 50 && !/[.?!:;]$/.test(line.text) && toldKind(line.text) === 'break';
