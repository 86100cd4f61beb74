import { isDay, type TypedDate } from '../../domain/notes/action-changes';
import { MONTH_WORDS, monthOf, WEEKDAY_WORDS } from '../lexicon/vocabulary';

/** «fredag den», «senest», «frist:»: what people write in front of a date. */
const BEFORE = new RegExp(
  `^(?:(?:innen|senest|seinast|frist|før|by|before|on|den|the|(?:${WEEKDAY_WORDS})(?![\\p{L}])\\.?)[\\s,:]+)+`,
  'iu',
);
const YEAR = "[’']?(\\d{4}|\\d{2})";
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/;
/** 15.3.2027, 15/3-27, 15.3., 15-3 */
const NUMBERS = new RegExp(`^(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})(?:\\s?[./-]\\s?${YEAR})?[./-]?$`);
/** 15. mars 2027, 15 March */
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s?(${MONTH_WORDS})\\.?(?:,?\\s*${YEAR})?$`, 'iu');
/** March 15, 2027 */
const MONTH_FIRST = new RegExp(`^(${MONTH_WORDS})\\.?\\s(\\d{1,2})(?:\\.|st|nd|rd|th)?(?:,?\\s+${YEAR})?$`, 'iu');
/** A date that has lost its format is a count of days from the end of 1899. */
const SERIAL = /^([3-7]\d{4})(?:[.,]\d+)?$/;
const DAY_MS = 86_400_000;

const yearOf = (text: string | undefined): number | null =>
  text === undefined ? null : text.length === 2 ? 2000 + Number(text) : Number(text);

function read(text: string): TypedDate | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = NUMBERS.exec(text);
  if (numbers) return { year: yearOf(numbers[3]), month: Number(numbers[2]), day: Number(numbers[1]) };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return { year: yearOf(dayFirst[3]), month: monthOf(dayFirst[2] ?? '') ?? 0, day: Number(dayFirst[1]) };
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) {
    return { year: yearOf(monthFirst[3]), month: monthOf(monthFirst[1] ?? '') ?? 0, day: Number(monthFirst[2]) };
  }
  const serial = SERIAL.exec(text);
  if (!serial) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Number(serial[1]) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A deadline as people type it in Norwegian or English; null for what is no date. */
export function typedDate(text: string): TypedDate | null {
  const bare = text.replace(/\s+/gu, ' ').trim().replace(BEFORE, '');
  const date = read(bare);
  return date !== null && isDay(date) ? date : null;
}
