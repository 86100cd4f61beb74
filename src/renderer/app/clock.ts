import { useMemo } from 'react';
import { type ClockView, clockView } from '../../domain/run/clock';
import { useNow } from '../api/react';
import { useGathering } from './gathering';

/** The clock of the day in view, computed anew at each step of the server's time. */
export function useClockView(everyMs = 1_000): ClockView {
  const { snapshot, day } = useGathering();
  const now = useNow(everyMs);
  const { gathering, items, run } = snapshot;
  return useMemo(
    () => clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now }),
    [gathering.zone, gathering.alertMinutes, day, items, run, now],
  );
}
