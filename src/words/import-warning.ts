import type { Language } from '../domain/agenda/gathering';
import type { ImportWarning } from '../domain/draft/draft-agenda';
import { isoDate, parseClockFace } from '../domain/time';
import { dayAndMonth, weekdayName } from './dates';
import { clockInText } from './format';
import type { Words } from './i18n';

const CLOCKS = ['start', 'end', 'readEnd', 'aEnd', 'bStart', 'pStart', 'pEnd'];

/** Dates come as `2026-09-25`, or `--09-25` where the year is not known. */
function dateName(language: Language, date: string): string {
  const whole = date.startsWith('--') ? `2000-${date.slice(2)}` : date;
  const named = dayAndMonth(language, isoDate(whole));
  return date.startsWith('--') ? named : `${named} ${date.slice(0, 4)}`;
}

function inWords(language: Language, params: ImportWarning['params']): Record<string, string | number> {
  const shown: Record<string, string | number> = { ...params };
  for (const key of CLOCKS) {
    const at = typeof shown[key] === 'string' ? parseClockFace(shown[key]) : null;
    if (at !== null) shown[key] = clockInText(language, at);
  }
  if (typeof shown.date === 'string') shown.date = dateName(language, shown.date);
  if (typeof shown.weekday === 'number') shown.weekday = weekdayName(language, shown.weekday);
  return shown;
}

/** The sentence for one finding of the import: what was found, what holds for now, what to do. */
export function importWarning(words: Words, language: Language, warning: ImportWarning): string {
  const params = inWords(language, warning.params);
  if (warning.type === 'end-before-start' && params.readEnd === '')
    return words('import:warning.end-before-start-open', params);
  if (warning.type === 'stray' && params.end === '') return words('import:warning.stray-open', params);
  if (warning.type === 'gap') return words('import:warning.gap', { ...params, count: Number(params.count) });
  return words(`import:warning.${warning.type}`, params);
}
