import fc from 'fast-check';
import { isLeaf, type LayoutRow } from '../../../src/domain/agenda/schedule';
import type { ItemId } from '../../../src/domain/ids';
import { applyRescue, type Replan, type RescueSituation, rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView, readDay } from '../../../src/domain/run/clock';
import type { NewLength } from '../../../src/domain/run/run';
import { readLog } from '../../../src/domain/run/run-log';
import { minutesGiven } from '../../../src/domain/run/step-length';
import { type Instant, MINUTE } from '../../../src/domain/time';
import { clock, combinations, DAY, type PlannedItem, planted, Run, type Sketch, seldom, varied } from '../support';

/** Days that will not hold, and every way there is to save them, told from what the screens show. */

export const later = fc.integer({ min: 0, max: 90 * MINUTE });
type Needed = Extract<RescueSituation, { needed: true }>;

export function situationOf(run: Run, now: number): Needed | null {
  const situation = rescuePlans(run.input(now));
  return situation.needed ? situation : null;
}

export const plansOf = (situation: Needed) => situation.plans.flatMap((plan) => (plan.possible ? [plan] : []));

/** The row of an item as it is laid out, with the least it may become. */
function laidOut(run: Run, now: Instant): Map<ItemId, LayoutRow & { readonly least: number }> {
  const { layout, state } = readDay(run.input(now));
  return new Map(
    layout.rows.map((row) => {
      const given = countsToEnd(row) ? (state.adjustments.get(row.item.id) ?? 0) : 0;
      const has = Math.max(0, (row.minutes ?? 0) + given);
      const own = Math.min(row.shortest ?? 0, countsToEnd(row) ? has : Infinity);
      return [
        row.item.id,
        { ...row, least: row.isParallel ? Math.max(own, leastInTracks(run, now, row)) : own },
      ] as const;
    }),
  );
}

/** The lengths of everything in the tracks of a block that is current or to come, each as short as it may be. */
export function atLeast(run: Run, now: Instant, block: ItemId): NewLength[] {
  const view = clockView(run.input(now));
  const { layout } = readDay(run.input(now));
  return layout.rows.flatMap((row) => {
    const shown = view.rows.find(({ itemId }) => itemId === row.item.id);
    if (row.stepId !== block || !isLeaf(row) || row.item.lockedEnd !== null || !shown) return [];
    if (shown.state !== 'current' && shown.state !== 'coming') return [];
    const at = view.tracks.find(({ current }) => current?.itemId === row.item.id)?.current;
    const has = shown.minutes ?? 0;
    const minutes = Math.min(has, Math.max(row.shortest ?? 0, Math.ceil((at?.elapsedMs ?? 0) / MINUTE)));
    return [{ itemId: row.item.id, minutes }];
  });
}

/** How short its tracks let a parallel block become. One to come begins no later than planned, with a plan that wins enough. */
function leastInTracks(run: Run, now: Instant, { item: { id } }: LayoutRow): number {
  const input = run.input(now);
  const row = clockView(input).rows.find(({ itemId }) => itemId === id);
  if (!row || (row.state !== 'current' && row.state !== 'coming')) return 0;
  const lengths = atLeast(run, now, id);
  const shortest = { plan: 'shorten', lengths, dropped: [] } as const;
  const { tracks } = applyRescue(input, shortest);
  const startsAt = Math.min(row.plannedStart, row.expectedStart);
  const ends = row.state === 'current' ? row.expectedEnd : startsAt + (row.expectedEnd - row.expectedStart);
  const trackEnds = row.state === 'current' ? tracks.map((one) => one.endsAt) : walked(run, now, id, startsAt, lengths);
  const room = Math.floor(Math.min(...trackEnds.map((end) => ends - end)) / MINUTE);
  return (row.minutes ?? 0) - Math.max(0, room);
}

/** When each track of a block to come is over, with those lengths. */
function walked(run: Run, now: Instant, block: ItemId, from: number, lengths: readonly NewLength[]): number[] {
  const { layout, state, toInstant } = readDay(run.input(now));
  const [waits, ends] = [new Map<ItemId, number>(), new Map<ItemId, number>()];
  for (const row of layout.rows) {
    if (row.stepId !== block || row.trackId === null) continue;
    const { id, pinnedStart, lockedEnd } = row.item;
    const start = Math.max(waits.get(row.trackId) ?? from, pinnedStart === null ? from : toInstant(pinnedStart));
    waits.set(row.trackId, start);
    if (!isLeaf(row)) continue;
    const own = lengths.find(({ itemId }) => itemId === id)?.minutes ?? Math.min(row.shortest ?? 0, row.minutes ?? 0);
    const given = lockedEnd === null ? 0 : minutesGiven(row, state) * MINUTE;
    const until = lockedEnd === null ? start : toInstant(lockedEnd);
    const end = Math.max(start, Math.max(start + own * MINUTE, until) + given);
    waits.set(row.trackId, end);
    ends.set(row.trackId, end);
  }
  return [...ends.values()];
}

/** The least an item may become. */
export const leastOf = (run: Run, now: Instant, id: ItemId): number => laidOut(run, now).get(id)?.least ?? 0;

/** It ends when its end is locked, and not when what is in it does. */
const countsToEnd = (row: LayoutRow): boolean => row.isStep && !row.isParallel && row.item.lockedEnd !== null;

/**
 * Whether a view keeps every deadline to the minute, but for pinned starts and locked ends that it is too late for, and lateness that
 * was let slip.
 */
