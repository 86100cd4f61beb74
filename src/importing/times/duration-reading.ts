import { COUNTED } from '../lexicon/vocabulary';

/** A length in minutes found at an edge of a text, and the text without it. */
export interface Duration {
  readonly minutes: number;
  readonly rest: string;
  /** What stood behind a length in brackets: «Velkommen (15 min) – Priya» has a name there. */
  readonly behind?: string;
}

const MIN = "(?:min(?:utter|utters|utt|utta|uter|utes|ute|s)?\\b\\.?|m(?=[)\\]])|['′](?!\\p{L}))";
const HOUR = '(?:timers?|timar|timmar|timme|time|tim|hours?|hrs?|t|h)(?![\\p{L}]|-\\p{L})\\.?';
const AMOUNT =
  '(\\d{1,2}(?:[.,]\\d{1,2})?|\\d?\\s?[½¼¾]|(?:en halv|ein halv|half an|en|ei|én|ein|one|an)(?=\\s)|halv(?=\\s|time))';
const LENGTH = `(?:${AMOUNT}\\s*${HOUR}(?:\\s*(?:og|and|och)?\\s*(\\d{1,2})\\s*(?:${MIN})?(?![\\d\\p{L}]))?|(\\d{1,3})\\s*${MIN}|((?:et |ein |en |ett )?kvart(?:er)?))`;
// «5min x 8», «3–5 minutter» and «8 runder à 5 min» tell how an item is worked, not how long it is.
const NOT_BEFORE = '(?<![\\d.,:][-–]\\s?)(?<![x×à]\\s?)(?<!\\d)';

const HEAD = new RegExp(`^(?:ca\\.?\\s*)?[(\\[]?${LENGTH}[)\\]]?(?!\\s*[x×])[\\s:;.,|–—-]*`, 'iu');
const TAIL = new RegExp(
  `(?:^|[\\s,;:(\\[–—-])[\\s(\\[–—-]*(?:ca\\.?\\s*|varighet:?\\s*)?${NOT_BEFORE}${LENGTH}\\s*[)\\]]?\\.?$`,
  'iu',
);
const INSIDE = new RegExp(`\\s*[(\\[](?:ca\\.?\\s*)?${LENGTH}[)\\]]`, 'iu');
// «Leik ute – 40 min – pedagogisk leiar Siv Ness»
const BETWEEN = new RegExp(`\\s[–—-]\\s(?:ca\\.?\\s*)?${LENGTH}\\s(?=[–—-]\\s)`, 'iu');
const EVERY_INSIDE = new RegExp(INSIDE.source, 'giu');
const BELONGS =
  /(?:(?<![\p{L}-])(?:på|hver|kvar|etter|efter|om|each|per|every|à|av|hvert|kvart|varer|for|in)|[x×]|\d\s?[-–])\s*$/iu;

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

function hours(amount: string): number {
  const text = amount.toLowerCase();
  if (text.includes('halv') || text === 'half an') return 0.5;
  const part = FRACTIONS[text.slice(-1)];
  if (part !== undefined) return Number(text.slice(0, -1).trim() || '0') + part;
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? 1 : value;
}

function minutesOf(match: RegExpExecArray): number | null {
  const [, amount, extra, plain, quarter] = match;
  const total = quarter ? 15 : plain ? Number(plain) : amount ? Math.round(hours(amount) * 60) + Number(extra ?? 0) : 0;
  return total > 0 && total <= 1440 ? total : null;
}

/** «20 min Innledning», «1 t 15 min: Gruppearbeid». */
export function readDurationHead(text: string): Duration | null {
  const match = HEAD.exec(text.slice(0, 200));
  const minutes = match && minutesOf(match);
  return match && minutes ? { minutes, rest: text.slice(match[0].length).trim() } : null;
}

/** «Innledning – 20 min», «Innledning (20 min)», also before a presenter. */
export function readDurationTail(text: string): Duration | null {
  if (text.length > 500 || !/\d|[½¼¾]|halv|half|kvart|tim|hour/i.test(text)) return null;
  // «Arbeid (45 min) og oppsummering (15 min)» tells the lengths of its parts.
  if ((text.match(EVERY_INSIDE)?.length ?? 0) > 1) return null;
  for (const pattern of [TAIL, INSIDE, BETWEEN]) {
    const match = pattern.exec(text);
    const minutes = match && minutesOf(match);
    if (!match || !minutes) continue;
    const before = text.slice(0, match.index);
    // «banker på – 20 min»: across a dash a word belongs to the title.
    if (!/^\s+[–—-]\s/u.test(match[0]) && BELONGS.test(before)) continue;
    if (pattern === TAIL && !/\d|[½¼¾]|halv|half/.test(match[0])) continue;
    const behind = text.slice(match.index + match[0].length);
    const rest = `${before.trimEnd()} ${behind}`.trim();
    return { minutes, behind, rest: rest.replace(/\s+/g, ' ').replace(/[\s,;:–—-]+$/, '') };
  }
  return null;
}

/** «45 Virkemidler»: a number with no unit, as in a column of minutes. */
export function readBareMinutes(text: string): Duration | null {
  const match =
    /^[([]?(\d{1,3})[)\]]?(?:\t|\s+)(?!(?:min\p{L}*|timer?|t|h|hours?|hrs?)(?!\p{L}))(?=[\p{L}«"“(‘'])/u.exec(text);
  const minutes = Number(match?.[1] ?? 0);
  // «10 kommuner, 45 deltakere»
  if (match && /^\p{Ll}/u.test(text.slice(match[0].length)) && COUNTED.test(text.slice(match[0].length))) return null;
  return match && minutes > 0 && minutes <= 480 ? { minutes, rest: text.slice(match[0].length).trim() } : null;
}
