import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * The largest size at which everything in the box has room, as `--fit` on it: a plain number between `least` and `most`, for
 * the stylesheet to count in the screen's own unit. Tried anew when `content` or the box changes. Where not even the least is
 * small enough, the box has `data-cut`.
 */
export function useFit(content: string, least: number, most: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured is the content, drawn.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => fitInto(element, least, most);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    // Measured before the typeface is there, the words have other widths.
    void document.fonts.ready.then(measure);
    return () => watch.disconnect();
  }, [content, least, most]);
  return box;
}

/** Halving seven times is nearer than anybody sees. */
const TRIES = 7;

function fitInto(element: HTMLElement, least: number, most: number): void {
  delete element.dataset.cut;
  const fits = (size: number): boolean => {
    element.style.setProperty('--fit', String(size));
    return element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
  };
  if (fits(most)) return;
  let [low, high] = [least, most];
  for (let tries = 0; tries < TRIES; tries += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  if (!fits(low)) element.dataset.cut = '';
}
