import type { WebSocket } from 'ws';
import type { GatheringId } from '../../src/domain/ids';
import type { RoomState } from '../../src/domain/views/views';
import { createRoom, type Room, type RoomOptions } from '../../src/server';
import { ADDRESS, type Answer, cookiesOf, makePages, post, testRouter } from './helpers';

export const GATHERING = 'gathering-0001' as GatheringId;
export const OTHER_GATHERING = 'gathering-0002' as GatheringId;

export type OpenRoom = Extract<RoomState, { open: true }>;

export interface Opened {
  readonly state: OpenRoom;
  readonly port: number;
  readonly secret: string;
  readonly stageSecret: string;
  readonly speakerSecret: string;
  readonly remoteSecret: string;
  readonly code: string;
}

export function makeRoom(pagesDir: string, more: Partial<RoomOptions> = {}): Room {
  const room = createRoom({ pagesDir, addresses: () => [ADDRESS], ...more });
  room.attach(testRouter);
  return room;
}

/** A room with pages of its own. */
export interface HeldRoom {
  readonly room: Room;
  readonly pagesDir: string;
  /** What went wrong in it. */
  readonly faults: readonly unknown[];
  /** Lets go of the sockets, and of all the rest. */
  end(sockets: WebSocket[]): Promise<void>;
}

export async function holdRoom(more: Partial<RoomOptions> = {}): Promise<HeldRoom> {
  const pages = await makePages();
  const faults: unknown[] = [];
  const room = makeRoom(pages.pagesDir, { onFault: (error) => faults.push(error), ...more });
  return {
    room,
    pagesDir: pages.pagesDir,
    faults,
    end: async (sockets) => {
      for (const socket of sockets.splice(0)) socket.terminate();
      await room.dispose();
      await pages.remove();
    },
  };
}

export async function openRoom(room: Room, gatheringId: GatheringId = GATHERING): Promise<Opened> {
  const state = await room.open(gatheringId);
  const door = state?.open ? state.doors[0] : undefined;
  if (!state?.open || door === undefined) throw new Error('The room did not open.');
  const url = new URL(door.url);
  return {
    state,
    port: Number(url.port),
    secret: url.hash.slice(1),
    stageSecret: new URL(state.stageUrl).hash.slice(1),
    speakerSecret: new URL(state.speakerUrl).hash.slice(1),
    remoteSecret: new URL(state.remoteUrl).hash.slice(1),
    code: door.code,
  };
}

export const join = (port: number, wish: unknown, cookie = ''): Promise<Answer> =>
  post(port, '/join', wish, cookie === '' ? {} : { Cookie: cookie });

/** Joins by the link and gives the cookies. */
export const joinedBy = async (port: number, secret: string): Promise<string> =>
  cookiesOf(await join(port, { secret }));

/** Resolves when the room says that its number of phones is this. */
export function phonesToBe(room: Room, wanted: number): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      const state = room.state();
      if (!state.open || state.phones !== wanted) return;
      stop();
      resolve();
    };
    const stop = room.subscribe(check);
    check();
  });
}
