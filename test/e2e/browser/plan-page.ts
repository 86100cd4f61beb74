import type { Locator, Page } from '@playwright/test';

export const agenda = (page: Page): Locator => page.getByRole('treegrid', { name: 'Kjøreplan' });
export const row = (page: Page, title: string): Locator =>
  agenda(page).locator('[data-item]').filter({ hasText: title });
export const titles = (page: Page): Promise<string[]> =>
  agenda(page).locator('[data-item] [data-field="title"]').allInnerTexts();
export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Valgt post' });
/** What the app says at the bottom. */
export const toast = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });
