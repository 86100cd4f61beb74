import type { Language } from '../../../../domain/agenda/gathering';
import type { IsoDate } from '../../../../domain/time';
import { localeTag } from '../../../../words';

/** «17. des.»: a deadline where there is little room. */
export function dayAndShortMonth(language: Language, date: IsoDate): string {
  const format = new Intl.DateTimeFormat(localeTag(language), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}
