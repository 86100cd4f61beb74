import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';

/** What every zip begins with; Word and Excel files are zips. */
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

async function write(page: Page, line: string): Promise<void> {
  const pad = page.getByRole('textbox', { name: 'Nytt notat' });
  await pad.fill(line);
  await pad.press('Enter');
  await expect(pad).toHaveValue('');
}

const paper = (page: Page) => page.getByRole('article');

async function expectZip(download: Download): Promise<void> {
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(0, 4)).toEqual(ZIP);
  expect(bytes.length).toBeGreaterThan(2_000);
}

test('the preview shows what has been noted, and follows', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, '= Én dør inn til kommunen');
  const second = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await openPlace(page, 'report');
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsummering' })).toBeVisible();
  await expect(paper(page).getByRole('heading', { name: 'Dette er vi enige om' })).toBeVisible();
  await expect(paper(page).getByText('Én dør inn til kommunen')).toBeVisible();
  await expectNoAxeViolations(page);
  await write(second, '+ Besøke bedrifter @Ordfører /3 uker');
  await expect(paper(page).getByRole('cell', { name: 'Besøke bedrifter' })).toBeVisible();
  const parts = page.getByRole('navigation', { name: 'Deler av oppsummeringen' });
  await parts.getByRole('button', { name: /^Oppfølging/ }).click();
  await expect(paper(page).getByRole('heading', { name: 'Oppfølging' })).toBeInViewport();
  await page.getByRole('radio', { name: 'Nynorsk' }).check();
  await expect(paper(page).getByRole('heading', { name: 'Dette er vi samde om' })).toBeVisible();
});

test('quotes without consent are told of, and the way leads to them', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, '«Vi er trege til å ta telefonen.»');
  await write(page, 'Noe annet');
  await openPlace(page, 'report');
  await expect(page.getByText('1 sitat mangler samtykke')).toBeVisible();
  await expect(paper(page)).not.toContainText('trege til å ta telefonen');
  await page.getByRole('link', { name: 'Spør om samtykke' }).click();
  const notes = page.getByRole('region', { name: 'Notater' });
  await expect(notes.getByRole('listitem')).toHaveCount(1);
  await notes.getByRole('button', { name: 'spør om samtykke' }).click();
  const withName = page.getByRole('button', { name: 'Ja, med navnet mitt' });
  await expect(withName).toBeDisabled();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Hvem sa det?' }).fill('Mari Strand');
  await page.getByRole('button', { name: 'Ja, med navnet mitt' }).click();
  await openPlace(page, 'report');
  await expect(paper(page)).toContainText('«Vi er trege til å ta telefonen.»Mari Strand');
});

test('a name first in a quote is not printed without a yes to it', async ({ page }) => {
  await openPlace(page, 'notes');
  await page.getByRole('button', { name: 'Sitat', exact: true }).click();
  await write(page, 'Kari Moen: Vi snakker for lite sammen.');
  await page.getByRole('button', { name: 'spør om samtykke' }).click();
  await page.getByRole('button', { name: 'Ja, uten navn' }).click();
  await openPlace(page, 'report');
  await expect(paper(page)).toContainText('«Vi snakker for lite sammen.»');
  await expect(paper(page)).not.toContainText('Moen');
});

test('a no is an answer: nobody is asked again', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, '«Dette skal ikke stå noe sted.»');
  await page.getByRole('button', { name: 'spør om samtykke' }).click();
  await page.getByRole('button', { name: 'Nei', exact: true }).click();
  await expect(page.getByRole('button', { name: 'samtykke ikke gitt' })).toBeVisible();
  await openPlace(page, 'report');
  await expect(paper(page).getByRole('heading', { name: 'Om personvern' })).toBeVisible();
  await expect(paper(page)).not.toContainText('Dette skal ikke stå noe sted');
  await expect(page.getByText(/mangler samtykke/)).toHaveCount(0);
});

test('Word and Excel come as real files', async ({ page }) => {
  await openPlace(page, 'report');
  await expect(paper(page)).toBeVisible();
  const word = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  expect((await word).suggestedFilename()).toMatch(/\.docx$/);
  await expectZip(await word);
  await expect(page.getByRole('paragraph').filter({ hasText: /\.docx» er klar/ })).toBeVisible();
  const excel = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel-data' }).click();
  expect((await excel).suggestedFilename()).toMatch(/\.xlsx$/);
  await expectZip(await excel);
});

test('only the paper is printed', async ({ page }) => {
  await openPlace(page, 'report');
  await expect(paper(page)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Steder' })).toBeHidden();
  await expect(paper(page)).toBeVisible();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('navigation', { name: 'Steder' })).toBeVisible();
});
