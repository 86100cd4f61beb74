import { type Instant, instant } from '../../domain/time';

const SECOND = 1_000;
/** A timer may be a little early; just past the turn it is surely over. */
const JUST_PAST = 5;

export const cutTo = (now: Instant, everyMs: number): Instant => instant(Math.floor(now / everyMs) * everyMs);

/**
 * Tells the server's time, cut to whole steps, at once and at each step. Cut, so that every screen that shows the same
 * second shows the same; and woken by the server's seconds, so that they turn over together. Returns a stop.
 */
export function followSteps(serverNow: () => Instant, take: (now: Instant) => void, everyMs = SECOND): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const tell = (): void => take(cutTo(serverNow(), everyMs));
  const tick = (): void => {
    tell();
    timer = setTimeout(tick, everyMs - (serverNow() % everyMs) + JUST_PAST);
  };
  tick();
  // A page that lay in the background has had no timers.
  document.addEventListener('visibilitychange', tell);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', tell);
  };
}
