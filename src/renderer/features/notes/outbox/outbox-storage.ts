import type { GatheringId } from '../../../../domain/ids';
import type { NoteAct } from './note-act';
import type { OutboxStorage } from './outbox-contents';

const prefixOf = (gatheringId: GatheringId): string => `kjoreplan.outbox/${gatheringId}/`;

/**
 * One entry an act, so that two tabs never overwrite each other's. It holds what was written only until the store has it:
 * an erased gathering must leave no text behind.
 */
export function browserStorage(): OutboxStorage {
  return {
    list: (gatheringId) => {
      const prefix = prefixOf(gatheringId);
      return keysWith(prefix).flatMap((name) => {
        const act = readAct(name);
        return act ? [{ key: name.slice(prefix.length), act }] : [];
      });
    },
    put: (gatheringId, key, act) => {
      try {
        localStorage.setItem(prefixOf(gatheringId) + key, JSON.stringify(act));
        return true;
      } catch {
        // Full or refused: it is held by the page alone.
        return false;
      }
    },
    remove: (gatheringId, key) => {
      try {
        localStorage.removeItem(prefixOf(gatheringId) + key);
      } catch {
        // A browser that refuses its storage has none of it either.
        return;
      }
    },
    onChange: (listener) => {
      window.addEventListener('storage', (event) => {
        if (event.key === null || event.key.startsWith('kjoreplan.outbox/')) listener();
      });
    },
  };
}

function keysWith(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

/** What another version left and this one cannot read is left where it is. */
function readAct(name: string): NoteAct | null {
  const text = localStorage.getItem(name);
  if (text === null) return null;
  try {
    const read: unknown = JSON.parse(text);
    return isAct(read) ? read : null;
  } catch {
    return null;
  }
}

function isAct(read: unknown): read is NoteAct {
  if (typeof read !== 'object' || read === null || !('type' in read) || !('noteId' in read)) return false;
  if (typeof read.noteId !== 'string') return false;
  if (read.type === 'add') return 'at' in read && 'fields' in read && typeof read.fields === 'object';
  if (read.type === 'update') return 'patch' in read && typeof read.patch === 'object';
  return read.type === 'remove' && 'at' in read;
}

/** Work that only one tab of this browser does at a time; where the browser has no such locks, the ids alone must do. */
export async function aloneInBrowser(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request('kjoreplan.outbox', work);
}

let count = 0;

/** In the order of time, and after one another within a thousandth of a second. */
export function nextKey(): string {
  count += 1;
  return `${String(Date.now()).padStart(15, '0')}-${String(count).padStart(6, '0')}-${crypto.randomUUID().slice(0, 8)}`;
}
