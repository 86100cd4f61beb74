import { RPCLink } from '@orpc/client/websocket';
import { type Door, type OpenDoor, ROOM_CLOSED } from '../api/door';
import { type Admission, forgetSecret, type Identity, join, knownSecret, socketUrl, whoAmI } from './session';

/**
 * Where the phone stands with the room's door. `shut`: it was open to us once, and is no longer. `renewed`: there is a room,
 * and what let us in once does so no more.
 */
export type Standing = 'joining' | 'in' | 'outside' | 'shut' | 'renewed';

interface PhoneDoor {
  readonly open: OpenDoor;
  /** Tries the code somebody typed. */
  enter(code: string): Promise<Admission>;
  /** Something may have changed (a new QR code, another tab has come in): look again. */
  knock(): void;
}

/** A big screen opened in the same browser has a session too, but not one that may answer. */
const answers = ({ role }: Identity): boolean => role === 'participant';

/**
 * The phone's way into the room: it joins before it opens its socket, and waits outside when nothing lets it in.
 *
 * @param isOurs Whether a session is one that this page can be.
 * @param afterJoining `ask`: who it has become is asked of the room then. A phone that answers knows, and saves the time.
 */
export function createPhoneDoor(
  tell: (standing: Standing) => void,
  isOurs: (who: Identity) => boolean = answers,
  afterJoining: 'ask' | 'goOn' = 'goOn',
): PhoneDoor {
  let wake: () => void = () => undefined;
  let knocks = 0;
  let hadKey = false;

  const knock = (): void => {
    knocks += 1;
    wake();
  };

  const isWhoWeAre = async (): Promise<boolean> => {
    const found = await whoAmI();
    return typeof found === 'object' && isOurs(found);
  };

  /** Settles when in; rejects when the room cannot be reached, to be tried again. */
  const getIn = async (): Promise<void> => {
    for (;;) {
      const asked = knocks;
      const found = await whoAmI();
      if (typeof found === 'object' && isOurs(found)) return;
      if (found !== 'unreachable') {
        const secret = knownSecret();
        hadKey ||= secret !== null;
        const admission = secret === null ? 'refused' : await join({ secret });
        if (admission === 'in' && (afterJoining === 'goOn' || (await isWhoWeAre()))) return;
        if (admission === 'refused') {
          // A new key that came while the old one was tried is not to be thrown away with it.
          if (knocks !== asked) continue;
          forgetSecret();
          const woken = new Promise<void>((resolve) => {
            wake = resolve;
          });
          tell(hadKey ? 'renewed' : 'outside');
          await woken;
          continue;
        }
      }
      throw new Error('The room could not be reached.');
    }
  };

  return {
    open: async () => {
      await getIn();
      const door = await openSocket(() => tell('shut'));
      hadKey = true;
      tell('in');
      return door;
    },
    enter: async (code) => {
      const admission = await join({ code });
      if (admission === 'in') knock();
      return admission;
    },
    knock,
  };
}

function openSocket(onRoomClosed: () => void): Promise<Door> {
  return new Promise((resolve, reject) => {
    const websocket = new WebSocket(socketUrl());
    const closed = new Promise<void>((done) => {
      websocket.addEventListener(
        'close',
        (event) => {
          if (event.code === ROOM_CLOSED) onRoomClosed();
          done();
        },
        { once: true },
      );
    });
    const link = new RPCLink({ websocket });
    websocket.addEventListener('open', () => resolve({ link, closed, close: () => websocket.close() }), { once: true });
    void closed.then(() => reject(new Error('The socket could not be opened.')));
  });
}
