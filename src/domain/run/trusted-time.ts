import { type Instant, instant } from '../time';

/** The two clocks read at once: the wall's, which can be set, and the machine's own, which cannot. */
export interface ClockReading {
  readonly at: Instant;
  /** Seconds since the machine started, counted through sleep; null when unknown. */
  readonly uptime: number | null;
}

/** The wall clock was set between two readings: forward by so much, or back where it is negative. */
interface ClockJump {
  readonly byMs: number;
  /** What really passed. */
  readonly elapsedMs: number;
}

/** A difference up to this is the network setting the clock right bit by bit, and is followed. */
export const JUMP_TOLERANCE_MS = 2_000;

/**
 * Whether the wall clock jumped between two readings, the earlier first; null where it did not, and where nothing tells.
 * The machine's own clock tells only while it has not been started anew: where it shows less than before it has, and
 * where it has been going for no longer than the wall says has passed, it may have. A restart is then by far the likelier.
 */
export function clockJump(a: ClockReading, b: ClockReading): ClockJump | null {
  if (a.uptime === null || b.uptime === null || b.uptime < a.uptime) return null;
  const wallMs = b.at - a.at;
  const elapsedMs = Math.round((b.uptime - a.uptime) * 1_000);
  const byMs = wallMs - elapsedMs;
  if (Math.abs(byMs) <= JUMP_TOLERANCE_MS || wallMs >= b.uptime * 1_000) return null;
  return { byMs, elapsedMs };
}

/**
 * When things happened, told by the wall clock as it was last set: readings before a jump are moved by it, so that the time
 * between any two is what really passed. Where nothing tells, a reading earlier than the one before counts as at the same time.
 */
export function trustedTimes(readings: readonly ClockReading[]): Instant[] {
  const times: number[] = [];
  let shift = 0;
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index];
    const after = readings[index + 1];
    if (!reading) continue;
    if (after) shift += clockJump(reading, after)?.byMs ?? 0;
    times[index] = reading.at + shift;
  }
  let latest = Number.NEGATIVE_INFINITY;
  return times.map((at) => {
    latest = Math.max(latest, at);
    return instant(latest);
  });
}
