import { once } from 'node:events';
import { connect } from 'node:net';
import { connect as connectTls, type DetailedPeerCertificate } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { CrewGuest } from '../../src/engine';
import { makeCertificate, type Room } from '../../src/server';
import { askCrew, crewCookie, crewLink, crewOrigin, openCrewSocket, postCrew } from './crew-helpers';
import { ADDRESS, ask, post } from './helpers';
import {
  GATHERING,
  type HeldRoom,
  holdRoom,
  join,
  joinedBy,
  type Opened,
  OTHER_GATHERING,
  openRoom,
} from './room-helpers';
import { clientOf, closeCode } from './sockets-client';

let room: Room;
let opened: Opened;
let faults: HeldRoom['faults'];
let end: HeldRoom['end'];
const open: WebSocket[] = [];

beforeEach(async () => {
  ({ room, faults, end } = await holdRoom());
  opened = await openRoom(room);
});

afterEach(async () => {
  await end(open);
  expect(faults).toEqual([]);
});

const GUESTS: readonly CrewGuest[] = [
  { role: 'noteTaker' },
  { role: 'camera' },
  { role: 'teamMember', bound: 'member-0001' },
  { role: 'group', bound: 'group-00001' },
];

const who = async (port: number, cookie: string, query: string): Promise<unknown> =>
  JSON.parse((await postCrew(port, `/rpc/who${query}`, {}, { Cookie: cookie })).text).json;

