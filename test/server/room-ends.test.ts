import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeCertificate, type Room } from '../../src/server';
import { crewCookie, crewLink, openCrewSocket } from './crew-helpers';
import { ADDRESS, ask, makePages, originOf, testRouter } from './helpers';
import { GATHERING, joinedBy, makeRoom, openRoom } from './room-helpers';
import { closeCode, openSocket } from './sockets-client';

const OTHER_ADDRESS = '127.0.0.2';

let room: Room;
let faults: unknown[];
let pages: Awaited<ReturnType<typeof makePages>>;

beforeEach(async () => {
  pages = await makePages();
  faults = [];
  room = makeRoom(pages.pagesDir, {
    addresses: () => [ADDRESS, OTHER_ADDRESS],
    onFault: (error) => faults.push(error),
  });
});

afterEach(async () => {
  await room.dispose();
  await pages.remove();
});

/** A socket whose other end never reads and never says goodbye, as a phone that has gone to sleep. */
async function silentSocket(port: number, cookie: string): Promise<Socket> {
  const socket = connect({ port, host: ADDRESS, allowHalfOpen: true });
  socket.on('error', () => socket.destroy());
  const head = [
    `GET /ws HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nOrigin: ${originOf(port)}\r\nCookie: ${cookie}\r\n`,
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n',
    `Sec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n\r\n`,
  ];
  socket.write(head.join(''));
  const [answer]: Buffer[] = await once(socket, 'data');
  expect(answer?.toString()).toContain(' 101 ');
  socket.pause();
  return socket;
}

describe('an address that is taken away', () => {
  test('is left at once by those who are in there, and nothing waits for them', async () => {
    const { port, secret } = await openRoom(room);
    const phone = await openSocket(port, await joinedBy(port, secret));
    const link = crewLink(room, { role: 'noteTaker' });
    const laptop = await openCrewSocket(link.port, await crewCookie(link), link.query);
    const gone = [once(phone, 'close'), once(laptop, 'close')];
    const state = await room.open(GATHERING, [OTHER_ADDRESS]);
    await Promise.all(gone);
    expect(state?.open && state.tests.map(({ address }) => address)).toEqual([OTHER_ADDRESS]);
    await expect(ask(port, '/r')).rejects.toThrow(/ECONNREFUSED/);
    expect(await room.close()).toEqual({ open: false });
  });

  test('also by one who never answers; closing, taking a link back and ending go through after it', async () => {
    const { port, secret } = await openRoom(room);
    const cookie = await joinedBy(port, secret);
    await silentSocket(port, cookie);
    // Somebody halfway through a request, and somebody who has said nothing yet.
    const slow = connect(port, ADDRESS);
    slow.on('error', () => slow.destroy());
    slow.write('POST /join HTTP/1.1\r\n');
    const mute = connect(crewLink(room, { role: 'camera' }).port, ADDRESS);
    mute.on('error', () => mute.destroy());
    await Promise.all([once(slow, 'connect'), once(mute, 'connect')]);
    expect(await room.open(GATHERING, [OTHER_ADDRESS])).toMatchObject({ open: true });
    expect(await room.revoke(GATHERING, { role: 'participant' }, null)).toMatchObject({ open: true });
    expect(await room.close()).toEqual({ open: false });
    expect(faults).toEqual([]);
  });
});

describe('closing', () => {
  test('tells each socket that the room is closed, and cuts the one that does not leave', async () => {
    const { port, secret } = await openRoom(room);
    const cookie = await joinedBy(port, secret);
    const silent = await silentSocket(port, cookie);
    const phone = await openSocket(port, cookie);
    const code = closeCode(phone);
    expect(await room.close()).toEqual({ open: false });
    expect(await code).toBe(4410);
    silent.resume();
    await once(silent, 'end');
    silent.destroy();
  });

  test('taking a link back does not wait for one who never answers', async () => {
    const { port, secret } = await openRoom(room);
    await silentSocket(port, await joinedBy(port, secret));
    expect(await room.revoke(GATHERING, { role: 'participant' }, null)).toMatchObject({ open: true, phones: 0 });
  });
});

test('ending the program does not wait for one who never answers', async () => {
  const { port, secret } = await openRoom(room);
  await silentSocket(port, await joinedBy(port, secret));
  await room.dispose();
  await expect(ask(port, '/r')).rejects.toThrow(/ECONNREFUSED/);
});

describe('an opening that fails', () => {
  const faulty = () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };

  test('leaves nothing listening, and the next one has the same port', async () => {
    const { port } = await openRoom(room);
    await room.dispose();
    room = makeRoom(pages.pagesDir, { addresses: () => [ADDRESS], port });
    room.attach(testRouter, { certificate: faulty });
    await expect(room.open(GATHERING)).rejects.toThrow('ENOSPC');
    expect(room.state()).toEqual({ open: false });
    await expect(ask(port, '/r')).rejects.toThrow(/ECONNREFUSED/);
    room.attach(testRouter);
    expect((await openRoom(room)).port).toBe(port);
    expect((await ask(port, '/r')).status).toBe(200);
  });

  test('while it was open on another address closes that too, and says so', async () => {
    let fails = false;
    room.attach(testRouter, { certificate: (addresses) => (fails ? faulty() : makeCertificate(addresses)) });
    await room.open(GATHERING, [OTHER_ADDRESS]);
    const before = room.state();
    const port = Number(before.open && before.crewDoor?.shortAddress.split(':')[1]);
    const told: boolean[] = [];
    room.subscribe(() => told.push(room.state().open));
    fails = true;
    await expect(room.open(GATHERING, [OTHER_ADDRESS, ADDRESS])).rejects.toThrow('ENOSPC');
    expect(told.at(-1)).toBe(false);
    const tried = connect(port, OTHER_ADDRESS);
    await expect(once(tried, 'connect')).rejects.toThrow(/ECONNREFUSED/);
    expect(await room.close()).toEqual({ open: false });
  });
});
