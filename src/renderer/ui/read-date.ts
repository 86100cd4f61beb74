import { type IsoDate, isoDate } from '../../domain/time';

/** As they begin in bokmål, nynorsk and English; three letters are enough. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'ma[iy]', 'jun', 'jul', 'aug', 'sep', 'o[kc]t', 'nov', 'de[sc]'].map(
  (start) => new RegExp(`^${start}\\p{L}*\\.?$`, 'u'),
);

/** From 1; 0 where the word is no month. */
export const monthOf = (word: string): number => MONTHS.findIndex((month) => month.test(word)) + 1;

/** The date, if the calendar has it. */
export function dateOf(year: number, month: number, day: number): IsoDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? isoDate(at.toISOString().slice(0, 10)) : null;
}

/** Without a year it is the next time that date comes; two digits are of this century. */
function dated(day: number, month: number, year: string | undefined, today: IsoDate): IsoDate | null {
  const said = year === undefined ? Number(today.slice(0, 4)) : Number(year.length === 2 ? `20${year}` : year);
  const date = dateOf(said, month, day);
  return year === undefined && (date === null || date < today) ? dateOf(said + 1, month, day) : date;
}

/** A date as people write one: 12.3.2027, 12.3, 12/3-27, fredag 12. mars 2027, 12 Mar, March 12, 2027-03-12; null when it is none. */
export function readDate(text: string, today: IsoDate): IsoDate | null {
  const typed = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const numeric = /^(\d{1,2})[./] ?(\d{1,2})(?:[./-] ?(\d{4}|\d{2})?)?$/u.exec(typed);
  if (numeric) return dated(Number(numeric[1]), Number(numeric[2]), numeric[3], today);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  if (iso) return dated(Number(iso[3]), Number(iso[2]), iso[1], today);
  const dayFirst = /^(?:\p{L}+\.?,? )?(\d{1,2})\.? ?(\p{L}+\.?)(?: (\d{4}))?$/u.exec(typed);
  const monthFirst = /^(\p{L}+\.?) (\d{1,2})(?:,? (\d{4}))?$/u.exec(typed);
  const month = monthOf(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month === 0) return null;
  return dated(Number(dayFirst?.[1] ?? monthFirst?.[2]), month, dayFirst?.[3] ?? monthFirst?.[3], today);
}
