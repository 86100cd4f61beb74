import type { Language } from '../domain/agenda/gathering';
import { type IsoDate, isoDate } from '../domain/time';
import { localeTag } from './format';

/** How dates are written, per language: WORDS rules 5 to 8. */

type Parts = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;

/** A browser may know no nynorsk and write bokmål instead, so the days that differ have their names here. Monday first. */
const NYNORSK_DAYS = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'];

const utc = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);

/** The months are called the same in both; the days are not. */
function nynorskDay(date: Date, width: Parts['weekday']): string {
  const name = NYNORSK_DAYS[(date.getUTCDay() + 6) % 7] ?? '';
  return width === 'long' ? name : `${name.slice(0, 3)}.`;
}

function written(language: Language, parts: Parts, date: IsoDate): string {
  const format = new Intl.DateTimeFormat(localeTag(language), { ...parts, timeZone: 'UTC' });
  const day = utc(date);
  const pieces = format.formatToParts(day).map(({ type, value }, i, all) => {
    if (language !== 'nn') return value;
    if (type === 'weekday') return nynorskDay(day, parts.weekday);
    // The full stop of a short name may stand apart from it.
    return type === 'literal' && all[i - 1]?.type === 'weekday' ? value.replace(/^\./, '') : value;
  });
  // «tirsdag 26. september»: no comma after the day.
  return pieces.join('').replace(/^(\p{L}+\.?),? /u, '$1 ');
}

/** «tirsdag 26. september 2026». */
export const longDate = (language: Language, date: IsoDate): string =>
  written(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, date);

/** «tirsdag 26. september». */
export const dayOfYear = (language: Language, date: IsoDate): string =>
  written(language, { weekday: 'long', day: 'numeric', month: 'long' }, date);

/** «26. september», without weekday or year. */
export const dayAndMonth = (language: Language, date: IsoDate): string =>
  written(language, { day: 'numeric', month: 'long' }, date);

/** «17. des.»: where there is little room. */
export const dayAndShortMonth = (language: Language, date: IsoDate): string =>
  written(language, { day: 'numeric', month: 'short' }, date);

/** «tor. 26. november», short weekday. */
export const shortDate = (language: Language, date: IsoDate): string =>
  written(language, { weekday: 'short', day: 'numeric', month: 'long' }, date);

/** «ons. 23.»: one day among its neighbours. */
export const shortDay = (language: Language, date: IsoDate): string =>
  written(language, { weekday: 'short', day: 'numeric' }, date);

/** 26.09.2026 for tables; 26 Sept 2026 in English, where the order of bare numbers can be misread. */
export function tableDate(language: Language, date: IsoDate): string {
  const [y, m, d] = date.split('-');
  if (language !== 'en') return `${d}.${m}.${y}`;
  return written('en', { day: 'numeric', month: 'short', year: 'numeric' }, date);
}

/** «25.–26. september 2026» for several days, «tirsdag 26. september 2026» for one, empty for none. */
export function dateSpan(language: Language, dates: readonly IsoDate[]): string {
  const sorted = [...new Set(dates)].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return longDate(language, first);
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(localeTag(language), parts);
  // English puts thin spaces round the dash of a range; the house style has none.
  return format.formatRange(utc(first), utc(last)).replace(/\s*–\s*/g, '–');
}

/** «måndag» of 1, «søndag» of 7. */
export const weekdayName = (language: Language, weekday: number): string =>
  // 1 January 2001 was a Monday.
  written(language, { weekday: 'long' }, isoDate(`2001-01-0${weekday}`));
