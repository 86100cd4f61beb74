import { toldBy } from '../../../../domain/agenda/day-label';
import type { Day, Language } from '../../../../domain/agenda/gathering';
import { shortDay, type Words } from '../../../../words';

const LONGEST = 28;

/** A label from a text may be a whole heading; a tab has room for what comes before its colon. */
function short(label: string): string {
  const head = label.split(/[:–]/u)[0]?.trim() || label;
  return head.length > LONGEST ? `${head.slice(0, LONGEST - 1).trimEnd()}…` : head;
}

/** «Dag 1 · ons. 23.»; without a date its label, if it has one of its own. */
export function dayName(t: Words, language: Language, day: Day, index: number): string {
  const name = t('plan:day.nr', { nr: index + 1 });
  const { date, own } = toldBy(day);
  if (date === null) return own === '' ? name : short(own);
  return `${name} · ${shortDay(language, date)}`;
}
