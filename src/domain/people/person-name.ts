/** A name as it is compared: case, surplus spaces and how an accent is stored say nothing. */
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Each name once, as it was first written; empty ones are none. */
export function eachOnce(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names.map((one) => one.trim())) {
    if (name !== '' && !known.has(nameKey(name))) known.set(nameKey(name), name);
  }
  return [...known.values()];
}

const SEPARATORS = /\s*[,;/&+|·]\s*|\s+(?:og|and|samt)\s+/iu;
/** Shorter words («av», «Li») would be found in half of what is said. */
const SHORTEST_PART = 3;

/** Finds people's names in what has been written. */
export interface NameFinder {
  /** The whole name stands in it. */
  isIn(text: string): boolean;
  /** The whole name, or its first or last word alone. */
  mayBeIn(text: string): boolean;
  /** The text with `mark` where the name stood. */
  replaced(text: string, mark: string): string;
  /** The text with `mark` where the name, or its first or last word alone, stood. */
  replacedEverywhere(text: string, mark: string): string;
  /** A field that says who: what is left when the name is taken out, with nothing hanging loose. */
  without(text: string): string;
  withoutAny(text: string): string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
/** The name as a word of its own, also in the genitive. What is before it is caught: older browsers cannot look behind. */
const asWord = (pattern: string): RegExp =>
  new RegExp(`(^|[^\\p{L}\\p{N}])(?:${pattern})(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'giu');

function tidied(text: string): string {
  const bare = text.replace(/\(\s*\)/gu, '');
  const parts = bare.split(SEPARATORS).map((part) => part.trim());
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(', ');
}

/** For one or several people; null when no name has letters, which would be found everywhere. */
export function nameFinder(...names: readonly string[]): NameFinder | null {
  const keys = [...new Set(names.map(nameKey))].filter((key) => /[\p{L}\p{N}]/u.test(key));
  if (keys.length === 0) return null;
  // The longest first, so that «Kari Vik Moen» is not left as « Moen».
  const wholes = keys.sort((a, b) => b.length - a.length).map(escaped);
  const ends = keys.flatMap((key) => [key.split(' ')[0] ?? '', key.split(' ').at(-1) ?? '']);
  const parts = ends.filter((word) => word.length >= SHORTEST_PART).map(escaped);
  const whole = asWord(wholes.join('|'));
  const any = asWord([...wholes, ...parts].join('|'));
  const found = (pattern: RegExp, text: string): boolean => text.normalize('NFC').search(pattern) >= 0;
  const put = (pattern: RegExp, text: string, mark: string): string =>
    found(pattern, text) ? text.normalize('NFC').replace(pattern, (_, before: string) => before + mark) : text;
  const taken = (pattern: RegExp, text: string): string =>
    found(pattern, text) ? tidied(put(pattern, text, '')) : text;
  return {
    isIn: (text) => found(whole, text),
    mayBeIn: (text) => found(any, text),
    replaced: (text, mark) => put(whole, text, mark),
    replacedEverywhere: (text, mark) => put(any, text, mark),
    without: (text) => taken(whole, text),
    withoutAny: (text) => taken(any, text),
  };
}
