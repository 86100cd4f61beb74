import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockView } from '../../src/domain/clock';
import type { ItemId } from '../../src/domain/ids';
import { applyRescue, type Replan, type RescueSituation, rescuePlans, shortestOf } from '../../src/domain/rescue';
import { readLog } from '../../src/domain/run-log';
import { type Instant, MINUTE } from '../../src/domain/time';
import { anyRun, clock, combinations, DAY, type PlannedItem, planted, Run, varied } from './support';

const later = fc.integer({ min: 0, max: 90 * MINUTE });
type Needed = Extract<RescueSituation, { needed: true }>;

function situationOf(run: Run, now: number): Needed | null {
  const situation = rescuePlans(run.input(now));
  return situation.needed ? situation : null;
}

const plansOf = (situation: Needed) => situation.plans.flatMap((plan) => (plan.possible ? [plan] : []));

/** Whether a view keeps every deadline, but for pinned starts that are past already, and lateness that was let slip. */
function holds(run: Run, replan: Replan, now: Instant): boolean {
  const view = applyRescue(run.input(now), replan);
  const { slipped } = readLog(run.events, DAY);
  const planned = new Map(view.rows.map((row) => [row.itemId, row.plannedStart]));
  const late = view.pinnedAtRisk.filter(({ itemId, byMs }) => {
    const at = planned.get(itemId) ?? now;
    return at >= now && at + byMs > (slipped.get(itemId) ?? at);
  });
  return late.length === 0 && view.expectedEnd <= Math.max(view.plannedEnd, slipped.get(null) ?? 0);
}

/** A short day, late in many ways, small enough to try everything. */
const smallRun = fc
  .record({
    items: varied(
      fc
        .array(
          fc.record({
            minutes: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
            pin: fc.option(fc.integer({ min: 540, max: 560 }), { freq: 4 }),
            level: fc.integer({ min: 0, max: 1 }),
          }),
          { minLength: 1, maxLength: 6 },
        )
        .map(planted),
    ).map((items) =>
      items.map((one) => ({ ...one, shortest: one.priority === 'can' ? null : (one.shortest ?? null) })),
    ),
    presses: fc.nat({ max: 2 }),
    late: fc.integer({ min: 0, max: 12 * MINUTE }),
    spent: fc.integer({ min: 0, max: 4 * MINUTE }),
    give: fc.integer({ min: -2, max: 3 }),
    slip: fc.boolean(),
  })
  .map(({ items, presses, late, spent, give, slip }) => {
    const run = new Run(items);
    let now = clock(9) + late;
    run.start(now);
    for (let n = 0; n < presses; n++) {
      now += MINUTE;
      run.next(now);
    }
    if (slip) {
      const situation = situationOf(run, now);
      if (situation) run.replan(now, situation.slip);
      for (const one of items.slice(2, 4)) run.adjust(now, 2, one.id);
    }
    run.adjust(now, give);
    return { run, now: now + spent };
  });

interface Touchable {
  readonly id: ItemId;
  readonly lengths: number[];
  readonly isBreak: boolean;
}

/** The current item and those to come with every length that each may have, read from what the screens show. */
function touchable(run: Run, now: Instant): Touchable[] {
  const view = clockView(run.input(now));
  return view.rows.flatMap((row) => {
    const one = run.items.find(({ id }) => id === row.itemId);
    if (!one || !row.isStep || (row.state !== 'current' && row.state !== 'coming')) return [];
    const length = row.minutes ?? 0;
    const passed = row.state === 'current' ? Math.ceil((view.current?.elapsedMs ?? 0) / MINUTE) : 0;
    const least = Math.min(length, Math.max(shortestOf(one), passed));
    const lengths = Array.from({ length: length - least + 1 }, (_, n) => length - n);
    return [{ id: one.id, lengths, isBreak: one.kind === 'break' }];
  });
}

function someLengthsHold(run: Run, now: Instant, only: (one: Touchable) => boolean): boolean {
  const parts = touchable(run, now).filter(only);
  for (const lengths of combinations(parts.map((part) => part.lengths))) {
    const changed = parts.flatMap((part, index) => {
      const minutes = lengths[index] ?? 0;
      return minutes === part.lengths[0] ? [] : [{ itemId: part.id, minutes }];
    });
    if (holds(run, { plan: 'shorten', lengths: changed, dropped: [] }, now)) return true;
  }
  return false;
}

/** KAN and BØR to come; no break that is BØR; nothing with or within a MÅ; nothing that starts at a pinned time. */
function droppable(run: Run, now: Instant): ItemId[] {
  const view = clockView(run.input(now));
  const rows = view.rows.map((row) => ({ row, item: run.items.find(({ id }) => id === row.itemId) as PlannedItem }));
  return rows.flatMap(({ row, item }, index) => {
    if (!row.isStep || row.state !== 'coming' || item.pinnedStart !== null) return [];
    if (item.kind === 'break' && item.priority === 'should') return [];
    const inside = rows.filter((one) => one.item.parentId === item.id);
    const parent = rows.find((one) => one.item.id === item.parentId);
    const family = [item, ...inside.map((one) => one.item), ...(parent ? [parent.item] : [])];
    if (family.some((one) => one.priority === 'must')) return [];
    if (inside.some((one) => one.item.pinnedStart !== null)) return [];
    const earlier = rows.slice(0, index).filter((one) => one.item.parentId === item.parentId && one.row.isStep);
    const begins = !earlier.some((one) => one.row.state !== 'skipped' && one.row.state !== 'done');
    const waits = parent?.row.state === 'coming' && parent.item.pinnedStart !== null;
    return waits && begins ? [] : [item.id];
  });
}

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

  it('never go below a shortest, never touch a MÅ or a pinned start, and sum exactly', () => {
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
              expect(view.rows.find((row) => row.itemId === itemId)).toMatchObject({ state: 'skipped', minutes: 0 });
            } else expect(to).toBeGreaterThanOrEqual(shortestOf(one));
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
      fc.property(smallRun, ({ run, now }) => {
        const input = run.input(now);
        const situation = situationOf(run, now);
        if (!situation) return;
        const found = situation.plans.map((plan) => plan.possible);
        expect(found[0]).toBe(someLengthsHold(run, input.now, () => true));
        expect(found[2]).toBe(someLengthsHold(run, input.now, (one) => one.isBreak));
      }),
      { numRuns: 300 },
    );
  });

  it('drop whenever it can be done, BØR only where KAN is not enough, and no more than must be', () => {
    fc.assert(
      fc.property(smallRun, ({ run, now }) => {
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
        if (plan?.possible) expect([cost(plan.dropped, 'should'), cost(plan.dropped, 'can')]).toEqual(ways[0]);
      }),
      { numRuns: 300 },
    );
  });
});
