import type { ClockView, CurrentItem } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { type Instant, instant } from '../../../../domain/time';

type Clock = Pick<ClockView, 'rows' | 'next' | 'plannedEnd' | 'expectedEnd'>;

/** When people must be where what follows is, as it is told: when it is to begin. Over time, when they should have been. */
export function backAt(clock: Clock, current: CurrentItem, now: Instant): Instant {
  const told = toldTimes(clock);
  const rowOf = (id: string | null) => clock.rows.find((row) => row.itemId === id);
  const ends = told(instant(now + current.remainingMs), rowOf(current.itemId)?.plannedEnd);
  if (current.level === 'over') return ends;
  const next = rowOf(clock.next);
  return next ? told(next.expectedStart) : ends;
}
