import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';

/** So close to the end that one is following along. */
const AT_END = 48;

export interface ListEnd {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onScroll: () => void;
  toEnd(): void;
  /** To the end again, where one stood there. */
  keep(): void;
}

/** The newest stays in sight as long as one stands at the end. */
export function useListEnd(): ListEnd {
  const scroller = useRef<HTMLElement>(null);
  const follows = useRef(true);
  const height = useRef(0);
  const toEnd = useCallback(() => {
    follows.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);
  const keep = useCallback(() => {
    if (follows.current) toEnd();
  }, [toEnd]);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    // Where the list itself has become lower or higher, it is not she who has gone elsewhere in it.
    if (!box || box.clientHeight !== height.current) return;
    follows.current = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END;
  }, []);
  // The pad below grows with its text, and takes the room from the list.
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const watch = new ResizeObserver(() => {
      height.current = box.clientHeight;
      keep();
    });
    watch.observe(box);
    return () => watch.disconnect();
  }, [keep]);
  return useMemo(() => ({ scroller, onScroll, toEnd, keep }), [onScroll, toEnd, keep]);
}
