import type { ImportWarning } from '../../domain/draft/draft-agenda';
import { type IsoDate, isoDate } from '../../domain/time';
import type { DayName } from '../lines/day-reading';
import type { Line } from '../lines/source-text';

const pad = (n: number): string => String(n).padStart(2, '0');

/** 1 (Monday) to 7. */
export function weekdayOn(year: number, month: number, day: number): number {
  return ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;
}

function exists(year: number, month: number, day: number): boolean {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

/** The date a heading names, when its year is told: by itself, elsewhere in the text, or by her. */
export function dateOf(
  name: DayName,
  stated: (day: number, month: number) => number | null,
  given: number | null,
): IsoDate | null {
  if (name.day === null || name.month === null) return null;
  const year = name.year ?? given ?? stated(name.day, name.month);
  if (year === null || !exists(year, name.month, name.day)) return null;
  return isoDate(`${year}-${pad(name.month)}-${pad(name.day)}`);
}

interface NamedDay {
  readonly name: DayName;
  readonly line: Line;
  readonly date: IsoDate | null;
}

function mismatch(day: NamedDay, date: string, weekday: number): ImportWarning {
  const { name, line } = day;
  return { type: 'weekday-mismatch', where: line.shown, line: line.index, params: { text: name.text, date, weekday } };
}

/**
 * Weekdays that cannot belong to their dates. Without a year, the days are held against each other: a Monday and a
 * Tuesday are never both the 25th, and the later one is pointed at.
 */
export function weekdayWarnings(days: readonly NamedDay[]): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  let anchor: { ordinal: number; weekday: number } | null = null;
  for (const day of days) {
    const { name, date } = day;
    if (name.weekday === null || name.day === null || name.month === null) continue;
    if (date !== null) {
      const [y = 0, m = 0, d = 0] = date.split('-').map(Number);
      const real = weekdayOn(y, m, d);
      if (real !== name.weekday) warnings.push(mismatch(day, date, real));
      continue;
    }
    // Any year will do to count the days between two dates, away from the end of February.
    const ordinal = Math.round(Date.UTC(2001, name.month - 1, name.day) / 86_400_000);
    if (!anchor) anchor = { ordinal, weekday: name.weekday };
    else {
      const expected = ((((anchor.weekday - 1 + ordinal - anchor.ordinal) % 7) + 7) % 7) + 1;
      if (expected !== name.weekday) warnings.push(mismatch(day, `--${pad(name.month)}-${pad(name.day)}`, expected));
    }
  }
  return warnings;
}
