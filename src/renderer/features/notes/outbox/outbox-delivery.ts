import type { NoteAnswer } from '../../../../contract';
import type { Failure } from '../../../api/failure';
import { isFault } from '../../../api/failure';
import type { NoteAct } from './note-act';
import type { OutboxContents, Waiting } from './outbox-contents';

export type Sent =
  | { readonly ok: true; readonly answer: NoteAnswer | null }
  | { readonly ok: false; readonly failure: Failure };

export interface DeliveryOptions {
  readonly send: (act: NoteAct) => Promise<Sent>;
  /** Runs the work while no other tab does: two must not send the same. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly onSent: (act: NoteAct, answer: NoteAnswer | null) => void;
}

interface Delivery {
  /** Sends what waits, oldest first, until none does or one cannot be sent. */
  deliver(): Promise<void>;
  /** Whether it is on its way just now. */
  isSending(key: string): boolean;
}

/** What trying again by itself mends, once there is contact. */
const passes = ({ code }: Failure): boolean => code === 'cutOff' || code === 'UNAUTHORIZED';

export function createDelivery(contents: OutboxContents, options: DeliveryOptions): Delivery {
  const { alone, onSent } = options;
  let sending: string | null = null;
  let delivering: Promise<void> | null = null;
  const next = (): Waiting | undefined => nextOf(contents.getState().waiting);

  /** Sends one; answers whether to go on with the next. */
  const sendOne = async ({ key, act }: Waiting): Promise<boolean> => {
    sending = key;
    const sent = await options.send(act);
    sending = null;
    if (sent.ok) {
      contents.acknowledge(key, act);
      onSent(act, sent.answer);
      return true;
    }
    if (passes(sent.failure)) contents.delay();
    else contents.fail(key, sent.failure);
    return isFault(sent.failure);
  };
  /** Answers whether it ended because there was nothing more. */
  const sendAll = async (): Promise<boolean> => {
    contents.read();
    for (let one = next(); one; one = next()) if (!(await sendOne(one))) return false;
    return true;
  };
  const run = async (): Promise<void> => {
    if (!next()) return;
    let emptied = false;
    await alone(async () => {
      emptied = await sendAll();
    });
    delivering = null;
    // What was added just as it ended.
    if (emptied && next()) await deliver();
  };
  const deliver = (): Promise<void> => {
    delivering ??= run().finally(() => {
      delivering = null;
    });
    return delivering;
  };
  return { deliver, isSending: (key) => key === sending };
}

/**
 * What is set aside is passed over, and so is all that was done to a note whose making is: the other side does not know
 * that note, and would take what is done to it for something that is over.
 */
function nextOf(waiting: readonly Waiting[]): Waiting | undefined {
  const unknown = new Set(
    waiting.filter(({ setAside, act }) => setAside && act.type === 'add').map(({ act }) => act.noteId),
  );
  return waiting.find(({ done, setAside, act }) => !done && !setAside && !unknown.has(act.noteId));
}
