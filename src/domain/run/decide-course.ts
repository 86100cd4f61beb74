import type { ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import type { Instant } from '../time';
import { type DecideInput, type Decision, type RunRefusal, record, refuse, whileRunning } from './decide';
import { stepsLeft } from './forecast';

/** Jump, pressed on `from`: straight to any other step, ahead or behind. What is passed by counts as skipped. */
export function decideJump<T extends ScheduleRow>(input: DecideInput<T>, from: ItemId, to: ItemId): Decision {
  return whileRunning(input, ({ dayId, layout, current }) => {
    if (from !== current || to === current) return record(dayId);
    const isStep = layout.steps.some((row) => row.item.id === to);
    return isStep ? record(dayId, { type: 'jumped', from, to }) : refuse('notThatItem');
  });
}

/** Leaves out a step that is still to come. */
export function decideSkip<T extends ScheduleRow>(input: DecideInput<T>, itemId: ItemId): Decision {
  return whileRunning(input, ({ dayId, state, layout }) => {
    if (state.leftOut.has(itemId) && !state.visits.has(itemId)) return record(dayId);
    const isAhead = stepsLeft(layout, state).some((row) => row.item.id === itemId);
    return isAhead ? record(dayId, { type: 'skipped', itemId }) : refuse('notThatItem');
  });
}

/** `timesOutOfOrder`: an item cannot have started before the one before it did, after its own end, or in the future. */
type CorrectRefusal = RunRefusal | 'timesOutOfOrder';

/** «This really started at 09:04»: an item that is or has been current. The one before it then ended at that time. */
export function decideCorrect<T extends ScheduleRow>(
  input: DecideInput<T>,
  itemId: ItemId,
  startedAt: Instant,
  now: Instant,
): Decision<CorrectRefusal> {
  return whileRunning<T, CorrectRefusal>(input, ({ dayId, state }) => {
    const index = state.legs.findLastIndex((leg) => leg.itemId === itemId);
    const leg = state.legs[index];
    if (!leg) return refuse('notThatItem');
    if (leg.startedAt === startedAt) return record(dayId);
    const earliest = state.legs[index - 1]?.startedAt ?? Number.NEGATIVE_INFINITY;
    const inOrder = earliest <= startedAt && startedAt <= (leg.endedAt ?? now);
    return inOrder ? record(dayId, { type: 'corrected', itemId, startedAt }) : refuse('timesOutOfOrder');
  });
}
