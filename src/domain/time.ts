import type { Brand } from './ids';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;
/** A span in whole minutes. */
export type Minutes = Brand<number, 'Minutes'>;
/** Minutes since local midnight; past 1440 is after the next midnight. */
export type MinuteOfDay = Brand<number, 'MinuteOfDay'>;
/** Calendar date, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;

export const MINUTE = 60_000;
export const DAY_MINUTES = 1440;

export const instant = (ms: number): Instant => ms as Instant;
export const minutes = (n: number): Minutes => n as Minutes;
export const minuteOfDay = (n: number): MinuteOfDay => n as MinuteOfDay;
export const isoDate = (text: string): IsoDate => text as IsoDate;

/** `HH:MM` on the clock face; times past midnight wrap (1500 → 01:00). */
export function clockFace(at: MinuteOfDay): string {
  const within = ((at % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** Reads `HH:MM`; null for anything else. */
export function parseClockFace(text: string): MinuteOfDay | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const hours = Number(match[1]);
  const mins = Number(match[2]);
  return hours < 24 && mins < 60 ? minuteOfDay(hours * 60 + mins) : null;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Asking for the zone is slow, and a clock asks for the same few instants every second. */
const asked = new Map<string, Record<string, number>>();
/** More than a day of three hundred items has, so that one is not forgotten while it is laid out. */
const ASKED_MOST = 2_000;

function partsIn(zone: string, at: number): Record<string, number> {
  const key = `${zone} ${at}`;
  const known = asked.get(key);
  if (known) return known;
  const parts = readParts(zone, at);
  if (asked.size >= ASKED_MOST) asked.clear();
  asked.set(key, parts);
  return parts;
}

function readParts(zone: string, at: number): Record<string, number> {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(at).map((part) => [part.type, Number(part.value)]));
}

/** How far the zone's wall clock is ahead of UTC at that instant, in ms. */
function zoneOffset(zone: string, at: number): number {
  const p = partsIn(zone, at);
  const wall = Date.UTC(p.year ?? 0, (p.month ?? 1) - 1, p.day ?? 1, p.hour ?? 0, p.minute ?? 0, p.second ?? 0);
  return wall - Math.floor(at / 1000) * 1000;
}

/** The calendar date in the zone at that instant. */
export function dateIn(zone: string, at: Instant): IsoDate {
  const p = partsIn(zone, at);
  return isoDate(`${p.year}-${String(p.month).padStart(2, '0')}-${String(p.day).padStart(2, '0')}`);
}

/** Minutes since local midnight in the zone at that instant, rounded down. */
export function minuteOfDayIn(zone: string, at: Instant): MinuteOfDay {
  const p = partsIn(zone, at);
  return minuteOfDay((p.hour ?? 0) * 60 + (p.minute ?? 0));
}

/**
 * The instant at which a wall clock in the zone shows that time of that date. A time that daylight saving skips is taken
 * as the same distance after the change; one that occurs twice is the first.
 */
export function instantOf(zone: string, date: IsoDate, at: MinuteOfDay): Instant {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  const asUtc = Date.UTC(y, m - 1, d) + at * MINUTE;
  const before = asUtc - zoneOffset(zone, asUtc - 24 * 60 * MINUTE);
  const after = asUtc - zoneOffset(zone, asUtc + 24 * 60 * MINUTE);
  const beforeFits = before + zoneOffset(zone, before) === asUtc;
  const afterFits = after + zoneOffset(zone, after) === asUtc;
  if (beforeFits && afterFits) return instant(Math.min(before, after));
  return instant(afterFits ? after : before);
}

/** `date` moved by whole days. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  return isoDate(new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10));
}

/** `date` moved by whole months; the 31st becomes the last day of a shorter month. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(y, m - 1 + months + 1, 0)).getUTCDate();
  return isoDate(new Date(Date.UTC(y, m - 1 + months, Math.min(d, last))).toISOString().slice(0, 10));
}
