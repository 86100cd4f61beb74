/** Two people's changes to one text, put together. */
interface MergedText {
  readonly text: string;
  /** They changed the same place: both their words stand, one after the other. */
  readonly both: boolean;
}

/** Words and what is between them, so that joining them gives the text back. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? [];

/** The stretch of the base that a side has replaced, and by what. */
interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly by: readonly string[];
}

function replacedIn(base: readonly string[], side: readonly string[]): Replaced {
  const shorter = Math.min(base.length, side.length);
  let from = 0;
  while (from < shorter && base[from] === side[from]) from += 1;
  let end = 0;
  while (end < shorter - from && base[base.length - 1 - end] === side[side.length - 1 - end]) end += 1;
  return { from, to: base.length - end, by: side.slice(from, side.length - end) };
}

/**
 * What the text becomes when `mine` was written from `base` while somebody else made it `theirs`. Changes in different
 * places are both made; where they meet, theirs stands first and mine after it, so that no word of either is lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): MergedText {
  if (mine === theirs || theirs === base) return { text: mine, both: false };
  if (mine === base) return { text: theirs, both: false };
  const words = wordsOf(base);
  const a = replacedIn(words, wordsOf(mine));
  const b = replacedIn(words, wordsOf(theirs));
  const [first, second] = a.from < b.from || (a.from === b.from && a.to < b.to) ? [a, b] : [b, a];
  const clear =
    first.to < second.from || (first.to === second.from && first.to > first.from && second.to > second.from);
  if (clear) {
    const parts = [
      words.slice(0, first.from),
      first.by,
      words.slice(first.to, second.from),
      second.by,
      words.slice(second.to),
    ];
    return { text: joined(parts), both: false };
  }
  const from = Math.min(a.from, b.from);
  const to = Math.max(a.to, b.to);
  // Each side's own reading of the whole stretch where they met.
  const stretch = (side: Replaced) => [...words.slice(from, side.from), ...side.by, ...words.slice(side.to, to)];
  return { text: joined([words.slice(0, from), stretch(b), stretch(a), words.slice(to)]), both: true };
}

/** The parts one after another, with white space between them where neither has any. */
function joined(parts: readonly (readonly string[])[]): string {
  return parts
    .map((part) => part.join(''))
    .filter((part) => part !== '')
    .reduce(
      (text, part) => (text === '' || /\s$/u.test(text) || /^\s/u.test(part) ? text + part : `${text} ${part}`),
      '',
    );
}
