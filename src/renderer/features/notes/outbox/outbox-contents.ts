import type { GatheringId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import { type Failure, isFault } from '../../../api/failure';
import type { NoteAct } from './note-act';

export interface Waiting {
  /** Of the act; also its place in the order, since it begins with when it was done. */
  readonly key: string;
  readonly act: NoteAct;
  /** Acknowledged, but the feed has not told of it yet: still shown from here. */
  readonly done: boolean;
  /** What a bug on the other side refuses must not hold up the rest: it lies here until she tries again or gives it up. */
  readonly setAside: boolean;
}

export interface OutboxState {
  /** In the order it was done. */
  readonly waiting: readonly Waiting[];
  /** The last try did not come through: what waits does so for contact, and not for an answer that is on its way. */
  readonly late: boolean;
  /** What one of them met, where trying again by itself will not help: the one that holds up the rest, else the oldest. */
  readonly trouble: { readonly key: string; readonly failure: Failure } | null;
}

/** Where acts are kept from one visit to the next. `put` answers whether it was. */
export interface OutboxStorage {
  list(gatheringId: GatheringId): readonly { readonly key: string; readonly act: NoteAct }[];
  put(gatheringId: GatheringId, key: string, act: NoteAct): boolean;
  remove(gatheringId: GatheringId, key: string): void;
  /** Called when another tab has put or removed something. */
  onChange(listener: () => void): void;
}

/** What lies in an outbox, and how it fares. */
export interface OutboxContents {
  getState(): OutboxState;
  subscribe(listener: () => void): () => void;
  /** Looks again at what is kept: another tab may have put or removed something. */
  read(): void;
  put(key: string, act: NoteAct): void;
  take(keys: readonly string[]): void;
  /** The store has it. */
  acknowledge(key: string, act: NoteAct): void;
  /** It did not come through, for want of contact. */
  delay(): void;
  /** It was answered, and not taken. */
  fail(key: string, failure: Failure): void;
  /** Nothing is set aside any more, and no trouble told. */
  forgetFailures(): void;
  /** What the feed has told of need not be shown from here any more. */
  settle(notes: readonly Note[]): void;
}

export function createContents(gatheringId: GatheringId, storage: OutboxStorage): OutboxContents {
  const entries = createEntries(gatheringId, storage);
  let state: OutboxState = { waiting: [], late: false, trouble: null };
  const listeners = new Set<() => void>();
  const set = (patch: Partial<OutboxState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const show = (late = state.late): void => set({ ...entries.list(), late });
  storage.onChange(() => show());
  show();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read: () => show(),
    put: (key, act) => {
      entries.put(key, act);
      show();
    },
    take: (keys) => {
      keys.forEach(entries.forget);
      show();
    },
    acknowledge: (key, act) => {
      entries.finish(key, act);
      show(false);
    },
    delay: () => set({ late: true }),
    fail: (key, failure) => {
      entries.fail(key, failure);
      show(true);
    },
    forgetFailures: () => {
      entries.forgetFailures();
      show();
    },
    settle: (notes) => {
      if (entries.settle(notes)) show();
    },
  };
}

/** What is kept; what the browser would not keep, and is held by the page alone; and what is done but not told of yet. */
function createEntries(gatheringId: GatheringId, storage: OutboxStorage) {
  const held = new Map<string, NoteAct>();
  const done = new Map<string, NoteAct>();
  const failures = new Map<string, Failure>();
  const forget = (key: string): void => {
    held.delete(key);
    failures.delete(key);
    storage.remove(gatheringId, key);
  };
  return {
    forget,
    put: (key: string, act: NoteAct): void => {
      if (!storage.put(gatheringId, key, act)) held.set(key, act);
    },
    finish: (key: string, act: NoteAct): void => {
      if (act.type === 'add') done.set(key, act);
      forget(key);
    },
    fail: (key: string, failure: Failure): void => void failures.set(key, failure),
    forgetFailures: (): void => failures.clear(),
    /** Answers whether the feed told of any. */
    settle: (notes: readonly Note[]): boolean => {
      const told = new Set<string>(done.size > 0 ? notes.map((note) => note.id) : []);
      const settled = [...done].filter(([, { noteId }]) => told.has(noteId));
      for (const [key] of settled) done.delete(key);
      return settled.length > 0;
    },
    list: (): Pick<OutboxState, 'waiting' | 'trouble'> => {
      const undelivered = new Map(held);
      for (const { key, act } of storage.list(gatheringId)) undelivered.set(key, act);
      const waiting = inOrder(undelivered, done, failures);
      return { waiting, trouble: troubleOf(waiting, failures) };
    },
  };
}

function inOrder(
  undelivered: ReadonlyMap<string, NoteAct>,
  done: ReadonlyMap<string, NoteAct>,
  failures: ReadonlyMap<string, Failure>,
): Waiting[] {
  const isSetAside = (key: string): boolean => {
    const failure = failures.get(key);
    return failure !== undefined && isFault(failure);
  };
  const all = new Map<string, Waiting>();
  for (const [key, act] of undelivered) all.set(key, { key, act, done: false, setAside: isSetAside(key) });
  for (const [key, act] of done) all.set(key, { key, act, done: true, setAside: false });
  return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

function troubleOf(waiting: readonly Waiting[], failures: ReadonlyMap<string, Failure>): OutboxState['trouble'] {
  const failed = waiting.filter(({ key, done }) => !done && failures.has(key));
  const told = failed.find(({ setAside }) => !setAside) ?? failed[0];
  const failure = told && failures.get(told.key);
  return failure ? { key: told.key, failure } : null;
}
