import type { Store } from '../../store';
import { asDeclared } from './failures';

/** Takes the last traces of what was erased out of the files around the store, where that has not been done. */
export function scrubIfDue(store: Store): void {
  if (!store.scrubDue()) return;
  try {
    store.scrub();
  } catch (error) {
    throw asDeclared(error);
  }
}
