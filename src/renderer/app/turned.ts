import { useEffect, useRef } from 'react';
import type { StepAbout } from '../../domain/views/snapshot';

type Listener = (about: StepAbout) => void;
const listeners = new Set<Listener>();

/** Tells the place in view what has just been taken back or done again; not where she has gone on before the answer came. */
export function tellTurned(about: StepAbout): void {
  for (const listener of listeners) listener(about);
}

/** Heard when this window has taken back a step about an item, or done it again; from a key or from a message's Angre alike. */
export function useTurned(onTurned: Listener): void {
  const latest = useRef(onTurned);
  useEffect(() => {
    latest.current = onTurned;
  });
  useEffect(() => {
    const listener: Listener = (about) => latest.current(about);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
}
