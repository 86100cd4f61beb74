import { failureOf } from '../../api/failure';
import { createStore, type Store } from '../../api/store';
import { recall, remember } from '../../app/memory';

/** What is written on a pad, on its way to the room. `Refused`: what of it is kept when the room would not take it. */
export interface OutboxState<Op, Refused extends Op> {
  /** What has not been answered yet, in the order it was done. */
  readonly queue: readonly Op[];
  /** Answered, but not told back to us yet: shown until it is. */
  readonly sent: readonly Op[];
  /** What the room would not take. The text is kept here until it is sent again or thrown away. */
  readonly refused: readonly Refused[];
  /** The laptop answered, but could not keep it: it is tried again. */
  readonly failing: boolean;
}

export interface Outbox<Op, Refused extends Op> {
  readonly store: Store<OutboxState<Op, Refused>>;
  put(op: Op): void;
  /** Sends again what the room would not take. */
  retry(): void;
  /** There may be contact: sends what waits, one at a time. */
  deliver(): void;
  /** The room has told what it has of ours: of what was answered, only this is still to be shown from here. */
  keepSent(isWanted: (op: Op) => boolean): void;
}

interface OutboxOptions<Op, Refused extends Op> {
  /** Where it is kept in the browser. */
  readonly key: string;
  readonly read: (kept: string | null) => Pick<OutboxState<Op, Refused>, 'queue' | 'refused'>;
  /** `mayBeThere`: it has been sent, and may have come through though no answer did. */
  readonly withOp: (queue: readonly Op[], op: Op, mayBeThere: (op: Op) => boolean) => readonly Op[];
  readonly send: (op: Op) => Promise<unknown>;
  /** What is kept of one that was refused, and why it was; null: it is not worth asking about. */
  readonly asKept: (op: Op, code: string) => Refused | null;
}

const TRY_AGAIN = 3_000;
/** For good: no later try would end otherwise. */
const REFUSED: ReadonlySet<string> = new Set(['REFUSED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST']);

/** Kept through lost contact, a reload and sleep, and delivered once each, in order. */
export function createOutbox<Op, Refused extends Op>(options: OutboxOptions<Op, Refused>): Outbox<Op, Refused> {
  type State = OutboxState<Op, Refused>;
  const { key, read, withOp, send, asKept } = options;
  let set: (change: (state: State) => State) => void = () => undefined;
  const store = createStore<State>({ ...read(recall(key)), sent: [], failing: false }, (given) => {
    set = given;
    return () => undefined;
  });
  store.subscribe(() => undefined);
  // What lay here from before may have been sent by the page that was open then.
  const tried = new Set<Op>(store.getState().queue);
  let busy = false;
  let pausedUntil = 0;

  const change = (work: (state: State) => State): void => {
    set(work);
    const { queue, refused } = store.getState();
    remember(key, JSON.stringify({ queue, refused }));
  };
  const answered = (op: Op, more: Partial<State>): void => {
    tried.delete(op);
    change((state) => ({ ...state, queue: state.queue.filter((one) => one !== op), failing: false, ...more }));
  };

  const sendOne = async (op: Op): Promise<boolean> => {
    tried.add(op);
    try {
      await send(op);
      answered(op, { sent: [...store.getState().sent, op] });
      return true;
    } catch (error) {
      const { code } = failureOf(error);
      if (REFUSED.has(code)) {
        const kept = asKept(op, code);
        answered(op, kept ? { refused: [...store.getState().refused, kept] } : {});
        return true;
      }
      pausedUntil = performance.now() + TRY_AGAIN;
      if (code !== 'cutOff') set((state) => ({ ...state, failing: true }));
      return false;
    }
  };
  const deliver = async (): Promise<void> => {
    if (busy || performance.now() < pausedUntil) return;
    busy = true;
    for (;;) {
      const [next] = store.getState().queue;
      if (!next || !(await sendOne(next))) break;
    }
    busy = false;
  };
  const hurry = (): void => {
    pausedUntil = 0;
    void deliver();
  };
  return {
    store,
    put: (op) => {
      change((state) => ({ ...state, queue: withOp(state.queue, op, (one) => tried.has(one)) }));
      hurry();
    },
    retry: () => {
      change((state) => ({ ...state, queue: [...state.queue, ...state.refused], refused: [] }));
      hurry();
    },
    deliver: () => void deliver(),
    keepSent: (isWanted) =>
      set((state) => (state.sent.length === 0 ? state : { ...state, sent: state.sent.filter(isWanted) })),
  };
}
