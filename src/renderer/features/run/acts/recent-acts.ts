import type { GatheringId } from '../../../../domain/ids';
import type { RunEvent } from '../../../../domain/run/run';
import { liveEvents } from '../../../../domain/run/run-log';
import type { Snapshot } from '../../../../domain/views/snapshot';

/** Something done from Kjør that the run log does not hold: a message, a dark screen, a locked end. */
export interface RecentAct {
  /** The last thing in the run log when it was done. */
  readonly after: number;
  /** What it was, in words. */
  readonly what: string;
  /** Whether nobody else has changed the same since; else it is no longer this window's to take back. */
  readonly stands: (snapshot: Snapshot) => boolean;
  /** Answers whether it was taken back. */
  readonly undo: () => Promise<boolean>;
}

/** In this window, since it was opened; the newest last. */
const recent = new Map<GatheringId, readonly RecentAct[]>();

/** The last thing that counts in the run log; the machine's clock is not set back by an undo. */
export const lastInLog = (run: readonly RunEvent[]): number =>
  liveEvents(run).findLast(({ fact }) => fact.type !== 'clockSet')?.seq ?? 0;

/** Remembered from when it is on its way, so that an Angre that comes at once means it; `forgetAct` where it failed. */
export function rememberAct(gatheringId: GatheringId, act: RecentAct): void {
  recent.set(gatheringId, [...(recent.get(gatheringId) ?? []), act]);
}

export function forgetAct(gatheringId: GatheringId, act: RecentAct): void {
  recent.set(
    gatheringId,
    (recent.get(gatheringId) ?? []).filter((one) => one !== act),
  );
}

/** What Angre means, where that is not the last thing in the run log; null where it is. */
export function recentAct(gatheringId: GatheringId, snapshot: Snapshot): RecentAct | null {
  const standing = (recent.get(gatheringId) ?? []).filter((act) => act.stands(snapshot));
  recent.set(gatheringId, standing);
  const newest = standing.at(-1);
  return newest && newest.after >= lastInLog(snapshot.run) ? newest : null;
}
