import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BEAT_EVERY, STALE_AFTER } from '../../src/contract/feeds';
import { type Instant, instant } from '../../src/domain/time';
import { type ContactState, follow } from '../../src/renderer/api/feed';
import { createServerClock } from '../../src/renderer/api/server-clock';

interface Message {
  readonly now: Instant;
  readonly nr: number;
}

/** A source a test speaks through: each subscription gets its own queue. */
function source() {
  let push: (message: Message | Error | null) => void = () => undefined;
  const state = { subscriptions: 0, refuse: null as Error | null };
  async function* open(): AsyncGenerator<Message> {
    const queue: (Message | Error | null)[] = [];
    let wake: () => void = () => undefined;
    push = (message) => {
      queue.push(message);
      wake();
    };
    while (true) {
      const next = queue.shift();
      if (next === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      } else if (next === null) return;
      else if (next instanceof Error) throw next;
      else yield next;
    }
  }
  return {
    state,
    subscribe: async () => {
      state.subscriptions += 1;
      if (state.refuse) throw state.refuse;
      return open();
    },
    say: async (message: Message | Error | null) => {
      push(message);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

function following() {
  const from = source();
  const heard: number[] = [];
  const contacts: ContactState[] = [];
  const renew = vi.fn();
  const stop = follow<Message>({
    subscribe: from.subscribe,
    onMessage: (message) => heard.push(message.nr),
    onContact: (state) => contacts.push(state),
    clock: createServerClock(() => Date.now()),
    renew,
  });
  return { ...from, heard, contacts, renew, stop };
}

const message = (nr: number): Message => ({ nr, now: instant(Date.now()) });

describe('following a live feed', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('goes live at the first message and stays so while it beats', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    for (let nr = 0; nr < 20; nr++) {
      await feed.say(message(nr));
      await vi.advanceTimersByTimeAsync(BEAT_EVERY);
    }
    expect(feed.heard).toHaveLength(20);
    expect(feed.contacts).toEqual([{ contact: 'live', lostSince: null, refused: null }]);
    feed.stop();
  });

  test('says within three seconds that it is cut off, since when, and when it is back', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    await feed.say(message(0));
    const last = instant(Date.now());
    await vi.advanceTimersByTimeAsync(STALE_AFTER - 1);
    expect(feed.contacts.at(-1)?.contact).toBe('live');
    await vi.advanceTimersByTimeAsync(1);
    expect(feed.contacts.at(-1)).toEqual({ contact: 'lost', lostSince: last, refused: null });
    await feed.say(message(1));
    expect(feed.contacts.at(-1)).toEqual({ contact: 'live', lostSince: null, refused: null });
    feed.stop();
  });

  test('subscribes again when the feed ends or breaks', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    await feed.say(message(0));
    await feed.say(null);
    await vi.advanceTimersByTimeAsync(300);
    expect(feed.state.subscriptions).toBe(2);
    await feed.say(message(1));
    await feed.say(new Error('gone'));
    await vi.advanceTimersByTimeAsync(300);
    await feed.say(message(2));
    expect(feed.heard).toEqual([0, 1, 2]);
    feed.stop();
  });

  test('a feed that broke and does not come back is lost sooner than silence would tell', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    await feed.say(message(0));
    feed.state.refuse = new Error('no door');
    await feed.say(new Error('gone'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(feed.contacts.at(-1)?.contact).toBe('lost');
    feed.stop();
  });

  test('asks for another door when the silence lasts', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    await feed.say(message(0));
    await vi.advanceTimersByTimeAsync(5_900);
    expect(feed.renew).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(feed.renew).toHaveBeenCalledOnce();
    feed.stop();
  });

  test('says when what it follows is not there, and is there as soon as that is', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    feed.state.refuse = new ORPCError('NOT_FOUND');
    await feed.say(null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(feed.state.subscriptions).toBeLessThan(20);
    expect(feed.contacts.at(-1)).toEqual({ contact: 'lost', lostSince: null, refused: 'NOT_FOUND' });
    feed.state.refuse = null;
    await vi.advanceTimersByTimeAsync(5_000);
    await feed.say(message(1));
    expect(feed.contacts.at(-1)).toEqual({ contact: 'live', lostSince: null, refused: null });
    feed.stop();
  });

  test('is silent once stopped', async () => {
    const feed = following();
    await vi.advanceTimersByTimeAsync(0);
    await feed.say(message(0));
    feed.stop();
    await feed.say(message(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(feed.heard).toEqual([0]);
    expect(feed.contacts).toHaveLength(1);
  });
});
