import { type ClientContext, type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../contract';
import { type Door, inDesktop, NoAccess, type OpenDoor, openPortDoor, openSocketDoor, RoomClosed } from './door';

/** Every procedure of the contract, typed. */
export type Client = ContractRouterClient<typeof contract>;

export interface Connection {
  /** The same object for the whole life of the page; it goes through whichever door is open. */
  readonly client: Client;
  /** Gives up the door in use and opens another: for when it looks open but nothing comes through. */
  renew(): void;
  close(): void;
}

/** A call made while there is no contact, that waited in vain for a door. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

/** A call that waits for a door. */
interface Waiting {
  readonly take: (door: Door) => void;
  readonly giveUp: () => void;
}

const FIRST_WAIT = 200;
const LONGEST_WAIT = 2_000;
/** How long a call waits for a door before it says that there is no contact. */
const CALL_WAITS = 3_000;

/** Keeps a door open, and opens a new one with growing pauses when it closes. */
export function connect(open: OpenDoor = inDesktop() ? openPortDoor : openSocketDoor): Connection {
  let door: Door | null = null;
  let stopped = false;
  /** What the server, or its going, has said against letting this page in. */
  let against: NoAccess | RoomClosed | null = null;
  let waiting: Waiting[] = [];

  const keepOpen = async (): Promise<void> => {
    let wait = FIRST_WAIT;
    while (!stopped) {
      const opened = await open().catch((error: unknown) => {
        against = error instanceof NoAccess || error instanceof RoomClosed ? error : null;
        // It was closed on purpose: there is nothing to wait for.
        if (against instanceof RoomClosed) for (const one of waiting.splice(0)) one.giveUp();
        return null;
      });
      if (opened) {
        against = null;
        wait = FIRST_WAIT;
        door = opened;
        for (const one of waiting.splice(0)) one.take(opened);
        await opened.closed;
        door = null;
      }
      if (!stopped) await pause(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  };

  const usable = (): Promise<Door> => {
    if (door) return Promise.resolve(door);
    if (against instanceof RoomClosed) return Promise.reject(against);
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        clearTimeout(timer);
        waiting = waiting.filter((entry) => entry !== one);
        reject(against ?? new CutOff());
      };
      const timer = setTimeout(giveUp, CALL_WAITS);
      const take = (opened: Door): void => {
        clearTimeout(timer);
        resolve(opened);
      };
      const one = { take, giveUp };
      waiting.push(one);
    });
  };

  const link: ClientLink<ClientContext> = {
    call: async (path, input, options) => (await usable()).link.call(path, input, options),
  };
  void keepOpen();
  return {
    client: createORPCClient<Client>(link),
    renew: () => {
      const old = door;
      // At once, so that no call goes through the door that is closing.
      door = null;
      old?.close();
    },
    close: () => {
      stopped = true;
      door?.close();
    },
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
