import type { Beat } from '../../contract';
import type { Pulse } from '../core/beat';
import type { Clock } from '../core/context';
import type { Hub, Published } from '../core/hub';
import { createQueue } from '../core/queue';

/** What a feed is made of. */
interface FeedSource<Message> {
  readonly clock: Clock;
  readonly pulse: Pulse;
  /** The commits it follows one by one, and what each means for this client; null: nothing. Thrown: the feed ends with it. */
  readonly hub?: Pick<Hub, 'subscribe'>;
  readonly after?: (published: Published) => Message | null;
  /** Other things than commits that change what the client sees, and what each then means for it. */
  readonly also?: readonly {
    readonly subscribe: (changed: () => void) => () => void;
    readonly message: () => Message | null;
  }[];
  /** The whole, as it is now: the first message, and again for a client that fell too far behind. */
  readonly whole: () => readonly Message[];
}

/** How many messages may wait for a client that does not read before it is given the whole instead. */
const BACKLOG = 1_000;

/** The clock is read, and the beat made, once a second, however many hear it. */
const lastBeats = new WeakMap<Pulse, { readonly tick: number; readonly beat: Beat }>();

function beatOf(pulse: Pulse, clock: Clock, tick: number): Beat {
  const last = lastBeats.get(pulse);
  if (last?.tick === tick) return last.beat;
  const beat: Beat = { type: 'beat', now: clock.now(), wallAheadMs: clock.wallAheadMs() };
  lastBeats.set(pulse, { tick, beat });
  return beat;
}

/** Begins with the whole, goes on with what changes, and beats once a second in between. */
export async function* feed<Message>(
  source: FeedSource<Message>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Message | Beat, void, void> {
  const queue = createQueue<Message | Beat>();
  const put = (message: Message | Beat | null): void => {
    if (message === null) return;
    if (queue.length < BACKLOG) {
      queue.push(message);
      return;
    }
    queue.clear();
    for (const each of source.whole()) queue.push(each);
  };
  // What goes wrong here is this client's to hear: it must not stop the commit, nor keep it from the others.
  const push = (make: () => Message | Beat | null): void => {
    try {
      put(make());
    } catch (error) {
      queue.fail(error);
    }
  };
  const { hub, after } = source;
  const stops = [
    ...(hub && after ? [hub.subscribe((published) => push(() => after(published)))] : []),
    source.pulse.subscribe((tick) => push(() => beatOf(source.pulse, source.clock, tick))),
    ...(source.also ?? []).map(({ subscribe, message }) => subscribe(() => push(message))),
  ];
  try {
    for (const message of source.whole()) queue.push(message);
    yield* queue.values(signal);
  } finally {
    for (const stop of stops) stop();
  }
}
