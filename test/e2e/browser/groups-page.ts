import type { Browser, Locator, Page } from '@playwright/test';
import { expect, openPlace } from './app';
import { newCamera, newLaptop, openDoors } from './doors';

export const ITEM = '3-3-3: tre dager, tre uker, tre måneder';

/** To the groups of the sample's 3-3-3, as she comes there from Planlegg. */
export async function openGroups(page: Page): Promise<void> {
  await openPlace(page, 'plan');
  await page.getByRole('row').filter({ hasText: ITEM }).click();
  await page.getByRole('link', { name: /^(Grupper og oppgave|\d+ grupper?)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Grupper: ${ITEM}` })).toBeVisible();
}

export const choose = (page: Page, of: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: of }).getByRole('radio', { name, exact: true }).check();
export const tab = (page: Page, name: string): Promise<void> => choose(page, 'Visning', name);

export const group = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('region', { name, exact: true });
export const people = (of: Locator): Locator => of.locator('[data-person]');

export const message = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

/** Draws so many groups and takes them. */
export async function draw(page: Page, count: number): Promise<void> {
  await page.getByLabel('Hvor mange grupper').fill(String(count));
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  await page.getByRole('button', { name: 'Bruk gruppene' }).click();
  await expect(message(page)).toContainText(`${count} grupper er lagret`);
  // The answer says that they are stored; they stand there when the feed has told of them too.
  await expect(group(page, 'Gruppe 1')).toBeVisible();
}

export async function chooseSheet(page: Page, name: string): Promise<void> {
  await tab(page, 'Oppgaveark');
  await page.getByRole('combobox', { name: 'Oppgaveark' }).selectOption(name);
  await page.getByRole('button', { name: 'Bruk arket' }).click();
  await expect(page.getByRole('region', { name: 'Slik ser bordet det' })).toBeVisible();
}

/** Everything that is needed before a table can write: groups, a task, and the way in. */
export async function readyTables(page: Page): Promise<{ readonly urls: readonly string[] }> {
  await openGroups(page);
  await draw(page, 2);
  await chooseSheet(page, '3-3-3');
  const { links } = await openDoors(page);
  return { urls: links.groups.map(({ url }) => url) };
}

export async function padAt(browser: Browser, url: string, phone = true): Promise<Page> {
  const pad = await (await (phone ? newCamera(browser) : newLaptop(browser))).newPage();
  await pad.goto(url);
  await expect(pad.getByRole('heading', { level: 1, name: /^Gruppe \d/ })).toBeVisible();
  return pad;
}

export const field = (pad: Page, name: string): Locator => pad.getByRole('region', { name });
export const lines = (pad: Page, name: string): Locator => field(pad, name).getByRole('listitem');

export async function write(pad: Page, name: string, ...texts: readonly string[]): Promise<void> {
  const box = pad.getByLabel(`Nytt svar: ${name}`);
  for (const text of texts) {
    await box.fill(text);
    await box.press('Enter');
    await expect(box).toHaveValue('');
  }
}

export const DAYS = 'I løpet av 3 dager';
export const WEEKS = 'I løpet av 3 uker';
