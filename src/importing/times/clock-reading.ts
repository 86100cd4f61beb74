import { DAY_MINUTES } from '../../domain/time';
import { COUNTED, MONTH_WORDS } from '../lexicon/vocabulary';

/** How a time was written tells how far it can be trusted. */
export type ClockForm = 'marked' | 'compact' | 'spaced' | 'bare';

interface Clock {
  readonly at: number;
  readonly form: ClockForm;
  readonly next: number;
  /** «1:30», without AM or PM or a leading zero: may be an afternoon hour of a twelve-hour clock. */
  readonly halfDay: boolean;
  /** AM or PM, where it is said. */
  readonly half: 'a' | 'p' | null;
  readonly value: string;
}

/** A time or a range at the head of a text. */
export interface TimeHead {
  readonly start: number;
  readonly end: number | null;
  readonly rest: string;
  readonly form: ClockForm;
  /** Needs other times around it before it is believed. */
  readonly weak: boolean;
  /** Four digits that could as well be a year. */
  readonly yearLike: boolean;
  readonly halfDay: boolean;
  readonly endHalfDay: boolean;
}

// Noon and midnight in words, then the digits' shapes from the surest to the least sure.
const WORDS = /(?:12 )?(noon|midday|midnight|midnatt)(?!\p{L})/iuy;
const COLON = /(\d{1,2}) ?: ?([0-5]\d)(?::[0-5]\d)?(?!\d|[:.,]\d)/y;
const DOT = /(\d{1,2})\.([0-5]\d)(?!\d|[.,:]\d|\.\s?\d{2,4}\b)/y;
const DOT_SPACE = /(\d{2})\. ([0-5]\d)(?!\d|[.,:]\d)/y;
const COMMA = /(\d{1,2}),([0-5]\d)(?!\d|[.,]\d)/y;
const LETTER_H = /(\d{1,2}) ?[hH] ?([0-5]\d)(?!\d)/y;
const SPACE = /(\d{2}) ([0-5]\d)(?!\d| \d{2}(?!\d)|[.,]\d)/y;
const COMPACT = /([01]\d|2[0-4])([0-5]\d)(?!\d|[.,]\d| \d{4}(?!\d))/y;
const SHORT_COMPACT = /([1-9])([0-5]\d)(?=\s?[-–—])/y;
const BARE = /(\d{1,2})(?!\d|[.,:]\d)/y;
const HOURS_UNIT = /\s?(?:hrs?|h)(?![\p{L}\p{N}])\.?/iuy;
// «12:00 noon», «12 PM noon», «12.00 midnight»: said twice.
const TWELVE = / (?:noon|midday|(midnight|midnatt))(?!\p{L})/iuy;
const MERIDIEM = /\s?([ap])\.?\s?m(?:\.|(?![\p{L}\p{N}]))/iuy;

const SHAPES: readonly (readonly [RegExp, ClockForm])[] = [
  [COLON, 'marked'],
  [DOT, 'marked'],
  [DOT_SPACE, 'marked'],
  [COMMA, 'marked'],
  [LETTER_H, 'marked'],
  [COMPACT, 'compact'],
  [SHORT_COMPACT, 'compact'],
  [SPACE, 'spaced'],
  [BARE, 'bare'],
];

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function inWords(text: string, from: number): Clock | null {
  const word = matchAt(WORDS, text, from);
  if (!word) return null;
  const at = /^(?:noon|midday)$/i.test(word[1] ?? '') ? 720 : 1440;
  return { at, form: 'marked', next: from + word[0].length, halfDay: false, half: null, value: word[0] };
}

