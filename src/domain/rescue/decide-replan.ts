import type { ItemId } from '../ids';
import { type DayReading, forecastOf } from '../run/clock';
import { afterReplan } from '../run/course';
import { type DecideInput, type Decision, type RunRefusal, record, refuse, whileRunning } from '../run/decide';
import type { RunState } from '../run/run-log';
import type { Instant } from '../time';
import type { Cuttable } from './cuttable';
import type { Replan, RescueItem } from './rescue';
import { type RescueStep, rescueSteps } from './rescue-steps';
import { tracksFit } from './rescue-track-cuts';
import { tracksAhead } from './rescue-tracks';

/** `changedSince`: what the plan would change is no longer as it was when she saw it. */
type ReplanRefusal = RunRefusal | 'changedSince';

/** A minute may have passed between the look and the press; so long, the current item may be over. */
const GRACE_MINUTES = 1;

const mayHave = (one: Cuttable, length: number): boolean => {
  const least = one.minutes - one.spare - (one.isCurrent ? GRACE_MINUTES : 0);
  return Number.isInteger(length) && length <= one.minutes && length >= Math.max(one.shortest, least);
};

/** The plan has been taken already: the same press, coming twice. */
function isTaken(replan: Replan, state: RunState): boolean {
  return (
    replan.lengths.every(
      (one) => state.lengths.get(one.itemId) === one.minutes && !state.adjustments.get(one.itemId),
    ) &&
    replan.dropped.every((itemId) => state.leftOut.has(itemId)) &&
    (replan.slipped ?? []).every(({ itemId, until, edge }) => {
      const ends = edge === 'end' && itemId !== null;
      return (ends ? state.slippedEnds.get(itemId) : state.slipped.get(itemId)) === until;
    })
  );
}

/** The parallel blocks that the plan shortens. */
const shortened = (steps: readonly RescueStep[], { lengths }: Replan): RescueStep[] =>
  steps.filter((step) => step.isParallel && lengths.some(({ itemId }) => itemId === step.itemId));

/** Whether every new length is one that its step, or its item in a track of a block that is shortened, may have. */
function lengthsFit(reading: DayReading<RescueItem>, steps: readonly RescueStep[], replan: Replan): boolean {
  const inTracks = shortened(steps, replan)
    .flatMap(({ index }) => tracksAhead(reading, index))
    .flatMap(({ stretches }) => stretches.flatMap((stretch) => stretch.steps));
  const own = steps.filter((step) => !step.isLocked);
  const known = new Map<ItemId, Cuttable>([...own, ...inTracks].map((one) => [one.itemId, one]));
  return replan.lengths.every(({ itemId, minutes }) => {
    const one = known.get(itemId);
    return one !== undefined && mayHave(one, minutes);
  });
}

/**
 * Takes a rescue plan as she saw it: exactly those lengths, exactly those items. It is judged anew, so that no press breaks
 * a shortest, a MÅ or a pinned start, or has a track go on past its block, whatever has happened since.
 */
export function decideReplan<T extends RescueItem>(
  input: DecideInput<T>,
  { plan, lengths, dropped, slipped = [] }: Replan,
  now: Instant,
): Decision<ReplanRefusal> {
  return whileRunning<T, ReplanRefusal>(input, ({ dayId, state, layout, toInstant }) => {
    const replan: Replan = { plan, lengths, dropped, slipped };
    if (isTaken(replan, state)) return record(dayId);
    if (toInstant === null) throw new Error('A rescue plan is judged by the clock, which needs the zone');
    const read = (as: RunState) => forecastOf({ items: input.items, now }, { layout, state: as, toInstant });
    const reading = read(state);
    const steps = rescueSteps(reading);
    const droppable = new Set(steps.flatMap((step) => (step.droppedAs === null ? [] : [step.itemId])));
    if (!lengthsFit(reading, steps, replan) || !dropped.every((itemId) => droppable.has(itemId))) {
      return refuse('changedSince');
    }
    const after = read(afterReplan(state, { type: 'replanned', ...replan }, now));
    if (!shortened(steps, replan).every(({ index }) => tracksFit(after, index))) return refuse('changedSince');
    const accepts = slipped.length > 0 ? { slipped } : {};
    return record(dayId, { type: 'replanned', plan, lengths, dropped, ...accepts });
  });
}
