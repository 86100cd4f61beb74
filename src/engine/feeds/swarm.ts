import type { GatheringId } from '../../domain/ids';
import type { Change } from '../../domain/views/snapshot';
import type { Hub, Listener, Published } from '../core/hub';

export const touches = (changes: readonly Change[], entities: ReadonlySet<Change['entity']>): boolean =>
  changes.some((change) => entities.has(change.entity));

/** Answers and nothing else: what phones send, many at a time. */
export const answersOnly = ({ changes }: Published): boolean => changes.every(({ entity }) => entity === 'answer');

/** Tells those who listen of the commits that concern them. It is asked once for each commit, however many they are. */
export function relay(hub: Hub, concerns: (published: Published) => boolean): Pick<Hub, 'subscribe'> {
  const listeners = new Set<Listener>();
  let stop: (() => void) | null = null;
  const pass: Listener = (published) => {
    if (concerns(published)) for (const listener of listeners) listener(published);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      stop ??= hub.subscribe(pass);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

interface Swarm {
  subscribe(listener: (gatherings: ReadonlySet<GatheringId>) => void): () => void;
}

/**
 * Commits that come in swarms. The first is told at once, and what follows at most so often: what is counted stands in the
 * store either way, and a screen that shows how many cannot be read faster.
 */
export function swarmOf(hub: Hub, concerns: (published: Published) => boolean, everyMs: number): Swarm {
  const listeners = new Set<(gatherings: ReadonlySet<GatheringId>) => void>();
  const news = relay(hub, concerns);
  let stop: (() => void) | null = null;
  let resting = false;
  let untold = new Set<GatheringId>();
  const tell = (): void => {
    resting = untold.size > 0;
    if (!resting) return;
    const told = untold;
    untold = new Set();
    for (const listener of listeners) listener(told);
    setTimeout(tell, everyMs).unref();
  };
  const take: Listener = ({ gatheringId }) => {
    untold.add(gatheringId);
    if (!resting) tell();
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      stop ??= news.subscribe(take);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

/**
 * Tells that there have been commits of a kind, in the next turn and once for all that came in this one: whoever made them has
 * the answer by then.
 */
export function nextTurn(hub: Hub, concerns: (published: Published) => boolean): (tell: () => void) => () => void {
  const listeners = new Set<() => void>();
  const news = relay(hub, concerns);
  let stop: (() => void) | null = null;
  let coming = false;
  const ring = (): void => {
    if (coming) return;
    coming = true;
    setImmediate(() => {
      coming = false;
      for (const listener of listeners) listener();
    });
  };
  return (tell) => {
    listeners.add(tell);
    stop ??= news.subscribe(ring);
    return () => {
      listeners.delete(tell);
      if (listeners.size > 0) return;
      stop?.();
      stop = null;
    };
  };
}
