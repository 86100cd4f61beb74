import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRoom, type Room } from '../../src/server';
import { roomAddresses } from '../../src/server/addresses';
import { qrOf } from '../../src/server/qr';
import { ADDRESS, ask, cookiesOf, makePages, post, testRouter } from './helpers';
import { GATHERING, join, joinedBy, makeRoom, type OpenRoom, OTHER_GATHERING, openRoom } from './room-helpers';

let room: Room;
let pages: Awaited<ReturnType<typeof makePages>>;

beforeEach(async () => {
  pages = await makePages();
  room = makeRoom(pages.pagesDir);
});

afterEach(async () => {
  await room.dispose();
  await pages.remove();
});

const who = async (port: number, cookie: string, as = ''): Promise<Record<string, unknown>> => {
  const answer = await post(port, `/rpc/who${as && `?as=${as}`}`, {}, { Cookie: cookie });
  return (JSON.parse(answer.text) as { json: Record<string, unknown> }).json;
};

describe('opening and closing', () => {
  test('closed until opened, and closed again after', async () => {
    expect(room.state()).toEqual({ open: false });
    expect(room.stageRoom(GATHERING)).toBeNull();
    const { port, state } = await openRoom(room);
    expect((await ask(port, '/r')).status).toBe(200);
    expect(room.stageRoom(GATHERING)).toEqual(state.doors[0]);
    expect(room.stageRoom(OTHER_GATHERING)).toBeNull();
    expect(await room.close()).toEqual({ open: false });
    await expect(ask(port, '/r')).rejects.toThrow(/ECONNREFUSED/);
    expect(room.stageRoom(GATHERING)).toBeNull();
  });

  test('says how to get in, in a link, in few words and as a QR code', async () => {
    const { state, port } = await openRoom(room);
    const [door] = state.doors;
    expect(door?.url).toMatch(new RegExp(`^http://${ADDRESS}:${port}/r#[A-Za-z0-9_-]{24}$`));
    expect(door?.shortAddress).toBe(`${ADDRESS}:${port}/r`);
    expect(door?.code).toMatch(/^[A-Z234679]{6}$/);
    for (const [screen, url] of Object.entries(screensOf(state))) {
      // 24 characters of base64url are 144 bits.
      expect(url).toMatch(new RegExp(`^http://${ADDRESS}:${port}/${screen}#[A-Za-z0-9_-]{24}$`));
    }
    expect(state.remoteQr).toEqual({ qrPath: qrOf(state.remoteUrl).path, qrSize: qrOf(state.remoteUrl).size });
    expect(door?.qrSize).toBeGreaterThan(20);
    // The finder pattern's first row: seven dark modules from the corner.
    expect(door?.qrPath).toMatch(/^M0 0h7v1h-7z/);
  });

  test('new secrets each time; the old ones and their cookies are nothing', async () => {
    const port = await freePort();
    await room.dispose();
    room = makeRoom(pages.pagesDir, { port });
    const first = await openRoom(room);
    const cookie = await joinedBy(first.port, first.secret);
    const remote = await joinedBy(first.port, first.remoteSecret);
    await room.close();
    const second = await openRoom(room);
    expect(second.port).toBe(first.port);
    expect(second.secret).not.toBe(first.secret);
    const secrets = [first, second].flatMap((one) => [
      one.secret,
      one.stageSecret,
      one.speakerSecret,
      one.remoteSecret,
    ]);
    expect(new Set(secrets).size).toBe(8);
    for (const secret of secrets.slice(0, 4)) expect((await join(second.port, { secret })).status).toBe(403);
    expect((await post(second.port, '/rpc/who', {}, { Cookie: cookie })).status).toBe(401);
    expect((await post(second.port, '/rpc/who?as=remote', {}, { Cookie: remote })).status).toBe(401);
  });

  test('opening what is open changes nothing; opening for another gathering starts anew', async () => {
    const first = await openRoom(room);
    expect((await openRoom(room)).secret).toBe(first.secret);
    const other = await openRoom(room, OTHER_GATHERING);
    expect(other.secret).not.toBe(first.secret);
    expect(room.stageRoom(GATHERING)).toBeNull();
  });

  test('presses that cross leave one door at most', async () => {
    const [first, , last] = await Promise.all([room.open(GATHERING), room.close(), room.open(GATHERING)]);
    expect(room.state()).toEqual(last);
    expect(last).not.toEqual(first);
    await room.close();
    expect(room.state()).toEqual({ open: false });
  });

  test('no network is an answer, not a fault', async () => {
    for (const addresses of [[], ['192.0.2.1']]) {
      const nowhere = createRoom({ pagesDir: pages.pagesDir, addresses: () => addresses });
      nowhere.attach(testRouter);
      expect(await nowhere.open(GATHERING)).toBeNull();
      expect(nowhere.state()).toEqual({ open: false });
      await nowhere.dispose();
    }
  });

  test('one door for each address, at one port; an address that is gone is left out', async () => {
    const many = makeRoom(pages.pagesDir, { addresses: () => [ADDRESS, '192.0.2.1', '127.0.0.2'] });
    const { state, port } = await openRoom(many);
    expect(state.doors.map((door) => door.shortAddress)).toEqual([`${ADDRESS}:${port}/r`, `127.0.0.2:${port}/r`]);
    // What is served at one address is not served under another's name.
    expect((await ask(port, '/r', { headers: { Host: `127.0.0.2:${port}` } })).status).toBe(421);
    await many.dispose();
  });

  test('a taken port is no hindrance', async () => {
    const { port } = await openRoom(room);
    const other = makeRoom(pages.pagesDir, { port });
    expect((await openRoom(other)).port).not.toBe(port);
    await other.dispose();
  });

  test('those who listen are told of opening and closing', async () => {
    const told: boolean[] = [];
    const stop = room.subscribe(() => told.push(room.state().open));
    await openRoom(room);
    await room.close();
    stop();
    await openRoom(room);
    expect(told).toEqual([true, false]);
  });
});

