import { diskFailure, type Store } from '../../store';

/** So long after the last change is a quiet moment. */
const QUIET_MS = 400;
/** In a room that is never quiet, no later than this after the first change. */
const LATEST_MS = 5_000;

/** Sees to it that what can wait is done when nobody waits for an answer. */
interface Upkeep {
  /** Something was committed. */
  changed(): void;
  stop(): void;
}

export function createUpkeep(store: Store): Upkeep {
  let timer: NodeJS.Timeout | null = null;
  let latest: NodeJS.Timeout | null = null;
  const stop = (): void => {
    if (timer) clearTimeout(timer);
    if (latest) clearTimeout(latest);
    timer = null;
    latest = null;
  };
  const tidy = (): void => {
    stop();
    try {
      if (store.tidy()) changed();
    } catch (error) {
      // The disk is full or gone: whoever edits is told so, and this can wait for the next change.
      if (diskFailure(error) === null) throw error;
    }
  };
  const changed = (): void => {
    if (timer) timer.refresh();
    else timer = setTimeout(tidy, QUIET_MS).unref();
    latest ??= setTimeout(tidy, LATEST_MS).unref();
  };
  return { changed, stop };
}
