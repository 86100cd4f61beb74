import { describe, expect, it } from 'vitest';
import { type ClockView, clockView } from '../../../src/domain/run/clock';
import { type Instant, instantOf, isoDate, MINUTE, minutes } from '../../../src/domain/time';
import { at, clock, day, inOrder, item, itemId, Run, ZONE } from '../support';

/** Welcome 9.00, talk 9.10–9.40, group 9.40–10.00; free until lunch, pinned at 10.15; plenary 10.45–11.00. */
const plan = inOrder(
  item('welcome', { kind: 'welcome' }),
  item('talk', { minutes: minutes(30) }),
  item('group', { kind: 'group', minutes: minutes(20) }),
  item('lunch', { kind: 'break', minutes: minutes(30), pinnedStart: at(10, 15) }),
  item('plenary', { minutes: minutes(15) }),
);

const face = (when: Instant | null): string =>
  when === null
    ? '–'
    : new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(when);
const expected = (view: ClockView): string[] =>
  view.rows.map((row) => `${row.itemId} ${row.state} ${face(row.expectedStart)}-${face(row.expectedEnd)}`);
const viewOf = (run: Run, now: number): ClockView => clockView(run.input(now));

describe('before the day has started', () => {
  it('shows the plan on its date', () => {
    const view = viewOf(new Run(plan), clock(7));
    expect(view).toMatchObject({ phase: 'notStarted', current: null, next: 'welcome', offsetMs: 0, pinnedAtRisk: [] });
    expect(face(view.plannedEnd)).toBe('11:00');
    expect(view.expectedEnd).toBe(view.plannedEnd);
  });

  it('shows an undated plan today', () => {
    const run = new Run(plan, [day({ date: null })]);
    expect(viewOf(run, clock(7)).plannedStart).toBe(clock(9));
  });
});

describe('while the day runs', () => {
  it('follows the current item and forecasts the rest', () => {
    const run = new Run(plan);
    run.start(clock(9, 4));
    run.next(clock(9, 16));
    const view = viewOf(run, clock(9, 20));
    expect(view.current).toEqual({
      itemId: 'talk',
      kind: 'talk',
      title: 'talk',
      startedAt: clock(9, 16),
      lengthMs: 30 * MINUTE,
      lengths: [{ atMs: 0, lengthMs: 30 * MINUTE }],
      elapsedMs: 4 * MINUTE,
      remainingMs: 26 * MINUTE,
      level: 'normal',
      endsAt: clock(9, 46),
    });
    expect(view.offsetMs).toBe(6 * MINUTE);
    expect(view.next).toBe('group');
    expect(expected(view)).toEqual([
      'welcome done 09:04-09:16',
      'talk current 09:16-09:46',
      'group coming 09:46-10:06',
      'lunch coming 10:15-10:45',
      'plenary coming 10:45-11:00',
    ]);
    expect(face(view.expectedEnd)).toBe('11:00');
  });

  it('turns in the last tenth and at zero, and pushes the day when over', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    const levels = [36, 37, 40, 62].map((mins) => viewOf(run, clock(9, 0) + mins * MINUTE).current?.level);
    expect(levels).toEqual(['normal', 'soon', 'over', 'over']);
    const late = viewOf(run, clock(10, 2));
    expect(late.current).toMatchObject({ remainingMs: -22 * MINUTE, endsAt: clock(10, 2) });
    expect(late.offsetMs).toBe(22 * MINUTE);
    expect(late.pinnedAtRisk).toEqual([{ itemId: 'lunch', byMs: 7 * MINUTE }]);
    expect(face(late.expectedEnd)).toBe('11:07');
  });

  it('waits at a pinned item when ahead', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 5));
    run.next(clock(9, 20));
    const view = viewOf(run, clock(9, 21));
    expect(view.offsetMs).toBe(-20 * MINUTE);
    expect(expected(view).slice(2)).toEqual([
      'group current 09:20-09:40',
      'lunch coming 10:15-10:45',
      'plenary coming 10:45-11:00',
    ]);
  });

  it('stands still while paused, and the day moves', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.pause(clock(9, 4));
    const paused = viewOf(run, clock(9, 20));
    expect(paused).toMatchObject({ phase: 'paused', pausedSince: clock(9, 4), offsetMs: 16 * MINUTE });
    expect(paused.current).toMatchObject({ elapsedMs: 4 * MINUTE, endsAt: clock(9, 26) });
    run.resume(clock(9, 20));
    expect(viewOf(run, clock(9, 22)).current).toMatchObject({ elapsedMs: 6 * MINUTE, endsAt: clock(9, 26) });
  });

  it('goes on running when Next is pressed in a pause, and is paused again when that is undone', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.pause(clock(9, 4));
    run.next(clock(9, 8));
    expect(viewOf(run, clock(9, 9))).toMatchObject({
      phase: 'running',
      current: { itemId: 'talk', elapsedMs: MINUTE },
    });
    run.undo(clock(9, 10));
    expect(viewOf(run, clock(9, 11))).toMatchObject({ phase: 'paused', current: { elapsedMs: 4 * MINUTE } });
  });

  it('takes Back as if Next had never been pressed, with the pauses in between', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 3));
    run.pause(clock(9, 4));
    run.resume(clock(9, 6));
    run.back(clock(9, 7));
    const view = viewOf(run, clock(9, 8));
    expect(view.current).toMatchObject({ itemId: 'welcome', startedAt: clock(9), elapsedMs: 6 * MINUTE });
    expect(view.rows[1]).toMatchObject({ state: 'coming', actualStart: null, actualEnd: null });
  });

  it('gives and takes minutes', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.adjust(clock(9, 1), 5);
    run.adjust(clock(9, 1), -20, itemId('group'));
    run.adjust(clock(9, 1), -5, itemId('group'));
    run.adjust(clock(9, 1), 5, itemId('group'));
    const view = viewOf(run, clock(9, 2));
    expect(view.rows.map((row) => row.minutes)).toEqual([15, 30, 5, 30, 15]);
    expect(view.offsetMs).toBe(5 * MINUTE);
  });

  it('keeps the clock when the current item is taken out of the plan', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    const left = plan.filter(({ id }) => id !== 'talk');
    const view = clockView({ ...run.input(clock(9, 20)), items: left });
    expect(view.current).toMatchObject({ itemId: 'talk', title: '', lengthMs: 0, level: 'over', endsAt: clock(9, 20) });
    expect(view.next).toBe('group');
    expect(face(view.rows[1]?.expectedStart ?? null)).toBe('09:20');
  });

  it('passes by what was put in before the current item', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    const more = [...plan, item('late', { position: 0.5 })];
    const view = clockView({ ...run.input(clock(9, 20)), items: more });
    expect(expected(view)[1]).toBe('late skipped 09:10-09:10');
    expect(view.next).toBe('group');
  });
});

