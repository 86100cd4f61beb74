import { addDays, type IsoDate } from '../time';
import type { Day } from './gathering';

const DAY_MS = 86_400_000;
const apart = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** The dates of days held again from `first`: as far apart as they were, else the day after the one before. */
export function datesFrom(first: IsoDate | null, days: readonly Pick<Day, 'date'>[]): readonly (IsoDate | null)[] {
  if (first === null) return days.map(() => null);
  const dates: IsoDate[] = [];
  for (const [nr, { date }] of days.entries()) {
    const before = days[nr - 1]?.date ?? null;
    const step = before !== null && date !== null ? apart(before, date) : 1;
    const last = dates.at(-1);
    dates.push(last === undefined ? first : addDays(last, step > 0 ? step : 1));
  }
  return dates;
}

/** «2026», «2025–26», «2025/2026». */
const YEARS = /(?<!\d)(20\d\d)(?:(\s?[/–-]\s?)((?:20)?\d\d))?(?!\d)/gu;

/**
 * The name of a gathering that is held again in `year`, or at some time after this one: its year raised, and one that spans two
 * by as much. A year that lies further ahead («Visjon 2040») is none of its own.
 */
export function titleHeldAgain(title: string, thisYear: number, year: number | null = null): string {
  return title.replace(YEARS, (said: string, from: string, sign: string | undefined, to: string | undefined) => {
    const was = Number(from);
    if (was > thisYear + 1) return said;
    const raised = (year ?? Math.max(was + 1, thisYear)) - was;
    if (to === undefined) return String(was + raised);
    const end = to.length === 2 ? String((Number(to) + raised) % 100).padStart(2, '0') : String(Number(to) + raised);
    return `${was + raised}${sign ?? ''}${end}`;
  });
}
