import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { Role, RoomWay } from '../../src/contract';
import { instant } from '../../src/domain/time';
import { createRoom, type Room } from '../../src/server';
import { crewCookie, crewLink, openCrewSocket, postCrew } from './crew-helpers';
import { ADDRESS, makePages, originOf, post, testRouter } from './helpers';
import { GATHERING, join, joinedBy, OTHER_GATHERING, openRoom } from './room-helpers';
import { clientOf, closeCode, openSocket } from './sockets-client';

let room: Room;
let pages: Awaited<ReturnType<typeof makePages>>;
let now = 1_000;

beforeEach(async () => {
  pages = await makePages();
  now = 1_000;
  room = createRoom({ pagesDir: pages.pagesDir, addresses: () => [ADDRESS] });
  room.attach(testRouter, { now: () => instant(now) });
});

afterEach(async () => {
  await room.dispose();
  await pages.remove();
});

const wayOf = (role: Role, bound: string | null = null): RoomWay | undefined =>
  room.ways(GATHERING)?.find((way) => way.role === role && way.bound === bound);

/** A laptop that has come by the note-takers' link. */
async function laptop(guest: Parameters<typeof crewLink>[1] = { role: 'noteTaker' }) {
  const link = crewLink(room, guest);
  const cookie = await crewCookie(link);
  const socket = await openCrewSocket(link.port, cookie, link.query);
  const call = async (): Promise<number> =>
    (await postCrew(link.port, `/rpc/who${link.query}`, {}, { Cookie: cookie })).status;
  return { link, cookie, socket, call };
}

const stillGoes = async (socket: WebSocket): Promise<unknown> => (await clientOf(socket).who()).role;

describe('who is in', () => {
  test('by link, with when each was last heard of; of participants only how many', async () => {
    expect(room.ways(GATHERING)).toBeNull();
    const { port, secret, remoteSecret } = await openRoom(room);
    expect(room.ways(GATHERING)).toEqual([]);
    expect(room.ways(OTHER_GATHERING)).toBeNull();
    const phones = [
      await openSocket(port, await joinedBy(port, secret)),
      await openSocket(port, await joinedBy(port, secret)),
    ];
    now = 2_000;
    const one = await laptop();
    now = 3_000;
    const two = await laptop();
    expect(wayOf('participant')).toEqual({ role: 'participant', bound: null, inNow: 2, lastAt: 1_000, visits: [] });
    const seen = { address: ADDRESS, inNow: true };
    expect(wayOf('noteTaker')).toMatchObject({
      ...{ inNow: 2, lastAt: 3_000 },
      visits: [
        { ...seen, cameAt: 2_000, lastAt: 2_000 },
        { ...seen, cameAt: 3_000, lastAt: 3_000 },
      ],
    });
    now = 9_000;
    const gone = closeCode(one.socket);
    one.socket.close();
    await gone;
    await expect
      .poll(() => wayOf('noteTaker')?.visits.map(({ inNow, lastAt }) => [inNow, lastAt]))
      .toEqual([
        [false, 9_000],
        [true, 3_000],
      ]);
    expect(wayOf('remote')).toBeUndefined();
    // Who has a cookie and no socket has been there all the same.
    const remote = await joinedBy(port, remoteSecret);
    await post(port, '/rpc/who?as=remote', {}, { Cookie: remote });
    expect(wayOf('remote')).toMatchObject({ inNow: 0, visits: [{ inNow: false, cameAt: 9_000 }] });
    for (const socket of [...phones, two.socket]) socket.terminate();
  });
});

