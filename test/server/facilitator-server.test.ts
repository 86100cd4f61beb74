import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFacilitatorServer, type FacilitatorServer } from '../../src/server';
import {
  ADDRESS,
  ask,
  cookiesOf,
  enter,
  makePages,
  originOf,
  post,
  raw,
  SHORT_LIMITS,
  type TestContract,
  testRouter,
} from './helpers';

const INSTANCE_SECRET = 'f'.repeat(43);

let server: FacilitatorServer;
let port: number;
let cookie: string;
let faults: unknown[];
let pages: Awaited<ReturnType<typeof makePages>>;

beforeEach(async () => {
  pages = await makePages();
  faults = [];
  server = await createFacilitatorServer({
    router: testRouter,
    pagesDir: pages.pagesDir,
    port: 0,
    instanceSecret: INSTANCE_SECRET,
    onFault: (error) => faults.push(error),
    limits: SHORT_LIMITS,
  });
  port = server.port;
  cookie = await enter(port, server.ticketUrl());
});

afterEach(async () => {
  await server.close();
  await pages.remove();
});

describe('getting in', () => {
  test('a ticket becomes a cookie, and leaves nothing in the address', async () => {
    const url = new URL(server.ticketUrl());
    const answer = await ask(port, `${url.pathname}${url.search}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    const [set] = answer.headers['set-cookie'] ?? [];
    expect(set).toMatch(/HttpOnly/);
    expect(set).toMatch(/SameSite=Strict/);
    expect(set).toMatch(/Path=\//);
    expect((await post(port, '/rpc/who', {}, { Cookie: cookiesOf(answer) })).text).toContain('"facilitator"');
  });

  test('a used, a forged and a missing ticket let nobody in', async () => {
    const url = new URL(server.ticketUrl());
    await ask(port, `${url.pathname}${url.search}`);
    for (const path of [`${url.pathname}${url.search}`, `/enter?ticket=${'A'.repeat(32)}`, '/enter']) {
      const answer = await ask(port, path);
      expect(answer.status).toBe(403);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  test('HEAD does not use a ticket up', async () => {
    const url = new URL(server.ticketUrl());
    expect((await ask(port, `${url.pathname}${url.search}`, { method: 'HEAD' })).status).toBe(405);
    expect((await ask(port, `${url.pathname}${url.search}`)).status).toBe(303);
  });

  test('who is in already just goes on', async () => {
    expect((await ask(port, '/enter?ticket=old', { headers: { Cookie: cookie } })).status).toBe(303);
  });

  test('a forged cookie and one from another run of the program are nobody', async () => {
    const other = await createFacilitatorServer({ router: testRouter, pagesDir: pages.pagesDir, port: 0 });
    const foreign = (await enter(other.port, other.ticketUrl())).replace(`-${other.port}=`, `-${port}=`);
    await other.close();
    const tampered = `${cookie.slice(0, -3)}AAA`;
    for (const wrong of [foreign, tampered, `kjoreplan-session-${port}=facilitator.x.y`, '']) {
      expect((await post(port, '/rpc/who', {}, { Cookie: wrong })).status).toBe(401);
      expect((await ask(port, '/session', { headers: { Cookie: wrong } })).status).toBe(401);
    }
    expect((await ask(port, '/session', { headers: { Cookie: cookie } })).text).toBe('{"role":"facilitator"}');
  });

  test('a second start of the program gets a ticket for the secret, and for nothing else', async () => {
    const bearer = (secret: string, headers: Record<string, string> = {}) =>
      ask(port, '/instance/ticket', { method: 'POST', headers: { Authorization: `Bearer ${secret}`, ...headers } });
    const answer = await bearer(INSTANCE_SECRET);
    expect(answer.status).toBe(200);
    const { url } = JSON.parse(answer.text) as { url: string };
    expect(await enter(port, url)).toContain('kjoreplan-session');
    expect((await bearer('g'.repeat(43))).status).toBe(401);
    expect((await bearer('')).status).toBe(401);
    expect((await bearer(INSTANCE_SECRET, { Origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask(port, '/instance/ticket')).status).toBe(405);
  });

  test('a short instance secret is not accepted', async () => {
    const made = createFacilitatorServer({
      router: testRouter,
      pagesDir: pages.pagesDir,
      port: 0,
      instanceSecret: 'a',
    });
    await expect(made).rejects.toThrow(/128 bits/);
  });
});

describe('what is refused at the door', () => {
  const get = (...headers: string[]) =>
    raw(port, ['GET / HTTP/1.1', ...headers, 'Connection: close', '', ''].join('\r\n'));

  test('a forged Host, as DNS rebinding would send it', async () => {
    expect(await get('Host: evil.example')).toMatch(/^HTTP\/1.1 421 /);
    expect(await get(`Host: evil.example:${port}`)).toMatch(/^HTTP\/1.1 421 /);
    expect(await get(`Host: ${ADDRESS}:1`)).toMatch(/^HTTP\/1.1 421 /);
    expect(await get(`Host: ${ADDRESS}:${port}`)).toMatch(/^HTTP\/1.1 200 /);
  });

  test('two Hosts, and none', async () => {
    expect(await get(`Host: ${ADDRESS}:${port}`, `Host: ${ADDRESS}:${port}`)).toMatch(/^HTTP\/1.1 400 /);
    expect(await get()).toMatch(/^HTTP\/1.1 400 /);
  });

  test('an absolute-form address', async () => {
    const answer = await raw(
      port,
      `GET http://${ADDRESS}:${port}/ HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  test('another Origin, none, and null', async () => {
    for (const origin of ['http://evil.example', `http://${ADDRESS}:1`, `https://${ADDRESS}:${port}`, 'null']) {
      expect((await post(port, '/rpc/who', {}, { Cookie: cookie, Origin: origin })).status).toBe(403);
    }
    const headers = { Cookie: cookie, 'Content-Type': 'application/json' };
    expect((await ask(port, '/rpc/who', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  test('a body that is not JSON', async () => {
    for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', '']) {
      const answer = await post(port, '/rpc/echo', '{"json":{"text":"a"}}', { Cookie: cookie, 'Content-Type': type });
      expect(answer.status).toBe(415);
    }
    expect((await post(port, '/rpc/echo', '{"json":', { Cookie: cookie })).status).toBe(400);
    expect((await post(port, '/rpc/echo', { json: { text: 3 } }, { Cookie: cookie })).status).toBe(400);
    expect((await post(port, '/rpc/echo', { json: 1, meta: 7 }, { Cookie: cookie })).status).toBe(400);
  });

  test('a facilitator may send a file; nobody may announce more than that', async () => {
    const text = 'x'.repeat(1_000_000);
    const answer = await post(port, '/rpc/echo', { json: { text } }, { Cookie: cookie });
    expect(answer.text).toContain('1000000');
    const head = `POST /rpc/echo HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nOrigin: ${originOf(port)}\r\nCookie: ${cookie}\r\n`;
    expect(await raw(port, `${head}Content-Type: application/json\r\nContent-Length: 50000000\r\n\r\n`)).toMatch(
      / 413 /,
    );
  });

  test('wrong methods', async () => {
    const wrong = [
      ['/rpc/who', 'GET', 'POST'],
      ['/rpc/who', 'PUT', 'POST'],
      ['/', 'POST', 'GET, HEAD'],
      ['/assets/a-1.js', 'DELETE', 'GET, HEAD'],
      ['/session', 'POST', 'GET, HEAD'],
    ] as const;
    for (const [path, method, allow] of wrong) {
      const answer = await ask(port, path, { method, headers: { Cookie: cookie, Origin: originOf(port) } });
      expect([path, answer.status, answer.headers.allow]).toEqual([path, 405, allow]);
    }
    expect((await ask(port, '/', { method: 'OPTIONS' })).headers['access-control-allow-origin']).toBeUndefined();
  });

  test('an unknown procedure, and names every object has', async () => {
    for (const name of ['nothing', 'live', 'constructor', '__proto__', 'who/toString']) {
      expect((await post(port, `/rpc/${name}`, {}, { Cookie: cookie })).status).toBe(404);
    }
  });

  test('feeds over http, where a slow reader would not be noticed', async () => {
    expect((await post(port, '/rpc/live/beats', {}, { Cookie: cookie })).status).toBe(406);
  });

  test('headers that come one at a time, a body that never ends, and silence', async () => {
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nX-Slow: `)).toBe('');
    const head = `POST /rpc/echo HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nOrigin: ${originOf(port)}\r\nCookie: ${cookie}\r\n`;
    expect(await raw(port, `${head}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{`)).toBe('');
    expect(await raw(port, '')).toBe('');
    expect(faults).toEqual([]);
  });

  test('what is not HTTP', async () => {
    expect(await raw(port, '\x16\x03\x01 hello\r\n\r\n')).toBe('');
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toBe('');
  });
});

describe('calls', () => {
  const client: () => ContractRouterClient<TestContract> = () =>
    createORPCClient(
      new RPCLink({ url: `${server.url}rpc`, headers: { Cookie: cookie, Origin: originOf(port) }, fetch: fetch }),
    );

  test("oRPC's own client is understood, with and without input", async () => {
    expect(await client().who()).toEqual({ role: 'facilitator', device: null, gatheringId: null });
    expect(await client().echo({ text: 'hei' })).toEqual({ length: 3 });
    await expect(client().refuse()).rejects.toMatchObject({ status: 409 });
  });

  test('a declared error is a problem too, with its name', async () => {
    const answer = await post(port, '/rpc/refuse', {}, { Cookie: cookie });
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(JSON.parse(answer.text)).toEqual({ type: 'about:blank', title: 'Conflict', status: 409, code: 'REFUSED' });
  });

  test('a bug is told of here and hidden there', async () => {
    const answer = await post(port, '/rpc/bug', {}, { Cookie: cookie });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/SQLITE|home|kari| at /);
    expect(JSON.parse(answer.text)).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
    expect(faults).toHaveLength(1);
    await expect(client().bug()).rejects.toBeInstanceOf(ORPCError);
  });
});

test('problems follow RFC 9457 and say nothing more', async () => {
  const answer = await ask(port, '/home/kari/store.db');
  expect(answer.headers['content-type']).toBe('application/problem+json');
  expect(JSON.parse(answer.text)).toEqual({ type: 'about:blank', title: 'Not Found', status: 404 });
});

test('once closed, nothing listens', async () => {
  await server.close();
  await expect(ask(port, '/')).rejects.toThrow(/ECONNREFUSED/);
});
