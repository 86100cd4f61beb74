import fc from 'fast-check';
import { clockView } from '../../src/domain/clock';
import type { ItemId } from '../../src/domain/ids';
import { applyRescue, type Replan, type RescueSituation, rescuePlans, shortestOf } from '../../src/domain/rescue';
import { readLog } from '../../src/domain/run-log';
import { type Instant, MINUTE } from '../../src/domain/time';
import { clock, combinations, DAY, type PlannedItem, planted, Run, varied } from './support';

/** Days that will not hold, and every way there is to save them, told from what the screens show. */

export const later = fc.integer({ min: 0, max: 90 * MINUTE });
export type Needed = Extract<RescueSituation, { needed: true }>;

export function situationOf(run: Run, now: number): Needed | null {
  const situation = rescuePlans(run.input(now));
  return situation.needed ? situation : null;
}

export const plansOf = (situation: Needed) => situation.plans.flatMap((plan) => (plan.possible ? [plan] : []));

/** Whether a view keeps every deadline, but for pinned starts that are past already, and lateness that was let slip. */
export function holds(run: Run, replan: Replan, now: Instant): boolean {
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
export const smallRun = fc
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

export interface Touchable {
  readonly id: ItemId;
  readonly lengths: number[];
  readonly isBreak: boolean;
}

/** The current item and those to come with every length that each may have, read from what the screens show. */
export function touchable(run: Run, now: Instant): Touchable[] {
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

export function someLengthsHold(run: Run, now: Instant, only: (one: Touchable) => boolean): boolean {
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
export function droppable(run: Run, now: Instant): ItemId[] {
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
