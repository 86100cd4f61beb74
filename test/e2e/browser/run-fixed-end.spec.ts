import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { ask, faceAt, late, minuteNow, minutesOf, now, panel, press } from './day';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Når «Velkommen» skal slutte' });
const face = (ahead: number): string => faceAt(minuteNow() + ahead).replace('.', ':');

test('one press offers to count to a clock time, and the clock then counts to it', async ({ page }) => {
  await late(page, 0);
  await page.keyboard.press('l');
  await expect(dialog(page).getByRole('textbox', { name: 'Slutter kl.' })).toBeFocused();
  await expectNoAxeViolations(page);
  const quarter = dialog(page)
    .getByRole('button', { name: /^Kl\.\s\d\d\.(00|15|30|45)$/ })
    .last();
  const name = await quarter.innerText();
  const time = name.replace(/^Kl\.\s/, '');
  // By its name: when a quarter passes, another is the last.
  await dialog(page).getByRole('button', { name, exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(panel(page)).toContainText(new RegExp(`Teller ned til kl\\.\\s${time}`));
  await expect(
    page.getByText(new RegExp(`^«Velkommen» slutter kl\\.\\s${time}\\. Du kan angre\\.$`)).first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  // Minutes given move the end.
  await page.keyboard.press('+');
  await expect(panel(page)).not.toContainText(new RegExp(`kl\\.\\s${time}`));
  await page.keyboard.press('-');
  await expect(panel(page)).toContainText(new RegExp(`Teller ned til kl\\.\\s${time}`));
});

test('a time is typed; one that has passed is refused in words', async ({ page }) => {
  await late(page, 0);
  await page.getByRole('button', { name: 'Fast slutt …' }).click();
  const field = dialog(page).getByRole('textbox', { name: 'Slutter kl.' });
  await field.fill('tull');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Dette er ikke et klokkeslett\./);
  await field.fill(face(-30));
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/^Det klokkeslettet er passert\. Ingenting er endret\./);
  const at = face(25);
  await field.fill(at);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(`Teller ned til kl.\u00a0${at.replace(':', '.')}`);
  // To a whole minute: by how far into this one it is, there may be one less than that.
  await expect(page.getByRole('timer')).toContainText(/2[345]:\d\d igjen/);
});

test('minutes given before do not move the end she names', async ({ page }) => {
  await late(page, 0);
  await page.getByRole('button', { name: '+5 min' }).click();
  await expect(minutesOf(page, 'Velkommen')).toHaveText('15');
  await page.keyboard.press('l');
  const at = face(25);
  await dialog(page).getByRole('textbox', { name: 'Slutter kl.' }).fill(at);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(`Teller ned til kl.\u00a0${at.replace(':', '.')}`);
});

test('minutes given since do, until she names an end anew, which then is that end', async ({ page }) => {
  const { gatheringId, ids } = await late(page, 0);
  await page.keyboard.press('l');
  const at = face(25);
  const counts = `Teller ned til kl.\u00a0${at.replace(':', '.')}`;
  await dialog(page).getByRole('textbox', { name: 'Slutter kl.' }).fill(at);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(counts);
  await page.getByRole('button', { name: '+5 min', exact: true }).click();
  await expect(panel(page)).not.toContainText(counts);
  await page.keyboard.press('l');
  await dialog(page).getByRole('textbox', { name: 'Slutter kl.' }).fill(at);
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText(counts);
  // In the plan as well: five minutes given, and then another end said.
  await page.getByRole('button', { name: '+5 min', exact: true }).click();
  await expect(panel(page)).not.toContainText(counts);
  const other = (minuteNow() + 40) % 1440;
  await ask(page, 'agenda/updateItem', { gatheringId, itemId: ids[0], patch: { lockedEnd: other } });
  await expect(panel(page)).toContainText(`Teller ned til kl.\u00a0${faceAt(other)}`);
});

test('a fixed end is unlocked again, and either is undone with Ctrl Z in its turn', async ({ page }) => {
  await late(page, 0);
  await page.keyboard.press('l');
  await dialog(page).getByRole('textbox', { name: 'Slutter kl.' }).fill(face(25));
  await page.keyboard.press('Enter');
  await expect(panel(page)).toContainText('Teller ned til');
  await page.keyboard.press('l');
  await dialog(page).getByRole('button', { name: 'Lås opp slutten' }).click();
  await expect(panel(page)).not.toContainText('Teller ned til');
  await expect(minutesOf(page, 'Velkommen')).toHaveText('10');
  await page.keyboard.press('Control+z');
  await expect(panel(page)).toContainText('Teller ned til');
  await page.keyboard.press('Control+z');
  await expect(panel(page)).not.toContainText('Teller ned til');
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Tall og tendenser');
});

test('an end locked in the plan is counted to, however late the item started', async ({ page }) => {
  const { gatheringId, ids } = await late(page, 4);
  await ask(page, 'agenda/updateItem', { gatheringId, itemId: ids[0], patch: { lockedEnd: (minuteNow() + 6) % 1440 } });
  await expect(panel(page)).toContainText('Teller ned til');
  await expect(page.getByRole('timer')).toContainText(/0[456]:\d\d igjen/);
});
