import { DAY_MINUTES, type Instant, instant, MINUTE, type MinuteOfDay, minuteOfDay } from '../../../../domain/time';

const QUARTER = 15 * MINUTE;
const SUGGESTED = 3;
/** What was typed means the next time the clock shows it, and nobody plans an item that lasts longer than this. */
const LONGEST = 12 * 60 * MINUTE;

/** Clock times she is likely to want: where the plan has the item end, and the quarters around when it will. */
export function likelyEnds(now: Instant, plannedEnd: Instant, endsAt: Instant): readonly Instant[] {
  const quarter = Math.floor(endsAt / QUARTER) * QUARTER;
  const ahead = [plannedEnd, ...[0, 1, 2, 3].map((nr) => instant(quarter + nr * QUARTER))].filter((at) => at > now);
  return [...new Set(ahead)].slice(0, SUGGESTED).sort((a, b) => a - b);
}

/** A clock time as the plan counts it, past midnight too; null where it is not ahead. */
export function endAhead(
  clock: MinuteOfDay,
  now: Instant,
  toInstant: (at: MinuteOfDay) => Instant,
): MinuteOfDay | null {
  const days = [0, 1, 2].map((day) => minuteOfDay(clock + day * DAY_MINUTES));
  return days.find((at) => toInstant(at) > now && toInstant(at) - now <= LONGEST) ?? null;
}
