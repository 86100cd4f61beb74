import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createServerClock } from '../../src/renderer/api/server-clock';
import { type Client, serve } from '../headless/served';
import { openPage } from './browser';
import { figure, percentile, type Row } from './figures';
import { makeGathering } from './made';

const CLOCKS = 20;
const SCREENS = 3;
const SECONDS = 12;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

/** A machine whose own clock is wrong by that much, and what it makes of the server's. */
async function followTime(client: Client, gatheringId: string, wrongBy: number) {
  const clock = createServerClock(
    () => performance.now() + wrongBy,
    () => Date.now() + wrongBy,
  );
  const feed = await client.live.stage({ gatheringId });
  void (async () => {
    for await (const message of feed) clock.observe(message.now);
  })().catch(() => undefined);
  return clock;
}

/** Notes when the big number of a stage turns over, and to what. */
async function watchTimer(page: Page): Promise<void> {
  await page.getByRole('timer').waitFor();
  await page.evaluate(() => {
    const turns: [string, number][] = [];
    const timer = document.querySelector('[role="timer"]');
    let last = timer?.textContent ?? '';
    const look = (): void => {
      const text = document.querySelector('[role="timer"]')?.textContent ?? '';
      if (text !== last) turns.push([text, Date.now()]);
      last = text;
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { turns });
  });
}

const turnsOf = (page: Page): Promise<[string, number][]> =>
  page.evaluate(() => (window as unknown as { turns: [string, number][] }).turns);

/** For each second that every screen has shown, how far apart they turned to it. */
function apart(screens: readonly (readonly [string, number])[][]): number[] {
  const [first = [], ...others] = screens.map((turns) => new Map(turns));
  return [...first].flatMap(([text, at]) => {
    const theirs = others.flatMap((turns) => turns.get(text) ?? []);
    return theirs.length === others.length ? [spread([at, ...theirs])] : [];
  });
}

/** How far apart the seconds of several screens turn over. */
export async function benchSeconds(folder: string, browser: Browser): Promise<Row[]> {
  const served = await serve(join(folder, 'seconds.db'));
  const facilitator = await served.connect();
  const { gatheringId, dayId } = await makeGathering(facilitator.client, 10, false);
  await facilitator.client.run.start({ gatheringId, dayId });
  const pages = await Promise.all(
    Array.from({ length: SCREENS }, () =>
      openPage(browser, `${served.origin}/stage#/g/${gatheringId}`, facilitator.cookie),
    ),
  );
  for (const page of pages) await watchTimer(page);
  const connections = await Promise.all(Array.from({ length: CLOCKS }, () => served.connect()));
  const clocks = await Promise.all(
    connections.map(({ client }, nr) => followTime(client, gatheringId, nr * 12_345.678)),
  );
  await wait(2_000);
  const spreads: number[] = [];
  for (let tenth = 0; tenth < SECONDS * 10; tenth++) {
    await wait(100);
    spreads.push(spread(clocks.map((clock) => clock.serverNow())));
  }
  const turned = apart(await Promise.all(pages.map(turnsOf)));
  for (const page of pages) await page.context().close();
  for (const { close } of [...connections, facilitator]) close();
  await served.stop();
  const said = (samples: readonly number[]): string =>
    `p50 ${percentile(samples, 0.5).toFixed(0)} ms, p99 ${percentile(samples, 0.99).toFixed(0)} ms`;
  return [
    figure(`the server's time, between ${CLOCKS} machines with wrong clocks`, said(spreads)),
    figure(`a second turning over, between ${SCREENS} stages in Chromium`, said(turned)),
  ];
}
