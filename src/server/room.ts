import type { GatheringId } from '../domain/ids';
import type { RoomState, StageRoom } from '../domain/views';
import type { RoomService } from '../engine/context';
import { roomAddresses } from './addresses';
import type { CallerRouter, OnFault } from './calls';
import { Door } from './door';
import { createJoin, newRoomKeys, type RoomKeys } from './join';
import { type Listener, type ListenLimits, listen } from './listener';
import { readPages } from './pages';
import { qrOf } from './qr';
import { Sessions } from './sessions';

/** Phones come and go in swarms; the control room hears of it this often at most. */
const TELL_EVERY_MS = 200;

export interface RoomOptions {
  /** The folder of the built renderer. */
  readonly pagesDir: string;
  /** The port to have if it is free; else, and for 0, any. */
  readonly port?: number;
  /** Where to listen; the machine's own addresses on the local network unless given. */
  readonly addresses?: () => readonly string[];
  readonly onFault?: OnFault;
  readonly limits?: ListenLimits;
  readonly pingEveryMs?: number;
}

export interface Room extends RoomService {
  /** The router is made after the room, since the engine is lent the room: it comes this way, before the first opening. */
  attach(router: CallerRouter): void;
  dispose(): Promise<void>;
}

/** How the screens and the remote get in. */
type ScreenLinks = Pick<Extract<RoomState, { open: true }>, 'stageUrl' | 'speakerUrl' | 'remoteUrl' | 'remoteQr'>;

interface Opening {
  readonly gatheringId: GatheringId;
  readonly door: Door;
  readonly listeners: readonly Listener[];
  readonly doors: readonly StageRoom[];
  readonly screens: ScreenLinks;
}

/** The network door. Nothing listens until it is opened, and nothing of an opening outlives it. */
export function createRoom(options: RoomOptions): Room {
  let router: CallerRouter | null = null;
  let opening: Opening | null = null;
  // The same port each time, where it can be had: what a phone has kept for itself, it has kept for that address.
  let port = options.port ?? 0;
  let turn: Promise<unknown> = Promise.resolve();
  let telling: NodeJS.Timeout | null = null;
  const listeners = new Set<() => void>();

  const state = (): RoomState =>
    opening === null
      ? { open: false }
      : {
          open: true,
          gatheringId: opening.gatheringId,
          doors: opening.doors,
          ...opening.screens,
          phones: opening.door.sockets.phones,
        };
  const tell = (): void => {
    if (telling !== null) clearTimeout(telling);
    telling = null;
    for (const listener of listeners) listener();
  };
  const tellSoon = (): void => {
    telling ??= setTimeout(tell, TELL_EVERY_MS).unref();
  };
  /** Opening and closing take turns, so that two presses cannot leave a door nobody knows of. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const shut = async (): Promise<void> => {
    const closing = opening;
    if (closing === null) return;
    opening = null;
    await Promise.all([closing.door.sockets.endAll(), ...closing.listeners.map((listener) => listener.close())]);
    tell();
  };

  return {
    attach: (given) => {
      router = given;
    },
    open: (gatheringId) =>
      inTurn(async () => {
        if (opening?.gatheringId === gatheringId) return state();
        await shut();
        if (router === null) throw new Error('The room has no router yet.');
        opening = await openDoors({ ...options, port }, router, gatheringId, tellSoon);
        if (opening === null) return null;
        port = opening.listeners[0]?.port ?? port;
        tell();
        return state();
      }),
    close: () =>
      inTurn(async () => {
        await shut();
        return state();
      }),
    state,
    stageRoom: (gatheringId) => (opening?.gatheringId === gatheringId ? (opening.doors[0] ?? null) : null),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () =>
      inTurn(async () => {
        await shut();
        if (telling !== null) clearTimeout(telling);
        listeners.clear();
      }),
  };
}

async function openDoors(
  options: RoomOptions,
  router: CallerRouter,
  gatheringId: GatheringId,
  onPhones: () => void,
): Promise<Opening | null> {
  const addresses = (options.addresses ?? roomAddresses)();
  if (addresses.length === 0) return null;
  const keys = newRoomKeys();
  const sessions = new Sessions(gatheringId);
  const door = new Door({
    router,
    pages: await readPages(options.pagesDir),
    pagePaths: { '/r': 'phone', '/stage': 'stage', '/speaker': 'speaker', '/remote': 'remote' },
    sessions,
    actions: { '/join': createJoin(keys, sessions) },
    onFault: options.onFault ?? console.error,
    onPhones,
    ...(options.pingEveryMs === undefined ? {} : { pingEveryMs: options.pingEveryMs }),
  });
  const listeners: Listener[] = [];
  for (const address of addresses) {
    const listener = await listenIfPossible(door, address, listeners[0]?.port ?? options.port ?? 0, options.limits);
    if (listener !== null) listeners.push(listener);
  }
  const [first] = listeners;
  if (first === undefined) {
    await door.sockets.endAll();
    return null;
  }
  const doors = listeners.map((listener) => stageRoom(listener, keys));
  return { gatheringId, door, listeners, doors, screens: screenLinks(first, keys) };
}

/** An address may be gone by now, and a port taken by another program; neither is worth more than doing without it. */
async function listenIfPossible(
  door: Door,
  address: string,
  port: number,
  limits: ListenLimits | undefined,
): Promise<Listener | null> {
  for (const wanted of port === 0 ? [0] : [port, 0]) {
    try {
      return await listen(door, address, wanted, limits);
    } catch (error) {
      if (!isWorldly(error)) throw error;
    }
  }
  return null;
}

const WORLDLY = new Set(['EADDRINUSE', 'EADDRNOTAVAIL', 'EACCES']);
const isWorldly = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && WORLDLY.has(error.code);

function screenLinks({ address, port }: Listener, keys: RoomKeys): ScreenLinks {
  const link = (screen: 'stage' | 'speaker' | 'remote') => `http://${address}:${port}/${screen}#${keys[screen]}`;
  const remoteUrl = link('remote');
  const qr = qrOf(remoteUrl);
  return {
    stageUrl: link('stage'),
    speakerUrl: link('speaker'),
    remoteUrl,
    remoteQr: { qrPath: qr.path, qrSize: qr.size },
  };
}

function stageRoom({ address, port }: Listener, keys: RoomKeys): StageRoom {
  const url = `http://${address}:${port}/r#${keys.participant}`;
  const qr = qrOf(url);
  return { url, shortAddress: `${address}:${port}/r`, code: keys.code, qrPath: qr.path, qrSize: qr.size };
}
