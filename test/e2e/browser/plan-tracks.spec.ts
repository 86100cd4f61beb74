import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { ask } from './day';
import { choose, toPaper } from './plan-page';

const agenda = (page: Page): Locator => page.getByRole('treegrid', { name: 'Kjøreplan' });
const row = (page: Page, title: string): Locator => agenda(page).locator('[data-item]').filter({ hasText: title });
const cell = (page: Page, title: string, field: string): Locator => row(page, title).locator(`[data-field="${field}"]`);
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Valgt post' });
const toast = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

/** The template with real tracks, open in Planlegg. */
async function openWorkshop(page: Page): Promise<void> {
  const { gatheringId } = await ask(page, 'template/use', { templateId: 'workshop-two-days', language: 'nb' });
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
  await expect(row(page, 'Parallelle temaer')).toBeVisible();
}

test('an item becomes parallel by key, tracks are added in one press, and the block lasts as long as the longest', async ({
  page,
}) => {
  await openPlace(page, 'plan');
  await row(page, 'Kaffe').click();
  await page.keyboard.press('p');
  await expect(row(page, 'Kaffe')).toContainText('Parallelt');
  const tracks = panel(page).getByRole('region', { name: 'Paralleller' });
  await expect(tracks.getByRole('checkbox')).toBeChecked();
  await tracks.getByRole('button', { name: 'Legg til parallell' }).click();
  await agenda(page).getByRole('textbox', { name: 'Post' }).fill('Ved bålet');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ved bålet')).toContainText('Parallell 1');
  // The cell is closed with the answer: until then it takes the next key for its own.
  await expect(row(page, 'Ved bålet')).toBeFocused();
  await page.keyboard.press('Shift+N');
  await agenda(page).getByRole('textbox', { name: 'Post' }).fill('I salen');
  await page.keyboard.press('Enter');
  await expect(row(page, 'I salen')).toContainText('Parallell 2');
  await expect(row(page, 'I salen')).toBeFocused();
  await expect(cell(page, 'I salen', 'start')).toHaveText(await cell(page, 'Ved bålet', 'start').innerText());
  await page.keyboard.press('m');
  await agenda(page).getByRole('textbox', { name: 'Minutter' }).fill('25');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Kaffe', 'minutes')).toHaveText('25');
  await expect(row(page, 'Kaffe')).toContainText('2 paralleller');
  await expect(row(page, 'I salen')).toBeFocused();
  await expect(panel(page).getByRole('textbox', { name: 'Post', exact: true })).toHaveValue('I salen');
  await panel(page).getByLabel('Leder').fill('Kari Vik');
  await panel(page).getByLabel('Rom').fill('Foajeen');
  await panel(page).getByLabel('Rom').press('Enter');
  await expect(cell(page, 'I salen', 'responsible')).toHaveText('Kari Vik · Foajeen');
  await expectNoAxeViolations(page);
  await row(page, 'Kaffe').focus();
  await page.keyboard.press('p');
  await expect(cell(page, 'Kaffe', 'minutes')).toHaveText('35');
});

test('the parallel block has its tracks’ rooms and leads to hand, and the day line shows lanes', async ({ page }) => {
  await openWorkshop(page);
  await row(page, 'Parallelle temaer').click();
  const second = panel(page).getByRole('group', { name: 'Parallell 2' });
  await expect(second.getByLabel('Rom')).toHaveValue('Rom 2');
  await second.getByLabel('Leder').fill('Ola Nes');
  await second.getByLabel('Leder').press('Enter');
  await expect(cell(page, 'Tema 2', 'responsible')).toHaveText('Ola Nes · Rom 2');
  await expect(page.getByRole('img', { name: /^Gruppearbeid: Parallelle temaer.*3 paralleller$/ })).toBeAttached();
});

test('to scale, tracks stand side by side, and arrows go between them', async ({ page }) => {
  await openWorkshop(page);
  await page.getByRole('button', { name: 'Vis i skala' }).click();
  await expect(async () => {
    const [first, second] = [await row(page, 'Tema 1').boundingBox(), await row(page, 'Tema 2').boundingBox()];
    expect(Math.abs((first?.y ?? 0) - (second?.y ?? 1))).toBeLessThan(1);
    expect(second?.x ?? 0).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0));
  }).toPass();
  await row(page, 'Tema 1').click();
  await page.keyboard.press('ArrowRight');
  await expect(row(page, 'Tema 2')).toBeFocused();
  await page.keyboard.press('Enter');
  await agenda(page).getByRole('textbox', { name: 'Post' }).fill('Folk');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Folk')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'Tema 1')).toBeFocused();
  await expectNoAxeViolations(page);
  await row(page, 'Folk')
    .locator('[data-grip]')
    .dragTo(row(page, 'Tema 1'), { targetPosition: { x: 60, y: 3 } });
  await expect(row(page, 'Folk')).toContainText('Parallell 1');
});

test('paper says which track, who leads it and where', async ({ page }) => {
  await openWorkshop(page);
  await toPaper(page);
  await expect(page.getByRole('cell', { name: /^Parallell 2: Tema 2/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Leder: Gruppeleder 2 · Rom 2' })).toBeVisible();
});

test('an end is locked and unlocked by key; what is too short for it is marked, and one key mends it', async ({
  page,
}) => {
  await openPlace(page, 'plan');
  const talk = row(page, 'To bedrifter forteller');
  await talk.click();
  await page.keyboard.press('Shift+L');
  await expect(talk).toContainText(/Fast slutt \d\d:\d\d/);
  const minutes = cell(page, 'To bedrifter forteller', 'minutes');
  await expect(minutes).toHaveText('20');
  await choose(page, 'Tall og tendenser');
  await panel(page).getByLabel('Minutter').fill('15');
  await panel(page).getByLabel('Minutter').press('Enter');
  await expect(minutes).toHaveText('15');
  await panel(page).getByLabel('Minutter').fill('29');
  await panel(page).getByLabel('Minutter').press('Enter');
  const issue = page.getByRole('row').filter({ hasText: 'men trenger minst' });
  await expect(issue).toBeVisible();
  await expectNoAxeViolations(page);
  await talk.focus();
  await page.keyboard.press('m');
  await expect(toast(page)).toContainText('varer til den faste sluttiden');
  await page.keyboard.press('ArrowDown');
  await expect(issue.getByRole('button', { name: 'Lås opp sluttiden' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(issue).toHaveCount(0);
  await expect(minutes).toHaveText('20');
  await expect(talk).not.toContainText('Fast slutt');
});
