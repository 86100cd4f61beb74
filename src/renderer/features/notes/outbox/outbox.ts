import type { NoteAnswer } from '../../../../contract';
import type { GatheringId, NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { Instant } from '../../../../domain/time';
import type { Client } from '../../../api/connect';
import type { Failure } from '../../../api/failure';
import type { ChangedFrom } from './changed-from';
import type { NotePatch } from './note-patch';

type NewNote = Parameters<Client['note']['add']>[0]['fields'];

/** Something done to a note here that the store has not acknowledged yet. */
export type NoteAct =
  | { readonly type: 'add'; readonly noteId: NoteId; readonly at: Instant; readonly fields: NewNote }
  | ({ readonly type: 'update'; readonly noteId: NoteId; readonly patch: NotePatch } & ChangedFrom)
  | { readonly type: 'remove'; readonly noteId: NoteId; readonly at: Instant };

export interface Waiting {
  /** Of the act; also its place in the order, since it begins with when it was done. */
  readonly key: string;
  readonly act: NoteAct;
  /** Acknowledged, but the feed has not told of it yet: still shown from here. */
  readonly done: boolean;
}

export interface OutboxState {
  /** In the order it was done. */
  readonly waiting: readonly Waiting[];
  /** The last try did not come through: what waits does so for contact, and not for an answer that is on its way. */
  readonly late: boolean;
  /** What the first of them met, where trying again by itself will not help. */
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

export interface Outbox {
  getState(): OutboxState;
  subscribe(listener: () => void): () => void;
  /** Keeps it, and sends it as soon as what was done before it has been sent. Answers whether a reload would lose it. */
  add(act: NoteAct): boolean;
  /** Takes back what was done last, unless it is on its way; answers what it was. */
  withdrawLast(): NoteAct | null;
  /** Gives up what will not go through. */
  discard(key: string): void;
  /** Sends what waits, oldest first, until none does or one cannot be sent. */
  deliver(): Promise<void>;
  /** What the feed has told of need not be shown from here any more. */
  settle(notes: readonly Note[]): void;
}

export type Sent =
  | { readonly ok: true; readonly answer: NoteAnswer | null }
  | { readonly ok: false; readonly failure: Failure };

interface OutboxOptions {
  readonly gatheringId: GatheringId;
  readonly storage: OutboxStorage;
  readonly send: (act: NoteAct) => Promise<Sent>;
  /** Runs the work while no other tab does: two must not send the same. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly onSent: (act: NoteAct, answer: NoteAnswer | null) => void;
  readonly newKey: () => string;
}

/** What trying again by itself mends, once there is contact. */
const passes = ({ code }: Failure): boolean => code === 'cutOff' || code === 'UNAUTHORIZED';

/**
 * What a note-taker does while there is no contact, and while an answer is on its way: kept here and in the browser, and
 * sent in order, once each. The ids are made here, so that what was sent but not answered can be sent again.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { gatheringId, storage, send, alone, newKey } = options;
  let state: OutboxState = { waiting: [], late: false, trouble: null };
  let sending: string | null = null;
  let delivering: Promise<void> | null = null;
  /** What a bug on the other side refuses must not hold up the rest. */
  const setAside = new Set<string>();
  const listeners = new Set<() => void>();

  const set = (patch: Partial<OutboxState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  /** What is kept, what could only be held here, and what is done but not told of yet. */
  const held = new Map<string, NoteAct>();
  const done = new Map<string, NoteAct>();
  const read = (): void => {
    const kept = storage.list(gatheringId);
    const all = new Map<string, Waiting>();
    for (const [key, act] of held) all.set(key, { key, act, done: false });
    for (const { key, act } of kept) all.set(key, { key, act, done: false });
    for (const [key, act] of done) all.set(key, { key, act, done: true });
    const waiting = [...all.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const trouble = waiting.some(({ key }) => key === state.trouble?.key) ? state.trouble : null;
    set({ waiting, trouble });
  };
  const forget = (key: string): void => {
    held.delete(key);
    setAside.delete(key);
    storage.remove(gatheringId, key);
  };

  /** Sends one; answers whether to go on with the next. */
  const sendOne = async ({ key, act }: Waiting): Promise<boolean> => {
    sending = key;
    const sent = await send(act);
    sending = null;
    if (sent.ok) {
      if (act.type === 'add') done.set(key, act);
      forget(key);
      set({ late: false });
      read();
      options.onSent(act, sent.answer);
      return true;
    }
    const { failure } = sent;
    if (passes(failure)) {
      set({ late: true });
      return false;
    }
    set({ late: true, trouble: { key, failure } });
    if (failure.code !== 'broken') return false;
    setAside.add(key);
    return true;
  };
  const next = (): Waiting | undefined => state.waiting.find((one) => !one.done && !setAside.has(one.key));
  /** Answers whether it ended because there was nothing more. */
  const sendAll = async (): Promise<boolean> => {
    read();
    for (let one = next(); one; one = next()) if (!(await sendOne(one))) return false;
    return true;
  };
  const deliver = async (): Promise<void> => {
    if (!next()) return;
    let emptied = false;
    await alone(async () => {
      emptied = await sendAll();
    });
    delivering = null;
    // What was added just as it ended.
    if (emptied && next()) await outbox.deliver();
  };

  const outbox: Outbox = {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add: (act) => {
      const key = newKey();
      const isKept = storage.put(gatheringId, key, act);
      if (!isKept) held.set(key, act);
      read();
      void outbox.deliver();
      return isKept;
    },
    withdrawLast: () => {
      const last = state.waiting.findLast((one) => !one.done);
      if (!last || last.key === sending) return null;
      forget(last.key);
      read();
      return last.act;
    },
    discard: (key) => {
      forget(key);
      set({ trouble: null });
      read();
      void outbox.deliver();
    },
    deliver: () => {
      delivering ??= deliver().finally(() => {
        delivering = null;
      });
      return delivering;
    },
    settle: (notes) => {
      if (done.size === 0) return;
      const told = new Set<string>(notes.map((note) => note.id));
      let some = false;
      for (const [key, { noteId }] of done) if (told.has(noteId)) some = done.delete(key) || some;
      if (some) read();
    },
  };
  storage.onChange(read);
  read();
  return outbox;
}
