import { BEAT_EVERY } from '../contract';

/** One timer for all feeds: calls every listener once a second, and rests when nobody listens. */
export interface Pulse {
  subscribe(listener: () => void): () => void;
  stop(): void;
}

export function createPulse(): Pulse {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | null = null;
  const rest = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => {
        for (const each of listeners) each();
      }, BEAT_EVERY);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
    stop: rest,
  };
}
