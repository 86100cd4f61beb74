import { type DecideInput, type Decision, type RunRefusal, record, refuse, whileRunning } from './decide';
import type { Replan } from './rescue';
import { type RescueRow, type RescueStep, rescueSteps } from './rescue-steps';
import type { RunState } from './run-log';
import type { Instant } from './time';

/** `changedSince`: what the plan would change is no longer as it was when she saw it. */
export type ReplanRefusal = RunRefusal | 'changedSince';

/** A minute may have passed between the look and the press; so long, the current item may be over. */
const GRACE_MINUTES = 1;

const mayHave = (step: RescueStep, length: number): boolean => {
  if (step.isLocked) return false;
  const least = step.minutes - step.spare - (step.isCurrent ? GRACE_MINUTES : 0);
  return Number.isInteger(length) && length <= step.minutes && length >= Math.max(step.shortest, least);
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

/**
 * Takes a rescue plan as she saw it: exactly those lengths, exactly those items. It is judged anew, so that no press breaks
 * a shortest, a MÅ or a pinned start, whatever has happened since.
 */
export function decideReplan<T extends RescueRow>(
  input: DecideInput<T>,
  { plan, lengths, dropped, slipped = [] }: Replan,
  now: Instant,
): Decision<ReplanRefusal> {
  return whileRunning<T, ReplanRefusal>(input, ({ dayId, state, layout }) => {
    if (isTaken({ plan, lengths, dropped, slipped }, state)) return record(dayId);
    const steps = new Map(rescueSteps(layout, state, now).map((step) => [step.itemId, step]));
    const lengthsFit = lengths.every(({ itemId, minutes }) => {
      const step = steps.get(itemId);
      return step !== undefined && mayHave(step, minutes);
    });
    const droppedFit = dropped.every((itemId) => (steps.get(itemId)?.droppedAs ?? null) !== null);
    if (!lengthsFit || !droppedFit) return refuse('changedSince');
    const accepts = slipped.length > 0 ? { slipped } : {};
    return record(dayId, { type: 'replanned', plan, lengths, dropped, ...accepts });
  });
}