describe('blocks and points', () => {
  const nested = [
    ...inOrder(item('block', { minutes: null }), item('bus', { minutes: null, pinnedStart: at(9, 45) })),
    ...inOrder(
      item('talk', { parentId: itemId('block') }),
      item('group', { parentId: itemId('block'), minutes: minutes(20) }),
    ),
    item('question', { parentId: itemId('group'), minutes: null }),
  ];

  it('have the times of the steps in and around them', () => {
    const run = new Run(nested);
    run.start(clock(9, 5));
    run.next(clock(9, 20));
    expect(expected(viewOf(run, clock(9, 21)))).toEqual([
      'block current 09:05-09:40',
      'talk done 09:05-09:20',
      'group current 09:20-09:40',
      'question current 09:20-09:20',
      'bus coming 09:45-09:45',
    ]);
    expect(viewOf(run, clock(9, 50)).pinnedAtRisk).toEqual([{ itemId: 'bus', byMs: 5 * MINUTE }]);
    run.next(clock(9, 50));
    const ended = viewOf(run, clock(10));
    expect(ended.rows.map((row) => row.state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    expect(ended.rows[0]).toMatchObject({ actualStart: clock(9, 5), actualEnd: clock(9, 50), minutes: 30 });
  });
});

describe('when the day has ended', () => {
  it('stands still', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    run.end(clock(9, 50));
    const view = viewOf(run, clock(15));
    expect(view).toMatchObject({ phase: 'ended', current: null, next: null, endedAt: clock(9, 50) });
    expect(view.rows.map((row) => row.state)).toEqual(['done', 'done', 'skipped', 'skipped', 'skipped']);
    expect(view.expectedEnd).toBe(clock(9, 50));
    expect(view.offsetMs).toBe(-70 * MINUTE);
  });
});

describe('the date of the plan', () => {
  it('is the one nearest the real start, whatever the plan said', () => {
    const run = new Run(plan, [day({ date: isoDate('2025-01-01') })]);
    run.start(clock(9, 3));
    expect(viewOf(run, clock(9, 4)).plannedStart).toBe(clock(9));
  });

  it('may be the day before or after the start', () => {
    const night = new Run(plan, [day({ start: at(23, 50) })]);
    night.start(clock(24, 10));
    expect(viewOf(night, clock(24, 11)).plannedStart).toBe(clock(23, 50));
    const early = new Run(plan, [day({ start: at(0, 10) })]);
    early.start(clock(23, 55));
    expect(viewOf(early, clock(23, 56)).plannedStart).toBe(clock(24, 10));
  });

  it('keeps pinned clock times over daylight saving', () => {
    const sunday = isoDate('2026-03-29');
    const items = inOrder(item('night', { minutes: minutes(60) }), item('breakfast', { pinnedStart: at(31) }));
    const run = new Run(items, [day({ date: isoDate('2026-03-28'), start: at(22) })]);
    run.start(instantOf(ZONE, isoDate('2026-03-28'), at(22)));
    const view = viewOf(run, instantOf(ZONE, isoDate('2026-03-28'), at(22, 30)));
    expect(view.rows[1]?.expectedStart).toBe(instantOf(ZONE, sunday, at(7)));
    expect(view.rows[1]?.expectedStart).toBe(Date.parse('2026-03-29T05:00Z'));
  });
});
