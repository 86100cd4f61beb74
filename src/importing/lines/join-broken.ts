/** «nærings-» above «og miljøavdelingen»: the hyphen is the word's own. */
export const JOINS_WORDS = /^(?:og|eller|and|or|och|samt)(?!\p{L})/u;

const LOWER = /^\p{Ll}(?![.)]\s)/u;

/** A word hyphenated at the line's end is made whole; «nærings- og» keeps its hyphen. */
export function joinBroken(before: string, after: string): string {
  if (/\p{L}-$/u.test(before)) {
    if (LOWER.test(after) && !JOINS_WORDS.test(after)) return before.slice(0, -1) + after;
    if (!LOWER.test(after)) return before + after;
  }
  return `${before} ${after}`;
}
