import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { planIssues } from '../../../src/domain/agenda/plan-issues';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { placeItem } from '../../../src/domain/agenda/tree';
import { applyRescue, rescuePlans } from '../../../src/domain/rescue/rescue';
import { alertsBetween } from '../../../src/domain/run/alerts';
import { clockView, readDay } from '../../../src/domain/run/clock';
import { countsToEnd, leastLength, lockedAt } from '../../../src/domain/run/step-length';
import { clockFace, instant, MINUTE, minuteOfDay, minutes } from '../../../src/domain/time';
import { anyPlan, anyRun, at, clock, DAY, day, inOrder, item, itemId, Run } from '../support';

/** 9.00 a 20, then b until 10.00 however it goes, then c 15. */
const plan = (first = 20, own: Partial<Item> = {}): Item[] =>
  inOrder(
    item('a', { minutes: minutes(first) }),
    item('b', { minutes: minutes(40), lockedEnd: at(10), ...own }),
    item('c', { minutes: minutes(15) }),
  );
const faces = (items: readonly Item[]): string[] =>
  layoutDay(day(), items).rows.map((row) => `${row.item.id} ${clockFace(row.start)}-${clockFace(row.end)}`);
const issues = (items: readonly Item[]) => planIssues(layoutDay(day(), items));

describe('a locked end in the plan', () => {
  it('takes what is before it as a change of its length, and lets what follows stay', () => {
    expect(faces(plan())).toEqual(['a 09:00-09:20', 'b 09:20-10:00', 'c 10:00-10:15']);
    expect(faces(plan(10))).toEqual(['a 09:00-09:10', 'b 09:10-10:00', 'c 10:00-10:15']);
    expect(faces(plan(35))).toEqual(['a 09:00-09:35', 'b 09:35-10:00', 'c 10:00-10:15']);
    expect(issues(plan(35))).toEqual([]);
  });

  it('gives an item a length that has none of its own', () => {
    expect(layoutDay(day(), plan(20, { minutes: null })).rows[1]).toMatchObject({ isStep: true, minutes: 40 });
  });

  it('says so when an item gets less than its shortest, and when it begins after its end', () => {
    expect(issues(plan(45))).toEqual([{ type: 'lockedShort', itemId: 'b', minutes: 15, shortest: 20 }]);
    expect(issues(plan(35, { shortest: minutes(30) }))).toEqual([
      { type: 'lockedShort', itemId: 'b', minutes: 25, shortest: 30 },
    ]);
    expect(faces(plan(70))).toEqual(['a 09:00-10:10', 'b 10:10-10:10', 'c 10:10-10:25']);
    expect(issues(plan(70))).toEqual([{ type: 'lockedShort', itemId: 'b', minutes: 0, shortest: 20 }]);
  });

  it('says so when its rounds take longer than it gets, unless it gets less than its shortest', () => {
    const rounds = { count: 8, minutes: minutes(4), turns: [] };
    expect(issues(plan(35, { rounds }))).toEqual([{ type: 'roundsShort', itemId: 'b', minutes: 25, needed: 32 }]);
    expect(issues(plan(28, { rounds }))).toEqual([]);
    expect(issues(plan(45, { rounds }))).toEqual([{ type: 'lockedShort', itemId: 'b', minutes: 15, shortest: 20 }]);
    // Without a locked end it is as long as she has said, and its rounds share that.
    expect(issues(plan(35, { rounds, lockedEnd: null, minutes: minutes(20) }))).toEqual([]);
  });

  it('marks a block, parallel or not, whose children end later, and moves nothing', () => {
    for (const parallel of [false, true]) {
      const items = [
        ...inOrder(item('block', { minutes: null, lockedEnd: at(9, 25), parallel }), item('after')),
        item('inside', { parentId: itemId('block'), minutes: minutes(30) }),
      ];
      expect(faces(items)[2]).toBe('after 09:30-09:40');
      expect(issues(items)).toEqual([{ type: 'lockedShort', itemId: 'block', minutes: 25, shortest: 30 }]);
    }
  });

  it('is dropped when the item is set aside', () => {
    const placed = placeItem(plan(), itemId('b'), { dayId: null, parentId: null, position: 0 });
    expect(placed).toMatchObject({ ok: true });
    expect(placed.ok && placed.changed.find((one) => one.id === 'b')).toMatchObject({ lockedEnd: null });
  });

  it('is where every such step ends, for any plan', () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        for (const row of layoutDay(day(), items).rows) {
          const { lockedEnd } = row.item;
          if (!countsToEnd(row) || lockedEnd === null) continue;
          expect(row.end).toBe(Math.max(row.start, lockedEnd));
          expect(row.minutes).toBe(row.end - row.start);
        }
      }),
    );
  });
});

