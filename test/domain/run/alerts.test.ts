import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertsBetween } from '../../../src/domain/run/alerts';
import { clockView } from '../../../src/domain/run/clock';
import { instant, MINUTE, minutes } from '../../../src/domain/time';
import { anyRun, clock, inOrder, item, Run } from '../support';

const plan = inOrder(item('a', { minutes: minutes(20) }), item('short', { minutes: minutes(2) }));
const heard = (run: Run, from: number, to: number): string[] =>
  alertsBetween(run.input(to), instant(from), instant(to)).map(
    (alert) => `${alert.kind} ${alert.minutes} at ${(alert.at - clock(9)) / MINUTE}`,
  );

describe('alertsBetween', () => {
  it('tells of 5 and 2 minutes left, of zero, and of each whole minute over', () => {
    const run = new Run(plan);
    run.start(clock(9));
    expect(heard(run, clock(9), clock(9, 22, 30))).toEqual([
      'first 5 at 15',
      'second 2 at 18',
      'zero 0 at 20',
      'over 1 at 21',
      'over 2 at 22',
    ]);
    expect(heard(run, clock(9, 15), clock(9, 18))).toEqual(['second 2 at 18']);
    expect(heard(run, clock(9, 14), clock(9, 15))).toEqual(['first 5 at 15']);
  });

  it('is silent about thresholds that an item does not reach from above', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 1));
    expect(heard(run, clock(9), clock(9, 4))).toEqual(['zero 0 at 3', 'over 1 at 4']);
  });

  it('waits while paused, and comes again when time is given', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.pause(clock(9, 14));
    run.resume(clock(9, 34));
    expect(heard(run, clock(9), clock(9, 36))).toEqual(['first 5 at 35']);
    run.adjust(clock(9, 36), 5);
    expect(heard(run, clock(9), clock(9, 41))).toEqual(['first 5 at 35', 'first 5 at 40']);
  });

  it('says only the last of what an adjustment jumps past', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.adjust(clock(9, 12), -10);
    expect(heard(run, clock(9), clock(9, 13))).toEqual(['over 2 at 12', 'over 3 at 13']);
  });

  it('does not announce a threshold that the shortened item is no longer than', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.adjust(clock(9, 1), -15);
    expect(heard(run, clock(9), clock(9, 3))).toEqual(['second 2 at 3']);
  });

  it('says equal thresholds once, and nothing when no day runs', () => {
    const run = new Run(plan);
    expect(heard(run, clock(8), clock(12))).toEqual([]);
    run.start(clock(9));
    const input = { ...run.input(clock(9, 16)), alertMinutes: [5, 5] as const };
    expect(alertsBetween(input, clock(9), clock(9, 16))).toHaveLength(1);
    run.end(clock(9, 10));
    expect(heard(run, clock(8), clock(12))).toEqual([]);
  });

  it('neither doubles nor misses one, however the time is cut, and agrees with the clock', () => {
    const waits = fc.array(fc.integer({ min: 1, max: 30 * MINUTE }), { maxLength: 12 });
    fc.assert(
      fc.property(anyRun, waits, ({ run, now }, cuts) => {
        const begin = clock(7);
        let from = begin;
        const stepped = [...cuts, now + 60 * MINUTE - begin].flatMap((wait) => {
          const to = instant(Math.min(from + wait, now + 60 * MINUTE));
          const found = alertsBetween(run.input(to), from, to);
          from = to;
          return found;
        });
        const end = instant(now + 60 * MINUTE);
        expect(stepped).toEqual(alertsBetween(run.input(end), begin, end));
        for (const alert of alertsBetween(run.input(end), instant(now), end)) {
          const left = clockView(run.input(alert.at)).current?.remainingMs;
          expect(left).toBe((alert.kind === 'over' ? -alert.minutes : alert.minutes) * MINUTE);
        }
      }),
    );
  });
});
