import type { Locator, Page } from '@playwright/test';
import { expect, openPlace, test } from './app';
import { agenda, row, titles } from './plan-page';

const alternatives = (page: Page): Locator => page.getByRole('region', { name: 'Alternativer' });

/** By the mouse as a hand has it: taken hold of, moved a little, then to where the target is seen to stand by then. */
async function drag(page: Page, title: string, to: Locator, share = 0.5): Promise<void> {
  await row(page, title).locator('[data-grip]').hover();
  await page.mouse.down();
  const grip = await row(page, title).locator('[data-grip]').boundingBox();
  if (!grip) throw new Error('The row is not in view.');
  await page.mouse.move(grip.x + 30, grip.y + 12, { steps: 4 });
  // What rises into view for it may do so a moment after.
  await expect(to).toBeInViewport({ ratio: 0.9 });
  const box = await to.boundingBox();
  if (!box) throw new Error('The target is not in view.');
  await page.mouse.move(box.x + Math.min(200, box.width / 2), box.y + box.height * share, { steps: 8 });
  await page.mouse.up();
}

test.beforeEach(async ({ page }) => {
  await openPlace(page, 'plan');
  await expect(agenda(page)).toBeVisible();
});

test('a row dropped on the middle of another goes under it, and is brought back', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1100 });
  const order = await titles(page);
  await drag(page, 'Kaffe', row(page, 'Slik ser det ut hos oss'));
  await expect(row(page, 'Kaffe')).toHaveAttribute('aria-level', '2');
  await expect.poll(async () => (await titles(page)).indexOf('Kaffe')).toBe(order.indexOf('Kaffe'));
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Kaffe')).toHaveAttribute('aria-level', '1');
  await expect.poll(() => titles(page)).toEqual(order);
});

test('a row dropped on a warning goes to the edge of the row beside it; below the last, it is last', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1100 });
  const order = await titles(page);
  await row(page, 'Kaffe').click();
  await page.keyboard.press('l');
  await row(page, 'To bedrifter forteller').click();
  await page.keyboard.press('m');
  await agenda(page).getByRole('textbox', { name: 'Minutter' }).fill('40');
  await page.keyboard.press('Enter');
  // The cell is closed with the answer, and the row has focus again.
  await expect(row(page, 'To bedrifter forteller')).toBeFocused();
  const warning = agenda(page).getByRole('row').filter({ hasText: 'La stå' });
  await expect(warning).toHaveCount(1);
  await drag(page, 'Beinstrekk', warning, 0.8);
  const coffee = order.indexOf('Kaffe');
  await expect.poll(async () => (await titles(page)).indexOf('Beinstrekk')).toBe(coffee);
  await expect(row(page, 'Beinstrekk')).toHaveAttribute('aria-level', '1');
  await drag(page, 'Beinstrekk', page.getByRole('textbox', { name: 'Ny post' }));
  await expect.poll(async () => (await titles(page)).at(-1)).toBe('Beinstrekk');
  await expect(row(page, 'Beinstrekk')).toHaveAttribute('aria-level', '1');
  await expect(page.getByRole('textbox', { name: 'Ny post' })).toHaveValue('');
});

test('a row dropped on the alternatives is set aside, where they rise into view as one drags', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await drag(page, 'Velkommen', alternatives(page));
  await expect(row(page, 'Velkommen')).toHaveCount(0);
  await expect(alternatives(page).getByRole('button', { name: 'Ta inn «Velkommen»' })).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Velkommen')).toHaveCount(1);
});

test('A sets aside by key and takes in again', async ({ page }) => {
  await row(page, 'Kaffe').click();
  await page.keyboard.press('a');
  await expect(row(page, 'Kaffe')).toHaveCount(0);
  // They are drawn a moment after the rows: until then there is nothing to tab to.
  await expect(alternatives(page).getByRole('button', { name: 'Ta inn «Kaffe»' })).toBeAttached();
  await alternatives(page).getByRole('button', { name: 'Ta inn «Hvem bør vi samarbeide med?»' }).focus();
  await page.keyboard.press('Tab');
  await expect(alternatives(page).getByRole('button', { name: /Kaffe/ }).first()).toBeFocused();
  await page.keyboard.press('a');
  await expect(row(page, 'Kaffe')).toHaveCount(1);
});
