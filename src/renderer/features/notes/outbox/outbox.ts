import type { GatheringId } from '../../../../domain/ids';
import type { NoteAct } from './note-act';
import { createContents, type OutboxContents, type OutboxStorage, type Waiting } from './outbox-contents';
import { createDelivery, type DeliveryOptions } from './outbox-delivery';

export interface Outbox extends Pick<OutboxContents, 'getState' | 'subscribe' | 'settle'> {
  /** Keeps it, and sends it as soon as what was done before it has been sent. */
  add(act: NoteAct): void;
  /** Takes back what was done last, unless it is on its way; answers what it was. What is set aside is no step of hers. */
  withdrawLast(): NoteAct | null;
  /** Takes back each that is meant and not on its way; answers what they were. */
  withdraw(isMeant: (act: NoteAct) => boolean): readonly NoteAct[];
  /** Gives up what will not go through. */
  discard(key: string): void;
  /** Sends what waits, oldest first, until none does or one cannot be sent. */
  deliver(): Promise<void>;
  /** The same with what was set aside: she has asked for it. */
  retry(): Promise<void>;
}

interface OutboxOptions extends DeliveryOptions {
  readonly gatheringId: GatheringId;
  readonly storage: OutboxStorage;
  readonly newKey: () => string;
}

/**
 * What a note-taker does while there is no contact, and while an answer is on its way: kept here and in the browser, and
 * sent in order, once each. The ids are made here, so that what was sent but not answered can be sent again.
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const contents = createContents(options.gatheringId, options.storage);
  const { deliver, isSending } = createDelivery(contents, options);
  const { getState, subscribe, settle } = contents;
  const taken = (ones: readonly Waiting[]): readonly NoteAct[] => {
    const free = ones.filter((one) => !one.done && !isSending(one.key));
    if (free.length > 0) contents.take(free.map(({ key }) => key));
    return free.map(({ act }) => act);
  };
  return {
    getState,
    subscribe,
    settle,
    deliver,
    add: (act) => {
      contents.put(options.newKey(), act);
      void deliver();
    },
    withdrawLast: () => {
      const last = getState().waiting.findLast((one) => !one.done && !one.setAside);
      return (last && taken([last])[0]) ?? null;
    },
    withdraw: (isMeant) => taken(getState().waiting.filter(({ act }) => isMeant(act))),
    discard: (key) => {
      contents.take([key]);
      void deliver();
    },
    retry: () => {
      contents.forgetFailures();
      return deliver();
    },
  };
}
