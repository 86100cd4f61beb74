import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/time';
import { makeCertificate, type Room } from '../../src/server';
import { crewCookie, crewLink, openCrewSocket } from './crew-helpers';
import { ADDRESS, ask, makePages, originOf, post, testRouter } from './helpers';
import { GATHERING, joinedBy, makeRoom, openRoom } from './room-helpers';
import { clientOf, openSocket } from './sockets-client';

const OTHER_ADDRESS = '127.0.0.2';

let room: Room;
let pages: Awaited<ReturnType<typeof makePages>>;
let mine: string[];

beforeEach(async () => {
  pages = await makePages();
  mine = [ADDRESS, OTHER_ADDRESS];
  room = makeRoom(pages.pagesDir, { addresses: () => mine });
});

afterEach(async () => {
  await room.dispose();
  await pages.remove();
});

const addressesOf = (state: Awaited<ReturnType<Room['open']>>): readonly string[] =>
  state?.open ? state.tests.map(({ address }) => address) : [];

describe('where she opens', () => {
  test('what the machine has, and whether phones nearby are likely to reach it', () => {
    mine = ['192.168.1.20', '158.36.1.2'];
    expect(room.addresses()).toEqual([
      { address: '192.168.1.20', name: '', local: true },
      { address: '158.36.1.2', name: '', local: false },
    ]);
  });

  test('only the addresses she chose listen, and no name that is not ours is tried', async () => {
    const state = await room.open(GATHERING, [OTHER_ADDRESS, '8.8.8.8']);
    expect(addressesOf(state)).toEqual([OTHER_ADDRESS]);
    const port = Number(new URL(state?.open ? (state.doors[0]?.url ?? '') : '').port);
    await expect(ask(port, '/r')).rejects.toThrow(/ECONNREFUSED/);
    expect(await room.open(GATHERING, ['8.8.8.8'])).toBeNull();
    // What is open stays open.
    expect(addressesOf(room.state())).toEqual([OTHER_ADDRESS]);
  });

  test('moving to another address keeps the secrets, and disturbs nobody on one that stays', async () => {
    const { port, secret, code } = await openRoom(room);
    const phone = clientOf(await openSocket(port, await joinedBy(port, secret)));
    const link = crewLink(room, { role: 'noteTaker' });
    const laptop = clientOf(await openCrewSocket(link.port, await crewCookie(link), link.query));
    const before = room.state();
    const fewer = await room.open(GATHERING, [ADDRESS]);
    expect(addressesOf(fewer)).toEqual([ADDRESS]);
    const again = await room.open(GATHERING, [ADDRESS, OTHER_ADDRESS]);
    expect(again).toMatchObject({ doors: [{ code }, { code, shortAddress: `${OTHER_ADDRESS}:${port}/r` }] });
    expect(await phone.who()).toMatchObject({ role: 'participant' });
    expect(await laptop.who()).toMatchObject({ role: 'noteTaker' });
    expect(crewLink(room, { role: 'noteTaker' }).secret).toBe(link.secret);
    expect(before).toMatchObject({ open: true });
  });

  test('a certificate is asked for with the addresses it must hold for', async () => {
    const asked: (readonly string[])[] = [];
    const certificate = (addresses: readonly string[]) => {
      asked.push(addresses);
      return makeCertificate(addresses);
    };
    room.attach(testRouter, { certificate });
    await room.open(GATHERING, [ADDRESS]);
    const first = room.state();
    await room.open(GATHERING);
    await room.open(GATHERING, [ADDRESS, OTHER_ADDRESS]);
    expect(asked).toEqual([[ADDRESS], [ADDRESS, OTHER_ADDRESS]]);
    // What is told is what is shown from then on, on every address.
    const state = room.state();
    expect(state.open && first.open && state.crewDoor?.fingerprint !== first.crewDoor?.fingerprint).toBe(true);
  });
});

describe('whether a phone gets through', () => {
  const secretOf = (): string => {
    const state = room.state();
    return state.open ? new URL(state.tests[0]?.url ?? '').hash.slice(1) : '';
  };

  test('its hello is counted for the address it reached, with the time, and it is answered', async () => {
    room.attach(testRouter, { now: () => instant(1_000) });
    const { port } = await openRoom(room);
    const told = new Promise<void>((resolve) => void room.subscribe(resolve));
    const answer = await post(port, '/reached', { secret: secretOf() });
    expect(JSON.parse(answer.text)).toEqual({ heard: true });
    await told;
    expect(room.state()).toMatchObject({
      tests: [
        { address: ADDRESS, hellos: 1, lastAt: 1_000 },
        { address: OTHER_ADDRESS, hellos: 0, lastAt: null },
      ],
    });
  });

  test('it lets nobody in, and the secrets that do are none of its', async () => {
    const { port, secret } = await openRoom(room);
    const hello = secretOf();
    expect((await post(port, '/join', { secret: hello })).status).toBe(403);
    const answer = await post(port, '/reached', { secret: hello });
    expect(answer.headers['set-cookie']).toBeUndefined();
    for (const wrong of [{ secret }, { secret: '' }, {}, [], null, { secret: 7 }]) {
      expect((await post(port, '/reached', wrong)).status).toBe(403);
    }
    expect((await post(port, '/reached', { secret: hello }, { Origin: 'http://evil.example' })).status).toBe(403);
  });

  test('somebody who never stops is told to wait, and comes in all the same', async () => {
    const { port, secret } = await openRoom(room);
    const wish = { secret: secretOf() };
    const statuses: number[] = [];
    for (let time = 0; time < 40; time += 1) statuses.push((await post(port, '/reached', wish)).status);
    expect(statuses).toContain(429);
    expect(await joinedBy(port, secret)).toContain('kjoreplan-session');
  });

  test('the test page is the phones page, without a cookie', async () => {
    const { port } = await openRoom(room);
    const page = await ask(port, '/hello', { headers: { Origin: originOf(port) } });
    expect(page.text).toContain('<title>phone</title>');
    expect(page.headers['set-cookie']).toBeUndefined();
  });
});

test('what closed by itself says so until the next opening', async () => {
  await openRoom(room);
  expect(await room.close(true)).toEqual({ open: false, afterDay: true });
  await openRoom(room);
  expect(await room.close()).toEqual({ open: false });
});
