import { ORPCError } from '@orpc/client';
import { STALE_AFTER } from '../../contract/feeds';
import type { Instant } from '../../domain/time';
import { NoAccess, RoomClosed } from './door';
import type { ServerClock } from './server-clock';

/** `connecting` until the first message; `lost` when nothing has been heard for `STALE_AFTER` ms. */
export type Contact = 'connecting' | 'live' | 'lost';

export interface ContactState {
  readonly contact: Contact;
  /** The server's time when the last message came; null while there is contact. */
  readonly lostSince: Instant | null;
  /** What we follow is gone, or is not for us; or the room was closed while we were in it. It is asked for again now and then, in case that changes. */
  readonly refused: 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHORIZED' | 'CLOSED' | null;
}

interface FollowOptions<Message> {
  readonly subscribe: (signal: AbortSignal) => Promise<AsyncIterable<Message>>;
  readonly onMessage: (message: Message) => void;
  readonly onContact: (state: ContactState) => void;
  readonly clock: ServerClock;
  /** Asked when the silence lasts although the door looks open. */
  readonly renew: () => void;
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 2_000;
const WHEN_REFUSED = 5_000;
/** A feed that broke may be there again at once; past this it is lost, without waiting for the silence to tell. */
const GRACE = 800;
/** Silence this long means that the door is dead, whatever it says of itself. */
const GIVE_UP_DOOR = 6_000;

export const CONNECTING: ContactState = { contact: 'connecting', lostSince: null, refused: null };
const LIVE: ContactState = { contact: 'live', lostSince: null, refused: null };

/** Follows a live feed for good: subscribes again whenever it ends, and tells when it has gone quiet. Returns a stop. */
export function follow<Message extends { readonly now: Instant }>(options: FollowOptions<Message>): () => void {
  const stopping = new AbortController();
  const watch = watchSilence(options);

  const run = async (): Promise<void> => {
    let wait = FIRST_WAIT;
    while (!stopping.signal.aborted) {
      try {
        for await (const message of await options.subscribe(stopping.signal)) {
          if (stopping.signal.aborted) return;
          wait = FIRST_WAIT;
          options.clock.observe(message.now);
          watch.heard(message.now);
          options.onMessage(message);
        }
      } catch (error) {
        if (stopping.signal.aborted) return;
        const refused = refusal(error);
        if (refused) {
          watch.refused(refused);
          wait = WHEN_REFUSED;
        } else watch.broken();
      }
      await pause(wait);
      wait = Math.min(wait * 2, Math.max(wait, LONGEST_WAIT));
    }
  };
  void run();
  return () => {
    stopping.abort();
    watch.stop();
  };
}

function watchSilence(options: Pick<FollowOptions<never>, 'onContact' | 'clock' | 'renew'>) {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let dead: ReturnType<typeof setTimeout> | undefined;
  let state: ContactState = CONNECTING;
  let last: Instant | null = null;
  let broke = false;

  const sayLostAfter = (ms: number): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      state = { contact: 'lost', lostSince: last ?? options.clock.serverNow(), refused: null };
      options.onContact(state);
    }, ms);
  };
  const arm = (): void => {
    sayLostAfter(STALE_AFTER);
    clearTimeout(dead);
    dead = setTimeout(function again() {
      options.renew();
      dead = setTimeout(again, GIVE_UP_DOOR);
    }, GIVE_UP_DOOR);
  };
  arm();
  return {
    heard(now: Instant) {
      last = now;
      broke = false;
      arm();
      if (state.contact !== 'live') {
        state = LIVE;
        options.onContact(LIVE);
      }
    },
    broken() {
      // Only the first break counts: trying again in vain must not put off saying it.
      if (state.contact === 'live' && !broke) sayLostAfter(GRACE);
      broke = true;
    },
    refused(why: ContactState['refused']) {
      this.stop();
      state = { contact: 'lost', lostSince: null, refused: why };
      options.onContact(state);
    },
    stop() {
      clearTimeout(quiet);
      clearTimeout(dead);
    },
  };
}

function refusal(error: unknown): ContactState['refused'] {
  if (error instanceof NoAccess) return 'UNAUTHORIZED';
  if (error instanceof RoomClosed) return 'CLOSED';
  if (!(error instanceof ORPCError)) return null;
  const { code } = error;
  return code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'UNAUTHORIZED' ? code : null;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
