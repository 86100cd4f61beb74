import type { Store } from '../../store';
import { asDeclared } from './failures';

/**
 * Takes the last traces of what was erased out of the files around the store, where that has not been done. Waits for a
 * backup that is being made: it reads the file meanwhile, and holds what is to be gone.
 */
export async function scrubIfDue(store: Store): Promise<void> {
  if (!store.scrubDue()) return;
  await store.untilCopied();
  try {
    store.scrub();
  } catch (error) {
    throw asDeclared(error);
  }
}
