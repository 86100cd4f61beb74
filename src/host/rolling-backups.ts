import { instant } from '../domain/time';
import { type BackupService, scrubIfDue } from '../engine';
import type { CopyElsewhere, Store } from '../store';

/** A backup is taken this long after the first change that none holds. */
const AFTER_CHANGE_MS = 5 * 60_000;

interface RollingBackups extends BackupService {
  /** Something was committed. */
  changed(): void;
  /** Takes no more of them, and waits for the one that is under way. */
  stop(): Promise<void>;
}

/**
 * Backups that take themselves: five minutes after a change, and a sensible few kept. Everything else goes on meanwhile.
 *
 * @param copy Copies the file where that holds nobody up.
 * @param onFailure Told when one could not be written; the work goes on, and the next change tries again.
 */
export function createRollingBackups(
  store: Store,
  copy: CopyElsewhere,
  onFailure: (error: unknown) => void,
): RollingBackups {
  let timer: NodeJS.Timeout | null = null;
  let changes = 0;
  const cancel = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const backUp = async (): Promise<void> => {
    const before = changes;
    await store.backUpAside(copy);
    // Only now: had it failed, the one that is due must still be tried. What was changed meanwhile may not be in this one.
    if (changes === before) cancel();
  };
  const take = (): void => {
    timer = null;
    // Whatever it was, also a copy that is not whole: the day must not end because a backup could not be taken.
    backUp().catch(onFailure);
  };
  return {
    changed: () => {
      changes += 1;
      timer ??= setTimeout(take, AFTER_CHANGE_MS).unref();
    },
    stop: () => {
      cancel();
      return store.untilCopied();
    },
    list: () => store.backups().map(({ name, at, bytes }) => ({ name, at: instant(at), bytes })),
    backUp,
    restore: async (name) => {
      // A file that is being read cannot be set aside on every system.
      await store.untilCopied();
      // What was erased while it was waited for must not come back, nor be in any backup.
      await scrubIfDue(store);
      const backup = store.backups().find((each) => each.name === name);
      return backup ? store.restore(backup) : false;
    },
  };
}
