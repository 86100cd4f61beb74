import { MONTH_WORDS, monthOf, WEEKDAY_WORDS, weekdayOf } from '../lexicon/vocabulary';
import { readHours, readTimeHead } from '../times/clock-reading';
import type { Line } from './source-text';

/** A day as a heading names it. What is not said is null: a year is never guessed. */
export interface DayName {
  readonly label: string;
  readonly weekday: number | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** The weekday and date exactly as written, for the sentence when they disagree. */
  readonly text: string;
}

interface DateFound {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly lastDay: number;
  readonly index: number;
  readonly length: number;
}

const YEAR = '(?:,?\\s+((?:19|20)\\d\\d))?';
const DAY_FIRST = new RegExp(
  `(?<![\\d.:,])(?:den\\s+|the\\s+|d\\.\\s*)?(\\d{1,2})(?:\\.|st|nd|rd|th)?(?:\\s*(?:-|–|og|and|och|till?|&|/)\\s*(\\d{1,2})\\.?)?\\s*(?:of\\s+)?(${MONTH_WORDS})(?!\\p{L})\\.?${YEAR}`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTH_WORDS})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|and|&)\\s*(\\d{1,2})(?:st|nd|rd|th)?)?(?![\\d.:])${YEAR}`,
  'iu',
);
const NUMERIC =
  /(?<![\d.:])(\d{1,2})[./](\d{1,2})(?:[./]|\s?[-–]\s?|\s(?=(?:19|20)\d\d))((?:19|20)\d\d|[23]\d)(?![\d.:])/u;
// «22-09-2026»
const NUMERIC_DASHED = /(?<![\d.:-])(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)(?![\d.:-])/u;
const NUMERIC_SHORT = /(?<![\d.:])(\d{1,2})[./](\d{1,2})\.?(?![\d./]|:\d)/u;
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/u;

const valid = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

function found(m: RegExpExecArray, day: number, month: number, year: number | null, lastDay = day): DateFound | null {
  return valid(day, month) ? { day, month, year, lastDay, index: m.index, length: m[0].length } : null;
}

const numberOrNull = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** The first date in the text; short numeric dates («25.9») only where the caller expects a date. */
export function findDate(text: string, shortToo = false): DateFound | null {
  const source = text.slice(0, 400);
  const dayFirst = DAY_FIRST.exec(source);
  if (dayFirst) {
    const last = numberOrNull(dayFirst[2]) ?? undefined;
    return found(dayFirst, Number(dayFirst[1]), monthOf(dayFirst[3] ?? '') ?? 0, numberOrNull(dayFirst[4]), last);
  }
  const monthFirst = MONTH_FIRST.exec(source);
  if (monthFirst) {
    const last = numberOrNull(monthFirst[3]) ?? undefined;
    return found(
      monthFirst,
      Number(monthFirst[2]),
      monthOf(monthFirst[1] ?? '') ?? 0,
      numberOrNull(monthFirst[4]),
      last,
    );
  }
  const iso = ISO.exec(source);
  if (iso) return found(iso, Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const numeric = NUMERIC.exec(source) ?? NUMERIC_DASHED.exec(source);
  if (numeric) {
    const year = Number(numeric[3]);
    return found(numeric, Number(numeric[1]), Number(numeric[2]), year < 100 ? year + 2000 : year);
  }
  const short = shortToo ? NUMERIC_SHORT.exec(source) : null;
  return short ? found(short, Number(short[1]), Number(short[2]), null) : null;
}

const INTRO =
  /^(?:(?:program|programme|agenda|kjøreplan|køyreplan|dagsorden|dagsprogram)(?:met)?(?:\s+(?:for|on))?\s*[:–-]?\s*)?(?=\S)/iu;
// «Kjøreplan ledersamling DAG 1 – 20. august»
const LONG_INTRO =
  /^(?:program|programme|agenda|kjøreplan|køyreplan|dagsorden|dreiebok|drejebog|körschema)\s[\p{L}\s,–-]{2,60}?(?=(?<!\p{L})(?:dag|day)\s\d)/iu;
const ORDINAL_DAY =
  /^(?:(?:dag|day)(?:\s*\d{1,2}|\s+(?:en|ein|to|tre|one|two|three|ett|två|i{1,3}))(?![\p{L}\d])|(?:\d)\.\s?(?:dag|dagen)(?!\p{L})|(?:første|fyrste|andre|tredje|anden|første|första|andra|first|second|third)\s+(?:dag|dagen|day)(?!\p{L}))/iu;
const WEEKDAY_HEAD = new RegExp(`^(?:${WEEKDAY_WORDS})(?!\\p{L})\\.?`, 'iu');
const PARTS_OF_DAY =
  /^(?:formiddag|ettermiddag|kveld|morgen|føremiddag|eftermiddag|aften|kväll|förmiddag|morning|afternoon|evening)\b/iu;
const WRITTEN_JUST_BEFORE =
  /(?<!\p{L})(?:oppdatert|opdateret|uppdaterad|updated|revidert|reviderad|revideret|revised|endret|endra|ändrad|lagret|utskrevet|printed)\s*:?\s*(?:den\s|d\.\s|on\s)?$/iu;
/** When a text was written, or changed. */
const WRITTEN =
  /^(?:sist |senast |senest |last )?(?:oppdatert|oppdatering|updated|uppdaterad|opdateret|endret|endra|ändrad|changed|lagret|publisert|publicerad|published|sendt|sent|skickat|kunngjort)(?!\p{L})/iu;
const DEADLINE = /frist|påmeld|deadline|anmäl|tilmeld|svar\s|innen|senest|seinast|sign up|register by/iu;

/** What is left after the date must look like a theme, a time or nothing: else the line is a sentence. */
function headingLike(rest: string): boolean {
  const tail = rest.replace(/^[\s.)]+/, '');
  if (tail === '') return true;
  if (DEADLINE.test(tail.slice(0, 60))) return false;
  // «Saturday, the Old Chapel. Bring a pen.» is said of the meeting.
  if (/\p{L}{3,}\.\s+\p{Lu}.*[.!]$/u.test(tail)) return false;
  if (/^[:–—|,;·•(\-\t]/.test(tail)) return tail.length < 200 && !/^,?\s*\p{Ll}+te\s/u.test(tail);
  if (PARTS_OF_DAY.test(tail) || /^(?:kl\b|klokk|\d{1,2}[:.]\d\d|\d{4}\b)/iu.test(tail)) return tail.length < 100;
  // «Torsdag 20. februar på Grendehuset»
  const place = /^(?:på|i|at|in|hos|ved)\s+[\p{Lu}«"“]/u.test(tail);
  return (place || /^[\p{Lu}«"“]/u.test(tail)) && tail.split(/\s+/).length <= 12 && !/[.!]$/.test(tail);
}

const SHORT_WEEKDAY = /^\p{L}{2,5}\.?$/u;

/** Reads «DAG 1 – 26.september», «Tirsdag 4. mars 2025: Tema», «Day 2», «4 March 2025». */
export function readDay(line: Line): DayName | null {
  if (line.text.length > 260) return null;
  const label = line.text.replaceAll('\t', ' ').trim();
  const text = label.slice((LONG_INTRO.exec(label) ?? INTRO.exec(label))?.[0].length ?? 0);
  const ordinal = ORDINAL_DAY.exec(text)?.[0] ?? '';
  let rest = text.slice(ordinal.length).replace(ordinal ? /^[\s:–—,|·•/(-]+/ : /^/, '');
  const weekday = WEEKDAY_HEAD.exec(rest)?.[0] ?? '';
  const afterWeekday = rest.slice(weekday.length).replace(weekday ? /^[\s,]+/ : /^/, '');
  const date = findDate(afterWeekday, ordinal !== '' || weekday !== '');
  const dated = date !== null && date.index <= 1;
  if (!ordinal && !weekday && !dated) return null;
  if (!ordinal && weekday && !dated && SHORT_WEEKDAY.test(weekday) && afterWeekday !== '') return null;
  // «26.–27. september» names the whole gathering, not one of its days.
  if (dated && date.lastDay !== date.day) return null;
  const named = dated ? afterWeekday.slice(0, date.index + date.length) : '';
  rest = dated ? afterWeekday.slice(date.index + date.length) : weekday ? afterWeekday : rest;
  if (
    !headingLike(
      ordinal && !weekday && !dated ? text.slice(ordinal.length) : weekday && !dated ? rawTail(text, weekday) : rest,
    )
  )
    return null;
  return {
    label: label.replace(/[\s:]+$/, ''),
    weekday: weekday ? weekdayOf(weekday) : null,
    day: dated ? date.day : null,
    month: dated ? date.month : null,
    year: dated ? date.year : null,
    text: [weekday, named].filter(Boolean).join(' ').trim(),
  };
}

const rawTail = (text: string, weekday: string): string => text.slice(text.indexOf(weekday) + weekday.length);

const STARTS =
  /(?<!\p{L})(?:kl|klokka|klokken|klockan|at|from|fra|frå|från|start)\.?:?\s*(\d{1,2}(?:[.:]?[0-5]\d)?(?:\s?[ap]\.?m)?)(?![\d.:]\d)/iu;
const WEEKDAY_INSIDE = new RegExp(`(?<!\\p{L})(?:${WEEKDAY_WORDS})(?!\\p{L})`, 'iu');

/** «Mandag 9. marts 2026 kl. 12.30 på Rådhuset», «6. februar frå kl. 18 til 22»: the hours told together with the date. */
export function hoursWithDate(text: string): { start: number; end: number | null } | null {
  if (text.length > 260 || WRITTEN.test(text)) return null;
  const told = text.slice(0, DEADLINE.exec(text)?.index ?? text.length);
  const date = findDate(told);
  const weekday = date ? null : WEEKDAY_INSIDE.exec(told);
  if (!date && !weekday) return null;
  const from = date ? date.index + date.length : (weekday?.index ?? 0) + (weekday?.[0].length ?? 0);
  // After a weekday alone they stand at once: «torsdag kl. 18–20».
  const after = date ? told.slice(from) : told.slice(from, from + 16);
  const hours = readHours(after);
  if (hours) return hours;
  const start = STARTS.exec(after);
  const head = start ? readTimeHead(`kl. ${start[1] ?? ''}`) : null;
  return head ? { start: head.start, end: null } : null;
}

/** «Fagdag, tirsdag 4. mars 2025»: a date inside a heading above the programme. */
export function dayInside(line: Line): DayName | null {
  const date = line.text.length < 300 ? findDate(line.text) : null;
  if (!date || date.lastDay !== date.day) return null;
  const behind = line.text.slice(date.index + date.length, date.index + date.length + 30);
  if (WRITTEN_JUST_BEFORE.test(line.text.slice(0, date.index))) return null;
  if (DEADLINE.test(line.text.slice(0, date.index)) || /frist|deadline/iu.test(behind)) return null;
  const word = new RegExp(`(${WEEKDAY_WORDS})\\.?,?\\s+(?:den\\s+|d\\.\\s*)?$`, 'iu').exec(
    line.text.slice(0, date.index),
  );
  const named = line.text.slice(date.index, date.index + date.length).trim();
  return {
    label: line.text,
    weekday: word ? weekdayOf(word[1] ?? '') : null,
    day: date.day,
    month: date.month,
    year: date.year,
    text: [word?.[1] ?? '', named].filter(Boolean).join(' '),
  };
}

/** The years the text itself gives to its dates: «26-27. september 2012» tells the year of both days. */
export function yearsStated(lines: readonly Line[]): (day: number, month: number) => number | null {
  const years = new Map<string, Set<number>>();
  const note = (key: string, year: number) => years.set(key, (years.get(key) ?? new Set()).add(year));
  const monthAndYear = new RegExp(`(?<!\\p{L})(${MONTH_WORDS})\\.?\\s+((?:19|20)\\d\\d)(?!\\d)`, 'iu');
  for (const line of lines) {
    if (!/(?:19|20)\d\d|\d[./]\d/.test(line.text)) continue;
    const date = findDate(line.text);
    if (date?.year) {
      for (let day = date.day; day <= Math.max(date.day, date.lastDay); day++) note(`${date.month}-${day}`, date.year);
    }
    const month = monthAndYear.exec(line.text.slice(0, 400));
    if (month) note(`${monthOf(month[1] ?? '')}`, Number(month[2]));
  }
  const only = (key: string): number | null => {
    const known = years.get(key);
    return known?.size === 1 ? ([...known][0] ?? null) : null;
  };
  return (day, month) => only(`${month}-${day}`) ?? (years.has(`${month}-${day}`) ? null : only(`${month}`));
}

/** «Dag 1» and a date right below it name the same day. */
export function mergeDays(a: DayName, b: DayName): DayName {
  if (a.day !== null && b.day !== null) return b;
  const label = `${a.label} – ${b.label}`;
  const text = a.day !== null ? a.text : b.text;
  return {
    label,
    weekday: a.weekday ?? b.weekday,
    day: a.day ?? b.day,
    month: a.month ?? b.month,
    year: a.year ?? b.year,
    text,
  };
}
