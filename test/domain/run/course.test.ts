import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { alertsBetween } from '../../../src/domain/run/alerts';
import { clockView } from '../../../src/domain/run/clock';
import { elapsedOf, readLog } from '../../../src/domain/run/run-log';
import { instant, MINUTE, minutes } from '../../../src/domain/time';
import { anyRun, at, clock, DAY, day, inOrder, item, itemId, pressDeeper, Run } from '../support';

const plan = inOrder(item('a'), item('b'), item('c'), item('d'));
const [a, b, c, d] = [itemId('a'), itemId('b'), itemId('c'), itemId('d')];
const refused = (refusal: string) => ({ ok: false, refusal });
const later = fc.integer({ min: 0, max: 90 * MINUTE });
const statesOf = (run: Run, now: number) => clockView(run.input(now)).rows.map((row) => row.state);

describe('jump', () => {
  it('goes ahead and passes by what is between', () => {
    const run = new Run(plan);
    run.start(clock(9));
    expect(run.jump(clock(9, 5), c)).toMatchObject({ facts: [{ type: 'jumped', from: 'a', to: 'c' }] });
    expect(statesOf(run, clock(9, 5))).toEqual(['done', 'skipped', 'current', 'coming']);
    expect(clockView(run.input(clock(9, 5))).offsetMs).toBe(-15 * MINUTE);
  });

  it('goes back to what was passed by, and on from there to what is left', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.jump(clock(9, 5), c);
    run.jump(clock(9, 15), b);
    expect(statesOf(run, clock(9, 15))).toEqual(['done', 'current', 'done', 'coming']);
    expect(run.next(clock(9, 25))).toMatchObject({ facts: [{ type: 'next', from: 'b', to: 'd' }] });
  });

  it('takes up what was left half done where it was left', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.jump(clock(9, 4), c);
    run.jump(clock(9, 14), a);
    const { current } = clockView(run.input(clock(9, 15)));
    expect(current).toMatchObject({
      itemId: a,
      startedAt: clock(9, 14),
      elapsedMs: 5 * MINUTE,
      remainingMs: 5 * MINUTE,
    });
    const heard = alertsBetween(run.input(clock(9, 30)), instant(clock(9)), instant(clock(9, 21)));
    expect(heard.map((alert) => [alert.kind, (alert.at - clock(9)) / MINUTE])).toEqual([
      ['first', 15],
      ['second', 18],
      ['zero', 20],
      ['over', 21],
    ]);
    expect(run.back(clock(9, 16))).toMatchObject({ facts: [{ type: 'back', from: 'a', to: 'c' }] });
    expect(readLog(run.events, DAY).visits.get(a)).toMatchObject({ startedAt: clock(9), endedAt: clock(9, 4) });
  });

  it('needs a step, once, and from where the day is', () => {
    const run = new Run([...plan, item('point', { position: 4, minutes: null })]);
    expect(run.jump(clock(9), b)).toEqual(refused('dayNotStarted'));
    run.start(clock(9));
    expect(run.jump(clock(9), itemId('point'))).toEqual(refused('notThatItem'));
    expect(run.jump(clock(9), itemId('nobody'))).toEqual(refused('notThatItem'));
    expect(run.jump(clock(9), a)).toMatchObject({ ok: true, facts: [] });
    expect(run.jump(clock(9), c, b)).toMatchObject({ ok: true, facts: [] });
  });
});