describe('an item that counts to a locked end', () => {
  const current = (run: Run, now: number) => clockView(run.input(now)).current;

  it('counts down to it, begun late or early', () => {
    for (const begun of [clock(9, 12), clock(9, 20), clock(9, 31)]) {
      const run = new Run(plan());
      run.start(clock(9));
      run.next(begun);
      expect(current(run, clock(9, 45))).toMatchObject({
        lengthMs: clock(10) - begun,
        remainingMs: 15 * MINUTE,
        endsAt: clock(10),
      });
      expect(clockView(run.input(clock(9, 45)))).toMatchObject({ offsetMs: 0, expectedEnd: clock(10, 15) });
    }
  });

  it('counts on through a pause: its end does not wait', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.next(clock(9, 20));
    run.pause(clock(9, 30));
    expect(current(run, clock(9, 40))).toMatchObject({ elapsedMs: 10 * MINUTE, remainingMs: 20 * MINUTE });
    run.resume(clock(9, 40));
    expect(current(run, clock(9, 45))).toMatchObject({ remainingMs: 15 * MINUTE, endsAt: clock(10) });
  });

  it('has its end moved by minutes given or taken, but never to before its start', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.adjust(clock(9, 5), 5, itemId('b'));
    run.next(clock(9, 50));
    expect(current(run, clock(9, 55))).toMatchObject({ remainingMs: 10 * MINUTE, endsAt: clock(10, 5) });
    for (let n = 0; n < 6; n++) run.adjust(clock(9, 55), -5);
    expect(current(run, clock(9, 55))).toMatchObject({ lengthMs: 0, level: 'over' });
    run.adjust(clock(9, 55), 5);
    expect(current(run, clock(9, 52))?.lengthMs).toBe(5 * MINUTE);
  });

  it('has its end moved only by what was given since it was locked: a lock at 9.50 means 9.50', () => {
    const before = new Run(plan(20, { lockedEnd: null }));
    before.start(clock(9));
    before.next(clock(9, 20));
    before.adjust(clock(9, 25), 5);
    expect(current(before, clock(9, 30))?.endsAt).toBe(clock(10, 5));
    const locked = new Run(plan(20, { lockedEnd: at(9, 50) }));
    locked.events.push(...before.events);
    expect(current(locked, clock(9, 30))).toMatchObject({ remainingMs: 20 * MINUTE, endsAt: clock(9, 50) });
    const { now, ...input } = locked.input(clock(9, 30));
    expect(alertsBetween(input, now, clock(9, 50)).map((one) => one.at)).toEqual([
      clock(9, 45),
      clock(9, 48),
      clock(9, 50),
    ]);
    locked.adjust(clock(9, 31), 5);
    expect(current(locked, clock(9, 32))?.endsAt).toBe(clock(9, 55));
    // Another end is another word of hers; the same end is the same lock, let go of in between or not.
    const moved = new Run(plan(20, { lockedEnd: at(9, 52) }));
    moved.events.push(...locked.events);
    expect(current(moved, clock(9, 33))?.endsAt).toBe(clock(9, 52));
    const released = new Run(plan(20, { lockedEnd: null }));
    released.events.push(...locked.events);
    expect(current(released, clock(9, 33))?.endsAt).toBe(clock(10, 10));
  });

  it('is over from its start when it begins after its end', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.next(clock(10, 3));
    expect(current(run, clock(10, 5))).toMatchObject({ lengthMs: 0, remainingMs: -2 * MINUTE, level: 'over' });
  });

  it('follows the plan as it is changed while it runs, also where the end is locked only then', () => {
    const run = new Run(plan(20, { lockedEnd: null }));
    run.start(clock(9));
    run.next(clock(9, 20));
    const locked = new Run(plan(20, { lockedEnd: at(9, 50) }));
    locked.events.push(...run.events);
    expect(current(run, clock(9, 30))?.endsAt).toBe(clock(10));
    expect(current(locked, clock(9, 30))).toMatchObject({ remainingMs: 20 * MINUTE, endsAt: clock(9, 50) });
  });

  it('is announced by the time left until its end', () => {
    const run = new Run(plan());
    run.start(clock(9));
    run.next(clock(9, 30));
    run.pause(clock(9, 40));
    const { now, ...input } = run.input(clock(9, 30));
    const alerts = alertsBetween(input, now, clock(10, 1));
    expect(alerts.map((one) => [one.kind, one.at])).toEqual([
      ['first', clock(9, 55)],
      ['second', clock(9, 58)],
      ['zero', clock(10)],
      ['over', clock(10, 1)],
    ]);
  });
});

