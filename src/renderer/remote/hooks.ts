import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Alert } from '../../domain/run/alerts';
import { type ClockView, clockView } from '../../domain/run/clock';
import type { Instant } from '../../domain/time';
import type { StageView } from '../../domain/views/views';
import { cutTo, followSteps } from '../api/whole-seconds';
import { timeMark } from '../features/stage/time-mark';
import { dayOnStage } from '../features/stage/tracks/stage-day';

const SECOND = 1_000;
/** A tap that comes sooner after the item turned over was meant for the item before it. */
const SEEN_AFTER = 700;

/** The server's time cut to whole seconds, so that this and the big screen turn over together. */
export function useSeconds(serverNow: () => Instant): Instant {
  const [now, setNow] = useState(() => cutTo(serverNow(), SECOND));
  useEffect(() => followSteps(serverNow, setNow, SECOND), [serverNow]);
  return now;
}

/** The day that is on, as every screen computes it; null when there is none. */
export function useDayClock(view: StageView, now: Instant): ClockView | null {
  return useMemo(() => {
    const { gathering, days, items, run } = view;
    const day = dayOnStage({ gathering, days, run }, now);
    return day && clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now });
  }, [view, now]);
}

/** A long shake for the first mark, two for the second: told apart without looking. */
const SHAKES = { first: [300], second: [200, 120, 200] } as const;

/** The mark of time left that was just passed; felt once, where the device can. */
export function useTimeMark(view: StageView, now: Instant): Alert | null {
  const { gathering, days, items, run } = view;
  const day = dayOnStage({ gathering, days, run }, now);
  const mark = day && timeMark({ ...gathering, day, items, run }, now);
  const name = mark && `${mark.itemId} ${mark.kind} ${mark.at}`;
  const kind = mark?.kind;
  useEffect(() => {
    if (name === null || (kind !== 'first' && kind !== 'second')) return;
    // Phones without a motor, and iPhones, have no such thing.
    navigator.vibrate?.([...SHAKES[kind]]);
  }, [name, kind]);
  return mark;
}

/** Whether what is shown has only just come, so that nobody can have meant it yet. */
export function useFresh(id: string | null): boolean {
  const [seen, setSeen] = useState(id);
  useEffect(() => {
    const timer = setTimeout(() => setSeen(id), SEEN_AFTER);
    return () => clearTimeout(timer);
  }, [id]);
  return seen !== id;
}
