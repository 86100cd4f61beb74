import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { agenda, row, titles, toast } from './plan-page';

const several = (page: Page): Locator => page.getByRole('region', { name: 'Valgte poster' });
const chosen = (page: Page): Promise<string[]> =>
  agenda(page).locator('[data-item][aria-selected="true"] [data-field="title"]').allInnerTexts();

test.beforeEach(async ({ page }) => {
  await openPlace(page, 'plan');
  await expect(agenda(page)).toBeVisible();
});

test('several rows are chosen by key and mouse, and each act on them is one step', async ({ page }) => {
  const order = await titles(page);
  await row(page, 'Kaffe').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(several(page).getByRole('heading', { name: '3 poster er valgt' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(several(page)).toHaveCount(0);
  await row(page, 'Beinstrekk').click({ modifiers: ['Control'] });
  await expect.poll(() => chosen(page)).toEqual(['Kaffe', 'Beinstrekk']);
  await expectNoAxeViolations(page);
  await several(page).getByRole('radio', { name: 'MÅ' }).click();
  await expect(row(page, 'Kaffe')).toContainText('MÅ');
  await expect(row(page, 'Beinstrekk')).toContainText('MÅ');
  await several(page).getByLabel('Type').selectOption('Praktisk');
  await expect(row(page, 'Beinstrekk')).toContainText('Praktisk');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Kaffe')).toContainText('Pause');
  await expect(row(page, 'Beinstrekk')).toContainText('Pause');
  await row(page, 'Beinstrekk').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Kaffe')).toHaveCount(0);
  await expect(row(page, 'Beinstrekk')).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect.poll(() => titles(page)).toEqual(order);
});

test('several rows move, nest and are set aside together', async ({ page }) => {
  const order = await titles(page);
  await row(page, 'Kaffe').click();
  await row(page, 'Hva skal til for å lykkes?').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).not.toEqual(order);
  const moved = await titles(page);
  expect(moved.indexOf('Hva skal til for å lykkes?')).toBe(moved.indexOf('Kaffe') + 1);
  await expect.poll(() => chosen(page)).toEqual(['Kaffe', 'Hva skal til for å lykkes?']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(order);
  // With its answer the undo chooses what it was about.
  await expect(toast(page)).toContainText('Angret');
  await row(page, 'Kaffe').click();
  await row(page, 'Beinstrekk').click({ modifiers: ['Control'] });
  await page.keyboard.press('Alt+ArrowRight');
  await expect(row(page, 'Kaffe')).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'Beinstrekk')).toHaveAttribute('aria-level', '2');
  await page.keyboard.press('a');
  const aside = page.getByRole('region', { name: 'Alternativer' });
  await expect(aside.getByRole('button', { name: 'Ta inn «Kaffe»' })).toBeVisible();
  await expect(aside.getByRole('button', { name: 'Ta inn «Beinstrekk»' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(order);
});

/** As the system's clipboard would give it. */
async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

test('rows are duplicated, copied within the plan and to another gathering, and pasted from a spreadsheet', async ({
  page,
}) => {
  await row(page, 'Slik ser det ut hos oss').click();
  await page.keyboard.press('Control+d');
  await expect(row(page, 'Tall og tendenser')).toHaveCount(2);
  // With the answer what was made is chosen.
  await expect(toast(page).getByText('1 post er duplisert')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Tall og tendenser')).toHaveCount(1);
  await row(page, 'Slik ser det ut hos oss').click();
  await page.keyboard.press('Control+c');
  await expect(toast(page).getByText('1 post er kopiert')).toBeVisible();
  await row(page, 'Beinstrekk').click();
  await page.keyboard.press('Control+v');
  await expect(row(page, 'To bedrifter forteller')).toHaveCount(2);
  await expect(toast(page).getByText('1 post er limt inn')).toBeVisible();

  await page.goto(`${new URL(page.url()).origin}/#/`);
  await page.getByRole('button', { name: /^Tom kjøreplan/ }).click();
  await page.getByLabel('Hva heter samlingen?').fill('En annen dag');
  await page.getByRole('button', { name: 'Lag kjøreplanen' }).click();
  await expect(page.getByText('Ingen kjøreplan ennå.', { exact: false })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Ny post' })).toBeFocused();
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+v');
  await expect(row(page, 'To bedrifter forteller')).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'Tall og tendenser')).toContainText('Plansjef');
  await expect(toast(page).getByText('1 post er limt inn')).toBeVisible();

  const rows = '09:00\t20\tVelkommen fra regneark\tOrdfører\n09:20\t40\tRunden fra regneark\tReferent';
  await row(page, 'Tall og tendenser').click();
  await pasteText(page, rows);
  await expect(row(page, 'Velkommen fra regneark')).toContainText('Ordfører');
  await expect(row(page, 'Runden fra regneark').locator('[data-field="minutes"]')).toHaveText('40');
  const all = await titles(page);
  expect(all.indexOf('Velkommen fra regneark')).toBe(all.indexOf('Tall og tendenser') + 1);
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Runden fra regneark')).toHaveCount(0);

  // Without its head, and without a clock time: a cell is a field of its own all the same.
  await row(page, 'Tall og tendenser').click();
  await pasteText(page, '15\tEkstra innlegg\tKari Nordmann');
  await expect(row(page, 'Ekstra innlegg').locator('[data-field="minutes"]')).toHaveText('15');
  await expect(row(page, 'Ekstra innlegg')).toContainText('Kari Nordmann');
  await expect(page.getByRole('textbox', { name: 'Ansvarlig' })).toHaveValue('Kari Nordmann');
});

test('rows are cut, pasted elsewhere and brought back', async ({ page }) => {
  const order = await titles(page);
  await row(page, 'Kaffe').click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+x');
  await expect(row(page, 'Kaffe')).toHaveCount(0);
  await expect(row(page, 'Hva skal til for å lykkes?')).toHaveCount(0);
  // With the answer the row beside them is chosen.
  await expect(toast(page).getByText('2 poster er slettet')).toBeVisible();
  await row(page, 'Velkommen').click();
  await page.keyboard.press('Control+v');
  await expect
    .poll(async () => (await titles(page)).slice(0, 3))
    .toEqual([order[0], 'Kaffe', 'Hva skal til for å lykkes?']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => titles(page)).toEqual(order);
});
