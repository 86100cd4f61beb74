import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { editedText, editor, list, message, pad, row, rowKey, texts, write } from './notes-page';

test('a sign, a tag and two letters say what a note is; it is changed by one key on the row', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Kari Vik åpner @«Kari Vik»');
  await expect(page.getByText('Kari Vik står ikke på deltakerlisten.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Alt+l');
  await expect(message(page)).toContainText('Kari Vik står på deltakerlisten');
  await expect(page.getByText('Kari Vik står ikke på deltakerlisten.')).toHaveCount(0);

  await pad(page).fill('++ Korte #vei til alt #nærhet @KV');
  const reading = page.getByLabel('Notatet leses slik');
  await expect(reading).toContainText('Hvem sa det?Kari Vik');
  await expect(reading).toContainText('Emneord#vei #nærhet');
  await pad(page).press('Enter');
  await expect(row(page, 'Korte vei til alt')).toContainText(/Styrke.*Kari Vik · #vei #nærhet/s);

  await pad(page).pressSequentially('Mer #n');
  await expect(page.getByRole('option', { name: '#nærhet' })).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Mer')).toContainText('#nærhet');

  await rowKey(page, 'Mer').focus();
  await page.keyboard.press('Alt+d');
  await expect(row(page, 'Mer')).toContainText('Idé');
  await expect(rowKey(page, 'Mer')).toBeFocused();
  await page.keyboard.press('Alt+4');
  await expect(row(page, 'Mer')).toContainText('Utfordring');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Mer')).toContainText('Idé');

  await page.getByRole('combobox', { name: 'Emneord', exact: true }).selectOption('vei');
  await expect(list(page).locator('[data-row]')).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Emneord', exact: true }).selectOption('');
  await page.getByRole('combobox', { name: 'Hvem', exact: true }).selectOption('Kari Vik');
  await expect(list(page).locator('[data-row]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Alle 3' }).click();
  await expect(list(page).locator('[data-row]')).toHaveCount(3);
});

test('rows are chosen and merged, moved and deleted together, and one Angre brings back', async ({ page }) => {
  await openPlace(page, 'notes');
  for (const text of ['en', 'to', 'tre', 'fire']) await write(page, `Notat ${text}`);
  await pad(page).press('ArrowUp');
  await expect(rowKey(page, 'Notat fire')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  const bar = page.getByRole('group', { name: 'Med notatene som er valgt' });
  await expect(bar).toContainText('2 notater er valgt');
  await expectNoAxeViolations(page);
  await page.keyboard.press('s');
  await expect(row(page, 'Notat to')).toContainText('Notat tre');
  await expect(list(page).locator('[data-row]')).toHaveCount(3);
  await expect(rowKey(page, 'Notat to')).toBeFocused();
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page)).toEqual(['Notat en', 'Notat to', 'Notat tre', 'Notat fire']);

  await rowKey(page, 'Notat en').focus();
  await page.keyboard.press('Space');
  await rowKey(page, 'Notat fire').focus();
  await page.keyboard.press('Space');
  await expect(bar).toContainText('2 notater er valgt');
  await expect(editor(page)).toHaveCount(0);
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Flytt 2 notater til' });
  await dialog.getByRole('combobox', { name: 'Post' }).selectOption({ label: 'Kaffe' });
  await dialog.getByRole('button', { name: 'Flytt' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Kaffe/ })).toBeVisible();
  await expect(list(page).getByText('2 notater')).toHaveCount(2);
  // The list is told before the dialog is answered, and under a dialog no key means the rows.
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(list(page).locator('[data-row]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(list(page).locator('[data-row]')).toHaveCount(4);
});

test('a note is cut in two where the caret stands', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Først dette. Så dette.');
  await pad(page).press('ArrowUp');
  await page.keyboard.press('Enter');
  for (let nr = 0; nr < 'Så dette.'.length; nr += 1) await page.keyboard.press('ArrowLeft');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => texts(page)).toEqual(['Først dette.', 'Så dette.']);
  await expect(rowKey(page, 'Så dette.')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect.poll(() => texts(page)).toEqual(['Først dette. Så dette.']);
});

