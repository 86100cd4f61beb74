import { themeOf, toldBy } from '../domain/agenda/day-label';
import type { Day, Language } from '../domain/agenda/gathering';
import type { IsoDate } from '../domain/time';
import { longDate } from './dates';

interface Naming {
  readonly language: Language;
  /** «Dag 2», where there are more days than one; empty where there is nothing to tell it from. */
  readonly numbered: string;
  /** How its date is written; in full when nothing is said. */
  readonly write?: (language: Language, date: IsoDate) => string;
}

/**
 * «Dag 1: mandag 25. september 2026 · Muligheter»: what a day is called wherever it is named in full. Without a date
 * it is called what she has called it. Empty where nothing is known of an only day.
 */
export function dayName(day: Pick<Day, 'label' | 'date'>, naming: Naming): string {
  const { language, numbered, write = longDate } = naming;
  const { date, own } = toldBy(day);
  const told = date === null ? '' : write(language, date);
  // «Dag 2» and «Måndag 22. november», as she wrote it, say themselves which day it is.
  if (told === '' && own !== themeOf(own)) return own;
  const named = [numbered, told || own].filter(Boolean).join(': ');
  const whole = [named, told && own].filter(Boolean).join(' · ');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
