import { isLeaf, type ScheduleRow } from '../agenda/schedule';
import type { ItemId } from '../ids';
import type { Instant } from '../time';
import { type DecideInput, type Decision, record, refuse, type Standing, whileRunning } from './decide';
import { trackClocks } from './track-clock';

/** The track is where it was put by the last move: the same press, coming twice. */
function isThere<T extends ScheduleRow>(
  { state, layout, toInstant, current }: Standing<T> & { readonly current: ItemId },
  trackId: ItemId,
  to: ItemId,
  now: Instant,
): boolean {
  const move = state.trackMoves.findLast((one) => one.trackId === trackId);
  if (move?.to !== to || toInstant === null) return false;
  const clocks = trackClocks({ layout, state, toInstant, now, current: { itemId: current, endsAt: now } });
  const at = clocks.find((one) => one.trackId === trackId)?.current;
  return at?.itemId === to && at.startedAt === move.at;
}

/** Puts a track of the parallel block that runs at one of its items, which then begins now. */
export function decideMoveTrack<T extends ScheduleRow>(
  input: DecideInput<T>,
  trackId: ItemId,
  to: ItemId,
  now?: Instant,
): Decision {
  return whileRunning(input, (standing) => {
    const { dayId, layout, current } = standing;
    const row = layout.rows.find(({ item }) => item.id === to);
    if (row?.stepId !== current || row.trackId !== trackId || !isLeaf(row)) return refuse('notThatItem');
    if (now !== undefined && isThere(standing, trackId, to, now)) return record(dayId);
    return record(dayId, { type: 'trackMoved', trackId, to });
  });
}