test('her own short forms expand as she types, and come back', async ({ page }) => {
  await openPlace(page, 'notes');
  await page.getByRole('button', { name: 'Forkortelser' }).click();
  const dialog = page.getByRole('dialog', { name: 'Egne forkortelser' });
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Forkortelse', { exact: true }).fill('ks');
  await dialog.getByLabel('Står for', { exact: true }).fill('kommunestyret');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('«ks» står for')).toHaveValue('kommunestyret');
  await dialog.getByLabel('Forkortelse', { exact: true }).fill('to ord');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('Forkortelsen må være ett ord');
  await page.keyboard.press('Escape');

  await pad(page).pressSequentially('Ks bestemmer. Si det til ks ');
  await expect(pad(page)).toHaveValue('Kommunestyret bestemmer. Si det til kommunestyret ');
  await page.keyboard.press('Backspace');
  await expect(pad(page)).toHaveValue('Kommunestyret bestemmer. Si det til ks ');
  await page.keyboard.type('og ks,');
  await page.keyboard.press('Control+z');
  await expect(pad(page)).toHaveValue('Kommunestyret bestemmer. Si det til ks og ks,');
  await page.keyboard.press('Enter');
  await rowKey(page, 'Kommunestyret').click();
  await editedText(page).pressSequentially(' ks.');
  await expect(editedText(page)).toHaveValue('Kommunestyret bestemmer. Si det til ks og ks, kommunestyret.');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Forkortelser' }).click();
  await dialog.getByLabel('«ks» står for').fill('fylkestinget');
  await dialog.getByRole('button', { name: 'Lukk' }).last().click();
  await expect(async () => {
    await pad(page).fill('');
    await pad(page).pressSequentially('ks ');
    await expect(pad(page)).toHaveValue('fylkestinget ', { timeout: 500 });
  }).toPass();
});

test('a picture of a flip chart is put on the item, captioned, seen large and brought back', async ({ page }) => {
  await openPlace(page, 'notes');
  const drawn = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 3_000;
    canvas.height = 1_500;
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = '#fff';
      context.fillRect(0, 0, 3_000, 1_500);
      context.fillStyle = '#063';
      context.fillText('Veien videre', 100, 100);
    }
    return canvas.toDataURL('image/png').replace(/^[^,]*,/u, '');
  });
  const buffer = Buffer.from(drawn, 'base64');
  await page
    .getByLabel('Legg inn bilde av flippover')
    .setInputFiles({ name: 'flippover.png', mimeType: 'image/png', buffer });
  const strip = list(page)
    .getByRole('listitem')
    .filter({ has: page.locator('[data-picture]') });
  const thumbnail = strip.getByRole('button', { name: /Uten bildetekst/ });
  await expect(thumbnail.getByRole('img')).toBeVisible();
  await expect(message(page)).toContainText('1 bilde er lagt på posten');
  await expectNoAxeViolations(page);

  await thumbnail.click();
  const dialog = page.getByRole('dialog', { name: 'Bilde av flippover' });
  await expect
    .poll(() => dialog.getByRole('img').evaluate((img) => (img instanceof HTMLImageElement ? img.naturalWidth : 0)))
    .toBe(2_000);
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Bildetekst').fill('Veien videre, bord 3');
  await page.keyboard.press('Enter');
  await strip.getByRole('button', { name: /Veien videre, bord 3/ }).click();
  await dialog.getByRole('button', { name: 'Slett bildet' }).click();
  await expect(strip).toHaveCount(0);
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(strip.getByRole('button', { name: /Veien videre, bord 3/ })).toBeVisible();

  // Pasted as from a screenshot, and what is no picture says so.
  await pad(page).evaluate((area, base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([bytes], 'utklipp.png', { type: 'image/png' }));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, drawn);
  await expect(strip.getByRole('button')).toHaveCount(2);
  await page
    .getByLabel('Legg inn bilde av flippover')
    .setInputFiles({ name: 'ødelagt.png', mimeType: 'image/png', buffer: Buffer.from('ikke et bilde') });
  await expect(message(page)).toContainText('Filen er ikke et bilde som kan vises.');
});

test('the help lists what the keys do', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Et notat');
  await rowKey(page, 'Et notat').focus();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: 'Tastatursnarveier' });
  for (const what of [
    'Slå sammen notatene som er valgt',
    'Flytt notatet som er valgt',
    'Velg flere rader',
    'Søk i alle samlinger',
    'Legg inn bilde av flippover',
    'Styrke, eller «++ » først',
  ]) {
    await expect(help.getByText(what)).toBeVisible();
  }
});
