import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { openLoadRoom } from '../load/room';
import { figure, percentile, type Row } from './figures';

const RUNS = 7;
/** A phone of some years, as the browser's own tools have it: a sixth of this machine, on a slow mobile network. */
const CPU_SLOWER = 6;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** ms from the address being followed until the first key can be pressed. */
async function scan(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', SLOW_4G);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  await page.addInitScript(() => {
    new MutationObserver((_changes, watch) => {
      if (!document.querySelector('input[type="radio"]')) return;
      watch.disconnect();
      // After the next frame it is on the screen, and a finger finds it.
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { ready: performance.now() })));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForFunction(() => 'ready' in window);
  const ready = await page.evaluate(() => (window as unknown as { ready: number }).ready);
  await page.getByRole('radio', { name: '8', exact: true }).check();
  await context.close();
  return ready;
}

/** How soon after scanning somebody with a slow phone can answer. */
export async function benchSlowPhone(folder: string, browser: Browser): Promise<Row[]> {
  const room = await openLoadRoom({ store: join(folder, 'slow-phone.db') });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await scan(browser, `${room.way.origin}/r#${room.way.secret}`));
  await room.close();
  const what = `slow phone (processor ${CPU_SLOWER} times slower, slow 4G): scanned to first key`;
  return [0.5, 1].map((share) =>
    figure(`${what}, ${share === 1 ? 'slowest' : 'p50'}`, `${(percentile(times, share) / 1_000).toFixed(2)} s`),
  );
}
