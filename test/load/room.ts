import { randomUUID } from 'node:crypto';
import { request } from 'node:https';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { GatheringId, QuestionId } from '../../src/domain/ids';
import { type Client, type Served, serve } from '../headless/served';
import type { LoadPhone, Way } from './phone';
import { cpuMs, residentMiB } from './process-figures';

// The room listens on the machine's own network addresses; here all phones are on this machine.
process.env.KJOREPLAN_ROOM_ADDRESSES = '127.0.0.1';

/** A room that is open, with one question asked, and its facilitator's own connection. */
export interface LoadRoom {
  readonly way: Way;
  readonly gatheringId: GatheringId;
  readonly facilitator: Client;
  /** null where the server is not ours to look into. */
  readonly memoryMiB: () => number | null;
  /** How long its process has had a core, in ms; null as above. */
  readonly cpuMs: () => number | null;
  /** As a note-taker, by the https door. */
  noteTaker(): Promise<{ client: Client; close: () => void }>;
  /** What is wrong with what was counted; empty: every phone once, with its last answer. */
  faults(phones: readonly LoadPhone[]): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Facilitator {
  readonly client: Client;
  readonly pid: number | null;
  readonly leave: () => Promise<void>;
}

async function cookieFor(url: string): Promise<string> {
  const reply = await fetch(url, { redirect: 'manual' });
  const cookies = reply.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '');
  if (cookies.length === 0) throw new Error(`No way in at ${new URL(url).origin}: ${reply.status}`);
  return cookies.join('; ');
}

/** @param as What this page calls itself, where one browser may have several. */
async function clientAt(origin: string, cookie: string, as = ''): Promise<{ client: Client; close: () => void }> {
  const headers = { Cookie: cookie, Origin: origin };
  // The certificate is the room's own: what a note-taker compares by eye is not what is measured.
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws${as}`, { headers, rejectUnauthorized: false });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const link = new RPCLink({ websocket: socket as unknown as globalThis.WebSocket });
  return { client: createORPCClient<Client>(link), close: () => socket.close() };
}

async function ownServer(store: string): Promise<Facilitator> {
  const served: Served = await serve(store);
  const { client, close } = await served.connect();
  return {
    client,
    pid: served.process.pid ?? null,
    leave: async () => {
      close();
      await served.stop();
    },
  };
}

async function runningServer(ticketUrl: string): Promise<Facilitator> {
  const { client, close } = await clientAt(new URL(ticketUrl).origin, await cookieFor(ticketUrl));
  return { client, pid: null, leave: async () => close() };
}

/** @param at A file for a server of our own, or the address (ticket and all) that a running one has printed. */
export async function openLoadRoom(at: { store: string } | { url: string }): Promise<LoadRoom> {
  const { client, pid, leave } = 'url' in at ? await runningServer(at.url) : await ownServer(at.store);
  const { gatheringId } = await client.gathering.create({ title: 'Tusen mobiler' });
  const questionId = randomUUID() as QuestionId;
  const text = 'Hvor nyttig har samlingen vært?';
  await client.rating.add({ gatheringId, questionId, fields: { itemId: null, text } });
  await client.rating.open({ gatheringId, questionId });
  const state = await client.room.open({ gatheringId });
  const door = state.open ? state.doors[0] : undefined;
  if (door === undefined) throw new Error('The room did not open.');
  await watchAlong(client, gatheringId);
  const { origin, hash } = new URL(door.url);
  return {
    way: { origin, secret: hash.slice(1) },
    gatheringId,
    facilitator: client,
    memoryMiB: () => residentMiB(pid),
    cpuMs: () => cpuMs(pid),
    noteTaker: () => noteTakerOf(client, gatheringId),
    faults: (phones) => faultsOf(client, gatheringId, phones),
    close: async () => {
      await client.room.close();
      // In somebody's own store it goes where what is deleted goes.
      await client.gathering.remove({ gatheringId });
      await leave();
    },
  };
}

/** Her own control room, its list of gatherings and a big screen are open meanwhile, as they are on the day. */
async function watchAlong(client: Client, gatheringId: GatheringId): Promise<void> {
  const feeds = [
    await client.live.control({ gatheringId }),
    await client.live.library(),
    await client.live.stage({ gatheringId }),
  ];
  for (const feed of feeds) void readOn(feed);
}

async function readOn(feed: AsyncIterator<unknown>): Promise<void> {
  // The server goes when the run is over, and the feed with it.
  for (let done = false; !done; )
    done = await feed.next().then(
      ({ done: over = false }) => over,
      () => true,
    );
}

async function noteTakerOf(client: Client, gatheringId: GatheringId) {
  const { noteTaker } = await client.room.links({ gatheringId });
  const { origin, hash } = new URL(noteTaker.url);
  const options = {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json' },
    rejectUnauthorized: false,
  };
  const cookies = await new Promise<readonly string[]>((resolve, reject) => {
    const joining = request(`${origin}/join`, options, (response) => {
      response.resume();
      resolve(response.headers['set-cookie'] ?? []);
    });
    joining.on('error', reject).end(JSON.stringify({ secret: hash.slice(1) }));
  });
  return clientAt(origin, cookies.map((cookie) => cookie.split(';', 1)[0]).join('; '), '?as=noteTaker');
}

async function faultsOf(client: Client, gatheringId: GatheringId, phones: readonly LoadPhone[]): Promise<string[]> {
  for await (const message of await client.live.control({ gatheringId })) {
    if (message.type !== 'snapshot') continue;
    const { answers } = message.snapshot;
    const stored = new Map<string, number | null>(answers.map(({ id, score }) => [id, score]));
    const wrong = phones.filter(({ answerId, score }) => stored.get(answerId) !== score);
    return [
      ...(answers.length === phones.length ? [] : [`${answers.length} answers from ${phones.length} phones`]),
      ...wrong.map(({ answerId, score }) => `${answerId} said ${score} last, and ${stored.get(answerId)} is stored`),
    ];
  }
  return ['nothing came from the control room'];
}

/** Writes a note every so often until told to stop; the ms each took to be acknowledged. */
export function keepWriting({ client }: { client: Client }, gatheringId: GatheringId): { stop(): Promise<number[]> } {
  const took: number[] = [];
  let going = true;
  const EVERY_MS = 50;
  const writing = (async () => {
    while (going) {
      const from = performance.now();
      const fields = { text: 'Næringsarealer må være klare før bedriftene spør' };
      await client.note.add({ gatheringId, noteId: randomUUID() as never, fields });
      took.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  })();
  return {
    stop: async () => {
      going = false;
      await writing;
      return took;
    },
  };
}