function clockAt(text: string, from: number): Clock | null {
  const named = inWords(text, from);
  if (named) return named;
  for (const [shape, form] of SHAPES) {
    const found = matchAt(shape, text, from);
    if (!found) continue;
    let hour = Number(found[1]);
    const minute = Number(found[2] ?? 0);
    let next = from + found[0].length;
    const half = matchAt(MERIDIEM, text, next);
    if (half && hour <= 12) {
      hour = (hour % 12) + (half[1]?.toLowerCase() === 'p' ? 12 : 0);
      next += half[0].length;
    }
    const twelve = hour % 12 === 0 && minute === 0 ? matchAt(TWELVE, text, next) : null;
    if (twelve) {
      next += twelve[0].length;
      if (twelve[1] && hour === 12) hour = 24;
    }
    // «0900hrs»; but «2 hrs» is a length.
    const unit = form === 'bare' ? null : matchAt(HOURS_UNIT, text, next);
    if (unit) next += unit[0].length;
    if (hour > 24 || (hour === 24 && minute > 0)) continue;
    const halfDay = !half && hour >= 1 && hour < 12 && !found[0].startsWith('0');
    const side = half ? (half[1]?.toLowerCase() === 'p' ? 'p' : 'a') : null;
    return {
      at: hour * 60 + minute,
      form: half || twelve || unit ? 'marked' : form,
      next,
      halfDay,
      half: side,
      value: found[0],
    };
  }
  return null;
}

