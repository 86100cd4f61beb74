import { describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/time';
import { createSystemClock } from '../../src/host';

const HOUR = 3_600_000;

/** A machine whose wall clock can be set and which can sleep. */
function machine() {
  let running = 50_000_000;
  let offset = Date.UTC(2026, 10, 26, 14) - running;
  return {
    wall: () => running + offset,
    sinceBoot: () => running / 1_000,
    pass: (ms: number) => {
      running += ms;
    },
    set: (byMs: number) => {
      offset += byMs;
    },
  };
}

describe('the system clock', () => {
  test('is not moved by a wall clock that is set, forward or back, and says by how much it was', () => {
    for (const byMs of [HOUR, -HOUR, 10_000]) {
      const it = machine();
      const clock = createSystemClock(it);
      const start = clock.now();
      it.pass(60_000);
      it.set(byMs);
      it.pass(60_000);
      expect(clock.now() - start).toBe(120_000);
      expect(clock.wallAheadMs()).toBe(byMs);
    }
  });

  test('follows the network setting the wall clock right bit by bit', () => {
    const it = machine();
    const clock = createSystemClock(it);
    for (let step = 0; step < 10; step++) {
      it.pass(1_000);
      it.set(500);
      expect(clock.now()).toBe(it.wall());
    }
    expect(clock.wallAheadMs()).toBe(0);
  });

  test('counts through sleep', () => {
    const it = machine();
    const clock = createSystemClock(it);
    const start = clock.now();
    it.pass(3 * HOUR);
    expect(clock.now() - start).toBe(3 * HOUR);
  });

  test('follows the wall when she says so', () => {
    const it = machine();
    const clock = createSystemClock(it);
    clock.now();
    it.set(HOUR);
    clock.followWall();
    expect(clock.now()).toBe(it.wall());
    expect(clock.wallAheadMs()).toBe(0);
  });

  test('goes on from the log of a running day when the clock was set before the restart', () => {
    const it = machine();
    const last = { at: instant(it.wall()), uptime: it.sinceBoot() };
    it.pass(5 * 60_000);
    it.set(HOUR);
    const clock = createSystemClock({ ...it, last });
    expect(clock.now() - last.at).toBe(5 * 60_000);
    expect(clock.wallAheadMs()).toBe(HOUR);
  });

  test('after the machine itself was restarted, the wall clock is all there is', () => {
    const it = machine();
    const last = { at: instant(it.wall() - HOUR), uptime: it.sinceBoot() + 1_000 };
    expect(createSystemClock({ ...it, last }).now()).toBe(it.wall());
  });
});
