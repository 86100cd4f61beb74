import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/domain/agenda/agenda';
import { layoutDay } from '../../../src/domain/agenda/schedule';
import { clockView } from '../../../src/domain/run/clock';
import { MINUTE, minutes } from '../../../src/domain/time';
import { anyPlan, anyRun, at, clock, day, inOrder, item, Run } from '../support';

const later = fc.integer({ min: 0, max: 3 * 60 * MINUTE });
const unpinned = (items: readonly Item[]): Item[] =>
  items.map((one) => ({ ...one, pinnedStart: null, lockedEnd: null }));

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

describe('the clock, for any plan and any run', () => {
  it('is a pure function of plan, log and now', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const input = frozen(run.input(now + wait));
        const view = clockView(input);
        clockView(run.input(now));
        expect(clockView(input)).toEqual(view);
        const shuffled = { ...input, run: input.run.toReversed(), items: input.items.toReversed() };
        expect(clockView(shuffled)).toEqual(view);
      }),
    );
  });

  it('has elapsed and remaining make the length', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const { current } = clockView(run.input(now + wait));
        if (!current) return;
        // One that was paused past its locked end has no length left to be over.
        expect(Math.max(0, current.elapsedMs + current.remainingMs)).toBe(current.lengthMs);
        expect(current.elapsedMs).toBeGreaterThanOrEqual(0);
        expect(current.endsAt).toBeGreaterThanOrEqual(now + wait);
      }),
    );
  });

  it('loses no time: a running clock moves as far as the time does, a paused one stands', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const before = clockView(run.input(now));
        const after = clockView(run.input(now + wait));
        const moved = (after.current?.elapsedMs ?? 0) - (before.current?.elapsedMs ?? 0);
        expect(moved).toBe(before.phase === 'running' ? wait : 0);
      }),
    );
  });

  it('keeps what is left in order, without overlaps, and no pin before its time', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const view = clockView(run.input(now + wait));
        const pins = new Map(run.items.map((one) => [one.id, one.pinnedStart]));
        const ahead = view.rows.filter((row) => row.isStep && (row.state === 'current' || row.state === 'coming'));
        ahead.forEach((row, index) => {
          expect(row.expectedEnd).toBeGreaterThanOrEqual(row.expectedStart);
          expect(row.expectedStart).toBeGreaterThanOrEqual(ahead[index - 1]?.expectedEnd ?? row.expectedStart);
          if (row.state === 'coming' && pins.get(row.itemId) !== null) {
            const risk = view.pinnedAtRisk.find(({ itemId }) => itemId === row.itemId)?.byMs ?? 0;
            expect(row.expectedStart).toBe(row.plannedStart + risk);
          }
        });
        for (const { byMs } of view.pinnedAtRisk) expect(byMs).toBeGreaterThan(0);
        expect(view.expectedEnd).toBeGreaterThanOrEqual(ahead.at(-1)?.expectedEnd ?? view.expectedEnd);
        expect(ahead.find((row) => row.state === 'coming')?.itemId ?? null).toBe(view.next);
      }),
    );
  });

  it('forecasts the end as what is left after the current item, where nothing is pinned', () => {
    fc.assert(
      fc.property(anyPlan.map(unpinned), fc.nat({ max: 8 }), later, (items, presses, wait) => {
        const run = new Run(items);
        if (!run.start(clock(9)).ok) return;
        for (let n = 0; n < presses; n++) run.next(clock(9) + n * 7 * MINUTE);
        const view = clockView(run.input(clock(10) + wait));
        if (!view.current) return;
        const left = view.rows.filter((row) => row.isStep && row.state === 'coming');
        const sum = left.reduce((total, row) => total + (row.minutes ?? 0), 0);
        expect(view.expectedEnd).toBe(view.current.endsAt + sum * MINUTE);
      }),
    );
  });

  it('absorbs lateness in the gap before a pinned item, up to the gap', () => {
    const mins = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(mins, mins, fc.integer({ min: -60, max: 120 }), (length, gap, late) => {
        const pin = at(9, length + gap);
        const items = inOrder(
          item('a', { minutes: minutes(length) }),
          item('b', { pinnedStart: pin }),
          item('c', { minutes: minutes(5) }),
        );
        const run = new Run(items);
        const start = clock(9) + late * MINUTE;
        run.start(start);
        const view = clockView(run.input(start));
        const over = Math.max(0, late - gap) * MINUTE;
        expect(view.offsetMs).toBe(late * MINUTE);
        expect(view.expectedEnd - view.plannedEnd).toBe(over);
        expect(view.pinnedAtRisk).toEqual(over > 0 ? [{ itemId: 'b', byMs: over }] : []);
      }),
    );
  });
});

describe('presses, for any plan and any run', () => {
  it('Next leads through the whole day, step by step, and ends it', () => {
    fc.assert(
      fc.property(anyPlan, (items) => {
        const run = new Run(items);
        const steps = layoutDay(day(), items).steps.map((row) => row.item.id);
        const started = run.start(clock(9));
        if (steps.length === 0) {
          expect(started).toEqual({ ok: false, refusal: 'dayHasNoSteps' });
          return;
        }
        const visited = steps.map((_, index) => {
          const { current } = run;
          run.next(clock(9) + (index + 1) * MINUTE);
          return current;
        });
        expect(visited).toEqual(steps);
        const view = clockView(run.input(clock(20)));
        expect(view).toMatchObject({ phase: 'ended', endedAt: clock(9) + steps.length * MINUTE, next: null });
        expect(new Set(view.rows.filter((row) => row.isStep).map((row) => row.state))).toEqual(new Set(['done']));
      }),
    );
  });

  it('Next on the same item twice is once', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const from = run.current;
        if (from === null) return;
        run.next(now, from);
        const count = run.events.length;
        expect(run.next(now + wait, from)).toMatchObject({ ok: true, facts: [] });
        expect(run.events).toHaveLength(count);
      }),
    );
  });

  it('undo restores the view, whatever was pressed', () => {
    const press = fc.constantFrom('next', 'back', 'pause', 'resume', 'end', 'adjust');
    fc.assert(
      fc.property(anyRun, press, later, later, ({ run, now }, pressed, wait, more) => {
        const then = now + wait + more;
        const before = clockView(run.input(then));
        const done = pressed === 'adjust' ? run.adjust(now + wait, 5) : run[pressed as 'next'](now + wait);
        if (!done.ok || done.facts.length === 0) return;
        run.undo(then);
        expect(clockView(run.input(then))).toEqual(before);
      }),
    );
  });

  it('Back undoes Next, however much later', () => {
    fc.assert(
      fc.property(anyRun, later, later, ({ run, now }, wait, more) => {
        const then = now + wait + more;
        const before = clockView(run.input(then));
        if (before.phase !== 'running' || before.next === null) return;
        run.next(now + wait);
        run.back(then);
        expect(clockView(run.input(then))).toEqual(before);
      }),
    );
  });

  it('undo, pressed often enough, takes everything back', () => {
    fc.assert(
      fc.property(anyRun, ({ run, now }) => {
        const presses = run.events.length;
        for (let n = 0; n < presses; n++) run.undo(now);
        expect(clockView(run.input(now))).toEqual(clockView(new Run(run.items).input(now)));
        expect(run.undo(now)).toEqual({ ok: false, refusal: 'nothingToUndo' });
      }),
    );
  });
});
