import { DAY_MINUTES } from '../../domain/time';
import type { TimedToken } from '../lines/token';
import type { Entry } from './entry';

const HALF_DAY = 720;
const EVENING = 18 * 60;
const EARLY = 6 * 60;

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
    else if (before % DAY_MINUTES >= EVENING && before < DAY_MINUTES && start < EARLY) start += DAY_MINUTES;
    else if (before >= DAY_MINUTES && start < EARLY) start += DAY_MINUTES;
    // Through the night and into the morning, where each follows soon after the one before.
    else if (
      before >= DAY_MINUTES &&
      start < HALF_DAY &&
      start + DAY_MINUTES >= before &&
      start + DAY_MINUTES - before <= 240
    )
      start += DAY_MINUTES;
  }
  if (end !== null && end < start) {
    const shifted = end + HALF_DAY;
    if (token.head.endHalfDay && shifted > start && shifted - start <= 300 && end < 8 * 60) end = shifted;
    else if (start >= EVENING && (end <= EARLY || start >= DAY_MINUTES)) end += DAY_MINUTES;
  }
  return { start, end };
}
