import type { ItemId } from '../ids';
import {
  type ClockInput,
  type ClockItem,
  type ClockView,
  type DayReading,
  forecastOf,
  readDay,
  viewOf,
} from '../run/clock';
import { afterReplan } from '../run/course';
import type { NewLength, Replanned, RescueKind, Slipped } from '../run/run';
import { toldMinutes } from '../run/told-times';
import { type Instant, instant, MINUTE } from '../time';
import { evenCut, leastOfEach } from './rescue-cuts';
import { type RescueRow, type RescueStep, rescueSteps } from './rescue-steps';
import {
  type Fitting,
  fitStretches,
  type Means,
  type Miss,
  type Missing,
  missedDeadlines,
  type Stretch,
  stretchesAhead,
} from './rescue-stretches';
import { goesWhole, togetherMeans } from './rescue-together';
import { cutTracks, type LengthChange } from './rescue-track-cuts';

export { shortestOf } from '../agenda/shortest';
export type { Miss } from './rescue-stretches';
export type { LengthChange } from './rescue-track-cuts';

export type RescueItem = ClockItem & RescueRow;
export type RescueInput<T extends RescueItem = RescueItem> = ClockInput<T>;

/** The plans that win time back, each by its own means. */
type WinningKind = Exclude<RescueKind, 'slip' | 'together'>;

/** What taking a plan records. */
export type Replan = Omit<Replanned, 'type'>;

/** A plan that can be taken as it is. */
export interface PossiblePlan<Kind extends RescueKind = RescueKind> {
  readonly plan: Kind;
  readonly possible: true;
  readonly lengths: readonly NewLength[];
  readonly dropped: readonly ItemId[];
  readonly slipped: readonly Slipped[];
  /** When the day is expected to end with it. */
  readonly endsAt: Instant;
  /** The steps that change, in order. */
  readonly changes: readonly LengthChange[];
  /** What changes with them in the tracks of parallel blocks; it wins the day nothing of its own. */
  readonly inTracks: readonly LengthChange[];
  /** The sum of what the changes of steps win. */
  readonly wonMinutes: number;
  /** How many steps change. */
  readonly count: number;
  /** The shortest break left with it, in minutes; null when there is none. */
  readonly leastBreak: number | null;
}

/** What would help where a plan is not enough. */
export type RescueHelp =
  | { readonly type: 'otherPlan'; readonly plan: WinningKind }
  /** No plan is enough alone; all their means together are. */
  | { readonly type: 'together' }
  /** That item's start or locked end (null: the day's end) so many minutes later, or as much taken from what no plan touches. */
  | ({ readonly type: 'later' } & Missing);

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
      /** All means at once; only where none of the three is enough alone and this is. */
      readonly together: PossiblePlan<'together'> | null;
      readonly slip: PossiblePlan<'slip'>;
    };

const borrowMeans: Means = (steps, need) =>
  evenCut(
    steps.map(({ leftMs, spare, isBreak }) => ({ leftMs, spare: isBreak ? spare : 0 })),
    need,
  );

/** KAN first; BØR only for what all KAN together cannot win, and then only the KAN that are still needed. */
const dropMeans: Means = (steps, need) => {
  const lengths = (as: RescueStep['droppedAs']) => steps.map((step) => (step.droppedAs === as ? step.minutes : 0));
  const dropped = leastOfEach(need, lengths('can'), lengths('should'));
  return steps.map((step, index) => (dropped.has(index) ? step.minutes : 0));
};

const MEANS: Readonly<Record<WinningKind, Means>> = {
  shorten: evenCut,
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
  const left = steps.filter(({ itemId }) => !gone.has(itemId));
  const kept = new Set(left.flatMap((step) => (step.isBreak ? [step.itemId] : [])));
  const withPlan = revised(input, reading, replan);
  const { forecast } = withPlan;
  const blocks = left.flatMap(({ itemId, index, isParallel }) => (isParallel && lengths.has(itemId) ? [index] : []));
  const inTracks = cutTracks(withPlan, blocks);
  const breaks = forecast.rows.flatMap((row) => (kept.has(row.itemId) ? [row.minutes ?? 0] : []));
  return {
    ...replan,
    lengths: [...replan.lengths, ...inTracks.map(({ itemId, to }) => ({ itemId, minutes: to }))],
    possible: true,
    endsAt: forecast.end,
    changes,
    inTracks,
    wonMinutes: total(changes.map((change) => change.from - change.to)),
    count: changes.length,
    leastBreak: breaks.length === 0 ? null : Math.min(...breaks),
  };
}

