import type { Language } from '../../domain/agenda/gathering';
import { toldMinutes } from '../../domain/run/told-times';
import { span, type Words } from '../../words';

/** «7 min etter skjema», «4 min foran skjema», «i rute». */
export function offsetText(t: Words, language: Language, offsetMs: number): string {
  const minutes = toldMinutes(offsetMs);
  if (minutes === 0) return t('common:offset.onTime');
  const amount = span(language, Math.abs(minutes));
  return t(minutes > 0 ? 'common:offset.behind' : 'common:offset.ahead', { amount });
}
