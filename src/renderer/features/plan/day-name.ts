import type { Day, Language } from '../../../domain/gathering';
import { localeTag, type Words } from '../../../words';

/** «Dag 1 · ons. 23.»; without a date its label, if it has one of its own. */
export function dayName(t: Words, language: Language, day: Day, index: number): string {
  const name = t('plan:day.nr', { nr: index + 1 });
  const own = day.label.trim() === '' || day.label.trim() === name ? null : day.label.trim();
  if (day.date === null) return own ?? name;
  const parts = { weekday: 'short', day: 'numeric', timeZone: 'UTC' } as const;
  const date = new Intl.DateTimeFormat(localeTag(language), parts).format(new Date(`${day.date}T00:00:00Z`));
  return `${name} · ${date.replace(',', '')}`;
}
