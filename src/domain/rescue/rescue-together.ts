import { leastOfEach, spreadCut } from './rescue-cuts';
import type { RescueStep } from './rescue-steps';
import type { Means } from './rescue-stretches';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Whether a step that gives so much is left out, rather than shortened to nothing. */
export const goesWhole = (step: RescueStep, cut: number): boolean => step.droppedAs !== null && cut === step.minutes;

/**
 * Every means at once, for when none is enough alone: as little as possible is dropped, counted by what would be left of it at
 * its shortest, KAN before BØR; and the rest, breaks as well, is shortened in proportion by exactly what is then missing.
 */
export const togetherMeans: Means = (steps, need) => {
  // What dropping a step wins beyond shortening it as far as it goes.
  const beyond = (as: RescueStep['droppedAs']) =>
    steps.map((step) => (step.droppedAs === as ? step.minutes - step.spare : 0));
  const gone = leastOfEach(need - sum(steps.map((step) => step.spare)), beyond('can'), beyond('should'));
  const rest = steps.map((step, index) => ({ weight: step.leftMs, spare: gone.has(index) ? 0 : step.spare }));
  const missing = need - sum(steps.map((step, index) => (gone.has(index) ? step.minutes : 0)));
  const cuts = spreadCut(Math.min(Math.max(0, missing), sum(rest.map((part) => part.spare))), rest);
  return steps.map((step, index) => (gone.has(index) ? step.minutes : (cuts[index] ?? 0)));
};
