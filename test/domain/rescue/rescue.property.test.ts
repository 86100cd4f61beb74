import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { applyRescue, type Replan, rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import { anyRun, combinations, type PlannedItem, Run } from '../support';
import {
  droppable,
  hasSlipped,
  holds,
  later,
  leastOf,
  lockedRun,
  missesBlockEnd,
  plansOf,
  situationOf,
  smallRun,
  someLengthsHold,
} from './rescue-ways';

describe('rescue plans, for any plan and any run', () => {
  it('come when a deadline is missed, and only then', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const input = run.input(now + wait);
        const view = clockView(input);
        const underWay = view.phase === 'running' || view.phase === 'paused';
        const nothing: Replan = { plan: 'shorten', lengths: [], dropped: [] };
        expect(rescuePlans(input).needed).toBe(underWay && !holds(run, nothing, input.now));
      }),
    );
  });

  it('meet every deadline, and preview what the clock shows once taken', () => {
    fc.assert(
      fc.property(anyRun, later, later, ({ run, now }, wait, more) => {
        const then = now + wait;
        const situation = situationOf(run, then);
        if (!situation) return;
        for (const plan of [...plansOf(situation), situation.slip]) {
          const taken = new Run(run.items);
          taken.events.push(...run.events);
          const preview = applyRescue(taken.input(then), plan);
          expect(taken.replan(then, plan)).toMatchObject({ ok: true });
          expect(taken.events.length).toBe(run.events.length + 1);
          expect(clockView(taken.input(then))).toEqual(preview);
          expect(preview.expectedEnd).toBe(plan.endsAt);
          expect(rescuePlans(taken.input(then))).toEqual({ needed: false });
          expect(taken.replan(then + more, plan)).toMatchObject({ ok: true, facts: [] });
          taken.undo(then);
          expect(clockView(taken.input(then + more))).toEqual(clockView(run.input(then + more)));
        }
      }),
    );
  });

  it('never go below a shortest, never touch a MÅ, a pinned start or a team’s phase, and sum exactly', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const input = run.input(now + wait);
        const situation = situationOf(run, input.now);
        if (!situation) return;
        const before = clockView(input);
        const rows = new Map(before.rows.map((row) => [row.itemId, row]));
        for (const plan of plansOf(situation)) {
          const view = applyRescue(input, plan);
          for (const { itemId, from, to } of plan.changes) {
            const one = run.items.find(({ id }) => id === itemId) as PlannedItem;
            expect(from).toBe(rows.get(itemId)?.minutes);
            expect(Number.isInteger(to)).toBe(true);
            expect(to).toBeLessThan(from);
            if (plan.dropped.includes(itemId)) {
              expect([to, one.pinnedStart, one.priority === 'must']).toEqual([0, null, false]);
              expect(one.phase === null || one.shortest === 0).toBe(true);
              expect(view.rows.find((row) => row.itemId === itemId)).toMatchObject({ state: 'skipped', minutes: 0 });
            } else expect(to).toBeGreaterThanOrEqual(leastOf(run, input.now, one.id));
          }
          for (const row of view.rows) {
            const pinned = run.items.find(({ id }) => id === row.itemId)?.pinnedStart ?? null;
            if (pinned === null) continue;
            expect(row.state).toBe(rows.get(row.itemId)?.state);
            if (row.state === 'coming') expect(row.plannedStart).toBe(rows.get(row.itemId)?.plannedStart);
          }
          expect(plan.count).toBe(plan.changes.length);
          expect(plan.wonMinutes).toBe(plan.changes.reduce((sum, { from, to }) => sum + from - to, 0));
          const current = view.current;
          if (current && before.current && before.current.remainingMs >= 0) {
            expect(current.remainingMs).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });

  it('say what is missing and what helps where they cannot', () => {
    fc.assert(
      fc.property(anyRun, later, ({ run, now }, wait) => {
        const situation = situationOf(run, now + wait);
        if (!situation) return;
        expect(situation.plans.map(({ plan }) => plan)).toEqual(['shorten', 'drop', 'borrow']);
        for (const plan of situation.plans) {
          if (plan.possible) continue;
          expect(plan.missingMinutes).toBeGreaterThan(0);
          const deadlines = plan.help.flatMap((help) => (help.type === 'later' ? [help.minutes] : []));
          expect(deadlines.reduce((sum, one) => sum + one, 0)).toBe(plan.missingMinutes);
        }
      }),
    );
  });
});

describe('rescue plans, against every way there is', () => {
  it('shorten and borrow whenever it can be done', () => {
    fc.assert(
      fc.property(fc.oneof(smallRun, lockedRun), ({ run, now }) => {
        const input = run.input(now);
        const situation = situationOf(run, now);
        if (!situation) return;
        const found = situation.plans.map((plan) => plan.possible);
        expect(found[0]).toBe(someLengthsHold(run, input.now, () => true));
        expect(found[2]).toBe(someLengthsHold(run, input.now, (one) => one.isBreak));
      }),
      { numRuns: 600 },
    );
  });

  it('drop whenever it can be done, BØR only where KAN is not enough, and no more than must be', () => {
    fc.assert(
      fc.property(fc.oneof(smallRun, lockedRun), ({ run, now }) => {
        const input = run.input(now);
        const situation = situationOf(run, now);
        if (!situation) return;
        const may = droppable(run, input.now);
        const view = clockView(input);
        const cost = (ids: readonly ItemId[], priority: 'can' | 'should'): number =>
          ids.reduce((sum, id) => {
            const counts = run.items.find((one) => one.id === id)?.priority === priority;
            return counts ? sum + (view.rows.find((row) => row.itemId === id)?.minutes ?? 0) : sum;
          }, 0);
        const ways = [...combinations(may.map((id) => [id, null]))]
          .map((way) => way.filter((id) => id !== null))
          .filter((dropped) => holds(run, { plan: 'drop', lengths: [], dropped }, input.now))
          .map((dropped) => [cost(dropped, 'should'), cost(dropped, 'can')] as const)
          .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const plan = situation.plans[1];
        expect(plan?.possible).toBe(ways.length > 0);
        if (plan?.possible && !missesBlockEnd(run, input.now, situation) && !hasSlipped(run))
          expect([cost(plan.dropped, 'should'), cost(plan.dropped, 'can')]).toEqual(ways[0]);
      }),
      { numRuns: 600 },
    );
  });
});