function helpFor(others: readonly WinningKind[], together: boolean, missing: Fitting['missing']): RescueHelp[] {
  const plans = others.map((plan): RescueHelp => ({ type: 'otherPlan', plan }));
  const later = missing.map((one): RescueHelp => ({ type: 'later', ...one }));
  return [...plans, ...(together && plans.length === 0 ? [{ type: 'together' } as const] : []), ...later];
}

/** What the cuts of each stretch come to: new lengths, and what is left out. */
function cutsOf(stretches: readonly Stretch[], { cuts }: Fitting, goes: (step: RescueStep, cut: number) => boolean) {
  const lengths: NewLength[] = [];
  const dropped: ItemId[] = [];
  for (const [at, { steps }] of stretches.entries()) {
    for (const [index, step] of steps.entries()) {
      const cut = cuts[at]?.[index] ?? 0;
      if (cut <= 0) continue;
      if (goes(step, cut)) dropped.push(step.itemId);
      else lengths.push({ itemId: step.itemId, minutes: step.minutes - cut });
    }
  }
  return { lengths, dropped, slipped: [] };
}

/** The three plans that win time, each possible as it stands or with what it lacks; and all means together where none is enough. */
function winningPlans<T extends RescueItem>(input: RescueInput<T>, reading: DayReading<T>, steps: RescueStep[]) {
  const stretches = stretchesAhead(reading, steps, input.now);
  const fittings = WINNING.map((plan) => ({ plan, fitting: fitStretches(stretches, MEANS[plan]) }));
  const enough = fittings.flatMap(({ plan, fitting }) => (fitting.missing.length === 0 ? [plan] : []));
  const all = enough.length > 0 ? null : fitStretches(stretches, togetherMeans);
  const together =
    all?.missing.length === 0
      ? possible(input, reading, steps, { plan: 'together', ...cutsOf(stretches, all, goesWhole) })
      : null;
  const plans = fittings.map(({ plan, fitting }): WinningPlan => {
    const { missing } = fitting;
    if (missing.length > 0) {
      const missingMinutes = total(missing.map((one) => one.minutes));
      return { plan, possible: false, missingMinutes, help: helpFor(enough, together !== null, missing) };
    }
    return possible(input, reading, steps, { plan, ...cutsOf(stretches, fitting, () => plan === 'drop') });
  });
  return { plans, together };
}

/**
 * What can be done when the day will not hold: three plans that win the time back, all of them at once, and letting it slip. Pinned starts and
 * locked ends never move and nothing gets shorter than its shortest; each plan meets every deadline, or says what it lacks.
 */
export function rescuePlans<T extends RescueItem>(input: RescueInput<T>): RescueSituation {
  const reading = readDay(input);
  if (reading.current === null) return { needed: false };
  const misses = missedDeadlines(reading, input.now);
  if (misses.length === 0) return { needed: false };
  const steps = rescueSteps(reading);
  const slipped = misses.map(({ itemId, edge, at, byMs }): Slipped => {
    const until = instant(at + toldMinutes(byMs) * MINUTE);
    return itemId !== null && edge === 'end' ? { itemId, until, edge } : { itemId, until };
  });
  return {
    needed: true,
    misses,
    ...winningPlans(input, reading, steps),
    slip: possible(input, reading, steps, { plan: 'slip', lengths: [], dropped: [], slipped }),
  };
}

/** What every screen would show if the plan were taken now. */
export function applyRescue<T extends RescueItem>(input: RescueInput<T>, replan: Replan): ClockView {
  return viewOf(revised(input, readDay(input), replan));
}
