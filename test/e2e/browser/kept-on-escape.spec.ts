import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { editedText, editor, expectDelivered, list, message, row, rowKey, write } from './notes-page';
import { makeDay } from './reflection-round';

/** Where Escape closes something that has been typed in, the words are not lost. */

test('a note left with Escape is as it was, and Angre opens it with what was typed', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Vi må svare fortere');
  await expectDelivered(page);
  await rowKey(page, 'Vi må svare fortere').click();
  await editedText(page).fill('En lang tekst som ikke skal bli borte');
  await page.keyboard.press('Escape');
  await expect(editor(page)).toHaveCount(0);
  await expect(row(page, 'Vi må svare fortere')).toBeVisible();
  await expect(message(page)).toContainText('Notatet er som før.');
  await message(page).getByRole('button', { name: 'Angre' }).click();
  await expect(editedText(page)).toHaveValue('En lang tekst som ikke skal bli borte');
  await expect(editedText(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row(page, 'En lang tekst som ikke skal bli borte')).toBeVisible();
  // Nothing changed, nothing to say.
  await page.mouse.move(5, 5);
  await rowKey(page, 'En lang tekst').click();
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeVisible();
  await expect(message(page).getByText('Notatet er som før.')).toHaveCount(0);
});

test('a pasted list of participants is there at the next opening', async ({ page }) => {
  await openPlace(page, 'plan');
  const open = page.getByRole('button', { name: /^Deltakere/ });
  await open.click();
  const dialog = page.getByRole('dialog', { name: /deltaker/ });
  const field = dialog.getByLabel('Legg til deltakere');
  await field.fill('Tuva Testmoen, Gran\nPål Prøveli, Lunner');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open.click();
  await expect(field).toHaveValue('Tuva Testmoen, Gran\nPål Prøveli, Lunner');
  await dialog.getByRole('button', { name: 'Forkast listen' }).click();
  await page.keyboard.press('Escape');
  await open.click();
  await expect(field).toHaveValue('');
});

test('the roles of a reflecting team are there at the next opening, unless «Avbryt» gave them up', async ({ page }) => {
  const { gatheringId } = await makeDay(page);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
  await page.getByRole('row').filter({ hasText: 'Rundebordsamtale' }).click();
  const open = page.getByRole('button', { name: 'Sett opp reflekterende team' });
  await open.click();
  const dialog = page.getByRole('dialog', { name: 'Reflekterende team: Rundebordsamtale' });
  await dialog.getByPlaceholder('Nytt teammedlem').fill('Kari Vik, Ola Moe');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Intervjuer').fill('Siri Lund');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await open.click();
  await expect(dialog.getByLabel('Reflekterende team 2')).toHaveValue('Ola Moe');
  await expect(dialog.getByLabel('Intervjuer')).toHaveValue('Siri Lund');
  await expect(dialog.getByLabel('Samtale, minutter')).toHaveValue('30');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await open.click();
  await expect(dialog.getByLabel('Intervjuer')).toHaveValue('');
});

test('a rewording left with Escape is as it was, and Angre brings the words back', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Vi må svare fortere');
  await expectDelivered(page);
  await openPlace(page, 'report');
  const paper = page.getByRole('article');
  const text = paper.getByRole('button', { name: 'Vi må svare fortere', exact: true });
  await text.click();
  const field = paper.getByRole('textbox', { name: 'Din tekst' });
  await field.fill('Ordene hennes, som var mange');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect(message(page)).toContainText('Teksten er som før.');
  await expectNoAxeViolations(page);
  await message(page).getByRole('button', { name: 'Angre' }).click();
  await expect(field).toHaveValue('Ordene hennes, som var mange');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(paper.getByRole('button', { name: 'Ordene hennes, som var mange', exact: true })).toBeVisible();
});