describe('skip', () => {
  it('leaves a step out, without time, and Next passes it by', () => {
    const run = new Run(plan);
    run.start(clock(9));
    expect(run.skip(clock(9, 1), b)).toMatchObject({ facts: [{ type: 'skipped', itemId: 'b' }] });
    expect(run.skip(clock(9, 1), b)).toMatchObject({ ok: true, facts: [] });
    const view = clockView(run.input(clock(9, 1)));
    expect(view).toMatchObject({ next: c, expectedEnd: clock(9, 30), plannedEnd: clock(9, 40) });
    expect(view.rows[1]).toMatchObject({
      state: 'skipped',
      minutes: 0,
      expectedStart: clock(9, 10),
      expectedEnd: clock(9, 10),
    });
    run.undo(clock(9, 2));
    expect(clockView(run.input(clock(9, 2))).next).toBe(b);
  });

  it('is for steps to come', () => {
    const run = new Run(plan);
    run.start(clock(9));
    expect(run.skip(clock(9), a)).toEqual(refused('notThatItem'));
    run.skip(clock(9), b);
    run.jump(clock(9, 5), b);
    expect(statesOf(run, clock(9, 5))[1]).toBe('current');
    expect(run.skip(clock(9, 5), a)).toEqual(refused('notThatItem'));
  });

  it('takes a pinned start with it: what is pinned and left out is not waited for', () => {
    const run = new Run(inOrder(item('a'), item('b', { pinnedStart: at(10) }), item('c')));
    run.start(clock(9));
    run.skip(clock(9), b);
    expect(clockView(run.input(clock(9))).expectedEnd).toBe(clock(9, 20));
  });
});

describe('correct', () => {
  it('moves the border between an item and the one before it', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 14));
    expect(run.correct(clock(9, 15), clock(9, 10))).toMatchObject({ facts: [{ type: 'corrected', itemId: 'b' }] });
    const view = clockView(run.input(clock(9, 15)));
    expect(view.rows[0]).toMatchObject({ actualStart: clock(9), actualEnd: clock(9, 10) });
    expect(view.current).toMatchObject({ startedAt: clock(9, 10), elapsedMs: 5 * MINUTE });
    expect(view.offsetMs).toBe(0);
    run.undo(clock(9, 15));
    expect(clockView(run.input(clock(9, 15))).current).toMatchObject({ startedAt: clock(9, 14) });
  });

  it('keeps times in order', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.next(clock(9, 10));
    run.next(clock(9, 20));
    expect(run.correct(clock(9, 21), clock(9, 9))).toEqual(refused('timesOutOfOrder'));
    expect(run.correct(clock(9, 21), clock(9, 22))).toEqual(refused('timesOutOfOrder'));
    expect(run.correct(clock(9, 21), clock(9, 21), b)).toEqual(refused('timesOutOfOrder'));
    expect(run.correct(clock(9, 21), clock(9, 5), d)).toEqual(refused('notThatItem'));
    expect(run.correct(clock(9, 21), clock(9, 20))).toMatchObject({ ok: true, facts: [] });
    expect(run.correct(clock(9, 21), clock(8, 50), a)).toMatchObject({ ok: true });
    expect(clockView(run.input(clock(9, 21))).startedAt).toBe(clock(8, 50));
  });

  it('lets a pause go with the item it was in; one that ended with Next ends with the corrected Next', () => {
    const run = new Run(plan);
    run.start(clock(9));
    run.pause(clock(9, 2));
    run.resume(clock(9, 3));
    run.pause(clock(9, 6));
    run.next(clock(9, 10));
    run.correct(clock(9, 11), clock(9, 8));
    const legs = readLog(run.events, DAY).legs.map((leg) => leg.pauses.map(({ from, to }) => [from, to]));
    const before = [
      [clock(9, 2), clock(9, 3)],
      [clock(9, 6), clock(9, 8)],
    ];
    expect(legs).toEqual([before, []]);
    run.correct(clock(9, 12), clock(9, 2));
    const { current } = clockView(run.input(clock(9, 12)));
    expect(current).toMatchObject({ startedAt: clock(9, 2), elapsedMs: 9 * MINUTE });
  });
});