describe('joining', () => {
  test('the link makes a participant of this gathering', async () => {
    const { port, secret } = await openRoom(room);
    const answer = await join(port, { secret });
    expect([answer.status, answer.text]).toEqual([200, '{"role":"participant"}']);
    for (const cookie of answer.headers['set-cookie'] ?? []) expect(cookie).toMatch(/HttpOnly; SameSite=Strict$/);
    const caller = await who(port, cookiesOf(answer));
    expect(caller).toMatchObject({ role: 'participant', gatheringId: GATHERING });
    expect(caller.device).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
  });

  test.each(['stage', 'speaker', 'remote'] as const)('the link of the %s makes one, and nothing else', async (role) => {
    const { port, state } = await openRoom(room);
    const cookie = await joinedBy(port, new URL(screensOf(state)[role]).hash.slice(1));
    expect(await who(port, cookie, role)).toEqual({ role, device: null, gatheringId: GATHERING });
    // Without saying which screen it is, or as another, it is nobody.
    for (const as of ['', '?as=participant', '?as=facilitator', role === 'stage' ? '?as=remote' : '?as=stage']) {
      expect([as, (await post(port, `/rpc/who${as}`, {}, { Cookie: cookie })).status]).toEqual([as, 401]);
    }
  });

  test('one browser may be several screens, each by its own cookie', async () => {
    const { port, secret, speakerSecret, remoteSecret } = await openRoom(room);
    const cookies = [await joinedBy(port, secret), await joinedBy(port, speakerSecret)].join('; ');
    expect(await who(port, cookies, 'speaker')).toMatchObject({ role: 'speaker' });
    expect(await who(port, cookies)).toMatchObject({ role: 'participant' });
    // The word in the address opens nothing by itself: no cookie of a remote, no remote.
    expect(await who(port, cookies, 'remote')).toMatchObject({ role: 'participant' });
    const all = [cookies, await joinedBy(port, remoteSecret)].join('; ');
    expect(await who(port, all, 'remote')).toMatchObject({ role: 'remote' });
  });

  test("a cookie moved to another screen's name keeps its own role", async () => {
    const { port, speakerSecret } = await openRoom(room);
    const cookie = (await joinedBy(port, speakerSecret)).replace('kjoreplan-speaker-', 'kjoreplan-remote-');
    expect(await who(port, cookie, 'remote')).toMatchObject({ role: 'speaker' });
  });

  test('a phone is the same device when it comes again, also after the room has been closed; others are others', async () => {
    const first = await openRoom(room);
    const cookie = await joinedBy(first.port, first.secret);
    const { device } = await who(first.port, cookie);
    const again = cookiesOf(await join(first.port, { secret: first.secret }, cookie));
    expect((await who(first.port, again)).device).toBe(device);
    const other = await joinedBy(first.port, first.secret);
    expect((await who(first.port, other)).device).not.toBe(device);
    await room.close();
    const second = await openRoom(room);
    const later = cookiesOf(await join(second.port, { secret: second.secret }, cookie));
    expect((await who(second.port, later)).device).toBe(device);
  });

  test('in another gathering the same phone is another device', async () => {
    const first = await openRoom(room);
    const cookie = await joinedBy(first.port, first.secret);
    const { device } = await who(first.port, cookie);
    const second = await openRoom(room, OTHER_GATHERING);
    const later = cookiesOf(await join(second.port, { secret: second.secret }, cookie));
    expect((await who(second.port, later)).device).not.toBe(device);
  });

  test('a made-up device is not taken over', async () => {
    const { port, secret } = await openRoom(room);
    const cookie = cookiesOf(await join(port, { secret }, 'kjoreplan-device=me.facilitator'));
    expect(cookie).not.toContain('me.facilitator');
    expect(await who(port, cookie)).toMatchObject({ role: 'participant' });
  });

  test('the spoken code lets participants in, however it is typed', async () => {
    const { port, code } = await openRoom(room);
    const typed = ` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `;
    expect((await join(port, { code: typed })).text).toBe('{"role":"participant"}');
    // Whatever else is wished for with it.
    expect((await join(port, { code, role: 'remote' })).text).toBe('{"role":"participant"}');
    expect((await post(port, '/join?as=remote', { code })).text).toBe('{"role":"participant"}');
  });

  test('guessing is slowed down, and never keeps out who has the link', async () => {
    const { port, code, secret, stageSecret } = await openRoom(room);
    const statuses: number[] = [];
    for (let guess = 0; guess < 14; guess += 1) statuses.push((await join(port, { code: 'AAAAAA' })).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses.slice(10)).toEqual(Array(4).fill(429));
    const throttled = await join(port, { code });
    expect([throttled.status, throttled.headers['retry-after']]).toEqual([429, '10']);
    expect((await join(port, { secret })).status).toBe(200);
    expect((await join(port, { secret: stageSecret })).status).toBe(200);
  });

  test('a whole room may type the right code at once', async () => {
    const { port, code } = await openRoom(room);
    const answers = await Promise.all(Array.from({ length: 30 }, () => join(port, { code })));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });

  test('anything else is refused', async () => {
    const { port, secret } = await openRoom(room);
    for (const wish of [{}, [], null, 7, { secret: 1 }, '{']) expect((await join(port, wish)).status).toBe(400);
    expect((await join(port, { secret: secret.slice(1) })).status).toBe(403);
    expect((await join(port, { secret: 'x'.repeat(2_000) })).status).toBe(413);
    expect((await post(port, '/join', { secret }, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask(port, '/join')).status).toBe(405);
  });
});

describe('what the network may reach', () => {
  test('the phone page, the stage, their assets, and nothing of the control room', async () => {
    const { port } = await openRoom(room);
    expect((await ask(port, '/r')).text).toContain('<title>phone</title>');
    for (const screen of ['stage', 'speaker', 'remote']) {
      expect((await ask(port, `/${screen}`)).text).toContain(`<title>${screen}</title>`);
    }
    expect((await ask(port, '/assets/a-1.js')).status).toBe(200);
    for (const path of ['/', '/index.html', '/enter', '/instance/ticket']) {
      expect([path, (await ask(port, path)).status]).toEqual([path, 404]);
    }
  });

  test("a participant cannot do the facilitator's work, nor send much", async () => {
    const { port, secret, stageSecret } = await openRoom(room);
    const cookie = await joinedBy(port, secret);
    expect((await post(port, '/rpc/onlyFacilitator', {}, { Cookie: cookie })).status).toBe(403);
    const stage = await joinedBy(port, stageSecret);
    expect((await post(port, '/rpc/onlyFacilitator?as=stage', {}, { Cookie: stage })).status).toBe(403);
    const long = { json: { text: 'x'.repeat(17_000) } };
    expect((await post(port, '/rpc/echo', long, { Cookie: cookie })).status).toBe(413);
    const chunked = { Cookie: cookie, 'Transfer-Encoding': 'chunked' };
    expect((await post(port, '/rpc/echo', long, chunked)).status).toBe(413);
  });

  test('the remote steers and no more; neither the speaker, the stage nor a participant steers', async () => {
    const { port, secret, stageSecret, speakerSecret, remoteSecret } = await openRoom(room);
    const call = async (name: string, as: string, by: string): Promise<number> =>
      (await post(port, `/rpc/${name}${as && `?as=${as}`}`, {}, { Cookie: await joinedBy(port, by) })).status;
    expect(await call('onlySteering', 'remote', remoteSecret)).toBe(200);
    expect(await call('onlyFacilitator', 'remote', remoteSecret)).toBe(403);
    expect(await call('onlySteering', 'speaker', speakerSecret)).toBe(403);
    expect(await call('onlySteering', 'stage', stageSecret)).toBe(403);
    expect(await call('onlySteering', '', secret)).toBe(403);
    expect(await call('onlySteering', 'remote', secret)).toBe(403);
  });

  test('a phone that never stops is told to wait; the next one is not', async () => {
    const { port, secret } = await openRoom(room);
    const cookie = await joinedBy(port, secret);
    const statuses: number[] = [];
    for (let call = 0; call < 80; call += 1)
      statuses.push((await post(port, '/rpc/who', {}, { Cookie: cookie })).status);
    expect(statuses.slice(0, 40)).toEqual(Array(40).fill(200));
    expect(statuses).toContain(429);
    expect((await post(port, '/rpc/who', {}, { Cookie: await joinedBy(port, secret) })).status).toBe(200);
  });
});

test('the addresses of the room are not those inside the machine', () => {
  const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4') => ({ address, internal, family });
  const found = roomAddresses({
    lo: [at('127.0.0.1', true)],
    docker0: [at('172.17.0.1')],
    eth0: [at('158.36.1.2'), at('fe80::1', false, 'IPv6')],
    wlan0: [at('192.168.1.20')],
    eth1: [at('169.254.3.4')],
    tun0: [at('10.8.0.2')],
  });
  expect(found).toEqual([
    { address: '192.168.1.20', name: 'wlan0', local: true },
    { address: '158.36.1.2', name: 'eth0', local: false },
  ]);
});

const screensOf = ({ stageUrl, speakerUrl, remoteUrl }: OpenRoom) => ({
  stage: stageUrl,
  speaker: speakerUrl,
  remote: remoteUrl,
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const { port } = await openRoom(room);
  await room.close();
  return port;
}
