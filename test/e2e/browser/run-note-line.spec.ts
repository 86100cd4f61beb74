import { expect, openPlace, test } from './app';
import { now, panel, press } from './day';
import { texts } from './notes-page';

test.beforeEach(async ({ page }) => {
  await openPlace(page, 'run');
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
});

test('the line in Kjør reads the same signs as the pad in Noter', async ({ page }) => {
  await page.keyboard.press('n');
  await page.keyboard.type('? Hvem har ansvaret @Kari Vik #ansvar');
  const form = page.locator('form').filter({ has: page.getByRole('textbox', { name: 'Notat til «Velkommen»' }) });
  await expect(form).toContainText('Spørsmål');
  await expect(form.getByRole('definition')).toHaveText(['Kari Vik', '#ansvar']);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Notatet er lagret').first()).toBeVisible();
  await openPlace(page, 'notes');
  await expect.poll(() => texts(page)).toEqual(['Hvem har ansvaret']);
  const row = page.getByRole('listitem').filter({ hasText: 'Hvem har ansvaret' });
  await expect(row).toContainText('Spørsmål');
  await expect(row).toContainText('Kari Vik');
  await expect(row).toContainText('#ansvar');
});

test('beside what is typed stands the item it will land on, also when the day has gone on', async ({ page }) => {
  await page.keyboard.press('n');
  await page.keyboard.type('Begynt under velkomsten');
  await expect(page.getByText('Notat til «Velkommen»', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'Space');
  await expect(panel(page)).toContainText('Rollene våre, kort fortalt');
  await expect(page.getByText('Notat til «Rollene våre, kort fortalt»', { exact: true })).toBeVisible();
});
