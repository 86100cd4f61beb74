import { useState, useSyncExternalStore } from 'react';
import type { Instant } from '../../../../domain/time';
import { type Outcome, useCall } from '../../../api/call';
import { useServerNow } from '../../../api/react';
import { createStore, type Store } from '../../../api/store';

interface WritesState {
  /** Writes going on now. */
  readonly pending: number;
  /** When something was last stored from here. */
  readonly savedAt: Instant | null;
}

/** Outside React's own state: who does not tell of it is not drawn anew when a write begins or ends. */
export type WritesTold = Store<WritesState>;

type Change = (change: (state: WritesState) => WritesState) => void;

function createTold(): { readonly told: WritesTold; readonly change: Change } {
  let change: Change = () => undefined;
  const told = createStore<WritesState>({ pending: 0, savedAt: null }, (set) => {
    change = set;
    return () => undefined;
  });
  // Always on, so that a write is counted whether or not anyone looks.
  told.subscribe(() => undefined);
  return { told, change };
}

/** Runs writes, counts those under way and remembers when the last one was stored. */
export function useWrites() {
  const call = useCall();
  const serverNow = useServerNow();
  const [{ told, change }] = useState(createTold);
  const write = async <Value>(
    procedure: () => Promise<Value>,
    options?: Parameters<typeof call>[1],
  ): Promise<{ ok: boolean; value: Value | null }> => {
    change((now) => ({ ...now, pending: now.pending + 1 }));
    const done: Outcome<Value> = await call(procedure, options);
    const savedAt = done.ok ? serverNow() : null;
    change((now) => ({ pending: now.pending - 1, savedAt: savedAt ?? now.savedAt }));
    return done.ok ? { ok: true, value: done.value } : { ok: false, value: null };
  };
  return { told, write };
}

export const useWritesState = (told: WritesTold): WritesState => useSyncExternalStore(told.subscribe, told.getState);
