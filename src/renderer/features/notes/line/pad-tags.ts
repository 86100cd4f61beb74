import type { PadToken } from './pad-token';

/** A word with a letter in it: «#1» is a number. */
const TAG = /(?<![^\s(«"])#((?=[\p{N}_-]*\p{L})[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*)/gu;

/** The tag as it is already written elsewhere, so that «#Skole» and «#skole» are one. */
function knownTag(typed: string, known: readonly string[]): string {
  const wanted = typed.toLowerCase();
  return known.find((tag) => tag.toLowerCase() === wanted) ?? typed;
}

/**
 * The tags of a line. Before or after what is said they are signs; in the middle of a sentence they are words of it too,
 * and those stay: «Vi må bygge #bredbånd nå» is still a sentence.
 */
export function tagTokens(line: string, others: readonly PadToken[], known: readonly string[] = []): PadToken[] {
  const found: PadToken[] = [...line.matchAll(TAG)].flatMap(({ index, 0: whole, 1: word = '' }): PadToken[] => {
    const end = index + whole.length;
    if (others.some((token) => index < token.end && token.start < end)) return [];
    return [{ type: 'tag', start: index, end, value: knownTag(word, known) }];
  });
  const said = blanked(line, [...others, ...found]);
  const saysSomething = (from: number, to: number): boolean => /[\p{L}\p{N}]/u.test(said.slice(from, to));
  return found.map((tag) => {
    const within = saysSomething(0, tag.start) && saysSomething(tag.end, line.length);
    return within ? { ...tag, keeps: line.slice(tag.start + 1, tag.end) } : tag;
  });
}

/** The line with spaces where its signs stand. */
function blanked(line: string, signs: readonly PadToken[]): string {
  let text = line;
  for (const { start, end } of signs) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  return text;
}

/** Tags that begin with what has been typed. */
export function tagsLike(known: readonly string[], typed: string, most = 6): string[] {
  const wanted = typed.toLowerCase();
  const found = known.filter((tag) => tag.toLowerCase().startsWith(wanted)).slice(0, most);
  return found.length === 1 && found[0]?.toLowerCase() === wanted ? [] : found;
}

/** Tags as they are written in one field, with spaces or commas between: `#vei, skole`. */
export function readTags(typed: string, known: readonly string[] = []): string[] {
  const words = typed
    .split(/[\s,;]+/u)
    .map((word) => word.replace(/^#+/u, '').trim())
    .filter((word) => word !== '');
  return [...new Set(words.map((word) => knownTag(word, known)))].slice(0, MOST_TAGS);
}

export const writeTags = (tags: readonly string[]): string => tags.map((tag) => `#${tag}`).join(' ');

/** What the contract takes. */
const MOST_TAGS = 50;
