import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockView } from '../../../src/domain/run/clock';
import { toldMinutes, toldTimes, tookMinutes } from '../../../src/domain/run/told-times';
import { type Instant, instant, MINUTE, minutes } from '../../../src/domain/time';
import { anyRun, clock, inOrder, item, itemId, Run } from '../support';

const later = fc.integer({ min: 0, max: 90 * MINUTE });
const three = (): Run => new Run(inOrder(item('a'), item('b', { minutes: minutes(20) }), item('c')));

describe('the times of a day as they are told', () => {
  it('are as the clock shows them, and less than a minute from the plan is as planned', () => {
    const run = three();
    run.start(clock(9, 0, 40));
    const view = clockView(run.input(clock(9, 5)));
    const told = toldTimes(view);
    expect(view.rows.map((row) => told(row.expectedStart))).toEqual([clock(9), clock(9, 10), clock(9, 30)]);
    expect([told(view.expectedEnd), toldMinutes(view.offsetMs)]).toEqual([clock(9, 40), 0]);
  });

  it('are as planned in a day that is started from now, from the first to the last', () => {
    const run = three();
    run.start(clock(12, 39, 40), true);
    const view = clockView(run.input(clock(12, 41)));
    const told = toldTimes(view);
    expect(view.rows.map((row) => told(row.expectedStart))).toEqual(view.rows.map((row) => row.plannedStart));
    expect(told(view.rows[0]?.actualStart ?? clock(0))).toBe(clock(12, 40));
    expect(told(view.expectedEnd)).toBe(view.plannedEnd);
  });

  it('are one for one instant, also where the item after is another than planned', () => {
    const run = three();
    run.start(clock(8, 59, 40));
    run.skip(clock(9, 1), itemId('b'));
    const view = clockView(run.input(clock(9, 2)));
    const told = toldTimes(view);
    // a ends and c begins 20 seconds before 9.10; c was to begin at 9.30.
    expect([told(view.rows[0]?.expectedEnd as Instant), told(view.rows[2]?.expectedStart as Instant)]).toEqual([
      clock(9, 10),
      clock(9, 10),
    ]);
    expect(told(view.expectedEnd)).toBe(clock(9, 20));
  });

  it('go forwards also when a day begun a moment early goes on at once', () => {
    const run = three();
    run.start(clock(8, 59, 20));
    run.next(clock(8, 59, 50));
    const view = clockView(run.input(clock(9, 1)));
    const told = toldTimes(view);
    expect(told(view.rows[0]?.actualEnd ?? clock(0))).toBe(clock(9));
    expect(view.rows.map((row) => tookMinutes(row, told))).toEqual([0, null, null]);
  });

  it('say so many minutes as the two times are apart', () => {
    const run = three();
    run.start(clock(9, 22, 20));
    const view = clockView(run.input(clock(9, 23)));
    expect([toldMinutes(view.offsetMs), toldTimes(view)(view.expectedEnd)]).toEqual([22, clock(10, 2)]);
    expect([toldMinutes(-150_000), toldMinutes(-59_000), toldMinutes(59_000)]).toEqual([-3, 0, 0]);
  });

  it('tell what an item that is over took, pauses in it too', () => {
    const run = three();
    run.start(clock(9));
    run.next(clock(9, 2, 30));
    run.next(clock(9, 2, 50));
    const view = clockView(run.input(clock(9, 4)));
    const told = toldTimes(view);
    expect(view.rows.map((row) => tookMinutes(row, told))).toEqual([2, 0, null]);
  });

  it('are whole minutes, never a minute from the instant, in order, and told of the current item as the offset is', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const view = clockView(run.input(now + wait));
        const told = toldTimes(view);
        for (const row of view.rows) {
          for (const at of [row.expectedStart, row.expectedEnd]) {
            expect(told(at) % MINUTE).toBe(0);
            expect(Math.abs(told(at) - at)).toBeLessThan(MINUTE);
          }
        }
        const current = view.rows.find((row) => row.itemId === view.current?.itemId);
        if (current) {
          const off = (told(current.expectedEnd) - current.plannedEnd) / MINUTE;
          expect(toldMinutes(view.offsetMs)).toBe(off);
        }
        const ahead = view.rows.filter((row) => row.isStep && row.state === 'coming');
        const starts = ahead.map((row) => told(row.expectedStart));
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(told(instant(view.expectedEnd))).toBeLessThanOrEqual(view.expectedEnd + MINUTE);
      }),
    );
  });
});
