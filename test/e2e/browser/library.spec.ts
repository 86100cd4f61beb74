import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';

const templates = (page: Page): Locator => page.getByRole('region', { name: 'Velg en mal' });
const agenda = (page: Page): Locator => page.getByRole('treegrid', { name: 'Kjøreplan' });

test('a template says what it holds, and choosing it gives a plan to change', async ({ page }) => {
  await expect(templates(page).getByRole('listitem')).toHaveCount(5);
  await expect(
    templates(page).getByRole('listitem').filter({ hasText: 'Nettverkssamling over to dager' }),
  ).toContainText(/2\sdager, \d+\sposter/);
  await expectNoAxeViolations(page);
  await templates(page)
    .getByRole('button', { name: /^Nettverkssamling over to dager/ })
    .click();
  const making = page.getByRole('dialog', { name: 'Ny samling' });
  await expect(making.getByLabel('Hva heter samlingen?')).toHaveValue('Nettverkssamling over to dager');
  await expectNoAxeViolations(page);
  await making.getByLabel('Når er den?').fill('12.3.2027');
  await making.getByLabel('Hvor er den?').fill('Storsalen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Dag 1 · fre. 12.' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Dag 2 · lør. 13.' })).toBeAttached();
  await expect(agenda(page)).toContainText('Nytt fra prosjektene');
  await expect(agenda(page)).toContainText('8 × 5 min');
  await expect(agenda(page).getByText('La stå')).toHaveCount(0);
});

test('last year’s gathering becomes a new one, and a plan is kept as a template', async ({ page }) => {
  await page.getByRole('button', { name: /^Lag ny fra denne: «Næringsliv/ }).click();
  const making = page.getByRole('dialog', { name: /^Ny samling etter «Næringsliv/ });
  await expect(making.getByLabel('Hva heter samlingen?')).toBeFocused();
  await expect(making.getByLabel('Hvor er den?')).not.toHaveValue('');
  await page.keyboard.type('Næringsliv neste år');
  await making.getByLabel('Når er den?').fill('31.2.2027');
  await page.keyboard.press('Enter');
  await expect(making.getByText('Datoen kan ikke leses.', { exact: false })).toBeVisible();
  await making.getByLabel('Når er den?').fill('fredag 12. mars 2027');
  await page.keyboard.press('Enter');
  await expect(agenda(page)).toContainText('To bedrifter forteller');
  await page.getByRole('button', { name: 'Endre dagen' }).click();
  // As the app's language writes it, whatever the browser's own is.
  await expect(page.getByLabel('Dato')).toHaveValue('12.03.2027');
  await expect(page.getByRole('dialog').getByText('fredag 12. mars 2027')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Om samlingen' }).click();
  const about = page.getByRole('dialog', { name: 'Om samlingen' });
  await about.getByLabel('Navn på samlingen').fill('Halvdagen vår');
  await about.getByLabel('Sted', { exact: true }).focus();
  await expect(page.getByRole('banner').getByText('Halvdagen vår')).toBeAttached();
  await about.getByRole('button', { name: 'Lagre som mal' }).click();
  await expect(about.getByText('Malen er lagret blant samlingene.')).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/`);
  await expect(page.getByRole('link', { name: 'Halvdagen vår' })).toHaveCount(1);
  const own = templates(page).getByRole('listitem').filter({ hasText: 'Din egen mal' });
  await expect(own).toContainText('Halvdagen vår');
  await own.getByRole('button', { name: 'Slett malen «Halvdagen vår»' }).click();
  await expect(templates(page).getByRole('listitem')).toHaveCount(5);
  const said = page.getByRole('region', { name: 'Beskjed' });
  await expect(said).toContainText('Malen «Halvdagen vår» er slettet');
  await said.getByRole('button', { name: 'Angre' }).click();
  await expect(own).toContainText('Halvdagen vår');
  await own.getByRole('button', { name: /^Halvdagen vår/ }).click();
  await expect(page.getByRole('dialog', { name: 'Ny samling' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(agenda(page)).toContainText('To bedrifter forteller');
  await expect(page.getByRole('banner').getByText('Halvdagen vår')).toBeAttached();
});

test('a date that cannot be read makes no gathering and is not left behind: it is said and gone to', async ({
  page,
}) => {
  await page.getByRole('button', { name: /^Lag ny fra denne: «Næringsliv/ }).click();
  const making = page.getByRole('dialog', { name: /^Ny samling etter «Næringsliv/ });
  const when = making.getByLabel('Når er den?');
  await when.fill('31.02.2026');
  // Straight from the field, and again when the sentence stands there.
  for (let press = 0; press < 2; press += 1) {
    await making.getByRole('button', { name: 'Lag kjøreplanen' }).click();
    await expect(making.getByText('Datoen kan ikke leses.', { exact: false })).toBeVisible();
    await expect(when).toBeFocused();
  }
  await when.fill('12.3.2027');
  await making.getByRole('button', { name: 'Lag kjøreplanen' }).click();
  await expect(agenda(page)).toContainText('To bedrifter forteller');
  await page.getByRole('button', { name: 'Endre dagen' }).click();
  const day = page.getByRole('dialog');
  await day.getByLabel('Dato').fill('31.02.2026');
  await day.getByRole('button', { name: 'Lukk' }).last().click();
  await expect(day.getByText('Datoen kan ikke leses.', { exact: false })).toBeVisible();
  await expect(day.getByLabel('Dato')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(day.getByLabel('Dato')).toHaveValue('12.03.2027');
  await day.getByRole('button', { name: 'Lukk' }).last().click();
  await expect(day).toBeHidden();
});
