import type { IsoDate } from '../time';
import { MONTH_WORDS, WEEKDAY_WORDS } from './calendar-words';
import type { Day } from './gathering';

const ORDINAL =
  '(?:dag|day)\\s*\\d{1,2}|\\d\\.\\s?dag(?:en)?|(?:første|fyrste|andre|tredje|first|second|third)\\s+(?:dag|dagen|day)';
const YEAR = '(?:,?\\s+(?:19|20)\\d\\d)?';
const WRITTEN =
  `(?:den\\s+|the\\s+|d\\.\\s*)?\\d{1,2}(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?(?:${MONTH_WORDS})(?!\\p{L})\\.?${YEAR}` +
  `|(?:${MONTH_WORDS})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d.:])${YEAR}`;
const NUMERIC = '\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d\\d)|\\d{1,2}[./]\\d{1,2}\\.?(?!\\d)';
const WEEKDAY = `(?:${WEEKDAY_WORDS})(?!\\p{L})\\.?`;
const LONG_WEEKDAY = WEEKDAY_WORDS.split('|')
  .filter((word) => word.length > 5)
  .join('|');
/** «Man», «Tor» and «Fri» are words of their own, unless a date or nothing follows. */
const DATE = `(?:${WEEKDAY}[\\s,]*)?(?:${WRITTEN}|${NUMERIC})|(?:${LONG_WEEKDAY})(?!\\p{L})|${WEEKDAY}$`;
/** A word that goes on, «1. mai-feiringa», is about something else. */
const ENDS = '(?![\\p{L}\\d]|-\\p{L})';

/** At the head of a part, with nothing left behind that would have to be read together with it: «Tirsdag til torsdag». */
const headOf = (what: string): RegExp => new RegExp(`^(?:${what})${ENDS}(?!\\s*(?:[–-]|og|and|til|to|&)\\s*\\S)`, 'iu');
const DATE_HEAD = headOf(DATE);
const DAY_HEAD = headOf(`${ORDINAL}|${DATE}`);
const BETWEEN = /(\s*[:–—|;·()]\s*|\s+-\s+|,\s+)/u;

/** The label without the parts of it that `head` finds, and without the signs that held them to the rest. */
function without(label: string, head: RegExp): string {
  // «Tirsdag, 4. mars»: held together before the parts are told from each other.
  const pieces = label
    .trim()
    .replace(new RegExp(`^(${WEEKDAY}),\\s+(?=\\d)`, 'iu'), '$1 ')
    .split(BETWEEN);
  let kept = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const rest = (pieces[at] ?? '').replace(head, '').trim();
    if (rest !== '') kept += kept === '' ? rest : `${pieces[at - 1] ?? ''}${rest}`;
  }
  return kept.replace(/^[\s.:–—|,;·-]+|[\s:–—|,;·(-]+$/gu, '');
}

/** What a day's label says beyond which day it is: «Moglegheitene» of «Dag 1: Moglegheitene», nothing of «Måndag 22. november». */
export const themeOf = (label: string): string => without(label, DAY_HEAD);

/** The label of a day that is held again: without when it was held. */
export const undatedLabel = (label: string): string => without(label, DATE_HEAD);

/**
 * What a day is told apart by. One that has a date is told by it, and by its label only where that says something more, so
 * that no weekday stands twice, or wrong; one without is told by its label as it is written.
 */
export function toldBy({ label, date }: Pick<Day, 'label' | 'date'>): {
  readonly date: IsoDate | null;
  readonly own: string;
} {
  return { date, own: date === null ? label.trim() : themeOf(label) };
}
