import type { ComponentType } from 'react';
import { createStore, type Store } from '../api/store';
import { fetchFailedStyles } from './failed-styles';

interface CodeState<Props> {
  /** Null until it is here. */
  readonly screen: ComponentType<Props> | null;
  /** It was asked for and did not come. */
  readonly failed: boolean;
}

/** The code of a screen, fetched when it is needed, or before. */
export interface Code<Props = object> extends Store<CodeState<Props>> {
  /** Once it is here, nothing; else it is asked for anew, also after it did not come. `ahead`: nobody waits for it yet. */
  fetch(why?: 'ahead'): Promise<void>;
}

/** Unlike React's own `lazy`, it does not hold on to a failure: the network may have blinked. */
export function createCode<Props>(load: () => Promise<{ readonly default: ComponentType<Props> }>): Code<Props> {
  let change: (to: (state: CodeState<Props>) => CodeState<Props>) => void = () => undefined;
  const store = createStore<CodeState<Props>>({ screen: null, failed: false }, (set) => {
    change = set;
    return () => undefined;
  });
  // Always on, so that what is fetched ahead is told of as well.
  store.subscribe(() => undefined);
  let onTheWay: Promise<void> | null = null;
  let isAwaited = false;
  let hasFailed = false;
  const attempt = async (): Promise<void> => {
    try {
      // Its own may be among them only when it has failed before; another screen's must not keep this one away.
      await fetchFailedStyles().catch((fault: unknown) => {
        if (hasFailed) throw fault;
      });
      const { default: screen } = await load();
      change(() => ({ screen, failed: false }));
    } catch (fault) {
      console.error(fault);
      hasFailed = true;
      if (isAwaited) change((state) => ({ ...state, failed: true }));
    } finally {
      onTheWay = null;
      isAwaited = false;
    }
  };
  return {
    ...store,
    fetch: async (why) => {
      if (store.getState().screen) return;
      if (why !== 'ahead') isAwaited = true;
      onTheWay ??= attempt();
      await onTheWay;
    },
  };
}

/** Gets what may be needed next while nothing else is to be done, one after another. Answers how to stop. */
export function fetchAhead(codes: readonly Pick<Code, 'fetch'>[], idle: () => Promise<void> = whenIdle): () => void {
  let stopped = false;
  const run = async (): Promise<void> => {
    for (const code of codes) {
      await idle();
      if (stopped) return;
      await code.fetch('ahead');
    }
  };
  void run();
  return () => {
    stopped = true;
  };
}

const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no word for it.
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, 300);
  });
