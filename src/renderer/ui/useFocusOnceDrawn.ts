import { useLayoutEffect, useReducer, useRef } from 'react';

type Find = () => HTMLElement | null | undefined;

/**
 * Gives focus to what a key has just made, as soon as it is drawn and before the next key is read: a letter typed at once
 * comes there.
 */
export function useFocusOnceDrawn(): (find: Find) => void {
  const wanted = useRef<Find | null>(null);
  const [, draw] = useReducer((nr: number) => nr + 1, 0);
  useLayoutEffect(() => {
    const find = wanted.current;
    wanted.current = null;
    find?.()?.focus();
  });
  return (find) => {
    wanted.current = find;
    draw();
  };
}
