import type { Language } from '../../domain/agenda/gathering';
import { MINUTE } from '../../domain/time';
import { span, type Words } from '../../words';

/** Whole minutes from the plan, towards zero: + late, − ahead. */
export const offsetMinutes = (offsetMs: number): number => Math.trunc(offsetMs / MINUTE);

/** «7 min etter skjema», «4 min foran skjema», «i rute». */
export function offsetText(t: Words, language: Language, offsetMs: number): string {
  const minutes = offsetMinutes(offsetMs);
  if (minutes === 0) return t('common:offset.onTime');
  const amount = span(language, Math.abs(minutes));
  return t(minutes > 0 ? 'common:offset.behind' : 'common:offset.ahead', { amount });
}
