import type { Language } from '../../domain/agenda/gathering';
import {
  DAY_MINUTES,
  dateIn,
  type Instant,
  type IsoDate,
  instant,
  MINUTE,
  type MinuteOfDay,
  minuteOfDayIn,
} from '../../domain/time';

/** A time of day as Excel counts it: a share of a day; past midnight it is more than one. */
export const clockSerial = (at: MinuteOfDay | null): number | null => (at === null ? null : at / DAY_MINUTES);

/** A date as Excel shows it, which knows no time zones. */
export const dateCell = (date: IsoDate | null): Date | null => (date === null ? null : new Date(`${date}T00:00:00Z`));

export const dateFormat = (language: Language): string => (language === 'en' ? 'd mmm yyyy' : 'dd.mm.yyyy');

// No zone changes its clock but at a whole quarter of an hour.
const QUARTER = 15 * MINUTE;

/** What the wall clock showed at an instant. Asking for the zone is slow, so each quarter of an hour is asked once. */
export function wallTimes(zone: string): (at: Instant) => Date {
  const offsets = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER) * QUARTER;
    let offset = offsets.get(quarter);
    if (offset === undefined) {
      const midnight = Date.parse(`${dateIn(zone, instant(quarter))}T00:00:00Z`);
      offset = midnight + minuteOfDayIn(zone, instant(quarter)) * MINUTE - quarter;
      offsets.set(quarter, offset);
    }
    return new Date(Math.floor((at + offset) / 1000) * 1000);
  };
}
