import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, createFacilitatorServer, type FacilitatorServer, withNonce } from '../../src/server';
import { ADDRESS, type Answer, ask, enter, makePages, originOf, post, raw, testRouter } from './helpers';

let server: FacilitatorServer;
let port: number;
let pages: Awaited<ReturnType<typeof makePages>>;

beforeAll(async () => {
  pages = await makePages();
  server = await createFacilitatorServer({
    router: testRouter,
    pagesDir: pages.pagesDir,
    port: 0,
    onFault: () => undefined,
  });
  port = server.port;
});

afterAll(async () => {
  await server.close();
  await pages.remove();
});

const nonceOf = (answer: Answer): string =>
  /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy']))?.[1] ?? '';

describe('pages and assets', () => {
  test('a page carries its nonce on all it loads, and a new one each time', async () => {
    const [one, other] = [await ask(port, '/'), await ask(port, '/?x=1')];
    expect(one.text).toContain('<title>index</title>');
    expect(one.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(one.headers['cache-control']).toBe('no-store');
    expect(one.text.split(`nonce="${nonceOf(one)}"`)).toHaveLength(4);
    expect(nonceOf(one)).not.toBe(nonceOf(other));
    expect((await ask(port, '/stage')).text).toContain('<title>stage</title>');
  });

  test('an asset is kept for good, and comes packed to who can unpack it', async () => {
    const plain = await ask(port, '/assets/a-1.js');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const packed = await ask(port, '/assets/a-1.js', { headers: { 'Accept-Encoding': 'gzip, deflate' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 10);
    expect(gunzipSync(packed.bytes)).toEqual(plain.bytes);
    expect((await ask(port, '/assets/font.woff2')).headers['content-type']).toBe('font/woff2');
  });

  test('HEAD gives the headers and no body', async () => {
    const answer = await ask(port, '/assets/a-1.css', { method: 'HEAD' });
    expect([answer.status, answer.headers['content-length'], answer.text]).toEqual([200, '6', '']);
  });

  test.each([
    '/assets/',
    '/assets',
    '/assets/notes.txt',
    '/assets/../index.html',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/..\\..\\secret.js',
    '/assets//a-1.js',
    '/assets/./a-1.js',
    '/assets/a-1.js%00.css',
    '/assets/a-1.js/',
    '//assets/a-1.js',
    '/../secret.js',
    '/index.html',
    '/phone.html',
    '/r',
    '/join',
    '/constructor',
    '/__proto__',
    '/assets/__proto__',
  ])('%s is nothing', async (path) => {
    const answer = await ask(port, path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.text).not.toContain('the store');
  });
});

describe('the headers on every response', () => {
  test('pages, assets, redirects, calls, problems of each kind', async () => {
    const cookie = await enter(port, server.ticketUrl());
    const signedIn = { Cookie: cookie };
    const ticket = new URL(server.ticketUrl());
    const answers = [
      await ask(port, '/'),
      await ask(port, '/assets/a-1.js'),
      await ask(port, `${ticket.pathname}${ticket.search}`),
      await ask(port, '/session', { headers: signedIn }),
      await post(port, '/rpc/who', {}, signedIn),
      await post(port, '/rpc/bug', {}, signedIn),
      await post(port, '/rpc/none', {}, signedIn),
      await post(port, '/rpc/echo', '{', signedIn),
      await post(port, '/rpc/who', {}),
      await post(port, '/rpc/echo', 'a', { ...signedIn, 'Content-Type': 'text/plain' }),
      await ask(port, '/nothing'),
      await ask(port, '/', { method: 'DELETE' }),
      await ask(port, '/', { headers: { Host: 'evil.example' } }),
      await ask(port, '/', { headers: { Expect: 'miracles' } }),
      await ask(port, '/rpc/who', { method: 'POST', headers: { Origin: 'http://evil.example' } }),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([
      200, 200, 303, 200, 200, 500, 404, 400, 401, 415, 404, 405, 421, 417, 403,
    ]);
    for (const { headers, status } of answers) {
      const policy = String(headers['content-security-policy']);
      expect([status, policy]).toEqual([status, expect.stringContaining("default-src 'none'")]);
      expect(policy).not.toMatch(/unsafe|evil/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });

  test('refused upgrades too', async () => {
    const head = `GET /ws HTTP/1.1\r\nHost: ${ADDRESS}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`;
    const nobody = await raw(port, `${head}Origin: ${originOf(port)}\r\n\r\n`);
    expect(nobody).toMatch(/^HTTP\/1.1 401 Unauthorized\r\n/);
    expect(nobody).toMatch(/Content-Security-Policy: default-src 'none'/);
    const cookie = await enter(port, server.ticketUrl());
    const keyless = await raw(port, `${head}Origin: ${originOf(port)}\r\nCookie: ${cookie}\r\n\r\n`);
    expect(keyless).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/);
    expect(keyless).toMatch(/Content-Security-Policy: default-src 'none'/);
  });
});

test('the policy names the socket only where there is one', () => {
  expect(contentSecurityPolicy('abc')).toContain("connect-src 'self';");
  expect(contentSecurityPolicy('abc', 'ws://10.0.0.2:80')).toContain("connect-src 'self' ws://10.0.0.2:80;");
});

test('the nonce goes on tags that want one, once', () => {
  const html = '<script>a</script><script nonce="x" src="b"></script><style>c</style><scripture><link rel="x">';
  expect(withNonce(html, 'n')).toBe(
    '<script nonce="n">a</script><script nonce="x" src="b"></script><style nonce="n">c</style><scripture><link nonce="n" rel="x">',
  );
});
