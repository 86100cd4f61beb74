import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, sampleId, test } from './app';
import { roomAddress, voteByPhone } from './rate-phones';
import { openRate } from './room';

const column = (page: Page, text: string) => page.getByRole('list', { name: 'Fordeling' }).getByText(text);

test('those who do not know and those who skip have keys of their own, and are no score', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('t');
  await page.keyboard.type('78xxs');
  await expect(page.getByText('5 for hånd · 2 vet ikke · 1 hoppet over')).toBeVisible();
  await expect(page.getByText('7,5', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.getByText('4 for hånd · 2 vet ikke', { exact: true })).toBeVisible();
});

test('what is counted comes into view with focus, also from a small window with all of it below', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await openRate(page);
  const counting = page.getByRole('region', { name: 'Du teller for hånd' });
  await expect(page.getByRole('button', { name: /^Tell for hånd/ })).not.toBeInViewport();
  await page.keyboard.press('t');
  await expect(counting).toBeFocused();
  await expect(counting.getByText('Du teller for hånd')).toBeInViewport();
  await expect(counting.getByRole('button', { name: /^Slutt å telle/ })).toBeInViewport();
});

test('heads along a line on the floor: a number a step, Enter through them, and one undo', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('h');
  await expect(page.getByRole('textbox', { name: '1', exact: true })).toBeFocused();
  for (const count of ['', '', '', '2', '3', '5', '8', '11', '4', '2', '1']) {
    await page.keyboard.type(count);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('textbox', { name: 'Hopper over' })).toBeFocused();
  await expect(page.getByText('I alt 36 av omtrent 42')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.type('9');
  await expect(page.getByText('Det er flere enn de 42 til stede.')).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(column(page, '8: 11 svar')).toBeAttached();
  await expect(column(page, '10: 2 svar')).toBeAttached();
  await expect(page.getByText('1 vet ikke')).toBeVisible();
  // The fields go with the answer: in one of them the key would mean what is typed there.
  await expect(page.getByRole('button', { name: 'Tell hoder langs en linje' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(column(page, '8: 0 svar')).toBeAttached();
});

test('hands beside phones: it is asked in words whether they replace or are added, and the sources are told apart', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('l');
  const room = await roomAddress(page);
  await expect(page.getByRole('button', { name: 'Lukk for svar' })).toBeVisible();
  const { questionId } = await firstQuestion(page);
  for (const score of [6, 7]) await voteByPhone(room, { questionId, score });
  await expect(column(page, '7: 1 svar')).toBeAttached();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'Erstatt eller legg til?' });
  await expect(dialog).toContainText('2 fra mobil');
  await expect(dialog).toContainText('Erstatt: de 2 svarene som er der, tas bort. Du kan angre.');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Legg til' }).press('Enter');
  await page.keyboard.type('99');
  await expect(page.getByText('2 fra mobil · 2 for hånd')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('h');
  await page.keyboard.type('3');
  await page.getByRole('button', { name: 'Tell med' }).click();
  await expect(dialog).toContainText('det blir 7 svar i alt');
  await dialog.getByRole('button', { name: 'Erstatt' }).click();
  await expect(column(page, '1: 3 svar')).toBeAttached();
  await expect(column(page, '7: 0 svar')).toBeAttached();
  await page.keyboard.press('Control+z');
  await expect(column(page, '7: 1 svar')).toBeAttached();
});

/** The sample's question, as the page asks for it. */
async function firstQuestion(page: Page): Promise<{ questionId: string }> {
  const gatheringId = await sampleId(page);
  const found = new Promise<string>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const [, id] = /"questions":\[\{"id":"([\w-]+)"/.exec(String(payload)) ?? [];
        if (id) resolve(id);
      });
    });
  });
  await page.reload();
  expect(gatheringId).not.toBe('');
  return { questionId: await found };
}

test('groups and means told stand apart, take a decimal comma, and are never mixed with people’s own', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('g');
  const apart = page.getByRole('region', { name: 'Felles skår og oppgitt snitt' });
  // The answer to the last one empties the fields, after it is seen in the list.
  const readyForNext = async (): Promise<void> => {
    await expect(apart.getByLabel('Hvem')).toHaveValue('');
    await expect(apart.getByLabel('Hvem')).toBeFocused();
  };
  await page.keyboard.type('Bord 1');
  await apart.getByLabel('Skår', { exact: true }).fill('7');
  await page.keyboard.press('Enter');
  await readyForNext();
  await page.keyboard.type('Bord 2');
  await apart.getByLabel('Skår', { exact: true }).fill('11');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('Skriv et tall fra 1 til 10, som 7,9.')).toBeVisible();
  await apart.getByLabel('Skår', { exact: true }).fill('8');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('Snitt av 2 grupper: 7,5. Hver gruppe teller én gang.')).toBeVisible();
  await readyForNext();
  await apart.getByRole('radio', { name: 'Oppgitt snitt' }).check();
  await apart.getByLabel('Hvem').fill('Lunde');
  await apart.getByLabel('Snitt', { exact: true }).fill('7,9');
  await apart.getByLabel('Antall personer, hvis kjent').fill('20');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('20 personer')).toBeVisible();
  await readyForNext();
  await apart.getByLabel('Hvem').fill('Vik');
  await apart.getByLabel('Snitt', { exact: true }).fill('6.4');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('Snittene er derfor ikke slått sammen.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Ingen svar ennå')).toBeVisible();

  await apart.getByRole('button', { name: 'Endre skåren til Vik' }).click();
  await apart.getByLabel('Antall personer, hvis kjent').fill('10');
  await page.keyboard.press('Enter');
  await expect(apart.getByText('Samlet snitt 7,4')).toBeVisible();
  await apart.getByRole('button', { name: 'Slett skåren til Vik' }).click();
  await expect(apart.getByText('Vik')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(apart.getByText('Vik')).toBeVisible();
});
