import { uptime } from 'node:os';
import { type ClockReading, clockJump, JUMP_TOLERANCE_MS } from '../domain/run/trusted-time';
import { instant } from '../domain/time';
import type { Clock } from '../engine';

interface Sources {
  readonly wall?: () => number;
  /** Seconds since the machine started, counted through sleep. */
  readonly sinceBoot?: () => number;
  /** The last thing written in the log of a day that is running: time goes on from there, whatever the wall clock says now. */
  readonly last?: ClockReading | null;
}

/**
 * The machine's time, which a clock set by hand in the middle of a day does not move: elapsed time is taken from the time
 * since the machine started, and the wall clock is followed only while the two agree, or when she says so.
 */
export function createSystemClock({ wall = Date.now, sinceBoot = uptime, last = null }: Sources = {}): Clock {
  // Read once for both: on some systems it counts whole seconds, and two readings could stand on either side of one.
  const read = () => {
    const running = sinceBoot() * 1_000;
    return { running, measured: wall() - running };
  };
  const start = read();
  const reading = { at: instant(Math.round(start.measured + start.running)), uptime: start.running / 1_000 };
  let offset = start.measured - (last ? (clockJump(last, reading)?.byMs ?? 0) : 0);
  return {
    now: () => {
      const { running, measured } = read();
      if (Math.abs(measured - offset) < JUMP_TOLERANCE_MS) offset = measured;
      return instant(Math.round(offset + running));
    },
    uptime: sinceBoot,
    wallAheadMs: () => {
      const ahead = Math.round(read().measured - offset);
      return Math.abs(ahead) < JUMP_TOLERANCE_MS ? 0 : ahead;
    },
    followWall: () => {
      offset = read().measured;
    },
  };
}
