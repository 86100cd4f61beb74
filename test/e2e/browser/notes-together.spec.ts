import type { Page } from '@playwright/test';
import { type App, expect, expectNoAxeViolations, openPlace, test } from './app';
import { editedText, editor, expectDelivered, message, pad, row, rowKey, texts, write } from './notes-page';

/** Another person at another machine, with a pad of her own. */
async function another(app: App, page: Page): Promise<Page> {
  const other = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await other.evaluate(() => localStorage.setItem('kjoreplan.pad', 'another-pad-0001'));
  await other.reload();
  await expect(pad(other)).toBeVisible();
  return other;
}

test('two who write in the same note see each other, and neither loses a word', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Veien er smal og skolen er gammel');
  const other = await another(app, page);
  await rowKey(page, 'Veien').click();
  await expect(row(other, 'Veien')).toContainText('Prosesslederen skriver her');
  await rowKey(other, 'Veien').click();
  await expect(editor(other)).toContainText('Prosesslederen skriver i dette notatet.');
  await expect(editor(page)).toContainText('Prosesslederen 2 skriver i dette notatet.');
  await expectNoAxeViolations(page);

  await editedText(page).fill('Veien er altfor smal og skolen er gammel');
  await editedText(other).fill('Veien er smal og skolen er gammel og kald');
  await other.keyboard.press('Enter');
  await expect(editor(page)).toContainText('Noen andre har endret teksten mens du skriver.');
  await expect(editor(page).getByRole('blockquote')).toHaveText('Veien er smal og skolen er gammel og kald');
  await expect(editor(page)).not.toContainText('skriver i dette notatet');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  for (const one of [page, other]) {
    await expect(row(one, 'Veien er altfor smal og skolen er gammel og kald')).toBeVisible();
  }
});

test('the same words changed by two: both stand, and it is said', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'ti prosent');
  const other = await another(app, page);
  for (const one of [page, other]) await rowKey(one, 'ti prosent').click();
  await editedText(page).fill('elleve prosent');
  await editedText(other).fill('tolv prosent');
  await other.keyboard.press('Enter');
  await expect(editor(page).getByRole('blockquote')).toHaveText('tolv prosent');
  await page.keyboard.press('Enter');
  await expect(message(page)).toContainText('Alle ordene står, først deres og så dine.');
  await expect(row(page, 'tolv elleve prosent')).toBeVisible();
  await page.getByRole('button', { name: 'Åpne notatet' }).click();
  await expect(editedText(page)).toHaveValue('tolv elleve prosent');
});

test('two who name different speakers see it as they write, and both names stand', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Skolen blir stående');
  const other = await another(app, page);
  for (const one of [page, other]) await rowKey(one, 'Skolen').click();
  await editor(page).getByLabel('Hvem sa det?').fill('Per Dahl');
  await editor(other).getByLabel('Hvem sa det?').fill('Kari Vik');
  await other.keyboard.press('Enter');
  await expect(editor(page)).toContainText(
    'Noen andre har skrevet «Kari Vik» i feltet «Hvem sa det?» mens du skriver. Når du lagrer, står begge.',
  );
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(message(page)).toContainText('Alle ordene står, først deres og så dine. Rydd i notatet.');
  for (const one of [page, other]) await expect(row(one, 'Skolen')).toContainText('Kari Vik, Per Dahl');
});

test('what is not touched here follows the other, also while the note is open', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Bredbånd først');
  const other = await another(app, page);
  await rowKey(page, 'Bredbånd').click();
  await rowKey(other, 'Bredbånd').click();
  await editor(other).getByRole('combobox', { name: 'Type' }).selectOption('Tiltak');
  await editedText(other).fill('Bredbånd først, så vei');
  await other.keyboard.press('Enter');
  await expect(editedText(page)).toHaveValue('Bredbånd først, så vei');
  await expect(editor(page).getByRole('combobox', { name: 'Type' })).toHaveValue('action');
  await editor(page)
    .getByRole('textbox', { name: 'Emneord' })
    .or(editor(page).getByLabel('Emneord'))
    .first()
    .fill('#nett');
  await page.keyboard.press('Enter');
  await expect(row(other, 'Bredbånd først, så vei')).toContainText('#nett');
});

test('an edit whose answer was lost is made once, also where the other has changed the note before it is sent again', async ({
  page,
  app,
}) => {
  await openPlace(page, 'notes');
  await write(page, 'smal vei');
  await expectDelivered(page);
  const other = await another(app, page);
  // It arrives, and the line is cut before its answer comes; the next try is held until the other has changed the note.
  let sent = 0;
  let otherHasChanged = (): void => undefined;
  const changed = new Promise<void>((resolve) => {
    otherHasChanged = resolve;
  });
  await page.routeWebSocket(/.*/, (line) => {
    const server = line.connectToServer();
    let cutting = false;
    line.onMessage(async (message) => {
      if (String(message).includes('note/update')) {
        sent += 1;
        cutting = sent === 1;
        if (!cutting) await changed;
      }
      server.send(message);
    });
    server.onMessage((message) => {
      if (!cutting) line.send(message);
      else if (String(message).includes('smal vei nå')) void line.close();
    });
  });
  await page.reload();
  await rowKey(page, 'smal vei').click();
  await editedText(page).fill('smal vei nå');
  await page.keyboard.press('Enter');
  await rowKey(other, 'smal vei nå').click();
  await editedText(other).fill('smal vei nå i høst');
  await other.keyboard.press('Enter');
  await expect(row(page, 'smal vei nå')).toBeVisible();
  await expect.poll(() => other.evaluate(() => document.body.innerText)).toContain('smal vei nå i høst');
  // The line is there again and the next try is made; until the cut is noticed nothing waits, and all would seem delivered.
  await expect.poll(() => sent).toBeGreaterThan(1);
  otherHasChanged();
  await expectDelivered(page);
  for (const one of [page, other]) await expect(row(one, /^.*smal vei nå i høst/)).toBeVisible();
  expect(await Promise.all([texts(page), texts(other)])).toEqual([['smal vei nå i høst'], ['smal vei nå i høst']]);
});
