import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type Client, type Served, serve } from '../headless/served';
import { openPage } from './browser';
import { figure, percentile, type Row, row, rows } from './figures';
import { makeGathering } from './made';
import { createSaid } from './said';
import { type Paints, watchPaints } from './watch-paints';

const NOTES = 3_000;
const KEYS = 200;
const SENT = 60;
/** A note each twenty seconds for eight hours. */
const WRITTEN = 1_440;
const EVERY = 20_000;
const AT_ONCE = 50;

async function withNotes(client: Client, count: number) {
  const { gatheringId, items } = await makeGathering(client, 20, false);
  const { sentence } = createSaid(11);
  const from = Date.now() - count * 9_000;
  for (let nr = 0; nr < count; nr += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - nr) }, (_, n) => nr + n);
    await Promise.all(
      some.map((n) =>
        client.note.add({
          gatheringId,
          noteId: `note-${n}-${gatheringId}`.slice(0, 60),
          at: from + n * 9_000,
          fields: { text: sentence(), itemId: items[n % items.length] ?? null, speaker: `Bord ${n % 8}` },
        }),
      ),
    );
  }
  return gatheringId;
}

async function typeKeys(page: Page, count: number): Promise<number[]> {
  await page.bringToFront();
  await page.locator('textarea').first().focus();
  for (let nr = 0; nr < count; nr++) {
    await page.keyboard.press(nr % 7 === 6 ? 'Space' : 'a');
    await page.evaluate(() => (window as unknown as Paints).paints.last());
  }
  return page.evaluate(() => (window as unknown as Paints).paints.all());
}

async function openNotes(browser: Browser, served: Served, gatheringId: string, cookie: string): Promise<Page> {
  const page = await openPage(browser, `${served.origin}/#/g/${gatheringId}/notes`, cookie);
  // On a machine that does other things as well, thousands of rows may be long in coming the first time.
  page.setDefaultTimeout(180_000);
  await page.locator('textarea').first().waitFor();
  return page;
}

/** Notes when a text first stands in a row of the list, painted. */
function watchRows(): void {
  const seen: Record<string, number> = {};
  const pressed: Record<string, number> = {};
  addEventListener(
    'keydown',
    (event) => {
      const { activeElement } = document;
      if (event.key !== 'Enter' || !(activeElement instanceof HTMLTextAreaElement)) return;
      pressed[activeElement.value] = performance.timeOrigin + event.timeStamp;
    },
    { capture: true },
  );
  const look = (): void => {
    // What is written now stands last.
    for (const element of [...document.querySelectorAll('[data-row]')].slice(-3)) {
      const text = /Måling \d+;/u.exec(element.textContent ?? '')?.[0];
      if (text) seen[text] ??= Date.now();
    }
    requestAnimationFrame(() => setTimeout(look));
  };
  look();
  Object.assign(window, { rows: { seen, pressed } });
}

async function send(from: Page, to: Page): Promise<{ here: number[]; there: number[] }> {
  for (const page of [from, to]) await page.evaluate(watchRows);
  await from.locator('textarea').first().fill('');
  for (let nr = 0; nr < SENT; nr++) {
    await from.locator('textarea').first().fill(`Måling ${nr};`);
    await from.keyboard.press('Enter');
    await to.waitForFunction((text) => text in (window as unknown as Rows).rows.seen, `Måling ${nr};`);
  }
  const rowsOf = (page: Page) => page.evaluate(() => (window as unknown as Rows).rows);
  const [here, there] = [await rowsOf(from), await rowsOf(to)];
  const took = (seen: Readonly<Record<string, number>>): number[] =>
    Object.entries(here.pressed).map(([text, at]) => (seen[text] ?? Number.NaN) - at);
  return { here: took(here.seen), there: took(there.seen) };
}

interface Rows {
  readonly rows: {
    readonly seen: Readonly<Record<string, number>>;
    readonly pressed: Readonly<Record<string, number>>;
  };
}

/** What the page holds when nothing that can be let go of is left. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_048_576;
}

async function writeForHours(page: Page): Promise<void> {
  const { sentence } = createSaid(5);
  for (let nr = 0; nr < WRITTEN; nr++) {
    const words = sentence().split(' ');
    const third = Math.ceil(words.length / 3);
    for (let at = 0; at < words.length; at += third) {
      await page.keyboard.insertText(`${words.slice(at, at + third).join(' ')} `);
    }
    await page.keyboard.press('Enter');
  }
  const last = page.locator('[data-row]').nth(WRITTEN - 1);
  await last.waitFor({ state: 'attached' });
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes('outbox')));
}

async function benchMemory(browser: Browser, served: Served, client: Client, cookie: string): Promise<Row[]> {
  const gatheringId = await withNotes(client, 0);
  const page = await openNotes(browser, served, gatheringId, cookie);
  const empty = await heapOf(page);
  await page.locator('textarea').first().focus();
  await writeForHours(page);
  const written = await heapOf(page);
  await page.reload();
  await page
    .locator('[data-row]')
    .nth(WRITTEN - 1)
    .waitFor({ state: 'attached' });
  const fresh = await heapOf(page);
  await page.context().close();
  const hours = (WRITTEN * EVERY) / 3_600_000;
  return [
    figure(
      `notes: the page's memory before and after ${hours} hours`,
      `${empty.toFixed(1)} → ${written.toFixed(1)} MB`,
    ),
    row(
      `notes: memory after ${hours} hours, ${WRITTEN} notes`,
      written,
      fresh,
      'MB',
      'the same notes, page just opened',
    ),
  ];
}

/** A day of notes: from a key to its painted letter, from one note-taker to another, and what a long day holds on to. */
export async function benchNotes(folder: string, browser: Browser): Promise<Row[]> {
  const served = await serve(join(folder, 'notes.db'));
  const { client, cookie, close } = await served.connect();
  const gatheringId = await withNotes(client, NOTES);
  const page = await openNotes(browser, served, gatheringId, cookie);
  await page
    .locator('[data-row]')
    .nth(NOTES - 1)
    .waitFor({ state: 'attached' });
  const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await bare.setContent('<textarea></textarea>');
  for (const one of [page, bare]) await one.evaluate(watchPaints);
  const baseline: number[] = [];
  const measured: number[] = [];
  for (let turn = 0; turn < 4; turn++) {
    baseline.push(...(await typeKeys(bare, KEYS / 4)));
    measured.push(...(await typeKeys(page, KEYS / 4)));
  }
  await bare.close();
  const other = await openNotes(browser, served, gatheringId, cookie);
  const { here, there } = await send(page, other);
  for (const one of [page, other]) await one.context().close();
  const memory = await benchMemory(browser, served, client, cookie);
  close();
  await served.stop();
  const ms = (samples: readonly number[]): string =>
    `p50 ${percentile(samples, 0.5).toFixed(0)} ms, p99 ${percentile(samples, 0.99).toFixed(0)} ms`;
  return [
    ...rows(`notes, ${NOTES} in the day: key to painted letter`, measured, baseline, 'a bare textarea'),
    figure(`notes, ${NOTES} in the day: Enter to the row in one's own list`, ms(here)),
    figure(`notes, ${NOTES} in the day: Enter to the row in another browser`, ms(there)),
    ...memory,
  ];
}