export function holds(run: Run, replan: Replan, now: Instant): boolean {
  const view = applyRescue(run.input(now), replan);
  const { slipped, slippedEnds } = readLog(run.events, DAY);
  const rows = new Map(view.rows.map((row) => [row.itemId, row]));
  const laid = laidOut(run, now);
  const late = view.pinnedAtRisk.filter(({ itemId, byMs }) => {
    const at = rows.get(itemId)?.plannedStart ?? now;
    return at >= now && at + byMs >= (slipped.get(itemId) ?? at) + MINUTE;
  });
  const lateEnds = view.lockedAtRisk.filter(({ itemId, byMs }) => {
    const at = (rows.get(itemId)?.expectedEnd ?? now) - byMs;
    const row = laid.get(itemId);
    const needed = row && countsToEnd(row) ? row.least * MINUTE : 0;
    return at - needed >= now && at + byMs >= (slippedEnds.get(itemId) ?? at) + MINUTE;
  });
  if (late.length > 0 || lateEnds.length > 0) return false;
  return view.expectedEnd < Math.max(view.plannedEnd, slipped.get(null) ?? 0) + MINUTE;
}

/** A short day of such items, late in many ways, small enough to try everything. */
const smallDay = (sketch: fc.Arbitrary<Sketch>) =>
  fc
    .record({
      items: varied(fc.array(sketch, { minLength: 1, maxLength: 6 }).map(planted)).map((items) =>
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

export const smallRun = smallDay(
  fc.record({
    minutes: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
    pin: seldom(fc.integer({ min: 540, max: 560 }), 2),
    level: fc.integer({ min: 0, max: 1 }),
  }),
);

/** The same with locked ends and parallel blocks. */
export const lockedRun = smallDay(
  fc.record({
    minutes: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }),
    pin: seldom(fc.integer({ min: 540, max: 565 })),
    level: fc.integer({ min: 0, max: 1 }),
    locked: seldom(fc.integer({ min: 542, max: 575 }), 3),
    parallel: fc.nat({ max: 3 }).map((n) => n === 0),
  }),
);

/** A block ends too late. It holds nothing back, so that what is won within it also counts after it. */
export const missesBlockEnd = (run: Run, now: Instant, { misses }: Needed): boolean => {
  const laid = laidOut(run, now);
  return misses.some(({ itemId, edge }) => {
    const row = itemId === null || edge !== 'end' ? undefined : laid.get(itemId);
    return row !== undefined && !countsToEnd(row);
  });
};

/** Some lateness was let slip: what is beyond it is won in the stretch it is in, if that can, and not in the one before. */
export const hasSlipped = (run: Run): boolean => readLog(run.events, DAY).slipped.size > 0;

interface Touchable {
  readonly id: ItemId;
  readonly lengths: number[];
  readonly isBreak: boolean;
}

/** The current item and those to come with every length that each may have, read from what the screens show. */
export function touchable(run: Run, now: Instant): Touchable[] {
  const view = clockView(run.input(now));
  const laid = laidOut(run, now);
  return view.rows.flatMap((row) => {
    const one = run.items.find(({ id }) => id === row.itemId);
    if (!one || !row.isStep || (row.state !== 'current' && row.state !== 'coming')) return [];
    const own = laid.get(row.itemId);
    if (!own || countsToEnd(own)) return [];
    const length = row.minutes ?? 0;
    const passed = row.state === 'current' ? Math.ceil((view.current?.elapsedMs ?? 0) / MINUTE) : 0;
    const least = Math.min(length, Math.max(own.least, passed));
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

/** KAN and BØR to come; no break that is BØR; nothing with or within a MÅ; nothing that starts or ends at a time that is held. */
export function droppable(run: Run, now: Instant): ItemId[] {
  const view = clockView(run.input(now));
  const laid = laidOut(run, now);
  const rows = view.rows.map((row) => ({ row, item: run.items.find(({ id }) => id === row.itemId) as PlannedItem }));
  return rows.flatMap(({ row, item }, index) => {
    if (!row.isStep || row.state !== 'coming' || item.pinnedStart !== null) return [];
    const own = laid.get(item.id);
    if (!own || item.lockedEnd !== null) return [];
    if (item.kind === 'break' && item.priority === 'should') return [];
    const inside = rows.filter((one) => one.item.parentId === item.id);
    const parent = rows.find((one) => one.item.id === item.parentId);
    const family = [item, ...inside.map((one) => one.item), ...(parent ? [parent.item] : [])];
    if (family.some((one) => one.priority === 'must')) return [];
    if ([item, ...inside.map((one) => one.item)].some((one) => one.phase !== null && one.shortest !== 0)) return [];
    if (inside.some((one) => one.item.pinnedStart !== null || one.item.lockedEnd !== null)) return [];
    const earlier = rows.slice(0, index).filter((one) => one.item.parentId === item.parentId && one.row.isStep);
    const begins = !earlier.some((one) => one.row.state !== 'skipped' && one.row.state !== 'done');
    const waits = parent?.row.state === 'coming' && parent.item.pinnedStart !== null;
    const later = rows.slice(index + 1).filter((one) => one.item.parentId === item.parentId && one.row.isStep);
    const isLast = !later.some((one) => one.row.state === 'coming');
    const endsBlock = parent !== undefined && parent.item.lockedEnd !== null && isLast;
    return (waits && begins) || endsBlock ? [] : [item.id];
  });
}