const LEAD =
  /^(?:[([]\s*)?(?:(?:ca|circa|cirka|approx|about|around|omkring|rundt|om lag|omtrent|fra|frå|från|from|at|innen|innan|inden|senest|seinast|før|by|kl|klokken|klokka|klockan|start|fr\.?o\.?m|f\.?o\.?m)(?:\.|(?![\p{L}\d]))\s*:?\s*|[~≈]\s*)*/iu;
const CLOCK_WORD = /(?:kl|klokken|klokka|klockan|at|start|fra|frå|från|from)\b/iu;
// «Ca. 19 Grillbuffet»: an hour alone, when the times around it agree.
const ROUGHLY = /(?:ca|circa|cirka|approx|about|around|omkring|rundt|om lag|omtrent|[~≈])\.?\s*$/iu;
const TO = /\s*(?:[-–—~]>?|[→⟶➔]|=>|til og med|till?|to|until)\s*(?:(?:kl|klokken|klokka|klockan|ca)\.?\s*)*/iuy;
// «3-3-3», «1–10», «25 %», «350,-», «5 × 8»: figures, not times.
const NOT_A_TIME =
  /^(?:\s?%|\s?‰|,-|\s?[x×]\s?\d|\s?[-–/]\s?\d|\s?°|\s?["”](?!\p{L})|\s?(?:st|nd|rd|th)(?![\p{L}\d]))/iu;
// «14-15. oktober», «22–23 september»: days, not hours.
const OF_A_MONTH = new RegExp(`^\\.?\\s*(?:of\\s+)?(?:${MONTH_WORDS})(?![\\p{L}-])`, 'iu');
const AFTER = /^[\s:;.)\]|,>→=]*(?:[-–—](?=[\s\p{L}«"“]|$)\s*)*[:|]?\s*/u;
// «7pm for 7.30pm Dinner»: come at seven, and at half past it begins.
const GATHER_FOR = /^for \d{1,2}(?:[.:][0-5]\d)?\s?(?:[ap]\.?m\.?)?(?:\s+(?=\p{L})|$)/iu;
const YEARS = /^(?:19|20)\d\d$/;

function rangeEnd(text: string, first: Clock): Clock | null {
  const to = matchAt(TO, text, first.next);
  if (!to) return null;
  const second = clockAt(text, first.next + to[0].length);
  if (!second) return null;
  // «09:00 - 10 gode råd» is a time, a dash and a title; «10.30-12 Tittel» is a range.
  const loose = /\s/.test(to[0]) && second.form === 'bare';
  if (loose && /^\s*[\p{Ll}]/u.test(text.slice(second.next, second.next + 4)) && !/til|to|till/i.test(to[0]))
    return null;
  if (second.form === 'bare' && first.form !== 'bare' && second.at <= first.at) return null;
  return second;
}

function counted(rest: string, first: Clock): boolean {
  // «2030-målene»
  if (YEARS.test(first.value) && /^-\p{Ll}/u.test(rest)) return true;
  // «10.00 – 1. bolk», and no span.
  const ordinal = first.form === 'marked' && /^\s[-–]\s\d\.\s\p{L}/u.test(rest);
  return (!ordinal && NOT_A_TIME.test(rest)) || COUNTED.test(rest.trimStart());
}

function weakness(first: Clock, second: Clock | null, marked: boolean, rest: string): boolean {
  if (marked) return false;
  const head = rest.trimStart();
  const lower = /^\p{Ll}/u.test(head);
  if (first.form === 'bare') return second === null || second.form === 'bare' || lower;
  if (second) return false;
  if (first.form === 'spaced') return true;
  if (first.form === 'compact') return lower || head === '';
  const minute = first.at % 60;
  // «10.03» may be the tenth of March.
  return first.value.includes('.') && minute >= 1 && minute <= 12 && minute % 5 !== 0;
}

/** Reads a time or range at the start of the text; null when there is none, or when the figures say something else. */
export function readTimeHead(source: string): TimeHead | null {
  const text = source.slice(0, 400);
  const lead = LEAD.exec(text)?.[0] ?? '';
  const first = clockAt(text, lead.length);
  if (!first) return null;
  const marked = CLOCK_WORD.test(lead);
  const second = rangeEnd(text, first);
  const rough = first.form === 'bare' && !second && !marked;
  if (
    rough &&
    !(
      ROUGHLY.test(lead) &&
      /^\s*$|^\s?[:,–-]?\s*(?:[\p{Lu}«"“]|(?:alle|vi|me|we|everyone|folk|slutt|slut|ferdig|färdig|klart|hjem|heim|hem|home|oppmøte|avreise)(?!\p{L}))/u.test(
        text.slice(first.next),
      )
    )
  )
    return null;
  if (first.form === 'compact' && first.value.length === 3 && second?.form !== 'compact') return null;
  const next = (second ?? first).next;
  const rest = source.slice(next);
  if (counted(rest, first) || (!marked && (second ?? first).form === 'bare' && OF_A_MONTH.test(rest))) return null;
  const title = rest.replace(AFTER, '').replace(GATHER_FOR, '').trim();
  const yearLike = !marked && YEARS.test(first.value) && (!second || YEARS.test(second.value));
  return {
    start: shortHour(first, second),
    end: second ? second.at : null,
    rest: title,
    form: first.form,
    weak: weakness(first, second, marked, rest),
    yearLike,
    halfDay: first.halfDay,
    endHalfDay: second?.halfDay ?? false,
  };
}

/** «1–2.30 pm» and «8.30-8.45 PM»: the first takes the second's half of the day. */
function shortHour(first: Clock, second: Clock | null): number {
  if (second?.half === 'p' && first.half === null && first.halfDay) {
    const later = first.at + 720;
    return later <= second.at && second.at - later < 300 ? later : first.at;
  }
  if (!second || !first.halfDay || second.halfDay || second.form !== 'marked') return first.at;
  const shifted = first.at + 720;
  return second.at > 780 && first.at < 480 && shifted < second.at && second.at - shifted < 300 ? shifted : first.at;
}

const TAIL_TIME =
  /[\s(,–—-]+(?:(?:fra|frå|från|from|ca\.?)\s+)?(?:kl\.?\s*)?(\d{1,2}[:.]\d\d(?:\s?[-–—]\s?(?:kl\.?\s*)?\d{1,2}[:.]\d\d)?|\d{4}\s?[-–—]\s?\d{4}|kl\.?\s*\d{1,2}(?:[:. ]\d\d)?)\)?\.?$/iu;

// «Velkommen ......... kl. 18.30»
const DOT_LEADER = /[\s.…·_]{3,}$/u;

const HOURS =
  /(?:(?<!\p{L})(?:kl|klokken|klokka|klockan|at|from|fra|frå|från)\.?\s*)?(?<![\d.,:/-])\d{1,2}(?:[.:,]?[0-5]\d)?\s?(?:[ap]\.?m\.?)?\s*(?:[-–—]|till?|to|until)\s*(?:(?:kl|klokken|klokka)\.?\s*)?\d{1,2}(?:[.:,]?[0-5]\d)?(?![\d.,:/]\d)/giu;

/** The hours of a day or a meeting told somewhere in its heading: «Onsdag 12. mars kl. 10–15». */
export function readHours(text: string): { start: number; end: number } | null {
  for (const match of text.slice(0, 300).matchAll(HOURS)) {
    const head = readTimeHead(text.slice(match.index));
    if (head && head.end !== null && head.end > head.start && !head.yearLike)
      return { start: head.start, end: head.end };
  }
  return null;
}

/** «Velkommen, kl. 09.00–09.15»: the time stands after the title. */
export function readTimeTail(text: string): TimeHead | null {
  // «(18.40–19.10, 20 min)»
  const source = text.replace(/,\s\d{1,3}\s?min\p{L}*\.?(?=\)$)/u, '');
  const tail = text.length > 300 ? null : TAIL_TIME.exec(source);
  if (!tail?.[1] || tail.index === 0) return null;
  const head = readTimeHead(tail[1]);
  if (!head) return null;
  const title = source.slice(0, tail.index).replace(DOT_LEADER, '').trim();
  return { ...head, weak: false, rest: title };
}

/** After six in the evening a small hour is past midnight. */
export const onSameNight = (at: number, before: number): number =>
  before >= 18 * 60 && at < 6 * 60 && at < before ? at + DAY_MINUTES : at;

/** Splits «0900 Velkommen 0915 Innlegg 1000 Pause» where items run on in one line. */
export function splitRunOn(text: string): string[] {
  if (text.length > 2000) return [text];
  const first = readTimeHead(text);
  if (!first || first.rest === '') return [text];
  const shape = first.form === 'compact' ? RUN_ON_COMPACT : RUN_ON_MARKED;
  const parts: string[] = [];
  let from = 0;
  let latest = first.end === null ? first.start : onSameNight(first.end, first.start);
  for (const match of text.matchAll(shape)) {
    const at = match.index + (match[1]?.length ?? 0);
    const head = readTimeHead(text.slice(at));
    const start = head ? onSameNight(head.start, latest) : 0;
    if (!head || at <= from + 4 || start < latest || head.rest === '') continue;
    if (!readTimeHead(text.slice(from, at))?.rest) continue;
    parts.push(text.slice(from, at).replace(/[\s;,|]+$/, ''));
    from = at;
    latest = Math.max(start, head.end === null ? 0 : onSameNight(head.end, start));
  }
  parts.push(text.slice(from));
  return parts;
}

// Not after «til», «fra», «kl.» or a dash: there the time belongs to the words before it.
const BEFORE =
  '(?<!(?<!\\p{L})(?:til|till|to|fra|frå|from|från|innen|before|until|før|kl\\.?|klokken|klokka|ca\\.?|at|og|and|om|på|–|-))';
const RUN_ON_MARKED = new RegExp(
  `${BEFORE}(?<=[\\p{L}.;,|)?!»\\t])(\\s+)(?:kl\\.? ?)?\\d{1,2}[:.]\\d\\d(?=\\s|\\s?[-–]|\\s?[ap]\\.?m(?!\\p{L}))`,
  'giu',
);
const RUN_ON_COMPACT = new RegExp(
  `${BEFORE}(?<=[\\p{L}.;,|)?!»\\t])(\\s+)[0-2]\\d[0-5][05](?=\\s+\\p{Lu}|\\s?[-–]\\s?[0-2]\\d[0-5]\\d|\\s?[-–]\\s\\p{Lu})`,
  'gu',
);
