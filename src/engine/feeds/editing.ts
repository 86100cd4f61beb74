import type { Editing } from '../../contract';
import type { GatheringId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import { door } from '../core/door';

/** A pad that has said nothing for so long has gone away without a word. It says so again while it has a note open. */
const FORGOTTEN_AFTER_MS = 20_000;

interface Known extends Editing {
  readonly gatheringId: GatheringId;
  readonly at: Instant;
}

/** Which notes are open in which pads: kept here only, so that two who change the same see it. */
export interface EditingDesk {
  /** `session`: which laptop it is, where it is a note-taker's. */
  say(
    gatheringId: GatheringId,
    editing: Omit<Editing, 'noteId'> & { readonly noteId: Editing['noteId'] | null },
    session?: string,
  ): void;
  /** What that laptop last called itself, told apart from the others; '' where it has not said. */
  nameOf(session: string | undefined): string;
  of(gatheringId: GatheringId): readonly Editing[];
  subscribe(listener: () => void): () => void;
}

/** Names kept of pads that have gone; past this the oldest are forgotten. */
const MOST_NAMES = 500;

/** «Referent», «Referent 2»: pads that call themselves the same are told apart by who came first. */
function createNames() {
  const given = new Map<string, { readonly called: string; readonly name: string }>();
  return (gatheringId: GatheringId, padId: string, called: string): string => {
    const key = `${gatheringId} ${padId}`;
    const before = given.get(key);
    if (before?.called === called) return before.name;
    const taken = new Set(
      [...given].filter(([other]) => other !== key && other.startsWith(`${gatheringId} `)).map(([, { name }]) => name),
    );
    let name = called;
    for (let nr = 2; called !== '' && taken.has(name); nr += 1) name = `${called} ${nr}`;
    given.set(key, { called, name });
    const [oldest] = given.keys();
    if (given.size > MOST_NAMES && oldest !== undefined) given.delete(oldest);
    return name;
  };
}

export function createEditingDesk(now: () => Instant): EditingDesk {
  const known = new Map<string, Known>();
  const nameOf = createNames();
  const listeners = new Set<() => void>();
  const bySession = new Map<string, string>();
  const rememberName = (session: string, name: string): void => {
    bySession.delete(session);
    bySession.set(session, name);
    const [oldest] = bySession.keys();
    if (bySession.size > MOST_NAMES && oldest !== undefined) bySession.delete(oldest);
  };
  const forget = (): void => {
    for (const [padId, one] of known) if (now() - one.at > FORGOTTEN_AFTER_MS) known.delete(padId);
  };
  return {
    nameOf: (session) => bySession.get(session ?? '') ?? '',
    say: (gatheringId, { padId, name: called, noteId }, session) => {
      forget();
      const name = nameOf(gatheringId, padId, called);
      if (session !== undefined) rememberName(session, name);
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
  door.note.editing.handler(({ input, context }) => desk.say(input.gatheringId, input, context.session));
