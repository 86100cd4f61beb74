import type { Page } from '@playwright/test';
import { callDoor, expect, openPlace, sampleId, test } from './app';
import { editedText, editor, expectDelivered, list, pad, row, rowKey, texts, write } from './notes-page';

const BAD = {
  markup: '<img src=x onerror="window.hit=1"><b>fet</b>&amp;<!--',
  script: '</textarea><script>window.hit=1</script>{{7*7}}$\u007b7*7}',
  control: 'a\u0001b\u0007c\u001bd\u007fe\u0085f\u2028g\u200bh\ufeffi',
  rtl: '\u202eמימין לשמאל\u202c שלום عربى',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈 e\u0301 a\u030a 𝔘',
  formula: '=HYPERLINK("http://x.no";"trykk")',
} as const;
const LONG = 'Ord på ord. '.repeat(1_000).slice(0, 10_000).trim();

/** Nothing that was typed has become anything but text. */
async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('main img, main b, main script, dialog img, dialog script')).toHaveCount(0);
}

test('markup, scripts, control characters, long, right-to-left and emoji are text in pad, list and editor', async ({
  page,
}) => {
  await openPlace(page, 'notes');
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const text of Object.values(BAD)) {
    await page.getByRole('button', { name: 'Idé', exact: true }).click();
    await write(page, text);
  }
  await page.getByRole('button', { name: 'Idé', exact: true }).click();
  await write(page, LONG);
  await expect(list(page).locator('[data-row]')).toHaveCount(7);
  const shown = await list(page)
    .locator('[data-row] bdi:first-child')
    .evaluateAll((all) => all.map((one) => one.textContent));
  expect(shown).toEqual([...Object.values(BAD), LONG]);
  await page.reload();
  await expect(list(page).locator('[data-row]')).toHaveCount(7);
  expect(
    await list(page)
      .locator('[data-row] bdi:first-child')
      .evaluateAll((all) => all.map((one) => one.textContent)),
  ).toEqual([...Object.values(BAD), LONG]);

  // Each field of the editor, and of what it is shown in afterwards.
  await rowKey(page, '<img').first().click();
  await expect(editedText(page)).toHaveValue(BAD.markup);
  await editedText(page).fill(`Endret ${BAD.script}`);
  await editor(page).getByLabel('Hvem sa det?').fill(`${BAD.markup}${BAD.rtl}`);
  await editor(page)
    .getByLabel('Emneord')
    .fill(`#${BAD.emoji.split(' ')[0]} #<b>fet</b>`);
  await page.keyboard.press('Enter');
  await expect(row(page, 'Endret')).toContainText(BAD.markup);
  await expect(row(page, 'Endret')).toContainText('#<b>fet</b>');
  await expectNothingRan(page);

  // The list stays as wide as its place, whatever stands in it.
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect([wide, dialogs]).toEqual([0, []]);
});

test('the same in the search, on the big screen and in the report', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, `areal ${BAD.markup}`);
  await write(page, `areal ${BAD.rtl}${BAD.emoji}`);
  await expect.poll(async () => (await texts(page)).length).toBe(2);
  // The search looks in the store, and once for what is typed.
  await expectDelivered(page);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Søk i alle samlinger' });
  const field = dialog.getByRole('combobox');
  for (const text of [...Object.values(BAD), LONG.slice(0, 1_000), '"*^(NEAR OR', '%_']) {
    await field.fill(text);
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  }
  await field.fill('areal');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('option').last()).toContainText('<img src=x');
  await expectNothingRan(page);
  await page.keyboard.press('Escape');

  const gatheringId = await sampleId(page);
  const stage = await app.secondPage(page, `/stage#/g/${gatheringId}`);
  for (const message of [BAD.markup, BAD.script, BAD.control, BAD.rtl, BAD.emoji, LONG.slice(0, 2_000)]) {
    await callDoor(page, 'stage/show', { gatheringId, patch: { message } });
    await expect(stage.getByText(message.slice(0, 12).trim(), { exact: false }).first()).toBeVisible();
  }
  expect(await stage.evaluate(() => 'hit' in window)).toBe(false);

  await openPlace(page, 'report');
  await expect(page.getByRole('article')).toContainText('<img src=x onerror=');
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.getByRole('article').locator('img, script')).toHaveCount(0);
});

test('20 000 characters pasted in the pad are a note; one more says so and loses nothing', async ({ page }) => {
  await openPlace(page, 'notes');
  const most = 'x'.repeat(20_000);
  await pad(page).fill(`${most}y`);
  await pad(page).press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Notatet er lengre enn 20 000 tegn.' })).toBeVisible();
  await expect(pad(page)).toHaveValue(`${most}y`);
  await pad(page).fill(most);
  await pad(page).press('Enter');
  await expect(list(page).locator('[data-row]')).toHaveCount(1);
});
