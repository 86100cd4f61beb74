const ALONE_THEY_DO_NOTHING: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

let done = 0;
let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  const note = (event: Event): void => {
    if (!(event instanceof KeyboardEvent && ALONE_THEY_DO_NOTHING.has(event.key))) done += 1;
  };
  for (const type of ['keydown', 'pointerdown', 'click']) window.addEventListener(type, note, true);
}

/**
 * For what moves her when an answer has come: asked when the act begins, answers whether she has done nothing since. An
 * answer that comes late must not fetch her back from where she has gone.
 */
export function nothingSince(): () => boolean {
  listen();
  const then = done;
  return () => done === then;
}
