import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const TEXT = '[data-edit]';

interface PaperKeys {
  readonly paper: RefObject<HTMLElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * The whole summary is one stop of the Tab key; the arrows go from text to text. Which text is the stop is told to the page
 * directly: a summary has thousands of texts, and none of them need be drawn anew for it.
 */
export function usePaperKeys(): PaperKeys {
  const paper = useRef<HTMLElement>(null);
  const stop = useRef<string | null>(null);
  const all = (): HTMLElement[] => [...(paper.current?.querySelectorAll<HTMLElement>(TEXT) ?? [])];
  const mark = (): void => {
    const texts = all();
    const here = texts.find(({ dataset }) => dataset.edit === stop.current) ?? texts[0];
    for (const text of texts) if (text !== here && text.tabIndex === 0) text.tabIndex = -1;
    if (here) here.tabIndex = 0;
  };
  // After every drawing: what is drawn anew is no stop until it is told so.
  useEffect(mark);
  return {
    paper,
    onFocus: (event) => {
      const text = event.target instanceof HTMLElement ? event.target.dataset.edit : undefined;
      if (text === undefined) return;
      stop.current = text;
      mark();
    },
    onKeyDown: (event) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset.edit === undefined) return;
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const texts = all();
      const at = texts.indexOf(event.target);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: texts.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      texts[Math.max(0, Math.min(to, texts.length - 1))]?.focus();
    },
  };
}
