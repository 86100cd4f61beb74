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
  const stop = useRef<{ readonly key: string; readonly at: number } | null>(null);
  const all = (): HTMLElement[] => [...(paper.current?.querySelectorAll<HTMLElement>(TEXT) ?? [])];
  const mark = (): void => {
    const texts = all();
    const same = texts.find(({ dataset }) => dataset.edit === stop.current?.key);
    const here = same ?? texts[Math.min(stop.current?.at ?? 0, texts.length - 1)];
    // A text that was left out takes its focus with it: it goes to the one that stands there now.
    if (here && !same && stop.current && document.activeElement === document.body) here.focus();
    for (const text of texts) if (text !== here && text.tabIndex === 0) text.tabIndex = -1;
    if (here) here.tabIndex = 0;
  };
  // After every drawing: what is drawn anew is no stop until it is told so.
  useEffect(mark);
  return {
    paper,
    onFocus: (event) => {
      const key = event.target instanceof HTMLElement ? event.target.dataset.edit : undefined;
      if (key === undefined) return;
      stop.current = { key, at: all().findIndex(({ dataset }) => dataset.edit === key) };
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
