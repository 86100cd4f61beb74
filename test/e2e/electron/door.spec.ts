import { expect, stagePage, test } from './desktop';
import { sampleId, snapshotOf, withClient } from './with-client';

// The hand-over of ports: who a window is follows from the window, and from nothing it says.

test('the control window may run the day; the big screen may only look', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  const [day] = (await snapshotOf(page, gatheringId)).days;

  const shown = await page.evaluate(
    (id) => window.testClient.system.showStage({ gatheringId: id, open: true }),
    gatheringId,
  );
  expect(shown).toMatchObject({ available: true, open: true, displays: 1 });
  const stage = await withClient(await stagePage(app));

  const refused = await stage.evaluate(
    async ({ id, dayId }) => [
      await window.refusal(() => window.testClient.run.start({ gatheringId: id, dayId })),
      await window.refusal(() => window.testClient.live.library()),
      await window.refusal(() => window.testClient.system.info()),
    ],
    { id: gatheringId, dayId: day?.id ?? ('' as never) },
  );
  expect(refused).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);

  const started = await page.evaluate(({ id, dayId }) => window.testClient.run.start({ gatheringId: id, dayId }), {
    id: gatheringId,
    dayId: day?.id ?? ('' as never),
  });
  expect(started).toMatchObject({ applied: true });
  const seen = await stage.evaluate(async () => {
    for await (const message of await window.testClient.live.stage({})) {
      if (message.type === 'stage') return message.view;
    }
    return null;
  });
  expect(seen?.run.map(({ fact }) => fact.type)).toEqual(['started']);
  expect(JSON.stringify(seen)).not.toContain('privateNote');
});

test('a port is taken only from the main frame of one of our windows', async ({ desktop }) => {
  const { app } = await desktop.launch();
  const heard = await app.evaluate(async ({ app: own, BrowserWindow: Windows, ipcMain }) => {
    // Asked after the app has had its turn: whether anyone listens to that window's port.
    const listenersOfPort = (window: Electron.BrowserWindow | undefined): Promise<number> =>
      new Promise((resolve) => {
        ipcMain.on('kjoreplan:port', ({ ports, sender }) => {
          if (sender === window?.webContents) resolve(ports[0]?.listenerCount('message') ?? -1);
        });
      });
    const [known] = Windows.getAllWindows();
    const ours = listenersOfPort(known);
    known?.webContents.reload();
    // A window nobody knows, with our own preload and our own page: who it is does not follow from what it shows.
    const preload = `${own.getAppPath()}/out/preload/preload.cjs`;
    const unknown = new Windows({ show: false, webPreferences: { sandbox: true, preload } });
    const strangers = listenersOfPort(unknown);
    await unknown.loadURL('app://kjoreplan/index.html');
    const ofOurs = await ours;
    return { ofOurs, ofStranger: await strangers };
  });
  expect(heard).toEqual({ ofOurs: 1, ofStranger: 0 });
});

test('the display stays awake while a day runs, and menus follow the language', async ({ desktop }) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  const [day] = (await snapshotOf(page, gatheringId)).days;
  const awake = (): Promise<boolean> =>
    app.evaluate(({ powerSaveBlocker }) => [0, 1, 2, 3].some((id) => powerSaveBlocker.isStarted(id)));
  const menus = (): Promise<string[]> =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label) ?? []);

  expect(await awake()).toBe(false);
  await page.evaluate(({ id, dayId }) => window.testClient.run.start({ gatheringId: id, dayId }), {
    id: gatheringId,
    dayId: day?.id ?? ('' as never),
  });
  await expect.poll(awake).toBe(true);
  await page.evaluate((id) => window.testClient.run.end({ gatheringId: id }), gatheringId);
  await expect.poll(awake).toBe(false);

  await page.evaluate(() => window.testClient.system.saveSettings({ language: 'en' }));
  await expect.poll(menus).toEqual(['File', 'Edit', 'View', 'Help']);
  await page.evaluate(() => window.testClient.system.saveSettings({ language: 'nn' }));
  await expect.poll(menus).toEqual(['Fil', 'Rediger', 'Vis', 'Hjelp']);
});
