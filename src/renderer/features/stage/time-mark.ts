import { type Alert, alertsBetween } from '../../../domain/run/alerts';
import type { ClockInput } from '../../../domain/run/clock';
import { type Instant, instant } from '../../../domain/time';

/** For so long it stands on the screens of those who speak and steer: they look down now and then, not all the time. */
const STANDS_FOR = 30_000;

/** The mark that was passed just now, with the minutes that were left then; null when none was. */
export function timeMark(input: Omit<ClockInput, 'now'>, now: Instant): Alert | null {
  const passed = alertsBetween(input, instant(now - STANDS_FOR), now);
  const last = passed.at(-1);
  return last && (last.kind === 'first' || last.kind === 'second') ? last : null;
}
