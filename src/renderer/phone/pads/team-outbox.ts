import type { GatheringId, ItemId, MemberId, ObservationId } from '../../../domain/ids';
import type { Observation } from '../../../domain/observation';
import type { Client } from '../../api/connect';
import { failureOf } from '../../api/failure';
import { createStore, type Store } from '../../api/store';
import { recall, remember } from '../../app/memory';
import { type Fields, readKept, type TeamOp, withOp } from './team-queue';

export interface OutboxState {
  /** What has not been answered yet, in the order it was done. */
  readonly queue: readonly TeamOp[];
  /** Answered, but not told back to us yet: shown until it is. */
  readonly sent: readonly TeamOp[];
  /** What the room would not take. The text is kept here until it is sent again or thrown away. */
  readonly refused: readonly Extract<TeamOp, { type: 'add' }>[];
  /** The laptop answered, but could not keep it: it is tried again. */
  readonly failing: boolean;
}

export interface TeamOutbox {
  readonly store: Store<OutboxState>;
  add(fields: Fields): void;
  update(observationId: ObservationId, fields: Fields): void;
  withdraw(observationId: ObservationId, withdrawn: boolean): void;
  /** Sends again what the room would not take. */
  retry(): void;
  /** There may be contact: sends what waits, one at a time. */
  deliver(): void;
  /** The room has told what it has of ours. */
  told(own: readonly Observation[]): void;
}

interface Whose {
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId;
  readonly memberId: MemberId;
}

const TRY_AGAIN = 3_000;
/** For good: no later try would end otherwise. */
const REFUSED: ReadonlySet<string> = new Set(['REFUSED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_REQUEST']);

/** What is written on its way to the room: kept through lost contact, a reload and sleep, delivered once each, in order. */
export function createTeamOutbox(client: Client, whose: Whose): TeamOutbox {
  const key = `team.${whose.gatheringId}.${whose.memberId}`;
  const kept = readKept(recall(key));
  let set: (change: (state: OutboxState) => OutboxState) => void = () => undefined;
  const store = createStore<OutboxState>({ ...kept, sent: [], failing: false }, (given) => {
    set = given;
    return () => undefined;
  });
  store.subscribe(() => undefined);
  let inFlight: TeamOp | null = null;
  let pausedUntil = 0;

  const change = (work: (state: OutboxState) => OutboxState): void => {
    set(work);
    const { queue, refused } = store.getState();
    remember(key, JSON.stringify({ queue, refused }));
  };
  const answered = (op: TeamOp, more: Partial<OutboxState>): void =>
    change((state) => ({ ...state, queue: state.queue.filter((one) => one !== op), failing: false, ...more }));

  const sendOne = async (op: TeamOp): Promise<boolean> => {
    inFlight = op;
    try {
      await callFor(client, whose, op);
      answered(op, { sent: [...store.getState().sent, op] });
      return true;
    } catch (error) {
      const { code } = failureOf(error);
      if (REFUSED.has(code)) {
        // A change to what is no more needs no keeping; something new does.
        answered(op, op.type === 'add' ? { refused: [...store.getState().refused, op] } : {});
        return true;
      }
      pausedUntil = performance.now() + TRY_AGAIN;
      if (code !== 'cutOff') set((state) => ({ ...state, failing: true }));
      return false;
    } finally {
      inFlight = null;
    }
  };
  let busy = false;
  const deliver = async (): Promise<void> => {
    if (busy || performance.now() < pausedUntil) return;
    busy = true;
    for (;;) {
      const [next] = store.getState().queue;
      if (!next || !(await sendOne(next))) break;
    }
    busy = false;
  };
  const put = (op: TeamOp): void => {
    change((state) => ({ ...state, queue: withOp(state.queue, op, inFlight) }));
    pausedUntil = 0;
    void deliver();
  };
  return {
    store,
    add: (fields) => put({ type: 'add', observationId: crypto.randomUUID() as ObservationId, fields }),
    update: (observationId, fields) => put({ type: 'update', observationId, fields }),
    withdraw: (observationId, withdrawn) => put({ type: 'withdraw', observationId, withdrawn }),
    retry: () => {
      change((state) => ({ ...state, queue: [...state.queue, ...state.refused], refused: [] }));
      pausedUntil = 0;
      void deliver();
    },
    deliver: () => void deliver(),
    told: (own) => {
      const known = new Set(own.map(({ id }) => id));
      set((state) =>
        state.sent.length === 0
          ? state
          : { ...state, sent: state.sent.filter((op) => op.type === 'add' && !known.has(op.observationId)) },
      );
    },
  };
}

function callFor(client: Client, whose: Whose, op: TeamOp): Promise<unknown> {
  const { gatheringId, itemId, memberId } = whose;
  const { observationId } = op;
  switch (op.type) {
    case 'add':
      return client.observation.add({ gatheringId, itemId, memberId, observationId, fields: op.fields });
    case 'update':
      return client.observation.update({ gatheringId, observationId, patch: op.fields });
    case 'withdraw':
      return client.observation.withdraw({ gatheringId, observationId, withdrawn: op.withdrawn });
  }
}
