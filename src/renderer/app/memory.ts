/** What a window remembers for itself between visits. Losing it costs nothing, so a refusing browser is no error. */
export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(`kjoreplan.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    window.localStorage.setItem(`kjoreplan.${key}`, value);
  } catch {
    // Storage is full or refused: the window starts from the defaults next time.
    return;
  }
}