describe('a late start', () => {
  const pinned = inOrder(item('a', { minutes: minutes(30) }), item('b', { pinnedStart: at(10) }), item('c'));

  it('as scheduled keeps the clock times', () => {
    const run = new Run(pinned);
    run.start(clock(9, 12), false);
    expect(clockView(run.input(clock(9, 12)))).toMatchObject({ offsetMs: 12 * MINUTE, plannedStart: clock(9) });
    expect(run.events[0]?.fact).toMatchObject({ fromNow: false });
  });

  it('from now moves the plan to the whole minute at or after it, and no pinned start', () => {
    const run = new Run(pinned);
    run.start(clock(9, 11, 20), true);
    const view = clockView(run.input(clock(9, 11, 20)));
    expect(view).toMatchObject({ offsetMs: -40_000, plannedStart: clock(9, 12), plannedEnd: clock(10, 20) });
    expect(view.rows.map((row) => row.plannedStart)).toEqual([clock(9, 12), clock(10), clock(10, 10)]);
  });

  it('from now is never late as it begins, whatever the plan, where nothing is pinned', () => {
    const start = fc.integer({ min: -20 * 60 * MINUTE, max: 20 * 60 * MINUTE });
    fc.assert(
      fc.property(start, (delay) => {
        const run = new Run(plan);
        const when = clock(9) + delay;
        run.start(when, true);
        const view = clockView(run.input(when));
        expect(view.offsetMs).toBeLessThanOrEqual(0);
        expect(view.offsetMs).toBeGreaterThan(-MINUTE);
        expect(view.plannedEnd - view.plannedStart).toBe(40 * MINUTE);
      }),
    );
  });
});

describe('the way through the day, whatever is pressed', () => {
  it('has no gap and no overlap, and its parts make the whole', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const state = readLog(run.events, DAY);
        const { legs } = state;
        if (state.startedAt === null) return;
        const end = state.endedAt ?? instant(now + wait);
        legs.forEach((leg, index) => {
          expect(leg.endedAt ?? end).toBeGreaterThanOrEqual(leg.startedAt);
          expect(leg.endedAt).toBe(legs[index + 1]?.startedAt ?? state.endedAt);
          for (const pause of leg.pauses) {
            expect(pause.from).toBeGreaterThanOrEqual(leg.startedAt);
            expect(pause.to ?? end).toBeLessThanOrEqual(leg.endedAt ?? end);
          }
        });
        const paused = legs.flatMap((leg) => leg.pauses).reduce((sum, { from, to }) => sum + (to ?? end) - from, 0);
        const spent = [...state.visits.values()].reduce((sum, visit) => sum + elapsedOf(visit, end), 0);
        expect(spent + paused).toBe(end - state.startedAt);
      }),
    );
  });

  it('undo restores the view after a jump, a skip, a correction and a rescue plan', () => {
    const press = fc.constantFrom('jump', 'skip', 'correct', 'replan');
    fc.assert(
      fc.property(anyRun, press, fc.nat({ max: 30 }), later, later, ({ run, now }, pressed, pick, wait, more) => {
        const then = now + wait + more;
        const before = clockView(run.input(then));
        const count = run.events.length;
        pressDeeper(run, pressed, now + wait, pick);
        if (run.events.length === count) return;
        run.undo(then);
        expect(clockView(run.input(then))).toEqual(before);
      }),
    );
  });

  it('leads by Next through every step that is not left out, once, and ends', () => {
    fc.assert(
      fc.property(anyRun, ({ run, now }) => {
        const state = readLog(run.events, DAY);
        if (state.current === null) return;
        const view = clockView(run.input(now));
        const coming = view.rows.filter((row) => row.isStep && row.state === 'coming').map((row) => row.itemId);
        const visited = coming.map(() => {
          run.next(now);
          return run.current;
        });
        run.next(now);
        expect(visited).toEqual(coming);
        expect(readLog(run.events, DAY).phase).toBe('ended');
        const steps = layoutDay(day(), run.items).steps.map((row) => row.item.id);
        const order = coming.map((id) => steps.indexOf(id));
        expect(order).toEqual(order.toSorted((x, y) => x - y));
      }),
    );
  });
});
