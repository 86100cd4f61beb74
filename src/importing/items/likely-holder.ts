import { toldKind } from '../lexicon/kind-of-title';
import { namesARoom } from '../lexicon/rooms';
import { type Credit, tidyTitle } from '../people/credit';
import type { Entry } from './entry';

const LAST = /(?:\s[–-]\s+([^–()]{2,60})|\s\(([^()]{2,60})\))\.?$/u;

/**
 * « – WSP Danmark», «(Team digital)» at a title's end: someone, where what stands beside it has its own in the same way.
 * By itself it may as well be what the talk is about.
 */
export function likelyHolder(text: string): Credit | null {
  const match = LAST.exec(text.slice(0, 250));
  const who = match?.[1] ?? match?.[2] ?? '';
  if (!match || match.index === 0 || !/^\p{Lu}/u.test(who) || who.split(' ').length > 6) return null;
  if (/[?!:\d]/.test(who) || toldKind(who) !== null || (match[2] && namesARoom(who))) return null;
  return { title: tidyTitle(text.slice(0, match.index)), responsible: tidyTitle(who) };
}

/** Among parts of which most are held by someone, the others are too. */
export function creditSiblings(entries: readonly Entry[]): void {
  for (const { children } of entries) {
    creditSiblings(children);
    const held = children.filter(({ responsible }) => responsible !== null).length;
    if (held < 2 || held * 2 < children.length) continue;
    for (const child of children) {
      const found = child.responsible === null ? likelyHolder(child.title) : null;
      if (!found || found.title.length < 4) continue;
      child.title = found.title;
      child.responsible = found.responsible;
    }
  }
}

const CAPITAL_WORDS = 7;
const SMALL_WORD = /^(?:og|och|and|i|for|på|av|of|the|fra|frå|familien|familjen|&)$/u;
const SEVERAL =
  /^(?:en|ein|to|tre|fire|fem|två|fyra|two|three|four|five)\s\p{Ll}{4,}(?:\s(?:og|och|and)\s(?:en|ein|to|tre|two|three|a)\s\p{Ll}{4,})?$/iu;

/** Capitals throughout, as names and bodies have: «Mental Helse Ungdom»; or so many people: «Tre ordførere». */
function looksLikeSomeone(text: string): boolean {
  if (SEVERAL.test(text)) return toldKind(text) === null;
  const words = text.split(' ');
  if (/^\p{Lu}\p{Ll}{5,}(?:et|en|a)$/u.test(text)) return toldKind(text) === null;
  if (words.length < 2 || words.length > CAPITAL_WORDS || /[?!:;.«"\d]/.test(text) || toldKind(text) !== null)
    return false;
  return /^\p{Lu}/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word) || SMALL_WORD.test(word));
}

/** Where points have who holds them on the line below, time after time, such a line names someone. */
export function creditLinesBelow(entries: readonly Entry[]): void {
  const named = entries.filter(({ namedBelow }) => namedBelow).length;
  if (named < 3) return;
  for (const entry of entries) {
    const near = entry.prompts.slice(0, entry.near ?? entry.prompts.length);
    const at = near.findIndex(looksLikeSomeone);
    if (entry.responsible !== null || at < 0 || near.length > 2) continue;
    entry.responsible = entry.prompts[at] ?? null;
    entry.prompts.splice(at, 1);
  }
}
