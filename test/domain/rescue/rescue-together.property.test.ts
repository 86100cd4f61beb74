import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { applyRescue, rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import type { Instant } from '../../../src/domain/time';
import { anyRun, clock, combinations, inOrder, item, itemId, type PlannedItem, Run } from '../support';
import { droppable, holds, later, leastOf, lockedRun, situationOf, smallRun, touchable } from './rescue-ways';

/** Whether any choice of lengths and of what to leave out keeps every deadline. */
function someWayHolds(run: Run, now: Instant): boolean {
  const may = new Set(droppable(run, now));
  const parts = touchable(run, now);
  const ways = parts.map((part) => [
    ...part.lengths.slice(0, 1),
    ...part.lengths.slice(-1),
    ...(may.has(part.id) ? [null] : []),
  ]);
  for (const way of combinations(ways)) {
    const dropped = parts.flatMap((part, index) => (way[index] === null ? [part.id] : []));
    const lengths = parts.flatMap((part, index) => {
      const minutes = way[index] ?? null;
      return minutes === null || minutes === part.lengths[0] ? [] : [{ itemId: part.id, minutes }];
    });
    if (holds(run, { plan: 'together', lengths, dropped }, now)) return true;
  }
  return false;
}

describe('all means together, for any plan and any run', () => {
  it('come only where none of the three is enough; meet every deadline, and preview what the clock then shows', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const then = now + wait;
        const situation = situationOf(run, then);
        if (!situation?.together) return;
        expect(situation.plans.some((plan) => plan.possible)).toBe(false);
        const taken = new Run(run.items);
        taken.events.push(...run.events);
        const preview = applyRescue(taken.input(then), situation.together);
        expect(taken.replan(then, situation.together)).toMatchObject({ ok: true });
        expect(taken.events.length).toBe(run.events.length + 1);
        expect(clockView(taken.input(then))).toEqual(preview);
        expect(preview.expectedEnd).toBe(situation.together.endsAt);
        expect(rescuePlans(taken.input(then))).toEqual({ needed: false });
        taken.undo(then);
        expect(clockView(taken.input(then))).toEqual(clockView(run.input(then)));
      }),
    );
  });

  it('never go below a shortest, never touch a MÅ or a pinned start, and sum exactly', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const input = run.input(now + wait);
        const plan = situationOf(run, input.now)?.together;
        if (!plan) return;
        const rows = new Map(clockView(input).rows.map((row) => [row.itemId, row]));
        const may = new Set(droppable(run, input.now));
        for (const { itemId: id, from, to } of plan.changes) {
          const one = run.items.find((each) => each.id === id) as PlannedItem;
          expect(from).toBe(rows.get(id)?.minutes);
          expect(Number.isInteger(to)).toBe(true);
          if (plan.dropped.includes(id)) expect([to, may.has(id)]).toEqual([0, true]);
          else expect(to).toBeGreaterThanOrEqual(leastOf(run, input.now, one.id));
        }
        const after = new Map(applyRescue(input, plan).rows.map((row) => [row.itemId, row]));
        for (const { id, pinnedStart } of run.items) {
          if (pinnedStart !== null) expect(after.get(id)?.plannedStart).toBe(rows.get(id)?.plannedStart);
        }
        expect(plan.wonMinutes).toBe(plan.changes.reduce((sum, { from, to }) => sum + from - to, 0));
      }),
    );
  });
});

describe('all means together, against every way there is', () => {
  it('are there whenever some choice of lengths and of what to leave out is enough, and no single plan is', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.oneof(smallRun, lockedRun), ({ run, now }) => {
        const input = run.input(now);
        const situation = situationOf(run, now);
        if (!situation || situation.plans.some((plan) => plan.possible)) return;
        if (situation.together) found += 1;
        expect(situation.together !== null).toBe(someWayHolds(run, input.now));
      }),
      { numRuns: 2_500 },
    );
    expect(found).toBeGreaterThan(0);
  });
});

describe('a day twelve minutes late that no single plan can save', () => {
  const step = (name: string, mins: number, own: Partial<PlannedItem>): PlannedItem => ({
    ...item(name, own),
    minutes: mins as PlannedItem['minutes'],
  });
  const plan = inOrder(
    step('a', 10, { priority: 'must', shortest: 10 as PlannedItem['minutes'] }),
    step('b', 10, { priority: 'can', shortest: 8 as PlannedItem['minutes'] }),
    step('c', 20, { priority: 'must', shortest: 16 as PlannedItem['minutes'] }),
    step('d', 6, { priority: 'must', shortest: 6 as PlannedItem['minutes'] }),
  );

  it('is saved by leaving out the KAN, and shortening the rest by what is then missing', () => {
    const run = new Run(plan);
    run.start(clock(9, 12));
    const situation = situationOf(run, clock(9, 12));
    expect(situation?.plans.map((one) => one.possible)).toEqual([false, false, false]);
    expect(situation?.together).toMatchObject({
      plan: 'together',
      dropped: [itemId('b')],
      lengths: [{ itemId: itemId('c') as ItemId, minutes: 18 }],
      wonMinutes: 12,
      endsAt: clock(9, 46),
    });
    for (const one of situation?.plans ?? [])
      expect(one).toMatchObject({ help: [{ type: 'together' }, { type: 'later' }] });
  });
});
