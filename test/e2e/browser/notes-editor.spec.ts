import { callDoor, expect, openPlace, sampleId, test } from './app';
import { editedText, editor, expectDelivered, list, row, rowKey, write } from './notes-page';

test('Enter in a date that cannot be read saves nothing, and says what is wrong', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, '+ Ringe fylket');
  await rowKey(page, 'Ringe fylket').click();
  const due = editor(page).getByRole('textbox', { name: 'Frist' });
  await due.fill('12.3');
  await due.pressSequentially('x');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toContainText('Datoen kan ikke leses');
  await expect(due).toBeFocused();
  await expect(due).toHaveValue('12.3x');
  await due.fill('12.3');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ringe fylket')).toContainText(/12\. mar/);
});

test('focus is on the note when it has been moved to another item, and the arrows go on from there', async ({
  page,
}) => {
  await openPlace(page, 'notes');
  for (const text of ['Den første', 'Den andre', 'Den tredje']) await write(page, text);
  await expectDelivered(page);
  await rowKey(page, 'Den andre').focus();
  const dialog = page.getByRole('dialog');
  const move = async (to: string): Promise<void> => {
    await page.keyboard.press('f');
    await dialog.getByRole('combobox', { name: 'Post' }).selectOption(to);
    await dialog.getByRole('button', { name: 'Flytt' }).click();
    await expect(dialog).toHaveCount(0);
  };
  await move('Kaffe');
  await expect(page.getByRole('heading', { level: 2, name: /Kaffe/ })).toBeVisible();
  await expect(rowKey(page, 'Den andre')).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await move('Kaffe');
  await expect(list(page)).toContainText('3 notater');
  await expect(rowKey(page, 'Den tredje')).toBeFocused();
  await page.keyboard.press('f');
  await page.keyboard.press('Escape');
  await expect(rowKey(page, 'Den tredje')).toBeFocused();
});

test('a note that somebody else deletes while it is open here leaves focus in the list', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Blir stående');
  await write(page, 'Blir slettet av en annen');
  await expectDelivered(page);
  const noteId = await rowKey(page, 'Blir slettet').getAttribute('data-row');
  await rowKey(page, 'Blir slettet').click();
  await expect(editedText(page)).toBeFocused();
  await callDoor(page, 'note/remove', { gatheringId: await sampleId(page), noteId });
  await expect(editor(page)).toHaveCount(0);
  await expect(list(page)).toBeFocused();
  // From there the arrows go on to the rows.
  await page.keyboard.press('ArrowUp');
  await expect(rowKey(page, 'Blir stående')).toBeFocused();
});
