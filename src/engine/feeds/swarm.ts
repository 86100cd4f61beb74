import type { GatheringId } from '../../domain/ids';
import type { Hub, Listener, Published } from '../core/hub';

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
