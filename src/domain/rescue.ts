import { type ClockInput, type ClockItem, type ClockView, type DayReading, forecastOf, readDay, viewOf } from './clock';
import { afterReplan } from './course';
import type { ItemId } from './ids';
import { leastDropped, spreadCut } from './rescue-cuts';
import { type RescueRow, type RescueStep, rescueSteps } from './rescue-steps';
import { type Fitting, fitStretches, type Means, type Miss, missedDeadlines, stretchesAhead } from './rescue-stretches';
import type { NewLength, Replanned, RescueKind, Slipped } from './run';
import { type Instant, instant, MINUTE } from './time';

export { type RescueRow, shortestOf } from './rescue-steps';
export type { Miss } from './rescue-stretches';

export type RescueItem = ClockItem & RescueRow;
export type RescueInput<T extends RescueItem = RescueItem> = ClockInput<T>;

/** The plans that win time back. */
export type WinningKind = Exclude<RescueKind, 'slip'>;

/** What taking a plan records. */
export type Replan = Omit<Replanned, 'type'>;

/** One item's length, before and after; 0 where it is dropped. */
export interface LengthChange {
  readonly itemId: ItemId;
  readonly from: number;
  readonly to: number;
}

/** A plan that can be taken as it is. */
export interface PossiblePlan<Kind extends RescueKind = RescueKind> {
  readonly plan: Kind;
  readonly possible: true;
  readonly lengths: readonly NewLength[];
  readonly dropped: readonly ItemId[];
  readonly slipped: readonly Slipped[];
  /** When the day is expected to end with it. */
  readonly endsAt: Instant;
  /** What changes, in order. */
  readonly changes: readonly LengthChange[];
  /** The sum of what the changes win. */
  readonly wonMinutes: number;
  /** How many items change. */
  readonly count: number;
  /** The shortest break left with it, in minutes; null when there is none. */
  readonly leastBreak: number | null;
}

/** What would help where a plan is not enough. */
export type RescueHelp =
  | { readonly type: 'otherPlan'; readonly plan: WinningKind }
  /** No plan is enough alone; dropping what may be dropped and shortening the rest is. */
  | { readonly type: 'together' }
  /** That item (null: the day's end) so many minutes later, or as much taken from what no plan touches. */
  | { readonly type: 'later'; readonly itemId: ItemId | null; readonly minutes: number };

export interface ImpossiblePlan {
  readonly plan: WinningKind;
  readonly possible: false;
  /** What the plan cannot win, summed over the deadlines. */
  readonly missingMinutes: number;
  readonly help: readonly RescueHelp[];
}

export type WinningPlan = PossiblePlan<WinningKind> | ImpossiblePlan;

export type RescueSituation =
  | { readonly needed: false }
  | {
      readonly needed: true;
      /** What the forecast misses, in order. */
      readonly misses: readonly Miss[];
      /** Shorten, drop and borrow, in that order. */
      readonly plans: readonly WinningPlan[];
      readonly slip: PossiblePlan<'slip'>;
    };

const shortenMeans: Means = (steps, need) => {
  const parts = steps.map((step) => ({ weight: step.leftMs, spare: step.spare }));
  return spreadCut(Math.min(need, total(parts.map((part) => part.spare))), parts);
};

const borrowMeans: Means = (steps, need) => {
  const parts = steps.map((step) => ({ weight: step.leftMs, spare: step.isBreak ? step.spare : 0 }));
  return spreadCut(Math.min(need, total(parts.map((part) => part.spare))), parts);
};

/** KAN first; BØR only for what all KAN together cannot win, and then only the KAN that are still needed. */
const dropMeans: Means = (steps, need) => {
  const lengths = (as: RescueStep['droppedAs']) => steps.map((step) => (step.droppedAs === as ? step.minutes : 0));
  const can = lengths('can');
  const should = lengths('should');
  const fromShould = Math.min(Math.max(0, need - total(can)), total(should));
  const dropped = new Set(leastDropped(fromShould, should));
  const won = total([...dropped].map((index) => should[index] ?? 0));
  for (const index of leastDropped(Math.min(need - won, total(can)), can)) dropped.add(index);
  return steps.map((step, index) => (dropped.has(index) ? step.minutes : 0));
};

const everyMeans: Means = (steps) => steps.map((step) => (step.droppedAs === null ? step.spare : step.minutes));

const MEANS: Readonly<Record<WinningKind, Means>> = {
  shorten: shortenMeans,
  drop: dropMeans,
  borrow: borrowMeans,
};
const WINNING = ['shorten', 'drop', 'borrow'] as const;

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

