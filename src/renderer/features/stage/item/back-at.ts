import type { ClockView, CurrentItem } from '../../../../domain/run/clock';
import { type Instant, instant } from '../../../../domain/time';

/** When people must be where what follows is: when it is to begin. Over time, when they should have been. */
export function backAt(clock: Pick<ClockView, 'rows' | 'next'>, current: CurrentItem, now: Instant): Instant {
  const ends = instant(now + current.remainingMs);
  if (current.level === 'over') return ends;
  return clock.rows.find((row) => row.itemId === clock.next)?.expectedStart ?? ends;
}
