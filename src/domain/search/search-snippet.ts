import { findIn, type SearchQuery, type SearchWidth } from './search-query';

/** A piece of what was found; `marked` where it is what was looked for. */
export interface SnippetPart {
  readonly text: string;
  readonly marked: boolean;
}

const LEFT_OUT: SnippetPart = { text: '…', marked: false };
const LONGEST = 200;
/** How much is shown before the first place that is marked. */
const BEFORE = 50;

/** The beginning of the word that `at` is in or after, so that no word and no letter is cut in two. */
function wordStart(text: string, at: number): number {
  const space = text.slice(0, at).search(/\S+$/u);
  return space < 0 || at - space > BEFORE ? at : space;
}

/** Never between the two halves of one sign. */
const whole = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) ? at - 1 : at;

/** The part of a text around what was looked for, with that marked; «…» where something is left out. */
export function snippetOf(text: string, query: SearchQuery, width: SearchWidth): readonly SnippetPart[] {
  const found = findIn(text, query, width);
  const first = found[0]?.from ?? 0;
  const from = text.length <= LONGEST || first <= BEFORE ? 0 : whole(text, wordStart(text, first - BEFORE));
  const to = whole(text, Math.min(text.length, from + LONGEST));
  const parts: SnippetPart[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') parts.push({ text: piece, marked });
  };
  let at = from;
  for (const place of found) {
    if (place.from < at || place.from >= to) continue;
    add(text.slice(at, place.from), false);
    at = Math.min(place.to, to);
    add(text.slice(place.from, at), true);
  }
  add(text.slice(at, to), false);
  return [...(from > 0 ? [LEFT_OUT] : []), ...parts, ...(to < text.length ? [LEFT_OUT] : [])];
}
