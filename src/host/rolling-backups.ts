import { instant } from '../domain/time';
import type { BackupService } from '../engine';
import type { Store } from '../store';

/** A backup is taken this long after the first change that none holds. */
const AFTER_CHANGE_MS = 5 * 60_000;

interface RollingBackups extends BackupService {
  /** Something was committed. */
  changed(): void;
  stop(): void;
}

/**
 * Backups that take themselves: five minutes after a change, and a sensible few kept.
 *
 * @param onFailure Told when one could not be written; the work goes on, and the next change tries again.
 */
export function createRollingBackups(store: Store, onFailure: (error: unknown) => void): RollingBackups {
  let timer: NodeJS.Timeout | null = null;
  const cancel = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const take = (): void => {
    timer = null;
    try {
      store.backUp();
    } catch (error) {
      // Whatever it was, also a copy that is not whole: the day must not end because a backup could not be taken.
      onFailure(error);
    }
  };
  return {
    changed: () => {
      timer ??= setTimeout(take, AFTER_CHANGE_MS).unref();
    },
    stop: cancel,
    list: () => store.backups().map(({ name, at, bytes }) => ({ name, at: instant(at), bytes })),
    backUp: async () => {
      store.backUp();
      // Only now: had it failed, the one that is due must still be tried.
      cancel();
    },
    restore: async (name) => {
      const backup = store.backups().find((each) => each.name === name);
      return backup ? store.restore(backup) : false;
    },
  };
}
