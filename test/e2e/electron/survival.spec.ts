import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteId } from '../../../src/domain/ids';
import { expect, test } from './desktop';
import { sampleId, snapshotOf, withClient } from './with-client';

test('killed in the middle of a flood of notes, it opens with every acknowledged one, and the clock is right', async ({
  desktop,
}) => {
  const beganAt = Date.now();
  const first = await desktop.launch();
  const usual = Date.now() - beganAt;
  const { page } = first;
  await withClient(page);
  const gatheringId = await sampleId(page);
  const { days } = await snapshotOf(page, gatheringId);
  await page.evaluate(({ id, dayId }) => window.testClient.run.start({ gatheringId: id, dayId }), {
    id: gatheringId,
    dayId: days[0]?.id ?? ('' as never),
  });

  const acknowledged: string[] = [];
  await page.exposeFunction('acknowledge', (id: string) => acknowledged.push(id));
  const flood = page
    .evaluate(async (id) => {
      const acknowledge = Reflect.get(window, 'acknowledge') as (id: string) => Promise<void>;
      for (;;) {
        const noteId = crypto.randomUUID() as NoteId;
        await window.testClient.note.add({ gatheringId: id, noteId, fields: { text: `Notat ${noteId}` } });
        void acknowledge(noteId);
      }
    }, gatheringId)
    .catch((error: Error) => error);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
  const gone = once(first.app.process(), 'exit');
  first.app.process().kill('SIGKILL');
  await gone;
  await flood;

  const startedAt = Date.now();
  const second = await desktop.launch();
  await withClient(second.page);
  const after = await snapshotOf(second.page, gatheringId);
  const kept = new Set(after.notes.map((note) => note.id as string));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  expect(after.run.map(({ fact }) => fact.type)).toEqual(['started']);
  // What the kill has left behind takes no time worth naming, beside what this machine takes to start at all.
  expect(Date.now() - startedAt).toBeLessThan(10_000 + 2 * usual);
});

test('a page that dies comes back where it was', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  await page.evaluate((id) => {
    window.location.hash = `#/g/${id}/notes`;
  }, gatheringId);
  const contents = (ask: 'url' | 'text'): Promise<string> =>
    app.evaluate(async ({ BrowserWindow: Windows }, what) => {
      const [window] = Windows.getAllWindows();
      if (!window) return '';
      if (what === 'url') return window.webContents.getURL();
      return window.webContents.executeJavaScript('document.getElementById("root")?.innerText ?? ""');
    }, ask);
  await expect.poll(() => contents('url')).toContain(`#/g/${gatheringId}/notes`);
  const before = await contents('url');

  await app.evaluate(async ({ BrowserWindow: Windows }) => {
    const contents = Windows.getAllWindows()[0]?.webContents;
    const back = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    await back;
  });
  expect(await contents('url')).toBe(before);
  await expect.poll(() => contents('text')).not.toBe('');
});

test('a file that is damaged is left as it is, and a good backup takes its place when she says so', async ({
  desktop,
}) => {
  const first = await desktop.launch();
  await withClient(first.page);
  const gatheringId = await sampleId(first.page);
  await first.page.evaluate(() => window.testClient.system.backUp());
  await first.app.close();

  const store = join(desktop.home, 'kjoreplan.db');
  writeFileSync(store, 'This was a database once.');
  const second = await desktop.launchAnswering(0);
  await withClient(second.page);
  expect(await sampleId(second.page)).toBe(gatheringId);
  expect(readdirSync(desktop.home).some((name) => name.startsWith('kjoreplan.db.replaced-'))).toBe(true);
});
