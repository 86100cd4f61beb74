import type { Locator, Page } from '@playwright/test';
import { expect } from './app';

export const pad = (page: Page): Locator => page.getByRole('textbox', { name: 'Nytt notat' });
export const list = (page: Page): Locator => page.getByRole('region', { name: 'Notater', exact: true });
export const row = (page: Page, text: string | RegExp): Locator =>
  list(page).getByRole('listitem').filter({ hasText: text });
/** The row itself, which has the keys. */
export const rowKey = (page: Page, text: string | RegExp): Locator => row(page, text).locator('[data-row]');
export const editor = (page: Page): Locator => page.getByRole('form', { name: 'Endre notatet' });
export const editedText = (page: Page): Locator => editor(page).getByRole('textbox', { name: 'Tekst' });

/** What the app says at the bottom. */
export const message = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

export async function write(page: Page, line: string): Promise<void> {
  await pad(page).fill(line);
  await pad(page).press('Enter');
  await expect(pad(page)).toHaveValue('');
}

/** The texts of the notes, in the order they stand. */
export const texts = (page: Page): Promise<string[]> =>
  list(page).locator('[data-row] bdi:first-child').allInnerTexts();

/** Until the store has all that was written. */
export async function expectDelivered(page: Page): Promise<void> {
  const waiting = () => Object.keys(localStorage).filter((key) => key.startsWith('kjoreplan.outbox/')).length;
  await expect.poll(() => page.evaluate(waiting)).toBe(0);
}
