import { useCallback, useSyncExternalStore } from 'react';
import { putBack } from './put-back';

const PREFIX = 'kjoreplan.held/';

/** As long as the page lasts, also where the browser keeps nothing. */
const here = new Map<string, string>();
const listeners = new Set<() => void>();

/** What stood in the field. */
export function heldText(key: string): string {
  const known = here.get(key);
  if (known !== undefined) return known;
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** In the tab's own storage, which goes with the tab: an erased gathering must leave no text behind. */
export function holdText(key: string, text: string): void {
  here.set(key, text);
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // Full or refused: the page still has it.
  }
  for (const listener of listeners) listener();
}

/** Empties the field as its text is sent, so that the next can be begun there; refused, it is back, wherever she is by then. */
export async function sendHeld(key: string, send: () => Promise<boolean>): Promise<void> {
  const sent = heldText(key);
  holdText(key, '');
  if (!(await send())) holdText(key, putBack(sent, heldText(key)));
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is being written in a field, there again when its place has been left, or the page loaded anew. */
export function useHeldText(key: string): readonly [string, (text: string) => void] {
  const text = useSyncExternalStore(follow, () => heldText(key));
  return [text, useCallback((next) => holdText(key, next), [key])];
}