describe('a link taken back', () => {
  test('puts out at once who came by it, and nobody else', async () => {
    const { port, secret } = await openRoom(room);
    const phone = await openSocket(port, await joinedBy(port, secret));
    const lost = await laptop();
    const pad = await laptop({ role: 'group', bound: 'group-00001' });
    const closed = closeCode(lost.socket);
    await room.revoke(GATHERING, { role: 'noteTaker' }, null);
    expect(await closed).toBe(4401);
    // Neither its cookie, nor a new socket, nor the link it remembers.
    expect(await lost.call()).toBe(401);
    await expect(openCrewSocket(lost.link.port, lost.cookie, lost.link.query)).rejects.toThrow('refused 401');
    expect((await postCrew(lost.link.port, '/join', { secret: lost.link.secret })).status).toBe(403);
    expect(wayOf('noteTaker')).toBeUndefined();
    // By the new one they come in again; the others have not noticed anything.
    const again = await laptop();
    expect(again.link.secret).not.toBe(lost.link.secret);
    expect(await stillGoes(again.socket)).toBe('noteTaker');
    expect(await stillGoes(pad.socket)).toBe('group');
    expect(await stillGoes(phone)).toBe('participant');
  });

  test('of one pad is that pad’s alone', async () => {
    await openRoom(room);
    const one = await laptop({ role: 'group', bound: 'group-00001' });
    const two = await laptop({ role: 'group', bound: 'group-00002' });
    const closed = closeCode(one.socket);
    await room.revoke(GATHERING, { role: 'group', bound: 'group-00001' }, null);
    expect(await closed).toBe(4401);
    expect([await one.call(), await two.call()]).toEqual([401, 200]);
    expect(crewLink(room, { role: 'group', bound: 'group-00002' }).secret).toBe(two.link.secret);
  });

  test('one laptop can be put out: it cannot come again, and the others who take notes stay in', async () => {
    await openRoom(room);
    const lost = await laptop();
    const good = await laptop();
    const [visit] = wayOf('noteTaker')?.visits ?? [];
    const closed = closeCode(lost.socket);
    await room.revoke(GATHERING, { role: 'noteTaker' }, visit?.id ?? '');
    expect(await closed).toBe(4401);
    expect([await lost.call(), await good.call()]).toEqual([401, 200]);
    expect((await postCrew(lost.link.port, '/join', { secret: lost.link.secret })).status).toBe(403);
    expect(await stillGoes(good.socket)).toBe('noteTaker');
    expect(wayOf('noteTaker')?.visits).toHaveLength(1);
    // Also after a reload, which is a new socket by the same cookie.
    expect(await stillGoes(await openCrewSocket(good.link.port, good.cookie, good.link.query))).toBe('noteTaker');
  });

  test('of the phones: the code and the QR code are others, a phone that scans anew is the same device', async () => {
    const before = await openRoom(room);
    const { port, secret, code, stageSecret } = before;
    const cookie = await joinedBy(port, secret);
    const deviceOf = async (of: string): Promise<unknown> =>
      (JSON.parse((await post(port, '/rpc/who', {}, { Cookie: of })).text) as { json: { device: string } }).json.device;
    const device = await deviceOf(cookie);
    const socket = await openSocket(port, cookie);
    const closed = closeCode(socket);
    await room.revoke(GATHERING, { role: 'participant' }, null);
    expect(await closed).toBe(4401);
    for (const wish of [{ secret }, { code }]) expect((await join(port, wish)).status).toBe(403);
    const after = await openRoom(room);
    expect([after.secret, after.code]).not.toEqual([secret, code]);
    expect(room.stageRoom(GATHERING)).toEqual(after.state.doors[0]);
    expect(after.stageSecret).toBe(stageSecret);
    const again = await join(port, { secret: after.secret }, cookie);
    expect(await deviceOf((again.headers['set-cookie'] ?? []).map((one) => one.split(';', 1)[0]).join('; '))).toBe(
      device,
    );
  });

  test('while a call of its is on the way: what comes of it afterwards is not done', async () => {
    const { port, remoteSecret } = await openRoom(room);
    const cookie = await joinedBy(port, remoteSecret);
    const body = '{"json":{"text":"hei"}}';
    const slow = connect(port, ADDRESS);
    const head = `POST /rpc/echo?as=remote HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nOrigin: ${originOf(port)}\r\nCookie: ${cookie}\r\n`;
    slow.write(`${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n{`);
    await expect.poll(() => wayOf('remote')?.lastAt).toBe(1_000);
    await room.revoke(GATHERING, { role: 'remote' }, null);
    slow.write(body.slice(1));
    const [answer] = await once(slow, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 401 /);
    slow.destroy();
  });

  test('in another gathering’s room, or a closed one, there is none to take back', async () => {
    expect(await room.revoke(GATHERING, { role: 'remote' }, null)).toBeNull();
    await openRoom(room);
    expect(await room.revoke(OTHER_GATHERING, { role: 'remote' }, null)).toBeNull();
  });

  test('those who listen are told, so that the screens show the new one', async () => {
    const { secret } = await openRoom(room);
    const told = new Promise<string>((resolve) => {
      room.subscribe(() => resolve(room.stageRoom(GATHERING)?.url ?? ''));
    });
    await room.revoke(GATHERING, { role: 'participant' }, null);
    expect(await told).not.toContain(secret);
  });
});

test('links, and the code on the big screen, lead to the address she named first', async () => {
  const other = '127.0.0.2';
  await room.dispose();
  room = createRoom({ pagesDir: pages.pagesDir, addresses: () => [ADDRESS, other] });
  room.attach(testRouter);
  const { port, secret } = await openRoom(room);
  const phone = await openSocket(port, await joinedBy(port, secret));
  const { link } = await laptop();
  const fingerprint = (state: ReturnType<Room['state']>) => (state.open ? state.crewDoor?.fingerprint : null);
  const before = fingerprint(room.state());
  const state = await room.open(GATHERING, [other, ADDRESS]);
  if (!state?.open) throw new Error('The room did not open.');
  const hosts = [state.stageUrl, state.speakerUrl, state.remoteUrl, room.stageRoom(GATHERING)?.url ?? ''];
  expect(hosts.map((url) => new URL(url).hostname)).toEqual(hosts.map(() => other));
  const now = crewLink(room, { role: 'noteTaker' });
  expect([now.url.hostname, now.secret, fingerprint(state)]).toEqual([other, link.secret, before]);
  expect(await stillGoes(phone)).toBe('participant');
});
