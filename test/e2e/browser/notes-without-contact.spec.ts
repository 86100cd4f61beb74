import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { editedText, expectDelivered, list, message, pad, row, rowKey, texts, write } from './notes-page';

const WAITS = 'venter på å bli sendt';

test('a laptop without contact goes on taking notes, and delivers them once each, in order', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Før bruddet');
  await expectDelivered(page);
  await app.kill();
  const said = Array.from({ length: 12 }, (_, nr) => `Uten nett ${nr + 1}`);
  for (const text of said) await write(page, text);
  await expect(row(page, 'Uten nett 12')).toContainText(WAITS);
  await expect(page.getByText('Skriv videre. Notatene sendes')).toContainText('12 endringer venter på denne maskinen.');
  await expectNoAxeViolations(page);

  // What waits can be changed and taken away too.
  await rowKey(page, 'Uten nett 3').click();
  await editedText(page).fill('Uten nett tre');
  await page.keyboard.press('Enter');
  await rowKey(page, 'Uten nett 5').focus();
  await page.keyboard.press('Delete');
  await expect(row(page, 'Uten nett 5')).toHaveCount(0);
  await pad(page).fill('Halvveis uten nett');

  // The same browser, in a second tab: it knows what waits, and does not send it once more.
  const tab = await page.context().newPage();
  await app.restart();
  await Promise.all([page.goto('about:blank'), tab.goto(page.url())]);
  await page.goBack();
  await expect(pad(tab)).toBeVisible();
  const expected = ['Før bruddet', ...said.filter((text) => text !== 'Uten nett 5')].map((text) =>
    text === 'Uten nett 3' ? 'Uten nett tre' : text,
  );
  for (const one of [page, tab]) {
    await expect.poll(() => texts(one)).toEqual(expected);
    await expect(list(one)).not.toContainText(WAITS);
  }
  expect((await Promise.all([page, tab].map((one) => pad(one).inputValue()))).sort()).toEqual([
    '',
    'Halvveis uten nett',
  ]);
  await expectDelivered(page);
});

test('a note that waits keeps the time it was written at', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await app.kill();
  await write(page, 'Sagt for lenge siden');
  await expect(row(page, 'Sagt for lenge siden')).toContainText(WAITS);
  // As if it had waited for two hours.
  const was = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('kjoreplan.outbox/')) ?? '';
    const act = JSON.parse(localStorage.getItem(key) ?? '{}');
    act.at -= 2 * 3_600_000;
    localStorage.setItem(key, JSON.stringify(act));
    return new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' }).format(
      act.at,
    );
  });
  // This page knows the note from before: it must be gone before there is anyone to deliver to.
  await page.goto('about:blank');
  await app.restart();
  await page.goBack();
  await expect(row(page, 'Sagt for lenge siden')).toContainText(was);
  await expect(row(page, 'Sagt for lenge siden')).not.toContainText(WAITS);
});

test('two tabs of one browser have a pad each, and undo takes back what has not been sent', async ({ page, app }) => {
  await openPlace(page, 'notes');
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await pad(page).fill('I den ene');
  await pad(tab).fill('I den andre');
  await expect(async () => {
    await tab.reload();
    await page.reload();
    await expect(pad(tab)).toHaveValue('I den andre', { timeout: 5_000 });
    await expect(pad(page)).toHaveValue('I den ene', { timeout: 5_000 });
  }).toPass();
  await app.kill();
  await expect(page.getByText('Skriv videre. Notatene sendes')).toBeVisible();
  await pad(page).press('Enter');
  await expect(row(page, 'I den ene')).toContainText(WAITS);
  await pad(page).press('Control+z');
  await expect(row(page, 'I den ene')).toHaveCount(0);
  await expect(message(page)).toContainText('Det siste er tatt tilbake. Det var ikke sendt.');
});

test('what cannot be done without contact says so and changes nothing; a picture waits, and comes once', async ({
  page,
  app,
}) => {
  await openPlace(page, 'notes');
  await write(page, 'Første del. Andre del.');
  await write(page, 'Et notat til');
  await expectDelivered(page);
  await app.kill();
  await expect(page.getByText('Skriv videre. Notatene sendes')).toBeVisible();

  await rowKey(page, 'Første del').click();
  await editedText(page).evaluate((area) => area instanceof HTMLTextAreaElement && area.setSelectionRange(11, 11));
  await page.keyboard.press('Alt+Enter');
  await expect(message(page)).toContainText('Ingen kontakt. Notatet er ikke delt, og teksten står som den sto.');
  await expect(editedText(page)).toHaveValue('Første del. Andre del.');
  await page.keyboard.press('Escape');

  await rowKey(page, 'Første del').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('s');
  await expect(message(page)).toContainText('Ingen kontakt. Notatene er ikke slått sammen, og ingenting er endret.');
  await expect(page.getByRole('group', { name: 'Med notatene som er valgt' })).toContainText('2 notater er valgt');
  await page.keyboard.press('Escape');

  await rowKey(page, 'Et notat til').focus();
  await page.keyboard.press('Shift+T');
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
    return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
  });
  await page
    .getByLabel('Legg inn bilde av flippover')
    .setInputFiles({ name: 'flippover.png', mimeType: 'image/png', buffer: Buffer.from(drawn, 'base64') });
  await expect(message(page)).toContainText('Bildet ligger på denne maskinen og sendes når kontakten er tilbake.');
  await expect(page.getByText('Skriv videre. Notatene sendes')).toContainText(
    '1 endring venter på denne maskinen. 1 bilde venter på denne maskinen.',
  );
  await expectNoAxeViolations(page);

  // Also when the page goes meanwhile.
  const tab = await page.context().newPage();
  const address = page.url();
  await page.close();
  await app.restart();
  await tab.goto(address);
  await expect(list(tab).locator('[data-picture]')).toHaveCount(1);
  await expect.poll(() => texts(tab)).toEqual(['Første del. Andre del.', 'Et notat til', 'Et notat til']);
  await expectDelivered(tab);
  await tab.reload();
  await expect(list(tab).locator('[data-picture]')).toHaveCount(1);
});

test('a note deleted without contact comes back by its message, and is not deleted when there is contact', async ({
  page,
  app,
}) => {
  await openPlace(page, 'notes');
  await write(page, 'Skal bli stående');
  await write(page, 'Skal bort');
  await expectDelivered(page);
  await app.kill();
  await expect(page.getByText('Skriv videre. Notatene sendes')).toBeVisible();
  for (const text of ['Skal bort', 'Skal bli stående']) {
    await rowKey(page, text).focus();
    await page.keyboard.press('Delete');
    await expect(row(page, text)).toHaveCount(0);
  }
  await message(page).getByRole('button', { name: 'Angre' }).last().click();
  await expect(row(page, 'Skal bli stående')).toBeVisible();
  await expect(row(page, 'Skal bli stående')).not.toContainText(WAITS);
  await expect(message(page)).toHaveCount(0);
  await page.goto('about:blank');
  await app.restart();
  await page.goBack();
  await expect(row(page, 'Skal bort')).toHaveCount(0);
  await expectDelivered(page);
  await expect(row(page, 'Skal bli stående')).toBeVisible();
});
