import { useSyncExternalStore } from 'react';
import { recall, remember } from './memory';

/**
 * Whether single letters, digits and signs are shortcuts. Someone who speaks to the machine, or whose hands slip, can
 * turn them off (WCAG 2.1.4); every act has a button too.
 */
const KEY = 'characterKeys';
const listeners = new Set<() => void>();

export const characterKeysOn = (): boolean => recall(KEY) !== 'off';

export function setCharacterKeys(on: boolean): void {
  remember(KEY, on ? 'on' : 'off');
  for (const listener of listeners) listener();
}

export function useCharacterKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, characterKeysOn);
}

/** `n`, `3`, `?`: one sign with no Ctrl or Alt, with Shift or without. Space is none: it is the key of the whole day. */
export const isCharacterKey = (keys: string): boolean => keys.replace('Shift+', '').length === 1;
