import type { ItemId } from '../../domain/ids';
import type { ClockView, TrackClock } from '../../domain/run/clock';

/** A press that comes so long into the item that runs. */
export interface DueMove {
  readonly afterMs: number;
  readonly trackId: ItemId;
  readonly to: ItemId;
}

/** How long each item of a track really takes, one after another: whoever leads it goes on when it is done. */
function movesIn(track: TrackClock, actualMs: (plannedMs: number) => number): DueMove[] {
  let afterMs = 0;
  return track.items.slice(1).flatMap(({ itemId }, index): DueMove[] => {
    const before = track.items[index];
    if (!before) return [];
    afterMs += actualMs(before.expectedEnd - before.expectedStart);
    return [{ afterMs, trackId: track.trackId, to: itemId }];
  });
}

/** Every press in the tracks of the parallel block that has just begun, in order; none where it is another item. */
export function trackMoves({ tracks }: ClockView, actualMs: (plannedMs: number) => number): readonly DueMove[] {
  return tracks.flatMap((track) => movesIn(track, actualMs)).sort((a, b) => a.afterMs - b.afterMs);
}
