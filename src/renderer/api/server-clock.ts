import { type Instant, instant } from '../../domain/time';

/** The server's clock as this page knows it: every screen computes from the same time, whatever its own clock says. */
export interface ServerClock {
  /** Takes in the `now` of a message that has just come. */
  observe(now: Instant): void;
  serverNow(): Instant;
}

/** How many of the newest samples the best is chosen from. */
const KEPT = 8;
/** A clock that was set back shows as several samples in a row this far below the best. */
const SET_BACK = 1_000;

/**
 * A message is never early: the server's time at arrival is at least its `now`. So of several samples the one that puts
 * the server's clock furthest ahead came with the least delay, and holds.
 */
export function createServerClock(
  monotonic: () => number = () => performance.now(),
  first: () => number = () => Date.now(),
): ServerClock {
  let offsets: readonly number[] = [];
  let offset = first() - monotonic();
  return {
    observe(now) {
      offsets = [...offsets, now - monotonic()].slice(-KEPT);
      const newest = offsets.slice(-2);
      if (newest.length === 2 && newest.every((one) => one < offset - SET_BACK)) offsets = newest;
      offset = Math.max(...offsets);
    },
    serverNow: () => instant(Math.round(offset + monotonic())),
  };
}
