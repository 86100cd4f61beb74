import { MINUTE } from '../../domain/time';
import type { Words } from '../../words';

/** Whole minutes from the plan, towards zero: + late, − ahead. */
export const offsetMinutes = (offsetMs: number): number => Math.trunc(offsetMs / MINUTE);

/** «7 min etter skjema», «4 min foran skjema», «i rute». */
export function offsetText(t: Words, offsetMs: number): string {
  const minutes = offsetMinutes(offsetMs);
  if (minutes === 0) return t('common:offset.onTime');
  return minutes > 0
    ? t('common:offset.behind', { minutes })
    : t('common:offset.ahead', { minutes: Math.abs(minutes) });
}
