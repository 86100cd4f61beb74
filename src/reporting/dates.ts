import type { Language } from '../domain/agenda/gathering';
import type { IsoDate } from '../domain/time';
import { localeTag, longDate } from '../words';

/** «25.–26. september 2026» for several days, «tirsdag 26. september 2026» for one, empty for none. */
export function dateSpan(language: Language, dates: readonly IsoDate[]): string {
  const sorted = [...new Set(dates)].sort();
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return '';
  if (first === last) return longDate(language, first);
  const format = new Intl.DateTimeFormat(localeTag(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  // English puts thin spaces round the dash of a range; the house style has none.
  return format.formatRange(midnight(first), midnight(last)).replace(/\s*–\s*/g, '–');
}

const midnight = (date: IsoDate): Date => new Date(`${date}T00:00:00Z`);
