import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import type { RunEvent } from '../../../src/domain/run/run';
import { elapsedOf, readLog } from '../../../src/domain/run/run-log';
import { type ClockReading, clockJump, trustedTimes } from '../../../src/domain/run/trusted-time';
import { addDays, instant, instantOf, isoDate, MINUTE, minutes } from '../../../src/domain/time';
import { anyRun, at, clock, DAY, day, inOrder, item, itemId, Run, ZONE } from '../support';

const HOUR = 60 * MINUTE;
const reading = (when: number, uptime: number | null): ClockReading => ({ at: instant(when), uptime });
/** What a day makes of the time between two of its events. */
const elapsed = (a: ClockReading, b: ClockReading): number => {
  const [from = 0, to = 0] = trustedTimes([a, b]);
  return to - from;
};

describe('clockJump', () => {
  it('sees a clock set forward or back while the machine runs', () => {
    const a = reading(clock(9), 4 * 3600);
    expect(clockJump(a, reading(clock(9, 10), 4 * 3600 + 600))).toBe(null);
    expect(clockJump(a, reading(clock(10, 10), 4 * 3600 + 600))).toEqual({ byMs: HOUR, elapsedMs: 10 * MINUTE });
    expect(clockJump(a, reading(clock(8, 10), 4 * 3600 + 600))).toEqual({ byMs: -HOUR, elapsedMs: 10 * MINUTE });
    expect(elapsed(a, reading(clock(8, 10), 4 * 3600 + 600))).toBe(10 * MINUTE);
  });

  it('follows the network when it sets the clock right bit by bit', () => {
    const b = reading(clock(9, 10) + 1_900, 4 * 3600 + 600);
    expect(clockJump(reading(clock(9), 4 * 3600), b)).toBe(null);
    expect(elapsed(reading(clock(9), 4 * 3600), b)).toBe(10 * MINUTE + 1_900);
  });

  it('believes the wall clock across a restart, and where the machine tells nothing', () => {
    const wall = reading(clock(10), 120);
    expect(clockJump(reading(clock(9), 4 * 3600), wall)).toBe(null);
    expect(elapsed(reading(clock(9), 4 * 3600), wall)).toBe(HOUR);
    // Started anew since, and by now up for longer than it had been then.
    expect(elapsed(reading(clock(9), 60), reading(clock(11), 3600))).toBe(2 * HOUR);
    expect(elapsed(reading(clock(9), null), reading(clock(10), 3600))).toBe(HOUR);
    expect(elapsed(reading(clock(9), null), reading(clock(8), null))).toBe(0);
  });

  it('counts sleep, midnight and summer time as what they are: time that passed', () => {
    const night = instantOf(ZONE, isoDate('2026-10-24'), at(23));
    const morning = instantOf(ZONE, addDays(isoDate('2026-10-24'), 1), at(4));
    expect(elapsed(reading(night, 5_000), reading(morning, 5_000 + 6 * 3600))).toBe(6 * HOUR);
    expect(clockJump(reading(night, 5_000), reading(morning, 5_000 + 6 * 3600))).toBe(null);
  });
});

const anyReadings = fc
  .record({
    up: fc.integer({ min: 100_000, max: 900_000 }),
    steps: fc.array(
      fc.record({
        passes: fc.integer({ min: 0, max: 3 * HOUR }),
        jump: fc.option(fc.integer({ min: -24 * HOUR, max: 24 * HOUR }), { freq: 2 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ up, steps }) => {
    let wall: number = clock(9);
    let uptime = up;
    const readings = [reading(wall, uptime)];
    const passed = steps.map(({ passes, jump }) => {
      uptime += passes / 1_000;
      // Less than this is not told from the network's small steps.
      wall += passes + (jump !== null && Math.abs(jump) > 2_000 ? jump : 0);
      readings.push(reading(wall, uptime));
      return passes;
    });
    return { readings, passed };
  });

describe('trusted time, however the clock is set', () => {
  it('is what passed between any two readings, told by the clock as it was last set', () => {
    fc.assert(
      fc.property(anyReadings, ({ readings, passed }) => {
        const times = trustedTimes(readings);
        passed.forEach((ms, index) => {
          const [a, b] = [readings[index], readings[index + 1]];
          expect(a && b && elapsed(a, b)).toBe(ms);
          expect((times[index + 1] ?? 0) - (times[index] ?? 0)).toBe(ms);
        });
        expect(times.at(-1)).toBe(readings.at(-1)?.at);
      }),
    );
  });

  it('gives the same view of a day as if the clock had been right all along', () => {
    // Whole ten seconds: smaller differences are taken for the network's small steps.
    const jump = fc.integer({ min: -2_000, max: 2_000 }).map((tens) => tens * 10_000);
    const jumps = fc.array(jump, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(anyRun, jumps, fc.nat({ max: HOUR }), ({ run, now }, moves, wait) => {
        const known = run.events.map(
          (event): RunEvent => ({ ...event, uptime: 500_000 + (event.at - clock(0)) / 1_000 }),
        );
        // The clock is off by something else at every event, and right since the last.
        const lastAt = known.length - 1;
        const astray = known.map((event, index): RunEvent => {
          const off = index === lastAt ? 0 : (moves[index % moves.length] ?? 0);
          const { fact } = event;
          const told = fact.type === 'corrected' ? { ...fact, startedAt: instant(fact.startedAt + off) } : fact;
          const shifted =
            told.type === 'replanned' && told.slipped
              ? { ...told, slipped: told.slipped.map((one) => ({ ...one, until: instant(one.until + off) })) }
              : told;
          return { ...event, at: instant(event.at + off), fact: shifted };
        });
        const input = run.input(now + wait);
        expect(clockView({ ...input, run: astray })).toEqual(clockView({ ...input, run: known }));
        expect(rescuePlans({ ...input, run: astray })).toEqual(rescuePlans({ ...input, run: known }));
        expect(readLog(astray, DAY)).toEqual(readLog(known, DAY));
        expect(readLog(known, DAY)).toEqual(readLog(run.events, DAY));
      }),
    );
  });

  it('keeps elapsed time right when the clock is set in the middle of an item', () => {
    const run = new Run(inOrder(item('a'), item('b', { minutes: minutes(60) })), [day()]);
    run.start(clock(9));
    run.next(clock(11, 10));
    const uptimes = [40_000, 40_000 + 600];
    const events = run.events.map((event, index): RunEvent => ({ ...event, uptime: uptimes[index] ?? null }));
    const state = readLog(events, DAY);
    const a = state.visits.get(itemId('a'));
    expect(a && elapsedOf(a, clock(12))).toBe(10 * MINUTE);
    expect(state.startedAt).toBe(clock(11));
  });
});
