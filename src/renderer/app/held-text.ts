import { useState } from 'react';

const PREFIX = 'kjoreplan.held/';

/** What stood in the field. */
export function heldText(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** In the tab's own storage, which goes with the tab: an erased gathering must leave no text behind. */
export function holdText(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // Full or refused: the text stands on the screen.
    return;
  }
}

/** What is being written in a field, there again when its place has been left, or the page loaded anew. */
export function useHeldText(key: string): readonly [string, (text: string) => void] {
  const [held, setHeld] = useState({ key, text: heldText(key) });
  // Another field in the same place of the screen has a text of its own.
  const text = held.key === key ? held.text : heldText(key);
  return [
    text,
    (next) => {
      holdText(key, next);
      setHeld({ key, text: next });
    },
  ];
}