describe('a locked end ahead', () => {
  const started = (late: number, items = plan()): Run => {
    const run = new Run(items);
    run.start(clock(9, late));
    return run;
  };

  it('absorbs lateness down to the shortest, and is at risk beyond that', () => {
    const view = (late: number) => clockView(started(late).input(clock(9, late)));
    expect(view(20)).toMatchObject({ lockedAtRisk: [], expectedEnd: clock(10, 15) });
    expect(view(20).rows[1]).toMatchObject({ minutes: 20, expectedEnd: clock(10) });
    expect(view(25)).toMatchObject({
      lockedAtRisk: [{ itemId: 'b', byMs: 5 * MINUTE }],
      expectedEnd: clock(10, 20),
    });
  });

  it('waits for nothing when the day is early: it is longer', () => {
    const run = started(0);
    run.next(clock(9, 5));
    expect(clockView(run.input(clock(9, 5)))).toMatchObject({ expectedEnd: clock(10, 15), offsetMs: 0 });
    const early = started(-10);
    expect(clockView(early.input(clock(8, 50))).rows[1]).toMatchObject({ minutes: 50, expectedEnd: clock(10) });
  });

  it('is a deadline: what is before leaves it its shortest, and nothing is taken from it or after it', () => {
    const run = started(25);
    const situation = rescuePlans(run.input(clock(9, 25)));
    if (!situation.needed) throw new Error('nothing to rescue');
    expect(situation.misses[0]).toMatchObject({ itemId: 'b', edge: 'end', at: clock(10), byMs: 5 * MINUTE });
    const [shorten] = situation.plans;
    expect(shorten).toMatchObject({ possible: true, changes: [{ itemId: 'a', from: 20, to: 15 }] });
    if (!shorten?.possible) throw new Error('it can be shortened');
    expect(applyRescue(run.input(clock(9, 25)), shorten).rows[1]).toMatchObject({
      minutes: 20,
      expectedEnd: clock(10),
    });
  });

  it('can be let slip, until it grows', () => {
    const run = started(25);
    const situation = rescuePlans(run.input(clock(9, 25)));
    if (!situation.needed) throw new Error('nothing to rescue');
    run.replan(clock(9, 25), situation.slip);
    expect(rescuePlans(run.input(clock(9, 45)))).toEqual({ needed: false });
    expect(rescuePlans(run.input(clock(9, 46)))).toMatchObject({ needed: true });
  });

  it('of a block is a deadline that what is in it is shortened for', () => {
    for (const parallel of [false, true]) {
      const items = [
        ...inOrder(
          item('block', { minutes: null, lockedEnd: at(9, 30), parallel }),
          item('rest', { pinnedStart: at(10) }),
        ),
        item('inside', { parentId: itemId('block'), minutes: minutes(30) }),
      ];
      const run = started(6, items);
      const input = run.input(clock(9, 6));
      expect(clockView(input)).toMatchObject({
        pinnedAtRisk: [],
        lockedAtRisk: [{ itemId: 'block', byMs: 6 * MINUTE }],
      });
      const situation = rescuePlans(input);
      expect(situation).toMatchObject({
        needed: true,
        misses: [{ itemId: 'block', edge: 'end' }],
        plans: [{ plan: 'shorten', possible: true, wonMinutes: 6 }, {}, {}],
      });
    }
  });
});

