import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';

/** One open way to the engine. It never mends itself: when it closes, a new one is opened. */
export interface Door {
  readonly link: ClientLink<ClientContext>;
  /** Settles when the door is no longer usable, for whatever reason. */
  readonly closed: Promise<void>;
  close(): void;
}

export type OpenDoor = () => Promise<Door>;

/** What the page says to its own window so that the preload hands the port over to the main process. */
const PORT_MESSAGE = 'kjoreplan:port';

/** In the desktop app. A port cannot cross the context bridge, so it is posted to the window, where the preload listens. */
export const openPortDoor: OpenDoor = async () => {
  const { port1, port2 } = new MessageChannel();
  let markClosed = (): void => undefined;
  const closed = new Promise<void>((resolve) => {
    markClosed = resolve;
  });
  port1.addEventListener('close', () => markClosed(), { once: true });
  const link = new PortLink({ port: port1 });
  port1.start();
  window.postMessage(PORT_MESSAGE, '/', [port2]);
  const close = (): void => {
    port1.close();
    // A port does not hear of its own closing.
    markClosed();
  };
  return { link, closed, close };
};

/** The server is there, but this browser may not come in: it has no cookie, or one from before the server started. */
export class NoAccess extends Error {
  override readonly name = 'NoAccess';
}

/** The room was closed on purpose while this page was in it, and nobody answers there now. */
export class RoomClosed extends Error {
  override readonly name = 'RoomClosed';
}

/** The code with which the room closes the sockets of all who are in when it is closed on purpose. */
export const ROOM_CLOSED = 4410;

/** A page that has a cookie of its own, so that one browser can show several at once. */
type Screen = 'stage' | 'speaker' | 'remote' | 'noteTaker';

/** In a browser: the same origin that served the page, which knows us by its cookie. */
export const socketDoor = (as: Screen | null): OpenDoor => {
  /** Since the room said that it closed; `told`: whoever opens this door has heard so. */
  let closed: 'untold' | 'told' | null = null;
  const query = as === null ? '' : `?as=${as}`;
  const onRoomClosed = (): void => {
    closed = 'untold';
  };
  return async () => {
    if (closed === 'untold') {
      // Before anything is tried: a machine may be long about finding out that nobody answers.
      closed = 'told';
      throw new RoomClosed();
    }
    const door = await openSocket(query, onRoomClosed).catch(() => null);
    // A socket that is refused does not say why, but a plain question is answered.
    const asked = door ? null : await fetch(`/session${query}`).catch(() => null);
    if (door || asked) closed = null;
    if (door) return door;
    if (asked?.status === 401) throw new NoAccess();
    throw closed ? new RoomClosed() : new Error('The server does not answer.');
  };
};

export const openSocketDoor: OpenDoor = socketDoor(null);

const openSocket = (query: string, onRoomClosed: () => void): Promise<Door> =>
  new Promise((resolve, reject) => {
    const url = new URL(`/ws${query}`, window.location.href);
    url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
    const websocket = new WebSocket(url);
    const closed = new Promise<void>((done) => {
      const onClose = (event: CloseEvent): void => {
        if (event.code === ROOM_CLOSED) onRoomClosed();
        done();
      };
      websocket.addEventListener('close', onClose, { once: true });
    });
    const link = new SocketLink({ websocket });
    websocket.addEventListener('open', () => resolve({ link, closed, close: () => websocket.close() }), { once: true });
    void closed.then(() => reject(new Error('The door could not be opened.')));
  });

declare global {
  interface Window {
    /** Put there by the preload of the desktop app. */
    readonly kjoreplan?: { readonly desktop: true };
  }
}

export const inDesktop = (): boolean => window.kjoreplan?.desktop === true;
