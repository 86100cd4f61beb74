import { type Browser, type Page, chromium as playwright } from '@playwright/test';
import chromium from '@sparticuz/chromium';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFacilitatorServer } from '../../src/server';
import { makePages, testRouter } from './helpers';
import { makeRoom, openRoom, phonesToBe } from './room-helpers';

let browser: Browser;
let pages: Awaited<ReturnType<typeof makePages>>;

beforeAll(async () => {
  pages = await makePages();
  // Not the package's own arguments: they turn web security off, and with it Origin, SameSite and CORS.
  browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
}, 60_000);

afterAll(async () => {
  await browser.close();
  await pages.remove();
});

/** A page and all the browser has to say against it. */
async function newPage(): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext()).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { page, complaints };
}

const callOnce = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch('/rpc/who', { method: 'POST', headers, body: '{}' });
    return answer.text();
  });

const openOnce = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(`ws://${location.host}/ws`);
        socket.onopen = () => resolve('open');
        socket.onerror = () => resolve('error');
      }),
  );

test('a real browser gets in by the ticket, calls and listens, with no complaint of the headers', async () => {
  const server = await createFacilitatorServer({ router: testRouter, pagesDir: pages.pagesDir, port: 0 });
  const { page, complaints } = await newPage();
  await page.goto(server.ticketUrl());
  expect(page.url()).toBe(server.url);
  expect(await callOnce(page)).toContain('"facilitator"');
  expect(await openOnce(page)).toBe('open');
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(complaints).toEqual([]);
  await server.close();
});

test('what is written into a page by hand does not run', async () => {
  const server = await createFacilitatorServer({ router: testRouter, pagesDir: pages.pagesDir, port: 0 });
  const { page, complaints } = await newPage();
  await page.goto(server.ticketUrl());
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.head.append(script);
    return document.title;
  });
  expect(ran).toBe('index');
  expect(complaints.join()).toContain('Content Security Policy');
  await server.close();
});

test('a real browser joins by the link as a phone', async () => {
  const room = makeRoom(pages.pagesDir);
  const { state } = await openRoom(room);
  const { page, complaints } = await newPage();
  await page.goto(state.doors[0]?.url ?? '');
  await page.evaluate(async () => {
    const headers = { 'Content-Type': 'application/json' };
    await fetch('/join', { method: 'POST', headers, body: JSON.stringify({ secret: location.hash.slice(1) }) });
  });
  expect(await callOnce(page)).toContain('"participant"');
  expect(await openOnce(page)).toBe('open');
  await phonesToBe(room, 1);
  expect(complaints).toEqual([]);
  await room.dispose();
});

test('a page from elsewhere gets nothing, though the browser is signed in', async () => {
  const server = await createFacilitatorServer({ router: testRouter, pagesDir: pages.pagesDir, port: 0 });
  const stranger = makeRoom(pages.pagesDir);
  const { state } = await openRoom(stranger);
  const { page } = await newPage();
  await page.goto(server.ticketUrl());
  // Another port of the same machine: to SameSite the same site, so only the Origin tells them apart.
  await page.goto(state.doors[0]?.url ?? '');
  const tried = await page.evaluate(
    (url) =>
      fetch(`${url}rpc/who`, { method: 'POST', credentials: 'include', mode: 'no-cors', body: '{}' }).then(
        (answer) => answer.type,
        () => 'blocked',
      ),
    server.url,
  );
  expect(tried).toBe('blocked');
  await stranger.dispose();
  await server.close();
});
