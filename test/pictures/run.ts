// Takes the README's pictures of the app as it is. `npm run pictures`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import sparticuz from '@sparticuz/chromium';
import { clientOf, FACILITATOR } from '../../src/headless/rehearsal/run-day';
import { type DayInProgress, dayInProgress } from './day-in-progress';
import { canRender, picturePapers } from './papers';

const root = resolve(import.meta.dirname, '..', '..');
const pictures = join(root, 'docs', 'pictures');

const take = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });

/** Waits until the page has what it shows and its typeface. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState('networkidle');
}

async function places(browser: Browser, { server, gatheringId }: DayInProgress): Promise<void> {
  for (const dark of [false, true]) {
    const colorScheme = dark ? 'dark' : 'light';
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'nb-NO', colorScheme });
    const page = await context.newPage();
    await page.goto(server.ticketUrl());
    await settled(page);
    if (!dark) await take(page, 'samlinger');
    for (const [place, name] of [
      ['plan', 'planlegg'],
      ['run', 'kjor'],
      ['notes', 'noter'],
      ['rate', 'vurder'],
      ['report', 'rapport'],
    ] as const) {
      await page.goto(`${server.url}#/g/${gatheringId}/${place}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await settled(page);
      if (!dark || place === 'run') await take(page, dark ? `${name}-dark` : name);
    }
    if (!dark) {
      const stage = await context.newPage();
      await stage.setViewportSize({ width: 1920, height: 1080 });
      await stage.goto(`${server.url}stage#/g/${gatheringId}`);
      await settled(stage);
      await take(stage, 'storskjerm-vurder');
    }
    await context.close();
  }
}

async function phone(browser: Browser, { host, gatheringId }: DayInProgress): Promise<void> {
  const room = await clientOf(host, FACILITATOR).room.open({ gatheringId });
  if (!room.open) throw new Error('The room did not open');
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'nb-NO',
  });
  const page = await context.newPage();
  await page.goto(room.doors[0]?.url ?? '');
  await page.getByRole('radio', { name: /^7/ }).check({ force: true });
  await take(page, 'mobil');
  await context.close();
}

async function clockOnStage(browser: Browser, { host, server, gatheringId }: DayInProgress): Promise<void> {
  const [question] = host.store.read.snapshot(gatheringId)?.questions ?? [];
  if (question) await clientOf(host, FACILITATOR).rating.close({ gatheringId, questionId: question.id });
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(server.ticketUrl());
  await page.goto(`${server.url}stage#/g/${gatheringId}`);
  await settled(page);
  await take(page, 'storskjerm');
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), 'kjoreplan-pictures-'));
const day = await dayInProgress(root, folder);
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox'] });
try {
  await phone(browser, day);
  await places(browser, day);
  await clockOnStage(browser, day);
  if (canRender()) await picturePapers(browser, folder, pictures);
  else console.log('The papers are as they were: LibreOffice and poppler (pdftoppm) set them out, and are not here.');
} finally {
  await browser.close();
  await day.server.close();
  await day.host.close();
  rmSync(folder, { recursive: true, force: true });
}
