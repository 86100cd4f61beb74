import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { pad, rowKey, write } from './notes-page';

test('what was said in any gathering is found, and Enter goes there', async ({ page }) => {
  await page.getByRole('button', { name: 'Åpne', exact: true }).first().waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Søk i alle samlinger' });
  await expect(dialog).toContainText('Skriv et ord som ble sagt');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');

  await openPlace(page, 'notes');
  for (const line of ['Bedriftene venter på areal', 'Vi trenger flere bedrifter @«Kari Vik»', 'Noe helt annet #havn']) {
    await write(page, line);
  }
  const gatheringId = await sampleId(page);
  await callDoor(page, 'gathering/create', { title: 'En annen samling' });
  await page.keyboard.press('Control+f');
  const field = dialog.getByRole('combobox', { name: 'Hva ble sagt?' });
  await field.pressSequentially('bedrift');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await expect(dialog.getByRole('option').first()).toContainText('Kari Vik');
  await expect(dialog.getByRole('option').last().locator('mark')).toHaveText('Bedriftene');
  await expectNoAxeViolations(page);
  await field.fill('finnesikke');
  await expect(dialog.getByRole('status')).toContainText('Ingen notater har «finnesikke».');
  await field.fill('havn');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await field.fill('bedrift');
  await expect(dialog.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(rowKey(page, 'Bedriftene venter')).toBeFocused();

  // From another place, and from another gathering's list.
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/report`);
  await expect(pad(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await field.pressSequentially('annet');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(rowKey(page, 'Noe helt annet')).toBeFocused();
});
