import type { Editing } from '../contract';
import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import { door } from './door';

/** A pad that has said nothing for so long has gone away without a word. It says so again while it has a note open. */
const FORGOTTEN_AFTER_MS = 20_000;

interface Known extends Editing {
  readonly gatheringId: GatheringId;
  readonly at: Instant;
}

/** Which notes are open in which pads: kept here only, so that two who change the same see it. */
export interface EditingDesk {
  say(gatheringId: GatheringId, editing: Omit<Editing, 'noteId'> & { readonly noteId: Editing['noteId'] | null }): void;
  of(gatheringId: GatheringId): readonly Editing[];
  subscribe(listener: () => void): () => void;
}

export function createEditingDesk(now: () => Instant): EditingDesk {
  const known = new Map<string, Known>();
  const listeners = new Set<() => void>();
  const forget = (): void => {
    for (const [padId, one] of known) if (now() - one.at > FORGOTTEN_AFTER_MS) known.delete(padId);
  };
  return {
    say: (gatheringId, { padId, name, noteId }) => {
      forget();
      const before = known.get(padId);
      if (noteId === null) known.delete(padId);
      else known.set(padId, { padId, name, noteId, gatheringId, at: now() });
      if ((before?.noteId ?? null) === noteId && before?.name === name) return;
      for (const listener of listeners) listener();
    },
    of: (gatheringId) => {
      forget();
      return [...known.values()]
        .filter((one) => one.gatheringId === gatheringId)
        .map(({ padId, name, noteId }) => ({ padId, name, noteId }));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const editingProcedure = (desk: EditingDesk) =>
  door.note.editing.handler(({ input }) => desk.say(input.gatheringId, input));
