import { expect, type Locator, type Page } from '@playwright/test';

export const agenda = (page: Page): Locator => page.getByRole('treegrid', { name: 'Kjøreplan' });
export const row = (page: Page, title: string): Locator =>
  agenda(page).locator('[data-item]').filter({ hasText: title });
export const titles = (page: Page): Promise<string[]> =>
  agenda(page).locator('[data-item] [data-field="title"]').allInnerTexts();
export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Valgt post' });
/** Chooses the row of this title, and waits until the panel has it: that is drawn a moment after the row. */
export async function choose(page: Page, title: string): Promise<void> {
  await row(page, title).click();
  await expect(panel(page).getByRole('textbox', { name: 'Post', exact: true })).toHaveValue(title);
}
/** What the app says at the bottom. */
export const toast = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

/** The page as the printer is given it. */
export async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

export async function fromPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
}
