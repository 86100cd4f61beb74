import { BEAT_EVERY } from '../../contract';

/** One timer for all feeds: calls every listener once a second, and rests when nobody listens. */
export interface Pulse {
  /** `tick`: which second it is, the same for all. */
  subscribe(listener: (tick: number) => void): () => void;
  stop(): void;
}

export function createPulse(): Pulse {
  const listeners = new Set<(tick: number) => void>();
  let timer: NodeJS.Timeout | null = null;
  let tick = 0;
  const rest = (): void => {
    if (timer) clearInterval(timer);
    timer = null;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(() => {
        tick += 1;
        for (const each of listeners) each(tick);
      }, BEAT_EVERY);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
    stop: rest,
  };
}
