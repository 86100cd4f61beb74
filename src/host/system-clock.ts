import { uptime } from 'node:os';
import { instant } from '../domain/time';
import type { Clock } from '../engine';

/** A step of the wall clock smaller than this is the network setting it right, and is followed. */
const JUMP_MS = 2_000;

/**
 * The machine's time, which a clock set by hand in the middle of a day does not move: elapsed time is taken from the time
 * since the machine started, which counts through sleep, and the wall clock is followed only while the two agree.
 */
export function createSystemClock(wall: () => number = Date.now, sinceBoot: () => number = uptime): Clock {
  let offset = wall() - sinceBoot() * 1_000;
  return {
    now: () => {
      // Read once: on some systems it counts whole seconds, and two readings could stand on either side of one.
      const running = sinceBoot() * 1_000;
      const measured = wall() - running;
      if (Math.abs(measured - offset) < JUMP_MS) offset = measured;
      return instant(Math.round(offset + running));
    },
    uptime: sinceBoot,
  };
}
