import type { GroupAnswer } from '../../../domain/group';
import type { GatheringId, GroupAnswerId, GroupId } from '../../../domain/ids';
import type { Client } from '../../api/connect';
import { failureOf } from '../../api/failure';
import { createStore, type Store } from '../../api/store';
import { recall, remember } from '../../app/memory';
import { type GroupOp, type Refused, readKept, withOp } from './group-queue';

export interface GroupOutboxState {
  /** What has not been answered yet, in the order it was done. */
  readonly queue: readonly GroupOp[];
  /** Answered, but not told back to us yet: shown until it is. */
  readonly sent: readonly GroupOp[];
  readonly refused: readonly Refused[];
  /** The laptop answered, but could not keep it: it is tried again. */
  readonly failing: boolean;
}

export interface GroupOutbox {
  readonly store: Store<GroupOutboxState>;
  put(op: GroupOp): void;
  /** Sends again what the room would not take. */
  retry(): void;
  /** There may be contact: sends what waits, one at a time. */
  deliver(): void;
  /** The room has told what it has of ours. */
  told(answers: readonly GroupAnswer[]): void;
}

interface Whose {
  readonly gatheringId: GatheringId;
  readonly groupId: GroupId;
}

const TRY_AGAIN = 3_000;
/** For good: no later try would end otherwise. */
const REFUSED: ReadonlySet<string> = new Set(['REFUSED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST']);

/** What a table writes on its way to the room: kept through lost contact, a reload and sleep, delivered once each, in order. */
export function createGroupOutbox(client: Client, whose: Whose): GroupOutbox {
  const key = `group.${whose.gatheringId}.${whose.groupId}`;
  let set: (change: (state: GroupOutboxState) => GroupOutboxState) => void = () => undefined;
  const store = createStore<GroupOutboxState>({ ...readKept(recall(key)), sent: [], failing: false }, (given) => {
    set = given;
    return () => undefined;
  });
  store.subscribe(() => undefined);
  let inFlight: GroupOp | null = null;
  let busy = false;
  let pausedUntil = 0;

  const change = (work: (state: GroupOutboxState) => GroupOutboxState): void => {
    set(work);
    const { queue, refused } = store.getState();
    remember(key, JSON.stringify({ queue, refused }));
  };
  const answered = (op: GroupOp, more: Partial<GroupOutboxState>): void =>
    change((state) => ({ ...state, queue: state.queue.filter((one) => one !== op), failing: false, ...more }));

  const sendOne = async (op: GroupOp): Promise<boolean> => {
    inFlight = op;
    try {
      await callFor(client, whose, op);
      answered(op, { sent: [...store.getState().sent, op] });
      return true;
    } catch (error) {
      const { code } = failureOf(error);
      if (REFUSED.has(code)) {
        const kept = asKept(op);
        answered(op, kept ? { refused: [...store.getState().refused, kept] } : {});
        return true;
      }
      pausedUntil = performance.now() + TRY_AGAIN;
      if (code !== 'cutOff') set((state) => ({ ...state, failing: true }));
      return false;
    } finally {
      inFlight = null;
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
      change((state) => ({ ...state, queue: withOp(state.queue, op, inFlight) }));
      hurry();
    },
    retry: () => {
      change((state) => ({ ...state, queue: [...state.queue, ...state.refused], refused: [] }));
      hurry();
    },
    deliver: () => void deliver(),
    told: (answers) => {
      const known = new Set(answers.map(({ id }) => id));
      set((state) => {
        if (state.sent.length === 0) return state;
        return { ...state, sent: state.sent.filter((op) => op.type === 'add' && !known.has(op.answerId)) };
      });
    },
  };
}

/**
 * Words are kept, and those of a line that is no more become one of their own; a place in the order, or that something be
 * taken away, is not worth asking about.
 */
function asKept(op: GroupOp): Refused | null {
  if (op.type === 'add') return op;
  if (op.type !== 'update') return null;
  return { type: 'add', answerId: crypto.randomUUID() as GroupAnswerId, fieldId: op.fieldId, text: op.text };
}

function callFor(client: Client, whose: Whose, op: GroupOp): Promise<unknown> {
  const { gatheringId, groupId } = whose;
  const { answerId } = op;
  switch (op.type) {
    case 'add':
      return client.groupAnswer.add({ gatheringId, groupId, answerId, fieldId: op.fieldId, text: op.text });
    case 'update':
      return client.groupAnswer.update({ gatheringId, answerId, text: op.text, base: op.base });
    case 'move':
      return client.groupAnswer.move({ gatheringId, answerId, before: op.before });
    case 'remove':
      return client.groupAnswer.remove({ gatheringId, answerId });
    case 'restore':
      return client.groupAnswer.restore({ gatheringId, answerId });
  }
}
