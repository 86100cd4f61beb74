import { DAY_MINUTES } from '../../domain/time';
import type { TimedToken } from '../lines/token';
import { onSameNight } from '../times/clock-reading';
import type { Entry } from './entry';

const HALF_DAY = 720;
const EVENING = 18 * 60;
const EARLY = 6 * 60;

/** Past midnight already, and soon after the one before: through the night and into the morning. */
const followsThroughNight = (at: number, before: number): boolean =>
  before >= DAY_MINUTES && at < DAY_MINUTES + HALF_DAY && at >= before && at - before <= 240;

/**
 * Puts a time in its place after the one before: «1:30» after «11:30» on a twelve-hour clock is half past one, and
 * «00.30» after «23.00» is past midnight.
 */
export function settleClock(token: TimedToken, last: Entry | null): { start: number; end: number | null } {
  let { start, end } = token.head;
  const before = last?.start ?? null;
  if (before !== null && start < before) {
    const shifted = start + HALF_DAY;
    if (token.head.halfDay && shifted >= before && shifted <= before + 300 && start < 8 * 60) start = shifted;
    else {
      start = onSameNight(start, before);
      if (followsThroughNight(start + DAY_MINUTES, before)) start += DAY_MINUTES;
    }
  }
  if (end !== null && end < start) {
    const shifted = end + HALF_DAY;
    if (token.head.endHalfDay && shifted > start && shifted - start <= 300 && end < 8 * 60) end = shifted;
    else if (start >= EVENING && (end <= EARLY || start >= DAY_MINUTES)) end += DAY_MINUTES;
  }
  return { start, end };
}
