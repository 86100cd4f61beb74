import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { list, pad, write } from './notes-page';

const KINDS = [
  '- Et innspill',
  '? Et spørsmål',
  '* En idé',
  '+ Et tiltak',
  '> En bestilling',
  '++ En styrke',
  '!! En fare',
];

/** How much of the place's height the notes have, and whether the whole field is in the window. */
async function room(page: Page) {
  const [notes, place] = await Promise.all([list(page).boundingBox(), page.getByRole('main').boundingBox()]);
  return (notes?.height ?? 0) / (place?.height ?? 1);
}

for (const [what, size] of [
  ['at 200 % zoom', { width: 640, height: 360 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`${what} the notes have at least half the height, and the field is always there`, async ({ page }) => {
    await openPlace(page, 'run');
    await page.getByRole('button', { name: 'Start dagen' }).click();
    await openPlace(page, 'notes');
    for (let nr = 0; nr < 2; nr += 1) for (const line of KINDS) await write(page, `${line} ${nr} #emne${nr}`);
    await page.setViewportSize(size);
    await expect(pad(page)).toBeInViewport({ ratio: 1 });
    await page.screenshot({ path: test.info().outputPath('place.png') });
    // What the place lays out anew for a smaller window it does a moment after.
    await expect.poll(() => room(page)).toBeGreaterThanOrEqual(0.5);
    await expect(list(page).getByText('En fare 1')).toBeInViewport();
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(size.width);
    // What is around the notes is reached with the keyboard, on its line.
    const deepest = page.getByRole('group', { name: 'Vis', exact: true }).getByRole('combobox').last();
    await deepest.focus();
    await expect(deepest).toBeInViewport();
    await expect(pad(page)).toBeInViewport({ ratio: 1 });
    await pad(page).fill('Nå skrives det');
    await expect(page.getByRole('button', { name: 'Tiltak', exact: true })).toBeVisible();
    await expect(pad(page)).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Det dere har kommet fram til' }).click();
    await expect(page.getByRole('dialog')).toContainText('Et tiltak 1');
    await page.keyboard.press('Escape');
    await expectNoAxeViolations(page);
  });
}
