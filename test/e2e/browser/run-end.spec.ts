import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { ask, late, now, planned, press } from './day';

const end = (page: Page): Locator => page.getByRole('main').getByRole('button', { name: 'Avslutt dagen' });
const question = (page: Page): Locator => page.getByRole('dialog', { name: 'Avslutte dagen nå?' });

test('with much of the day left it is asked once whether to end it, and Enter ends it', async ({ page }) => {
  await late(page, 0);
  await end(page).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toContainText(
    '4 poster er ikke holdt: «Tall og tendenser», «Kaffe», «Gruppearbeid» og 1 til.',
  );
  await expect(question(page)).toContainText('Salen leser «Takk for i dag» på storskjermen.');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveCount(0);
  await expect(now(page)).toHaveText('Velkommen');
  await expect(end(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(now(page)).toHaveText(/^Dagen sluttet kl\./);
});

test('the question quotes the big screen in the language of the gathering, whatever language the app has', async ({
  page,
}) => {
  const { gatheringId } = await late(page, 0);
  await ask(page, 'gathering/update', { gatheringId, patch: { language: 'en' } });
  await end(page).click();
  await expect(question(page)).toContainText('Salen leser «Thank you for today» på storskjermen.');
});

test('with everything held, or as good as, the day ends at one press', async ({ page }) => {
  await planned(page, 0, [
    { title: 'Arbeid', minutes: 1, kind: 'group' },
    { title: 'Vel hjem', minutes: 4, kind: 'summary' },
  ]);
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Arbeid');
  await end(page).click();
  await expect(now(page)).toHaveText(/^Dagen sluttet kl\./);
  await page.getByRole('button', { name: 'Angre avslutningen' }).click();
  await expect(now(page)).toHaveText('Arbeid');
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Vel hjem');
  await press(page, 'Space');
  await expect(now(page)).toHaveText(/^Dagen sluttet kl\./);
});

test('items of the same name are told apart by when they were to begin', async ({ page }) => {
  const items = [
    { title: 'Velkommen', minutes: 10, kind: 'welcome', priority: 'must' },
    { title: 'Plenumsdialog', minutes: 10, kind: 'plenary', priority: 'can' },
    { title: 'Kaffe', minutes: 10, kind: 'break', priority: 'must' },
    { title: 'Plenumsdialog', minutes: 10, kind: 'plenary', priority: 'can' },
    { title: 'Vel hjem', minutes: 20, kind: 'summary', priority: 'must' },
  ];
  await late(page, 18, items);
  const cut = page.getByRole('button', { name: /^Kutt KAN, så BØR/ });
  await expect(cut).toHaveAccessibleDescription(
    /^Kutt «Plenumsdialog» kl\.\s\d\d\.\d\d og «Plenumsdialog» kl\.\s\d\d\.\d\d\./,
  );
  const card = page.getByRole('listitem').filter({ has: cut });
  await expect(card.getByRole('listitem').first()).toContainText(/^\d\d:\d\d Plenumsdialog/);
});

test('a start that has not come yet is refused in words', async ({ page }) => {
  await late(page, 3);
  await page.getByRole('button', { name: 'Valg for «Velkommen»' }).click();
  await page.getByRole('menuitem', { name: 'Startet egentlig kl. …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Startet egentlig kl. …' });
  const ahead = new Date(Date.now() + 30 * 60_000);
  const time = ahead.toLocaleTimeString('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
  await dialog.getByRole('textbox', { name: 'Startet kl.' }).fill(time);
  await dialog.getByRole('button', { name: 'Rett tiden' }).click();
  await expect(dialog).toContainText(/Klokken er ikke \d\d\.\d\d ennå\. Ingenting er endret\./);
});
