import { useState } from 'react';

const PREFIX = 'kjoreplan.held/';

function read(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? '';
  } catch {
    return '';
  }
}

/** In the tab's own storage, which goes with the tab: an erased gathering must leave no text behind. */
function keep(key: string, text: string): void {
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
  const [held, setHeld] = useState({ key, text: read(key) });
  // Another field in the same place of the screen has a text of its own.
  const text = held.key === key ? held.text : read(key);
  return [
    text,
    (next) => {
      keep(key, next);
      setHeld({ key, text: next });
    },
  ];
}
