import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, stagePage, test } from './desktop';
import { sampleId, withClient } from './with-client';

interface Stand {
  readonly url: string;
  readonly x: number;
  readonly fullScreen: boolean;
}

const stands = (app: ElectronApplication): Promise<Stand[]> =>
  app.evaluate(({ BrowserWindow: Windows }) =>
    Windows.getAllWindows().map((window) => ({
      url: window.webContents.getURL(),
      x: window.getBounds().x,
      fullScreen: window.isFullScreen(),
    })),
  );

/** Makes the machine look as if it had these displays, side by side, and tells the app as the system would. */
const plug = (app: ElectronApplication, displays: number): Promise<void> =>
  app.evaluate(({ screen }, count) => {
    const [real] = Reflect.get(globalThis, 'realDisplays') ?? screen.getAllDisplays();
    Reflect.set(globalThis, 'realDisplays', [real]);
    const half = { ...real.bounds, width: real.bounds.width / 2 };
    const all = Array.from({ length: count }, (_, index) => {
      const bounds = { ...half, x: half.width * index };
      return { ...real, id: index + 1, bounds, workArea: bounds };
    });
    const before = screen.getAllDisplays().length;
    screen.getAllDisplays = () => all;
    screen.getPrimaryDisplay = () => all[0] ?? real;
    screen.getDisplayMatching = () => all[0] ?? real;
    const event = { preventDefault: () => undefined, defaultPrevented: false } as Electron.Event;
    screen.emit(count > before ? 'display-added' : 'display-removed', event, real);
  }, displays);

test('the big screen moves to the projector when it is plugged in, and back when it is gone', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  await plug(app, 1);
  const show = (open: boolean) =>
    page.evaluate(({ id, wanted }) => window.testClient.system.showStage({ gatheringId: id, open: wanted }), {
      id: gatheringId,
      wanted: open,
    });
  expect(await show(true)).toEqual({ available: true, open: true, display: 1, displays: 1 });
  await stagePage(app);

  const state = () => page.evaluate(() => window.testClient.system.stageWindow());
  const stageStand = async () => (await stands(app)).find(({ url }) => url.includes('stage.html'));
  await plug(app, 2);
  expect(await state()).toEqual({ available: true, open: true, display: 2, displays: 2 });
  await expect.poll(async () => (await stageStand())?.x).toBeGreaterThanOrEqual(1600);

  await plug(app, 1);
  expect(await state()).toEqual({ available: true, open: true, display: 1, displays: 1 });
  await expect.poll(async () => (await stageStand())?.x).toBeLessThan(1600);

  expect(await show(false)).toMatchObject({ open: false, display: null });
  await expect.poll(() => stands(app)).toHaveLength(1);
});

test('closing the control window ends the app, big screen and all', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  await page.evaluate((id) => window.testClient.system.showStage({ gatheringId: id, open: true }), gatheringId);
  await stagePage(app);
  const ended = new Promise<number | null>((resolve) => app.process().once('exit', resolve));
  await page.close();
  expect(await ended).toBe(0);
});

test('the window stands where it stood', async ({ desktop }) => {
  const place = { x: 140, y: 90, width: 1111, height: 777 };
  const placeOf = (app: ElectronApplication) => () =>
    app.evaluate(({ BrowserWindow: Windows }) => Windows.getAllWindows()[0]?.getBounds());
  const first = await desktop.launch();
  await first.app.evaluate(({ BrowserWindow: Windows }, bounds) => {
    Windows.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  // The display moves a window in its own time, and may first tell of where it stood when it was shown: what counts is where
  // it has come to rest, which is when its place is kept.
  const file = join(desktop.home, 'window.json');
  const kept = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await expect.poll(kept).toBe(`${JSON.stringify({ ...place, maximized: false })}\n`);
  await expect.poll(placeOf(first.app)).toEqual(place);
  await first.app.close();
  const second = await desktop.launch();
  await expect.poll(placeOf(second.app)).toEqual(place);
});

test('a page can offer its own file for saving; what it saves is asked about, beginning in Downloads', async ({
  desktop,
}) => {
  const { app, page } = await desktop.launch();
  const chosen = join(desktop.home, 'Valgt.docx');
  // She first chooses a place that is not there, is told so and chooses another.
  const asked = await app.evaluateHandle(
    ({ dialog }, places) => {
      const seen: { paths: (string | undefined)[]; told: string[] } = { paths: [], told: [] };
      const save = async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath?: string };
        seen.paths.push(options.defaultPath);
        return { canceled: false, filePath: places.shift() ?? '' };
      };
      const say = async (...args: unknown[]) => {
        seen.told.push((args.at(-1) as { message: string }).message);
        return { response: 0, checkboxChecked: false };
      };
      Object.assign(dialog, { showSaveDialog: save, showMessageBox: say });
      return seen;
    },
    [join(desktop.home, 'ikke-her', 'Oppsummering.docx'), chosen],
  );
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['Oppsummering']));
    link.download = 'Oppsummering.docx';
    link.click();
  });
  await expect.poll(() => existsSync(chosen)).toBe(true);
  expect(readFileSync(chosen, 'utf8')).toBe('Oppsummering');
  const { paths, told } = await asked.jsonValue();
  expect(paths[0]).toMatch(/Oppsummering\.docx$/);
  expect(told).toEqual([expect.stringContaining('Oppsummering.docx')]);
});
