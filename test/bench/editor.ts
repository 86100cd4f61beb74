import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { serve } from '../headless/served';
import { bareTable } from './bare-table';
import { openPage } from './browser';
import { type Row, rows } from './figures';
import { makeGathering } from './made';
import { type Paints, watchPaints } from './watch-paints';

const ITEMS = 300;
/** Ours and the baseline take turns. */
const TURNS = 6;
const KEYS_A_TURN = 20;

async function press(page: Page, keys: readonly string[]): Promise<number[]> {
  const settled = () => page.evaluate(() => (window as unknown as Paints).paints.last());
  await page.evaluate(() => (window as unknown as Paints).paints.all());
  for (const key of keys) {
    await page.keyboard.press(key);
    await settled();
  }
  return page.evaluate(() => (window as unknown as Paints).paints.all());
}

const repeat = (...keys: string[]): string[] =>
  Array.from({ length: KEYS_A_TURN }, (_, nr) => keys[nr % keys.length] ?? '');

const ACTS = ['choose', 'move', 'type'] as const;
type Samples = Record<(typeof ACTS)[number], number[]>;

async function turn(page: Page, samples: Samples): Promise<void> {
  await page.bringToFront();
  samples.choose.push(...(await press(page, repeat('ArrowDown'))));
  samples.move.push(...(await press(page, repeat('Alt+ArrowDown', 'Alt+ArrowUp'))));
  await press(page, ['Enter']);
  samples.type.push(...(await press(page, repeat('x'))));
  await page.keyboard.press('Escape');
}

async function openEditor(browser: Browser, store: string) {
  const served = await serve(store);
  const { client, cookie, close } = await served.connect();
  const { gatheringId } = await makeGathering(client, ITEMS, true);
  const page = await openPage(browser, `${served.origin}/#/g/${gatheringId}/plan`, cookie);
  await page
    .locator('[data-item]')
    .nth(ITEMS - 1)
    .waitFor({ state: 'attached' });
  await page.locator('[data-item]').first().click();
  const stop = async (): Promise<void> => {
    await page.context().close();
    close();
    await served.stop();
  };
  return { page, stop };
}

/** The editor of a long agenda: from a key to its painted change. A move is written to the store on its way. */
export async function benchEditor(folder: string, browser: Browser): Promise<Row[]> {
  const editor = await openEditor(browser, join(folder, 'editor.db'));
  const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await bare.setContent(bareTable(ITEMS));
  const measured: Samples = { choose: [], move: [], type: [] };
  const baseline: Samples = { choose: [], move: [], type: [] };
  for (const page of [editor.page, bare]) await page.evaluate(watchPaints);
  for (let nr = 0; nr < TURNS; nr++) {
    await turn(bare, baseline);
    await turn(editor.page, measured);
  }
  await bare.close();
  await editor.stop();
  const names = { choose: 'the next row chosen', move: 'a row moved and saved', type: 'a letter typed' };
  return ACTS.flatMap((act) =>
    rows(`editor, ${ITEMS} items: ${names[act]}`, measured[act], baseline[act], 'as many rows in a plain table'),
  );
}
