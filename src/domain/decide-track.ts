import { type DecideInput, type Decision, record, refuse, whileRunning } from './decide';
import type { ItemId } from './ids';
import type { ScheduleRow } from './schedule';
import { itemAt } from './tree';

/** Puts a track of the parallel block that runs at one of its items, which then begins now. */
export function decideMoveTrack<T extends ScheduleRow>(input: DecideInput<T>, trackId: ItemId, to: ItemId): Decision {
  return whileRunning(input, ({ dayId, current }) => {
    const inTrack = itemAt(input.items, trackId)?.parentId === current;
    const below = itemAt(input.items, to)?.parentId === trackId;
    return inTrack && below ? record(dayId, { type: 'trackMoved', trackId, to }) : refuse('notThatItem');
  });
}
