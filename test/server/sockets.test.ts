import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { createFacilitatorServer, type FacilitatorServer, type Room } from '../../src/server';
import { ADDRESS, ask, enter, originOf, testRouter } from './helpers';
import { GATHERING, type HeldRoom, holdRoom, joinedBy, makeRoom, openRoom, phonesToBe } from './room-helpers';
import { clientOf, closeCode, openSocket } from './sockets-client';

const PING_EVERY_MS = 100;

let room: Room;
let port: number;
let secret: string;
let faults: HeldRoom['faults'];
let end: HeldRoom['end'];
let pagesDir: string;
const open: WebSocket[] = [];

beforeEach(async () => {
  ({ room, faults, end, pagesDir } = await holdRoom());
  ({ port, secret } = await openRoom(room));
});

afterEach(async () => {
  await end(open);
});

const phone = async (cookie?: string): Promise<WebSocket> => {
  const socket = await openSocket(port, cookie ?? (await joinedBy(port, secret)));
  open.push(socket);
  return socket;
};

const request = (id: string, path: string) => JSON.stringify({ i: id, p: { u: path, b: {} } });

describe('the upgrade', () => {
  test('is refused without a session, and with a forged one', async () => {
    await expect(openSocket(port, '')).rejects.toThrow(/refused 401 default-src 'none'/);
    await expect(openSocket(port, `kjoreplan-session-${port}=participant.a.b`)).rejects.toThrow(/refused 401/);
  });

  test('is refused to pages from elsewhere, whatever cookies they bring', async () => {
    const cookie = await joinedBy(port, secret);
    await expect(openSocket(port, cookie, { Origin: 'http://evil.example' })).rejects.toThrow(/refused 403/);
    await expect(openSocket(port, cookie, { Host: `evil.example:${port}` })).rejects.toThrow(/refused 421/);
  });

  test('is to be had at /ws only', async () => {
    const cookie = await joinedBy(port, secret);
    const headers = { Cookie: cookie, Connection: 'Upgrade', Upgrade: 'websocket', Origin: originOf(port) };
    expect((await ask(port, '/rpc/who', { headers })).status).toBe(404);
    expect((await ask(port, '/ws', { headers: { ...headers, Upgrade: 'h2c' } })).status).toBe(400);
    expect((await ask(port, '/ws', { headers: { Cookie: cookie } })).status).toBe(404);
  });
});

describe('calls and feeds', () => {
  test('the role and the gathering go with the socket', async () => {
    const client = clientOf(await phone());
    expect(await client.who()).toMatchObject({ role: 'participant', gatheringId: GATHERING });
    await expect(client.onlyFacilitator()).rejects.toMatchObject({ status: 403 });
    await expect(client.refuse()).rejects.toMatchObject({ status: 409 });
    await expect(client.bug()).rejects.toMatchObject({ status: 500, message: 'Internal server error' });
    expect(faults).toHaveLength(1);
  });

  test('a feed runs, and can be given up and had again', async () => {
    const client = clientOf(await phone());
    for (let time = 0; time < 6; time += 1) {
      const feed = await client.live.beats();
      expect(await feed.next()).toEqual({ done: false, value: { beat: 1 } });
      await feed.return?.();
    }
    expect(faults).toEqual([]);
  });

  test('a bug in a feed is told of here and hidden there', async () => {
    const feed = await clientOf(await phone()).live.broken();
    await expect(feed.next()).rejects.toMatchObject({ message: 'Internal server error' });
    expect(faults).toMatchObject([{ message: 'no such table at /home/kari' }]);
  });

  test('one socket holds no more than a few feeds', async () => {
    const client = clientOf(await phone());
    const feeds = [];
    for (let time = 0; time < 4; time += 1) feeds.push(await client.live.beats());
    await expect(client.live.beats()).rejects.toMatchObject({ status: 429 });
    await feeds[0]?.return?.();
    expect(await (await client.live.beats()).next()).toMatchObject({ value: { beat: 1 } });
  });
});

