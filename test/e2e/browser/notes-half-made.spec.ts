import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { callDoor, expect, openPlace, sampleId, test } from './app';
import { editedText, editor, expectDelivered, row, rowKey, write } from './notes-page';

/** What of the text lies in the browser's own storage. */
const inBrowser = (page: Page, text: string): Promise<string[]> =>
  page.evaluate((sought) => {
    const stores = [localStorage, sessionStorage];
    return stores.flatMap((store) => Object.keys(store).filter((key) => store.getItem(key)?.includes(sought)));
  }, text);

/** The window goes, and all that is its own with it; another is opened on the same gathering. */
async function inNewWindow(page: Page): Promise<Page> {
  const address = page.url();
  const next = await page.context().newPage();
  await page.close();
  await next.goto(address);
  return next;
}

test('a half-made change to a note survives the death of the window and of the app', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Vi møtes igjen');
  await expectDelivered(page);
  await rowKey(page, 'Vi møtes').click();
  await editedText(page).fill('Vi møtes igjen til våren');
  await editor(page).getByRole('combobox', { name: 'Type' }).selectOption('Tiltak');
  // In the store within a moment, and from then on there alone.
  await expect.poll(() => inBrowser(page, 'til våren')).toEqual([]);
  await app.kill();
  await app.restart();
  const second = await inNewWindow(page);
  await expect(editedText(second)).toHaveValue('Vi møtes igjen til våren');
  await expect(editor(second).getByRole('combobox', { name: 'Type' })).toHaveValue('action');

  // The same where the store was out of reach when it was typed.
  await app.kill();
  await expect(second.getByText('Skriv videre. Notatene sendes')).toBeVisible();
  await editedText(second).fill('Vi møtes igjen til høsten');
  const third = await second.context().newPage();
  await second.close();
  await app.restart();
  await third.goto(second.url());
  await expect(editedText(third)).toHaveValue('Vi møtes igjen til høsten');
  await expect.poll(() => inBrowser(third, 'til høsten')).toEqual([]);

  await editedText(third).press('Enter');
  // The words stand in the editor too: saved they are when that has closed.
  await expect(editor(third)).toHaveCount(0);
  await expect(row(third, 'Vi møtes igjen til høsten')).toContainText('Tiltak');
  await third.reload();
  await expect(row(third, 'Vi møtes igjen til høsten')).toBeVisible();
  await expect(editor(third)).toHaveCount(0);
});

test('an erased gathering leaves nothing of a half-made change', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Et notat');
  await expectDelivered(page);
  await rowKey(page, 'Et notat').click();
  await editedText(page).fill('Et notat om HEMMELIGHETEN');
  await expect.poll(() => inBrowser(page, 'HEMMELIGHETEN')).toEqual([]);
  const folder = dirname(app.storePath);
  const files = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => readFileSync(path).includes('HEMMELIGHETEN'));
  expect(files().length).toBeGreaterThan(0);
  const gatheringId = await sampleId(page);
  await callDoor(page, 'gathering/remove', { gatheringId });
  await callDoor(page, 'gathering/erase', { gatheringId });
  await expect.poll(files).toEqual([]);
  const next = await inNewWindow(page);
  await expect(next.getByRole('heading', { level: 1 }).first()).toBeVisible();
  expect(await inBrowser(next, 'HEMMELIGHETEN')).toEqual([]);
});
