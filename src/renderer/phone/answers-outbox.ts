import type { QuestionId } from '../../domain/ids';
import { type Answers, arrived, misfit, nextToSend, type Try, tooLate } from './answers';

/** How a try went. `failed`: the laptop answered, but could not keep it; `cutOff`: nobody answered. */
export type Reply = 'counted' | 'anotherStands' | 'closed' | 'doesNotFit' | 'failed' | 'cutOff';

interface OutboxParts {
  readonly read: () => Answers;
  readonly change: (work: (answers: Answers) => Answers) => void;
  readonly hasContact: () => boolean;
  /** Never rejects. Given up when the signal says so. */
  readonly send: (tried: Try, signal: AbortSignal) => Promise<Reply>;
  /** The laptop answers, but cannot keep what it is given; or it can again. */
  readonly onFailing: (failing: boolean) => void;
  readonly now?: () => number;
}

interface Outbox {
  /** Sends what waits, one at a time, as long as there is contact. The room's beat calls it every second. */
  deliver(): Promise<void>;
  /** Somebody has just sent: nothing rests. */
  hurry(): Promise<void>;
}

const TRY_AGAIN = 3_000;
/** A socket over a network that is gone says nothing for a long time. */
const GIVE_UP = 8_000;

/** Each answer is sent until there is a reply to it: the laptop counts it once however often it comes. */
export function createOutbox(parts: OutboxParts): Outbox {
  const { read, change, hasContact, onFailing, now = () => performance.now() } = parts;
  const restingUntil = new Map<QuestionId, number>();
  let busy = false;

  const take = (tried: Try, reply: Reply): void => {
    if (reply === 'cutOff' || reply === 'failed') {
      // It stays here and is sent again; meanwhile the others have their turn.
      restingUntil.set(tried.id, now() + TRY_AGAIN);
      if (reply === 'failed') onFailing(true);
      return;
    }
    onFailing(false);
    change((answers) => {
      if (reply === 'counted') return arrived(answers, tried);
      if (reply === 'doesNotFit') return misfit(answers, tried);
      return tooLate(answers, tried, reply === 'anotherStands');
    });
  };

  const deliver = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (hasContact()) {
      const next = nextToSend(read(), (id) => (restingUntil.get(id) ?? 0) > now());
      if (next === null) break;
      take(next, await inTime((signal) => parts.send(next, signal)));
    }
    busy = false;
  };

  return {
    deliver,
    hurry: () => {
      restingUntil.clear();
      return deliver();
    },
  };
}

async function inTime(work: (signal: AbortSignal) => Promise<Reply>): Promise<Reply> {
  const control = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<Reply>((resolve) => {
    timer = setTimeout(() => {
      control.abort();
      resolve('cutOff');
    }, GIVE_UP);
  });
  const reply = await Promise.race([work(control.signal), over]);
  clearTimeout(timer);
  return reply;
}
