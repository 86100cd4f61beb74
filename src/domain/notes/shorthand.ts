/** What a note-taker has said a short form stands for. */
export interface Shorthand {
  readonly short: string;
  readonly long: string;
}

const WORD_END = /[\s.,;:!?)»"”–-]$/u;

/**
 * What the text becomes as the character before the caret is typed: a short form that has just been ended by a space or a
 * sign gives way to what it stands for. A capital first letter is kept. Null where nothing changes.
 */
export function expandBefore(
  text: string,
  caret: number,
  shorthand: readonly Shorthand[],
): { readonly text: string; readonly caret: number } | null {
  const before = text.slice(0, caret);
  if (!WORD_END.test(before)) return null;
  const ended = before.slice(0, -1);
  const word = /[\p{L}\p{N}]+$/u.exec(ended)?.[0];
  if (word === undefined) return null;
  const entry = shorthand.find(({ short }) => short === word) ?? shorthand.find(({ short }) => capital(short) === word);
  if (!entry || entry.long.trim() === '') return null;
  const long = entry.short === word ? entry.long : capital(entry.long);
  const start = ended.length - word.length;
  const made = ended.slice(0, start) + long + before.slice(-1);
  return { text: made + text.slice(caret), caret: made.length };
}

const capital = (word: string): string => word.slice(0, 1).toLocaleUpperCase('nb') + word.slice(1);
