import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { openRate, openRoom } from './room';

const QUESTION = 'Hvor nyttig har samlingen vært?';

const column = (page: Page, text: string) => page.getByRole('list', { name: 'Fordeling' }).getByText(text);
const questions = (page: Page) => page.getByRole('region', { name: 'Spørsmål' });

test('a question is made, mended while nobody has answered, deleted and brought back', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  await expect(dialog.getByLabel('Spørsmål om hva som løfter tallet')).toHaveValue(
    'Hva skal til for å løfte det et hakk?',
  );
  await dialog.getByLabel('Spørsmålet', { exact: true }).fill('Hvor godt kjenner vi hverandre?');
  await dialog.getByLabel('Hva betyr 1?').fill('ikke i det hele tatt');
  await dialog.getByLabel('Hva betyr 10?').fill('som naboer');
  await dialog.getByLabel('Hører til').selectOption({ index: 1 });
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hvor godt kjenner vi hverandre?' })).toBeVisible();
  await expect(page.getByText('som naboer')).toBeVisible();

  await page.getByRole('button', { name: 'Endre spørsmålet' }).click();
  const mend = page.getByRole('dialog', { name: 'Endre spørsmålet' });
  await mend.getByLabel('Spørsmålet', { exact: true }).fill('Hvor godt kjenner dere hverandre?');
  await mend.getByRole('button', { name: 'Lagre spørsmålet' }).click();
  const title = page.getByRole('heading', { level: 1, name: 'Hvor godt kjenner dere hverandre?' });
  await expect(title).toBeVisible();

  await page.getByRole('button', { name: 'Slett spørsmålet' }).click();
  await expect(title).toBeHidden();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(questions(page).getByText('Hvor godt kjenner dere hverandre?')).toBeVisible();
});

test('a question left half-written with Escape is there at the next opening, until it is given up', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  const text = dialog.getByLabel('Spørsmålet', { exact: true });
  await text.fill('Hvor godt kjenner vi');
  await dialog.getByLabel('Hva betyr 10?').fill('som naboer');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('n');
  await expect(text).toHaveValue('Hvor godt kjenner vi');
  await expect(dialog.getByLabel('Hva betyr 10?')).toHaveValue('som naboer');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await page.keyboard.press('n');
  await expect(text).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await text.fill('Hvor godt kjenner vi hverandre?');
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hvor godt kjenner vi hverandre?' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(text).toHaveValue('');
});

test('a show of hands is counted with the number keys, and the last is taken back', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('8');
  await expect(page.getByText('Ingen svar ennå', { exact: true })).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByRole('region', { name: 'Du teller for hånd' })).toBeVisible();
  await expect(questions(page).getByText('åpen', { exact: true })).toBeVisible();
  await page.keyboard.type('8890');
  await expect(column(page, '8: 2 svar')).toBeAttached();
  await expect(column(page, '10: 1 svar')).toBeAttached();
  await expect(page.getByText('10. 4 svar.')).toBeAttached();
  await page.keyboard.press('Backspace');
  await expect(column(page, '10: 0 svar')).toBeAttached();
  await expect(page.getByText('Det siste er tatt bort. 3 svar.')).toBeAttached();
  await expect(page.getByText('8,3', { exact: true })).toBeVisible();
  await expect(page.getByText('Få svar')).toBeVisible();
  await page.getByRole('group', { name: 'Legg til ett svar' }).getByRole('button', { name: '1', exact: true }).click();
  await expect(column(page, '1: 1 svar')).toBeAttached();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Tell for hånd' })).toBeVisible();
  await page.keyboard.press('5');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Spør igjen' })).toBeVisible();
  await expect(column(page, '5: 0 svar')).toBeAttached();
});

test('closed, shown to the room, hidden, and asked again with the first result kept', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('t');
  await page.keyboard.type('778');
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await page.keyboard.press('l');
  await expect(questions(page).getByText('lukket')).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Skjul for rommet' })).toBeVisible();
  await expect(page.getByText(/Rommet ser ikke fordelingen/)).toBeVisible();
  await page.keyboard.press('v');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Spør igjen' }).getByRole('button', { name: 'Lag runden' }).click();
  await expect(page.getByRole('button', { name: 'Åpne for svar' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();
  await expect(questions(page).getByText(QUESTION)).toHaveCount(2);
  await questions(page).getByText('3 svar').click();
  await expect(column(page, '7: 2 svar')).toBeAttached();
});

test('the focus is never lost when a button has done its work', async ({ page }) => {
  await openRate(page);
  await page.getByRole('button', { name: 'Åpne rommet' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Lukk rommet' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Rommet' })).toBeFocused();
  await page.getByRole('button', { name: 'Tell for hånd' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Du teller for hånd' })).toBeFocused();
  await page.keyboard.press('7');
  await expect(column(page, '7: 1 svar')).toBeAttached();
  await page.getByRole('button', { name: 'Lukk for svar' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Åpne igjen for svar' })).toBeFocused();
  await page.getByRole('button', { name: 'Nullstill svarene' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: QUESTION })).toBeFocused();
});

test('more answers than people present is pointed out', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('t');
  await page.keyboard.type('8'.repeat(42));
  await expect(column(page, '8: 42 svar')).toBeAttached();
  await expect(page.getByText(/Er noen talt to ganger/)).toBeHidden();
  await page.keyboard.type('9');
  await expect(page.getByText('Det er flere svar enn de 42 til stede. Er noen talt to ganger?')).toBeVisible();
});

test('the room: what is opened is said, and when it is closed nothing answers', async ({ page, request }) => {
  await openRate(page);
  await expect(page.getByText('Rommet er lukket')).toBeVisible();
  await expect(page.getByText('De ser ikke plan, notater eller navn.')).toBeVisible();
  const { url, code } = await openRoom(page);
  await expect(page.getByText(`Rommet er åpent · ${code}`)).toBeVisible();
  expect((await request.get(url)).status()).toBe(200);
  const stage = await page.getByLabel('Storskjerm på en annen maskin').inputValue();
  expect(new URL(stage).pathname).toBe('/stage');
  await page.getByRole('button', { name: 'Lukk rommet' }).click();
  await expect(page.getByText('Rommet er lukket')).toBeVisible();
  await expect(request.get(url)).rejects.toThrow(/ECONNREFUSED/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in Vurder (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openRate(page);
    await expectNoAxeViolations(page);
    await openRoom(page);
    await page.keyboard.press('t');
    await page.keyboard.type('6778889900');
    await expect(column(page, '10: 2 svar')).toBeAttached();
    await page.getByRole('button', { name: 'Lukk og vis for rommet' }).click();
    await expect(page.getByRole('button', { name: 'Skjul for rommet' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectNoAxeViolations(page);
  });
}

test('at twice the size nothing scrolls sideways', async ({ page }) => {
  await openRate(page);
  await openRoom(page);
  await page.keyboard.press('t');
  await page.keyboard.type('789');
  await expect(column(page, '9: 1 svar')).toBeAttached();
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(page.getByRole('button', { name: 'Svar med ord' })).toBeVisible();
  const main = page.getByRole('main');
  expect(await main.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