const revised = <T extends RescueItem>(input: RescueInput<T>, reading: DayReading<T>, replan: Replan): DayReading<T> =>
  forecastOf(input, { ...reading, state: afterReplan(reading.state, { type: 'replanned', ...replan }, input.now) });

/** A plan with what it would lead to. */
function possible<Kind extends RescueKind, T extends RescueItem>(
  input: RescueInput<T>,
  reading: DayReading<T>,
  steps: readonly RescueStep[],
  replan: Replan & { readonly plan: Kind; readonly slipped: readonly Slipped[] },
): PossiblePlan<Kind> {
  const lengths = new Map(replan.lengths.map((one) => [one.itemId, one.minutes]));
  for (const itemId of replan.dropped) lengths.set(itemId, 0);
  const changes = steps.flatMap(({ itemId, minutes }): LengthChange[] => {
    const to = lengths.get(itemId);
    return to === undefined ? [] : [{ itemId, from: minutes, to }];
  });
  const gone = new Set(replan.dropped);
  const breaks = steps.filter((step) => step.isBreak && !gone.has(step.itemId));
  return {
    ...replan,
    possible: true,
    endsAt: revised(input, reading, replan).forecast.end,
    changes,
    wonMinutes: total(changes.map((change) => change.from - change.to)),
    count: changes.length,
    leastBreak: breaks.length === 0 ? null : Math.min(...breaks.map((one) => lengths.get(one.itemId) ?? one.minutes)),
  };
}

function helpFor(others: readonly WinningKind[], together: boolean, missing: Fitting['missing']): RescueHelp[] {
  const plans = others.map((plan): RescueHelp => ({ type: 'otherPlan', plan }));
  const later = missing.map((one): RescueHelp => ({ type: 'later', ...one }));
  return [...plans, ...(together && plans.length === 0 ? [{ type: 'together' } as const] : []), ...later];
}

/** The three plans that win time, each possible as it stands or with what it lacks. */
function winningPlans<T extends RescueItem>(input: RescueInput<T>, reading: DayReading<T>, steps: RescueStep[]) {
  const stretches = stretchesAhead(reading, steps, input.now);
  const fittings = WINNING.map((plan) => ({ plan, fitting: fitStretches(stretches, MEANS[plan]) }));
  const enough = fittings.flatMap(({ plan, fitting }) => (fitting.missing.length === 0 ? [plan] : []));
  const together = enough.length > 0 || fitStretches(stretches, everyMeans).missing.length === 0;
  return fittings.map(({ plan, fitting: { cuts, missing } }): WinningPlan => {
    if (missing.length > 0) {
      const missingMinutes = total(missing.map((one) => one.minutes));
      return { plan, possible: false, missingMinutes, help: helpFor(enough, together, missing) };
    }
    const cut = stretches.flatMap((stretch, at) =>
      stretch.steps.flatMap(({ itemId, minutes }, index) => {
        const won = cuts[at]?.[index] ?? 0;
        return won > 0 ? [{ itemId, minutes: minutes - won }] : [];
      }),
    );
    const dropped = plan === 'drop' ? cut.map((one) => one.itemId) : [];
    return possible(input, reading, steps, { plan, lengths: plan === 'drop' ? [] : cut, dropped, slipped: [] });
  });
}

/**
 * What can be done when the day will not hold: three plans that win the time back, and letting it slip. Pinned starts
 * never move and nothing gets shorter than its shortest; each plan meets every deadline, or says what it lacks.
 */
export function rescuePlans<T extends RescueItem>(input: RescueInput<T>): RescueSituation {
  const reading = readDay(input);
  if (reading.current === null) return { needed: false };
  const misses = missedDeadlines(reading, input.now);
  if (misses.length === 0) return { needed: false };
  const steps = rescueSteps(reading.layout, reading.state, input.now);
  const slipped = misses.map(
    ({ itemId, at, byMs }): Slipped => ({ itemId, until: instant(at + Math.ceil(byMs / MINUTE) * MINUTE) }),
  );
  return {
    needed: true,
    misses,
    plans: winningPlans(input, reading, steps),
    slip: possible(input, reading, steps, { plan: 'slip', lengths: [], dropped: [], slipped }),
  };
}

/** What every screen would show if the plan were taken now. */
export function applyRescue<T extends RescueItem>(input: RescueInput<T>, replan: Replan): ClockView {
  return viewOf(revised(input, readDay(input), replan));
}
