import { type Horizon, horizonEnd } from '../../../domain/notes/note';
import { addDays, addMonths, type IsoDate, isoDate } from '../../../domain/time';
import { dateOf, monthOf, readDate } from '../../ui/read-date';

/** A deadline as it was typed. */
type ReadDue =
  | { readonly ok: true; readonly horizon: Horizon | null; readonly due: IsoDate | null }
  | { readonly ok: false };

const UNREAD: ReadDue = { ok: false };
const on = (due: IsoDate): ReadDue => ({ ok: true, horizon: null, due });

const WEEKDAYS = ['s[øu]n', 'm[åa]n|mon', 'tir|tys|tue', 'ons|wed', 'tor|thu', 'fre|fri', 'l[øa][ru]|sat'].map(
  (start) => new RegExp(`^(?:${start})\\p{L}*\\.?$`, 'u'),
);
const UNITS: Readonly<Record<Horizon, RegExp>> = {
  days: /^(?:d|dag(?:er|ar)?|days?)\.?$/u,
  weeks: /^(?:u|v|w|uker?|vek[ea]r?|weeks?)\.?$/u,
  months: /^(?:m|mnd|md|måned(?:er)?|månad(?:er|ar)?|months?)\.?$/u,
};
const WORDS_FOR_NUMBERS = /^(?:en|ein|ei|to|tre|fire|fem|seks|one|two|three|four|five|six)$/u;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{
    en: 1,
    ein: 1,
    ei: 1,
    one: 1,
    to: 2,
    two: 2,
    tre: 3,
    three: 3,
    fire: 4,
    four: 4,
    fem: 5,
    five: 5,
    seks: 6,
    six: 6,
  },
};
const NEAR: readonly (readonly [RegExp, number])[] = [
  [/^(?:i dag|today)$/u, 0],
  [/^(?:i morg[eo]n|imorg[eo]n|tomorrow)$/u, 1],
  [/^(?:i overmorg[eo]n)$/u, 2],
];

const weekdayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();

/** A month alone is its last day, a week its Friday: those who say so mean that it is done by then. */
function endOfMonth(month: number, today: IsoDate): ReadDue {
  const year = Number(today.slice(0, 4)) + (month < Number(today.slice(5, 7)) ? 1 : 0);
  const first = dateOf(year, month, 1);
  return first === null ? UNREAD : on(addDays(addMonths(first, 1), -1));
}

function fridayOfWeek(week: number, today: IsoDate): ReadDue {
  const inYear = (year: number): IsoDate => {
    // The fourth of January is always in week 1.
    const fourth = isoDate(`${year}-01-04`);
    return addDays(fourth, -((weekdayOf(fourth) + 6) % 7) + 7 * (week - 1) + 4);
  };
  const year = Number(today.slice(0, 4));
  if (week < 1 || week > 53) return UNREAD;
  return on(inYear(year) < today ? inYear(year + 1) : inYear(year));
}

function span(count: string, unit: string, today: IsoDate, from: IsoDate): ReadDue | null {
  const number = NUMBERS[count] ?? Number(count);
  const horizon = (['days', 'weeks', 'months'] as const).find((one) => UNITS[one].test(unit));
  if (!horizon || !Number.isInteger(number) || number < 1 || number > 999) return null;
  if (number === 3) return { ok: true, horizon, due: horizonEnd(horizon, from) };
  if (horizon === 'months') return on(addMonths(today, number));
  return on(addDays(today, number * (horizon === 'weeks' ? 7 : 1)));
}

/**
 * A deadline in the ways people write one: 3 uker, 15.3, 15. mars 2027, fredag, uke 12, februar, om 2 uker. Three of
 * something is a horizon, and counts `from` the day it was agreed; anything else is a date, seen from `today`.
 */
export function readDue(text: string, today: IsoDate, from: IsoDate): ReadDue {
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/^(?:\/|(?:senest|seinast|innen|frist|by|om|in|i løpet av)\s+)/u, '')
    .replace(/\s+/gu, ' ');
  if (typed === '') return { ok: true, horizon: null, due: null };
  const near = NEAR.find(([words]) => words.test(typed));
  if (near) return on(addDays(today, near[1]));
  const date = readDate(typed, today);
  return date === null ? inWords(typed, today, from) : on(date);
}

function inWords(typed: string, today: IsoDate, from: IsoDate): ReadDue {
  const counted = /^(\d{1,3}|\p{L}+) ?(\p{L}+\.?)$/u.exec(typed);
  const asSpan =
    counted?.[1] && counted[2] && (/^\d/u.test(counted[1]) || WORDS_FOR_NUMBERS.test(counted[1]))
      ? span(counted[1], counted[2], today, from)
      : null;
  if (asSpan) return asSpan;
  const week = /^(?:uke|veke|week) (\d{1,2})$/u.exec(typed);
  if (week) return fridayOfWeek(Number(week[1]), today);
  const alone = monthOf(typed);
  if (alone > 0) return endOfMonth(alone, today);
  const weekday = WEEKDAYS.findIndex((day) => day.test(typed));
  return weekday < 0 ? UNREAD : on(addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1));
}
