/**
 * From the key, as the browser has it, to the end of the first frame that shows what it changed: the text of the area that
 * is written in, else which row is chosen, where it stands and what its field holds. Runs in the page.
 */
export function watchPaints(): void {
  const shown = (): string => {
    if (document.activeElement instanceof HTMLTextAreaElement) return document.activeElement.value;
    const row = document.querySelector<HTMLElement>('[data-item][aria-selected="true"]');
    const before = row?.previousElementSibling?.getAttribute('data-item');
    const field = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '';
    return `${row?.dataset.item} after ${before}: ${field}`;
  };
  const paints: number[] = [];
  let pending: Promise<void> = Promise.resolve();
  addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Alt') return;
      const before = shown();
      pending = new Promise((resolve) => {
        const look = (): void => {
          if (shown() === before) {
            requestAnimationFrame(look);
            return;
          }
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            paints.push(performance.now() - event.timeStamp);
            resolve();
          };
          port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
    },
    { capture: true },
  );
  Object.assign(window, { paints: { all: () => paints.splice(0), last: () => pending } });
}

/** What `watchPaints` puts on the page's window. */
export interface Paints {
  readonly paints: { all(): number[]; last(): Promise<void> };
}
