import { expect, stagePage, test } from './desktop';
import { sampleId, snapshotOf, withClient } from './with-client';

test('Space starts the day, the big screen shows the item, and the remote goes on from either window', async ({
  desktop,
}) => {
  const { app, page } = await desktop.launch();
  await withClient(page);
  const gatheringId = await sampleId(page);
  await page.evaluate((id) => {
    window.location.hash = `#/g/${id}/run`;
  }, gatheringId);
  await page.evaluate((id) => window.testClient.system.showStage({ gatheringId: id, open: true }), gatheringId);
  const stage = await stagePage(app);
  const current = async (): Promise<string | null> => {
    const { items, run } = await snapshotOf(page, gatheringId);
    const fact = run.at(-1)?.fact;
    const id = fact?.type === 'started' ? fact.itemId : fact?.type === 'next' ? fact.to : null;
    return items.find((item) => item.id === id)?.title ?? null;
  };
  expect(await current()).toBeNull();

  await page.locator('[data-surface="panel"]').waitFor();
  await page.keyboard.press('Space');
  await expect.poll(current).not.toBeNull();
  const first = await current();
  await expect(stage.locator('body')).toContainText(first ?? '');
  await expect(page.locator('body')).toContainText(first ?? '');

  // Whichever window the remote's key lands in, it is Next; one that comes before the item can have been seen is not.
  const goesOn = async (from: string | null, press: () => Promise<void>): Promise<void> => {
    await expect(async () => {
      if ((await current()) === from) await press();
      expect(await current()).not.toBe(from);
    }).toPass({ intervals: [200] });
  };
  await goesOn(first, () => page.keyboard.press('PageDown'));
  const second = await current();
  // Sent to the window as the system sends it: a key from the test's own driver passes the app by.
  const remote = (): Promise<void> =>
    app.evaluate(({ BrowserWindow: Windows }) => {
      const stageWindow = Windows.getAllWindows().find((window) => window.webContents.getURL().includes('stage.html'));
      stageWindow?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'PageDown' });
    });
  await goesOn(second, remote);
  // An item with a question to work on shows that instead of its title.
  const { items } = await snapshotOf(page, gatheringId);
  const third = await current();
  const item = items.find(({ title }) => title === third);
  const question = item?.prompts.find((prompt) => prompt.endsWith('?'));
  await expect(stage.locator('body')).toContainText(question ?? third ?? '');

  // Both windows show the same second.
  const shown = async (): Promise<boolean> => {
    const read = (): string =>
      /\b\d{2}:\d{2}\b/.exec(document.querySelector('[role="timer"]')?.textContent ?? '')?.[0] ?? '';
    const [one, other] = await Promise.all([page.evaluate(read), stage.evaluate(read)]);
    return one !== '' && one === other;
  };
  await expect.poll(shown).toBe(true);
});
