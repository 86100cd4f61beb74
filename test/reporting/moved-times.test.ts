import { describe, expect, it } from 'vitest';
import { clockView } from '../../src/domain/run/clock';
import { toldTimes } from '../../src/domain/run/told-times';
import { clockFace, type Instant, instant, isoDate, MINUTE, minutes } from '../../src/domain/time';
import type { Snapshot } from '../../src/domain/views/snapshot';
import { programmeOf } from '../../src/reporting/programme';
import { reportContext } from '../../src/reporting/report-context';
import { courseOf } from '../../src/reporting/sections/programme';
import { programmeChanges } from '../../src/reporting/sections/programme-changes';
import { day, item, itemId, runEvent, snapshot } from './builders';

/** 26 November 2026 is winter time in Oslo. */
const at = (hours: number, mins: number, seconds = 0): Instant =>
  instant(Date.UTC(2026, 10, 26, hours - 1, mins, seconds));

/** Three quarters of an hour, planned from nine. */
const held = (started: Instant, ended: Instant, fromNow: boolean): Snapshot =>
  snapshot({
    days: [day('d1', { date: isoDate('2026-11-26') })],
    items: [item('a', { minutes: minutes(15) }), item('b', { minutes: minutes(30), position: 1 })],
    run: [
      runEvent(1, 'd1', started, { type: 'started', itemId: itemId('a'), fromNow }),
      runEvent(2, 'd1', instant(started + 15 * MINUTE), { type: 'next', from: itemId('a'), to: itemId('b') }),
      runEvent(3, 'd1', ended, { type: 'ended' }),
    ],
  });

const told = (whole: Snapshot) => {
  const context = reportContext(whole, 'nb');
  const [only] = context.programme;
  if (!only) throw new Error('There is no day');
  return {
    course: courseOf(context, only),
    changes: programmeChanges(context, only).map(({ text }) => text),
    times: only.rows.map(({ plannedStart, plannedEnd, actualStart, actualEnd }) =>
      [plannedStart, plannedEnd, actualStart, actualEnd].map((one) => (one === null ? '' : clockFace(one))).join(' '),
    ),
  };
};

describe('a day whose times were moved when it started', () => {
  it('is told against the plan that was moved, and says that it was', () => {
    expect(told(held(at(12, 39), at(13, 17), true))).toEqual({
      course: 'Dagen startet kl.\u00a012.39 og sluttet kl.\u00a013.17, 7 minutter tidligere enn planlagt.',
      changes: [
        'Starten var planlagt kl.\u00a009.00. Tidene ble flyttet da dagen startet, og står her slik de ble: fra kl.\u00a012.39.',
      ],
      times: ['12:39 12:54 12:39 12:54', '12:54 13:24 12:54 13:17'],
    });
  });

  it('is told against its clock times where they were kept, in hours where that is long', () => {
    expect(told(held(at(12, 39), at(13, 17), false))).toEqual({
      course: 'Dagen startet kl.\u00a012.39 og sluttet kl.\u00a013.17, 3\u00a0t\u00a032\u00a0min senere enn planlagt.',
      changes: [],
      times: ['09:00 09:15 12:39 12:54', '09:15 09:45 12:54 13:17'],
    });
  });

  it('is told as planned where it ran so, though it was not begun on a whole minute', () => {
    const { course, times } = told(held(at(12, 39, 20), at(13, 24, 40), true));
    expect(course).toBe('Dagen startet kl.\u00a012.40 og sluttet kl.\u00a013.25, som planlagt.');
    expect(times).toEqual(['12:40 12:55 12:40 12:55', '12:55 13:25 12:55 13:25']);
  });

  it('that was begun before midnight, or after, has its own planned times all the same', () => {
    expect(told(held(at(0, 10), at(1, 0), true)).times[0]).toBe('00:10 00:25 00:10 00:25');
    expect(told(held(at(-1, 50), at(0, 35), true)).times).toEqual([
      '23:50 00:05 23:50 00:05',
      '00:05 00:35 00:05 00:35',
    ]);
  });

  it('says as late as Kjør does', () => {
    for (const [started, ended, fromNow] of [
      [at(9, 2, 10), at(9, 46, 59), true],
      [at(9, 2, 50), at(9, 43, 30), false],
      [at(8, 58, 30), at(9, 44, 10), false],
      [at(9, 0, 30), at(9, 15, 40), false],
    ] as const) {
      const whole = held(started, ended, fromNow);
      const [only] = programmeOf(whole);
      const { gathering, days, items, run } = whole;
      const [first] = days;
      if (!only || !first) throw new Error('There is no day');
      const view = clockView({ ...gathering, day: first, items, run, now: instant(ended + MINUTE) });
      expect((only.endedAt ?? 0) - only.plannedEnd).toBe(
        (toldTimes(view)(view.expectedEnd) - view.plannedEnd) / MINUTE,
      );
    }
  });
});
