import type { GatheringId } from '../../domain/ids';
import type { Change } from '../../domain/views/snapshot';

/** What was committed to one gathering in one transaction. */
export interface Published {
  readonly seq: number;
  readonly gatheringId: GatheringId;
  readonly changes: readonly Change[];
}

export type Listener = (published: Published) => void;

/** How many transactions a client that was away may have missed and still be brought up to date one by one. */
const REMEMBERED = 500;

/** Tells whoever listens what has been committed, in order, and remembers the newest for those who come back. */
export interface Hub {
  readonly seq: number;
  publish(gatheringId: GatheringId, changes: readonly Change[]): void;
  /** What a client missed after `since`; null when that is no longer at hand, and it must start from the whole. */
  missed(gatheringId: GatheringId, since: number): readonly Published[] | null;
  subscribe(listener: Listener): () => void;
  /** Everything has changed at once (a backup was put in the store's place): nothing missed can be told. */
  forget(): void;
}

/** @param start Larger than any `seq` of an earlier run of the program, so that none is mistaken for one of these. */
export function createHub(start: number): Hub {
  let seq = start;
  let horizon = start;
  let remembered: Published[] = [];
  const listeners = new Set<Listener>();
  return {
    get seq() {
      return seq;
    },
    publish: (gatheringId, changes) => {
      seq += 1;
      const published = { seq, gatheringId, changes };
      remembered.push(published);
      if (remembered.length > REMEMBERED) {
        horizon = remembered[0]?.seq ?? seq;
        remembered = remembered.slice(1);
      }
      for (const listener of listeners) listener(published);
    },
    missed: (gatheringId, since) =>
      since < horizon || since > seq
        ? null
        : remembered.filter((entry) => entry.seq > since && entry.gatheringId === gatheringId),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    forget: () => {
      seq += 1;
      horizon = seq;
      remembered = [];
    },
  };
}
