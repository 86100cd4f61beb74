import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';

const templates = (page: Page): Locator => page.getByRole('region', { name: 'Velg en mal' });
const agenda = (page: Page): Locator => page.getByRole('treegrid', { name: 'Kjøreplan' });

test('a template says what it holds, and choosing it gives a plan to change', async ({ page }) => {
  await expect(templates(page).getByRole('listitem')).toHaveCount(5);
  await expect(
    templates(page).getByRole('listitem').filter({ hasText: 'Nettverkssamling over to dager' }),
  ).toContainText(/2 dager, \d+ poster/);
  await expectNoAxeViolations(page);
  await templates(page)
    .getByRole('button', { name: /^Nettverkssamling over to dager/ })
    .click();
  await expect(page.getByRole('radio', { name: 'Dag 1' })).toBeChecked();
  await expect(agenda(page)).toContainText('Nytt fra prosjektene');
  await expect(agenda(page)).toContainText('8 × 5 min');
  await expect(agenda(page).getByText('La stå')).toHaveCount(0);
});

test('last year’s gathering becomes a new one, and a plan is kept as a template', async ({ page }) => {
  await page.getByRole('button', { name: /^Lag ny fra denne: «Næringsliv/ }).click();
  await expect(agenda(page)).toContainText('To bedrifter forteller');
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
});