function certificateAt(port: number): Promise<DetailedPeerCertificate> {
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host: ADDRESS, port, rejectUnauthorized: false }, () => {
      resolve(socket.getPeerCertificate(true));
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

describe("the crew's door", () => {
  test('is https, with the fingerprint that the control room is told and that the page can ask for', async () => {
    const { port } = crewLink(room, { role: 'noteTaker' });
    const { fingerprint256, subjectaltname } = await certificateAt(port);
    expect(fingerprint256).toBe(opened.state.crewDoor?.fingerprint);
    expect(fingerprint256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(subjectaltname).toBe(`IP Address:${ADDRESS}`);
    expect(JSON.parse((await askCrew(port, '/certificate')).text)).toEqual({ fingerprint: fingerprint256 });
    const trusting = connectTls({ host: ADDRESS, port, ca: makeCertificate([ADDRESS]).cert });
    await expect(once(trusting, 'secureConnect')).rejects.toThrow(/self-signed/);
  });

  test('speaks no plain http, and the plain door no TLS', async () => {
    const { port } = crewLink(room, { role: 'noteTaker' });
    await expect(ask(port, '/')).rejects.toThrow(/socket hang up|ECONNRESET/);
    await expect(askCrew(opened.port, '/')).rejects.toThrow();
  });

  test.each(GUESTS)('lets in $role by its own link, as that and as nothing else', async (guest) => {
    const link = crewLink(room, guest);
    expect(link.url.protocol).toBe('https:');
    const answer = await postCrew(link.port, '/join', { secret: link.secret });
    expect(JSON.parse(answer.text)).toEqual({ role: guest.role });
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      /^__Host-kjoreplan-[\w-]+-\d+=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    );
    const caller = { role: guest.role, device: null, gatheringId: GATHERING };
    // Several note-takers come by one link: which laptop it is tells them apart.
    const laptop = guest.role === 'noteTaker' ? { session: expect.any(String) } : {};
    expect(await who(link.port, cookie.split(';', 1)[0] ?? '', link.query)).toEqual({ ...guest, ...caller, ...laptop });
  });

  test('tells a pad who it is, and nobody without a cookie', async () => {
    const link = crewLink(room, { role: 'group', bound: 'group-00001' });
    const headers = { Cookie: await crewCookie(link) };
    const answer = await askCrew(link.port, `/session${link.query}`, { headers });
    expect(JSON.parse(answer.text)).toEqual({ role: 'group', gatheringId: GATHERING, bound: 'group-00001' });
    expect((await askCrew(link.port, '/session')).status).toBe(401);
  });

  test('two pads in one browser stay who they are', async () => {
    const links = ['group-00001', 'group-00002'].map((bound) => crewLink(room, { role: 'group', bound }));
    const cookies = (await Promise.all(links.map(crewCookie))).join('; ');
    for (const [index, link] of links.entries()) {
      expect(await who(link.port, cookies, link.query)).toMatchObject({ bound: `group-0000${index + 1}` });
    }
  });

  test("serves the app, the pads and their assets, and none of the room's screens", async () => {
    const { port } = crewLink(room, { role: 'noteTaker' });
    const statuses = async (...paths: readonly string[]) =>
      Promise.all(paths.map(async (path) => (await askCrew(port, path)).status));
    expect(await statuses('/', '/pad', '/assets/a-1.js')).toEqual([200, 200, 200]);
    expect(await statuses('/r', '/stage', '/speaker', '/remote', '/hello', '/enter')).toEqual(Array(6).fill(404));
    const page = await askCrew(port, '/');
    expect(page.headers['content-security-policy']).toContain(`connect-src 'self' wss://${ADDRESS}:${port};`);
    expect(page.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('each door has its own', () => {
  test("the https door takes none of the plain door's secrets, nor its code", async () => {
    const { port } = crewLink(room, { role: 'noteTaker' });
    const { secret, stageSecret, speakerSecret, remoteSecret, code } = opened;
    for (const wish of [secret, stageSecret, speakerSecret, remoteSecret].map((one) => ({ secret: one })))
      expect((await postCrew(port, '/join', wish)).status).toBe(403);
    expect((await postCrew(port, '/join', { code })).status).toBe(403);
  });

  test("the plain door takes none of the crew's secrets", async () => {
    for (const guest of GUESTS) {
      const { secret } = crewLink(room, guest);
      expect((await join(opened.port, { secret })).status).toBe(403);
    }
  });

  test('nor does either take what the other has sealed', async () => {
    const link = crewLink(room, { role: 'noteTaker' });
    const sealed = (await crewCookie(link)).replace(/^[^=]+=/, '');
    for (const cookie of [`kjoreplan-session-${opened.port}=${sealed}`, `kjoreplan-stage-${opened.port}=${sealed}`]) {
      expect((await post(opened.port, '/rpc/who?as=stage', {}, { Cookie: cookie })).status).toBe(401);
    }
    const phone = (await joinedBy(opened.port, opened.secret)).replace(/^.*kjoreplan-session-\d+=/, '');
    const cookie = `__Host-kjoreplan-noteTaker-${link.port}=${phone}`;
    expect((await postCrew(link.port, '/rpc/who?as=noteTaker', {}, { Cookie: cookie })).status).toBe(401);
  });

  test.each([
    ['another role', (secret: string) => secret.replace('group', 'teamMember')],
    ["another group's", (secret: string) => secret.replace('group-00001', 'group-00002')],
    ['the note-taker', (secret: string) => secret.replace('group.group-00001', 'noteTaker.')],
    ['the facilitator', (secret: string) => secret.replace('group.group-00001', 'facilitator.')],
    ['a bit changed', (secret: string) => `${secret.slice(0, -2)}${secret.endsWith('AA') ? 'BB' : 'AA'}`],
    ['more after it', (secret: string) => `${secret}.more`],
    ['nothing', () => ''],
  ])('a secret made over to %s opens nothing', async (_what, change) => {
    const { port, secret } = crewLink(room, { role: 'group', bound: 'group-00001' });
    expect((await postCrew(port, '/join', { secret: change(secret) })).status).toBe(403);
  });

  test('closing ends them, and the next opening has others', async () => {
    const before = crewLink(room, { role: 'noteTaker' });
    const cookie = await crewCookie(before);
    const socket = await openCrewSocket(before.port, cookie, before.query);
    const closed = closeCode(socket);
    await room.close();
    expect(await closed).toBe(4410);
    expect(room.crewLink(GATHERING, { role: 'noteTaker' })).toBeNull();
    await openRoom(room);
    const after = crewLink(room, { role: 'noteTaker' });
    expect(after.port).toBe(before.port);
    expect((await postCrew(after.port, '/join', { secret: before.secret })).status).toBe(403);
    expect((await postCrew(after.port, '/rpc/who?as=noteTaker', {}, { Cookie: cookie })).status).toBe(401);
    expect(room.crewLink(OTHER_GATHERING, { role: 'noteTaker' })).toBeNull();
  });
});

describe('from elsewhere', () => {
  test('another Host, another Origin, and the same one over http', async () => {
    const link = crewLink(room, { role: 'noteTaker' });
    const cookie = await crewCookie(link);
    const { port } = link;
    expect((await askCrew(port, '/', { headers: { Host: 'evil.example' } })).status).toBe(421);
    for (const origin of ['https://evil.example', `http://${ADDRESS}:${port}`, `http://${ADDRESS}:${opened.port}`]) {
      const answer = await postCrew(port, '/rpc/who?as=noteTaker', {}, { Cookie: cookie, Origin: origin });
      expect(answer.status).toBe(403);
      await expect(openCrewSocket(port, cookie, link.query, origin)).rejects.toThrow(/refused 403/);
    }
    await expect(openCrewSocket(port, '', link.query)).rejects.toThrow(/refused 401/);
    const socket = await openCrewSocket(port, cookie, link.query, crewOrigin(port));
    open.push(socket);
    expect(await clientOf(socket).who()).toMatchObject({ role: 'noteTaker', gatheringId: GATHERING });
  });

  test('who connects and says nothing does not keep the door from closing', async () => {
    const { port } = crewLink(room, { role: 'noteTaker' });
    const silent = connect(port, ADDRESS);
    await once(silent, 'connect');
    const gone = once(silent, 'close');
    silent.on('error', () => silent.destroy());
    silent.resume();
    await room.close();
    await gone;
  });
});

describe('how fast and how much', () => {
  test('a pad that delivers much at once is read no faster than it may, in order, and is not cut off', async () => {
    const link = crewLink(room, { role: 'group', bound: 'group-00001' });
    const socket = await openCrewSocket(link.port, await crewCookie(link), link.query);
    open.push(socket);
    const client = clientOf(socket);
    const order: number[] = [];
    const all = Array.from({ length: 60 }, (_, index) => client.echo({ text: 'hei' }).then(() => order.push(index)));
    const others = crewLink(room, { role: 'group', bound: 'group-00002' });
    const other = await openCrewSocket(others.port, await crewCookie(others), others.query);
    open.push(other);
    // Meanwhile nobody else waits.
    expect(await clientOf(other).who()).toMatchObject({ bound: 'group-00002' });
    expect(order.length).toBeLessThan(60);
    await Promise.all(all);
    expect(order).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  test('a pad takes text and no more; a camera a picture; a note-taker more; nobody a film', async () => {
    const size = async (guest: CrewGuest, bytes: number): Promise<number> => {
      const link = crewLink(room, guest);
      const headers = { Cookie: await crewCookie(link) };
      const answer = await postCrew(
        link.port,
        `/rpc/echo${link.query}`,
        { json: { text: 'x'.repeat(bytes) } },
        headers,
      );
      return answer.status;
    };
    const [pad, camera, noteTaker] = [
      { role: 'group', bound: 'group-00001' },
      { role: 'camera' },
      { role: 'noteTaker' },
    ];
    expect(await size(pad as CrewGuest, 60_000)).toBe(200);
    expect(await size(pad as CrewGuest, 70_000)).toBe(413);
    expect(await size(camera as CrewGuest, 3_000_000)).toBe(200);
    expect(await size(camera as CrewGuest, 5_000_000)).toBe(413);
    expect(await size(noteTaker as CrewGuest, 10_000_000)).toBe(200);
    expect(await size(noteTaker as CrewGuest, 13_000_000)).toBe(413);
  });

  test('those present are told by kind', async () => {
    const told = new Promise<void>((resolve) => {
      room.subscribe(() => {
        const state = room.state();
        if (state.open && state.present.noteTakers === 1 && state.present.pads === 2 && state.present.cameras === 1) {
          resolve();
        }
      });
    });
    for (const guest of GUESTS) {
      const link = crewLink(room, guest);
      open.push(await openCrewSocket(link.port, await crewCookie(link), link.query));
    }
    await told;
    expect(room.state()).toMatchObject({ phones: 0, present: { screens: 0, remotes: 0 } });
  });
});