describe('locked ends, for any plan and any run', () => {
  it('are when the plan says, whatever was given before they were locked', () => {
    fc.assert(
      fc.property(anyRun, fc.integer({ min: 500, max: 1200 }), fc.nat({ max: 30 }), ({ run, now }, end, pick) => {
        const lockedEnd = minuteOfDay(end);
        const some = run.items[pick % run.items.length];
        // Under an end it already had, minutes may have been given.
        if (!some || some.lockedEnd === lockedEnd) return;
        const locked = new Run(run.items.map((one) => (one === some ? { ...one, lockedEnd } : one)));
        locked.events.push(...run.events);
        const { layout, state, toInstant } = readDay(locked.input(now));
        const row = layout.rows.find((one) => one.item.id === some.id);
        if (!row || !countsToEnd(row)) return;
        expect(lockedAt(row, state, toInstant)).toBe(toInstant(lockedEnd));
        const count = locked.events.length;
        locked.adjust(now, 5, some.id);
        if (locked.events.length === count) return;
        expect(lockedAt(row, readDay(locked.input(now)).state, toInstant)).toBe(toInstant(lockedEnd) + 5 * MINUTE);
      }),
    );
  });

  const later = fc.integer({ min: 0, max: 90 * MINUTE });

  it('are met by what is still to come, or at risk by exactly what is beyond the shortest', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const reading = readDay(run.input(now + wait));
        const view = clockView(run.input(now + wait));
        for (const row of reading.layout.rows) {
          const shown = view.rows.find((one) => one.itemId === row.item.id);
          const locked = countsToEnd(row) ? lockedAt(row, reading.state, reading.toInstant) : null;
          if (!shown || locked === null) continue;
          if (shown.state === 'current') expect(view.current?.endsAt).toBeGreaterThanOrEqual(locked);
          if (shown.state !== 'coming') continue;
          const least = leastLength(row, reading.state);
          expect(shown.expectedEnd).toBe(Math.max(locked, shown.expectedStart + least));
          const risk = view.lockedAtRisk.find((one) => one.itemId === row.item.id);
          expect(instant(locked + (risk?.byMs ?? 0))).toBe(shown.expectedEnd);
        }
      }),
    );
  });

  it('never move and are never cut by a rescue plan', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const input = run.input(now + wait);
        const situation = rescuePlans(input);
        if (!situation.needed) return;
        const steps = readDay(input)
          .layout.rows.filter(countsToEnd)
          .map((row) => row.item.id);
        const before = new Map(clockView(input).rows.map((row) => [row.itemId, row]));
        for (const one of [...situation.plans, ...(situation.together ? [situation.together] : [])]) {
          if (!one.possible) continue;
          expect(one.changes.filter(({ itemId: id }) => steps.includes(id))).toEqual([]);
          for (const row of applyRescue(input, one).rows) {
            if (!steps.includes(row.itemId)) continue;
            expect(row.plannedEnd).toBe(before.get(row.itemId)?.plannedEnd);
            expect(row.state).toBe(before.get(row.itemId)?.state);
          }
        }
      }),
    );
  });

  it('leave minutes whole', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        for (const row of clockView(run.input(now + wait)).rows) {
          if (row.minutes !== null) expect(Number.isInteger(row.minutes)).toBe(true);
        }
        expect(run.events.every((one) => one.dayId === DAY)).toBe(true);
      }),
    );
  });
});
