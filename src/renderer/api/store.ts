/** A value outside React that components follow with `useSyncExternalStore`. */
export interface Store<State> {
  getState(): State;
  subscribe(listener: () => void): () => void;
}

/**
 * A store that works only while someone looks: `start` when the first listener comes, its stop a moment after the last
 * has gone (a re-mount in between must not tear the feed down).
 */
export function createStore<State>(
  initial: State,
  start: (set: (change: (state: State) => State) => void, get: () => State) => () => void,
): Store<State> {
  let state = initial;
  let stop: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const set = (change: (state: State) => State): void => {
    const next = change(state);
    if (Object.is(next, state)) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      stop ??= start(set, () => state);
      return () => {
        listeners.delete(listener);
        setTimeout(() => {
          if (listeners.size > 0 || !stop) return;
          stop();
          stop = null;
        }, 0);
      };
    },
  };
}
