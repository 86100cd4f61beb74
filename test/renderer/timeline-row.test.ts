import { describe, expect, test } from 'vitest';
import { type ClockView, clockView } from '../../src/domain/run/clock';
import { toldTimes } from '../../src/domain/run/told-times';
import { type Instant, instant, MINUTE, minutes } from '../../src/domain/time';
import { faceOf, type RowFace } from '../../src/renderer/features/run/timeline/row-face';
import { day, item, itemId, runEvent } from '../reporting/builders';

const START = instant(Date.UTC(2026, 10, 26, 8));
const at = (minute: number, seconds = 0): Instant => instant(START + minute * MINUTE + seconds * 1_000);
const items = [
  item('first', { minutes: minutes(10) }),
  item('second', { minutes: minutes(20), position: 1 }),
  item('third', { minutes: minutes(15), position: 2 }),
];
const started = runEvent(1, 'd1', START, { type: 'started', itemId: itemId('first') });

const viewAt = (now: Instant, run = [started]): ClockView =>
  clockView({ zone: 'Europe/Oslo', alertMinutes: [5, 2], day: day('d1'), items, run, now });

function faces(now: Instant, run = [started]): RowFace[] {
  const view = viewAt(now, run);
  return view.rows.map((row) => faceOf({ view, row, before: null, now, ...tellingOf(view) }));
}

function tellingOf(view: ClockView) {
  const told = toldTimes(view);
  return { told, toldNow: told };
}

describe('a row of the day in Kjør', () => {
  test('is the same from one second to the next, also when time is out', () => {
    expect(faces(at(4, 31))).toEqual(faces(at(4, 30)));
    expect(faces(at(12, 31))).toEqual(faces(at(12, 30)));
    // Its times in themselves are not.
    expect(viewAt(at(12, 31)).rows).not.toEqual(viewAt(at(12, 30)).rows);
  });

  test('is another when the minute it shows is, and only where it shows one', () => {
    const [first, second] = faces(at(12, 59));
    const [later, moved] = faces(at(13));
    expect(later).toEqual(first);
    expect(second?.actual).toBe(at(12));
    expect(moved?.actual).toBe(at(13));
  });

  test('tells when the current one ends, or should have', () => {
    expect(faces(at(4))[0]).toMatchObject({ isCurrent: true, endsAt: at(10), isOver: false });
    expect(faces(at(12))[0]).toMatchObject({ isCurrent: true, endsAt: at(10), isOver: true });
    expect(faces(at(12))[1]).toMatchObject({ isCurrent: false, endsAt: null });
    const paused = runEvent(2, 'd1', at(4), { type: 'paused' });
    expect(faces(at(7, 20), [started, paused])[0]).toMatchObject({ endsAt: at(13) });
  });

  test('has the minutes it took once it is over', () => {
    const next = runEvent(2, 'd1', at(4, 20), { type: 'next', from: itemId('first'), to: itemId('second') });
    expect(faces(at(6), [started, next]).map(({ minutes }) => minutes)).toEqual([4, 20, 15]);
    const view = viewAt(at(6), [started, next]);
    const [row = null] = view.rows;
    if (!row) throw new Error('The day has no row.');
    // A plan she looks at changes nothing of what has been.
    expect(faceOf({ view, row, before: row, now: at(6), ...tellingOf(view) }).minutesBefore).toBeNull();
  });

  test('has no other time than the plan’s before the day begins, nor when it is passed by', () => {
    expect(faces(at(-3), []).map(({ planned, actual }) => [planned, actual])).toEqual([
      [START, null],
      [at(10), null],
      [at(30), null],
    ]);
    const jumped = runEvent(2, 'd1', at(9), { type: 'jumped', from: itemId('first'), to: itemId('third') });
    expect(faces(at(9), [started, jumped])[1]).toMatchObject({ state: 'skipped', planned: at(10), actual: null });
  });

  test('says what a plan would change', () => {
    const now = at(4);
    const view = viewAt(now);
    const telling = tellingOf(view);
    const [, before = null] = view.rows;
    if (!before) throw new Error('The day has no second row.');
    const cut = { ...before, minutes: 12, expectedStart: at(14) };
    expect(faceOf({ view, row: cut, before, now, ...telling })).toMatchObject({
      hasMoved: true,
      minutesBefore: 20,
      minutes: 12,
    });
    expect(faceOf({ view, row: { ...before, state: 'skipped' }, before, now, ...telling })).toMatchObject({
      goes: true,
    });
    expect(faceOf({ view, row: before, before, now, ...telling })).toMatchObject({ hasMoved: false, goes: false });
  });
});
