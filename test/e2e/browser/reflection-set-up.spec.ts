import { callDoor, expect, expectNoAxeViolations, test } from './app';
import { aside, makeDay } from './reflection-round';

test.describe('a reflecting-team round', () => {
  test('is set up from Planlegg with roles, rounds and phases, and undone as one step', async ({ page }) => {
    const { gatheringId } = await makeDay(page);
    await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
    await page.getByRole('row').filter({ hasText: 'Rundebordsamtale' }).click();
    await page.getByRole('button', { name: 'Sett opp reflekterende team' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reflekterende team: Rundebordsamtale' });
    await expect(dialog.getByLabel('Samtale, minutter')).toHaveValue('30');
    await dialog.getByPlaceholder('Ny fokusperson').fill('Ordføreren');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Intervjuer').fill('Siri Lund');
    await dialog.getByPlaceholder('Nytt teammedlem').fill('Kari Vik, Ola Moe');
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('Reflekterende team 2')).toHaveValue('Ola Moe');
    await dialog.getByRole('button', { name: '8 × 5 min, fire roller' }).click();
    await expect(dialog.getByText('Samtalen blir 40 minutter.')).toBeVisible();
    await dialog.getByLabel('Teamet reflekterer, minutter').fill('ti');
    await expect(dialog.getByText('Skriv et helt tall.')).toBeVisible();
    await dialog.getByLabel('Teamet reflekterer, minutter').fill('12');
    await expectNoAxeViolations(page);
    await dialog.getByRole('button', { name: 'Sett opp fasene' }).click();
    await expect(dialog).toBeHidden();

    const phases = page.getByRole('row').filter({ hasText: /Samtale|Teamet reflekterer|Fokuspersonene svarer/ });
    await expect(phases.filter({ hasNotText: 'Rundebordsamtale' })).toHaveCount(3);
    // The last member typed and not added: the press does what it says, and takes him along.
    await page.getByRole('button', { name: 'Roller og faser' }).click();
    await page.getByPlaceholder('Nytt teammedlem').pressSequentially('Tor Li');
    await page.getByRole('button', { name: 'Lagre endringene' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Roller og faser' }).click();
    await expect(page.getByLabel('Reflekterende team 3')).toHaveValue('Tor Li');
    await expect(page.getByLabel('Hvem har tur')).toHaveValue('folkevalgte\nledere\ntillitsvalgte\nprosjektledere');
    await expect(page.getByLabel('Reflekterende team 1')).toHaveValue('Kari Vik');
    await page.getByRole('button', { name: 'Avbryt' }).click();

    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expect(page.getByRole('row').filter({ hasText: 'Teamet reflekterer' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Sett opp reflekterende team' })).toBeVisible();
  });

  test('says why there is no room for phases under an item on the third level', async ({ page }) => {
    const { gatheringId, dayId } = await makeDay(page);
    const place = { dayId, parentId: null, position: 3 };
    const items = [
      { title: 'Blokk', children: [{ title: 'Del', children: [{ title: 'Dypt nede', kind: 'reflection' }] }] },
    ];
    await callDoor(page, 'agenda/addItems', { gatheringId, place, items });
    await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
    await page.getByRole('row').filter({ hasText: 'Dypt nede' }).click();
    await page.getByRole('button', { name: 'Sett opp reflekterende team' }).click();
    await expect(page.getByText('Posten ligger på tredje nivå').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Sett opp fasene' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('is set up from Kjør too, for the reflection that comes', async ({ page }) => {
    const { gatheringId } = await makeDay(page);
    await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
    await aside(page).getByRole('button', { name: 'Sett opp reflekterende team' }).click();
    await page.getByRole('button', { name: 'Sett opp fasene' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Teamet reflekterer' })).toBeVisible();
  });
});