describe('who behaves badly is cut off', () => {
  test.each([
    ['what is not JSON', 'hello', 1007],
    ['JSON that is no request', '{"i":1,"p":{}}', 1007],
    ['an address that is no path', '{"i":"1","p":{"u":"http://evil.example/"}}', 1007],
    ['a stream from a phone', '{"i":"1","t":3,"p":{"e":"message"}}', 1007],
    ['null', 'null', 1007],
    ['too long a message', 'x'.repeat(17_000), 1009],
  ])('%s', async (_what, text, code) => {
    const socket = await phone();
    const closed = closeCode(socket);
    socket.send(text);
    expect(await closed).toBe(code);
    expect(faults).toEqual([]);
  });

  test('bytes in place of text', async () => {
    const socket = await phone();
    const closed = closeCode(socket);
    socket.send(Buffer.from('{}'));
    expect(await closed).toBe(1003);
  });

  test('a flood of calls', async () => {
    const socket = await phone();
    const closed = closeCode(socket);
    for (let call = 0; call < 200; call += 1) socket.send(request(String(call), '/who'));
    expect(await closed).toBe(4429);
  });

  test('a reader that never reads, while others go on', async () => {
    const good = clientOf(await phone());
    const bad = await phone();
    bad.send(request('1', '/live/flood'));
    bad.pause();
    await phonesToBe(room, 1);
    expect(await good.who()).toMatchObject({ role: 'participant' });
  });

  test('one that gives no sign of life', async () => {
    const quick = makeRoom(pagesDir, { pingEveryMs: PING_EVERY_MS });
    const { port, secret } = await openRoom(quick);
    const cookie = await joinedBy(port, secret);
    const silent = connect(port, ADDRESS);
    const key = Buffer.alloc(16).toString('base64');
    silent.write(
      `GET /ws HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nOrigin: ${originOf(port)}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
    );
    silent.on('error', () => silent.destroy());
    silent.resume();
    await once(silent, 'close');
    await phonesToBe(quick, 0);
    await quick.dispose();
  });

  test('the oldest of too many sockets from one phone', async () => {
    const cookie = await joinedBy(port, secret);
    const oldest = await phone(cookie);
    const closed = closeCode(oldest);
    for (let time = 0; time < 4; time += 1) await phone(cookie);
    expect(await closed).toBe(4429);
  });
});

describe('the end of a session', () => {
  test('closing the room closes every socket with the reason, polite or not', async () => {
    const polite = await phone();
    const rude = await phone();
    const client = clientOf(polite);
    const feed = await client.live.beats();
    await feed.next();
    const codes = closeCode(polite);
    rude.pause();
    await room.close();
    expect(await codes).toBe(4410);
    expect(room.state()).toEqual({ open: false });
    await expect(openSocket(port, 'any')).rejects.toThrow(/ECONNREFUSED/);
  });

  test('phones are counted as they come and go, one with two tabs once', async () => {
    const cookie = await joinedBy(port, secret);
    const [one, two] = [await phone(cookie), await phone(cookie)];
    await phone();
    await phonesToBe(room, 2);
    one.close();
    two.close();
    await phonesToBe(room, 1);
  });

  test("the facilitator's server ends hers too, and says nothing of a room", async () => {
    const server: FacilitatorServer = await createFacilitatorServer({
      router: testRouter,
      pagesDir,
      port: 0,
    });
    const socket = await openSocket(server.port, await enter(server.port, server.ticketUrl()));
    expect(await clientOf(socket).onlyFacilitator()).toBe('done');
    expect(await clientOf(socket).echo({ text: 'x'.repeat(1_000_000) })).toEqual({ length: 1_000_000 });
    const closed = closeCode(socket);
    await server.close();
    expect(await closed).toBe(4401);
  });
});
