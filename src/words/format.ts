import type { Language } from '../domain/agenda/gathering';
import { clockFace, type Instant, type MinuteOfDay, minuteOfDayIn } from '../domain/time';

/** How times and numbers are written, per language: WORDS rules 5 to 8. */

const NBSP = '\u00a0';
const TAGS: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** The BCP 47 tag that `Intl` and `lang` attributes want. */
export const localeTag = (language: Language): string => TAGS[language];

/** For running text: «15.10» in Norwegian (the sentence holds «kl.»), 15:10 in English. Tables use `clockFace`. */
export function clockInText(language: Language, at: MinuteOfDay): string {
  const face = clockFace(at);
  return language === 'en' ? face : face.replace(':', '.');
}

/** `HH:MM` of an instant, as tables and clocks show it. */
export const clockOf = (zone: string, at: Instant): string => clockFace(minuteOfDayIn(zone, at));

/** One decimal, with the language's decimal mark: 7,9. */
export function oneDecimal(language: Language, value: number): string {
  return new Intl.NumberFormat(TAGS[language], { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** Whole numbers with the language's thousands mark. */
export const whole = (language: Language, value: number): string => new Intl.NumberFormat(TAGS[language]).format(value);

/** «25 min», «1 t 15 min» (English «1 h 15 min»). */
export function span(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const hour = language === 'en' ? 'h' : 't';
  if (hours === 0) return `${rest}${NBSP}min`;
  return rest === 0 ? `${hours}${NBSP}${hour}` : `${hours}${NBSP}${hour}${NBSP}${rest}${NBSP}min`;
}

/** A countdown: `04:32`; minutes run past 60. Overtime has a plus: `+03:20`. */
export function countdown(remainingMs: number): string {
  const over = remainingMs < 0;
  const seconds = over ? Math.floor(-remainingMs / 1000) : Math.ceil(remainingMs / 1000);
  const face = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return over ? `+${face}` : face;
}

/** «Kari, Ola og Per»; or, where it is one of them, «Kari, Ola eller Per». */
export const listed = (
  language: Language,
  parts: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(TAGS[language], { type }).format(parts);
