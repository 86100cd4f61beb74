import type { Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, sampleId, test } from './app';
import { roomAddress, voteByPhone } from './rate-phones';
import { openRate } from './room';

const questions = (page: Page) => page.getByRole('region', { name: 'Spørsmål' });
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a closed choice is written and counted by keys alone: its kind, its answers, and too few or alike are said', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  await expect(dialog.getByLabel('Spørsmålet', { exact: true })).toBeFocused();
  await dialog.getByRole('radio', { name: 'Ett valg' }).check();
  await dialog.getByLabel('Spørsmålet', { exact: true }).fill('Hva bør vi begynne med?');
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Det må være minst to svar å velge mellom.');
  await dialog.getByLabel('Svar 1', { exact: true }).fill('Vei');
  await page.keyboard.press('Enter');
  await page.keyboard.type('vei');
  await expect(dialog.getByRole('alert')).toHaveText('To av svarene er like. Endre det ene.');
  await dialog.getByLabel('Svar 2', { exact: true }).fill('Vann');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Svar 3', { exact: true })).toBeFocused();
  await page.keyboard.type('Skole');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).press('Enter');
  await expect(title(page, 'Hva bør vi begynne med?')).toBeVisible();

  await page.keyboard.press('t');
  await page.keyboard.type('2213x');
  const bars = page.getByRole('list', { name: 'Fordeling' });
  await expect(bars.getByRole('listitem').filter({ hasText: 'Vann' })).toContainText('2 svar');
  await expect(bars.getByRole('listitem').filter({ hasText: 'Vann' })).toContainText('50 %');
  await expect(page.getByText('4 svar av omtrent 42')).toBeVisible();
  await expect(page.getByText('1 vet ikke')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('slips with several choices: the keys mark, Enter counts the slip', async ({ page }) => {
  await openRate(page);
  const gatheringId = await sampleId(page);
  const choices = ['Vei', 'Vann', 'Skole'].map((label, nr) => ({ id: `choice-${nr}`, label }));
  const fields = { itemId: null, kind: 'multiple', text: 'Hva trengs?', choices };
  await callDoor(page, 'rating/add', { gatheringId, questionId: 'question-choices', fields });
  await questions(page).getByText('Hva trengs?').click();
  await page.keyboard.press('t');
  await page.keyboard.type('13');
  const keys = page.getByRole('group', { name: 'Legg til ett svar' });
  await expect(keys.getByRole('button', { pressed: true })).toHaveCount(2);
  await page.keyboard.press('Enter');
  await expect(keys.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(page.getByText('1 svar av omtrent 42 · hver kan ha valgt flere')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const bars = page.getByRole('list', { name: 'Fordeling' }).getByRole('listitem');
  await expect(bars.nth(0)).toContainText('2 svar');
  await expect(bars.nth(2)).toContainText('50 %');
});

test('words: a ready question is taken, slips are written off, and one goes to the notes with a star', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  await dialog.getByRole('radio', { name: 'Egne ord' }).check();
  await expect(dialog.getByLabel('Hva betyr 1?')).toBeHidden();
  await dialog.getByRole('button', { name: 'Bruk «Hva er det viktigste du tar med deg hjem?»' }).click();
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(title(page, 'Hva er det viktigste du tar med deg hjem?')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('Noen å ringe til');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Svaret på lappen')).toHaveValue('');
  await page.keyboard.type('At vi ikke er alene');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2 svar' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Vis for rommet' })).toHaveCount(0);
  const answers = page.getByRole('region', { name: '2 svar' });
  await expect(answers.getByRole('listitem').nth(0)).toContainText('At vi ikke er alene');
  await answers
    .getByRole('listitem')
    .filter({ hasText: 'Noen å ringe til' })
    .getByRole('button', { name: 'Ta med i notatene, med stjerne' })
    .click();
  await expect(page.getByText('Svaret er tatt med i notatene.').first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Noter' }).click();
  await expect(page.getByText('Noen å ringe til').first()).toBeVisible();
});

test('the pair and a breakdown, which says what it means and is settled once the question has been opened', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  await dialog.getByLabel('Spørsmålet', { exact: true }).fill('Hvor klare er dere?');
  await dialog.getByRole('button', { name: 'Bruk «Hva gjør at dere er på dette tallet og ikke lavere?»' }).click();
  await dialog.getByLabel('Del opp svarene').selectOption('role');
  await expect(dialog.getByText('Deler med færre enn seks svar vises aldri.')).toBeVisible();
  await dialog.getByLabel('Nedtelling').selectOption('120');
  await dialog.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(title(page, 'Hvor klare er dere?')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: 'Hva gjør at dere er på dette tallet og ikke lavere?' }),
  ).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('timer', { name: 'til det lukkes' })).toContainText(/0[12]:\d\d/);
  await page.getByRole('button', { name: 'Endre spørsmålet' }).click();
  await expect(page.getByText('Spørsmålet har vært åpnet, så dette kan ikke endres.')).toBeVisible();
});

test('the parts of a breakdown are shown when it is closed, and what is withheld is said with its reason', async ({
  page,
}) => {
  await openRate(page);
  const gatheringId = await sampleId(page);
  const questionId = 'question-by-role';
  const fields = { itemId: null, text: 'Hvor klare er dere?', breakdown: 'role' };
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields });
  await callDoor(page, 'rating/open', { gatheringId, questionId });
  const room = await roomAddress(page);
  await questions(page).getByText('Hvor klare er dere?').click();
  for (const nr of Array.from({ length: 13 }, (_, index) => index)) {
    await voteByPhone(room, { questionId, score: 5 + (nr % 3), segment: nr < 7 ? 'elected' : 'leader' });
  }
  await expect(page.getByText('Delene vises når spørsmålet er lukket.')).toBeVisible();
  await page.keyboard.press('l');
  const parts = page.getByRole('region', { name: 'Etter rolle' });
  await expect(parts.getByRole('row', { name: /^folkevalgt 7/ })).toBeVisible();
  await expect(parts.getByRole('row', { name: /^leder 6/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a new question’s button is in view however long its form is, and nothing typed is asked for at its place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openRate(page);
  await page.getByRole('button', { name: 'Nytt spørsmål' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  const add = dialog.getByRole('button', { name: 'Legg til spørsmålet' });
  await expect(add).toBeInViewport({ ratio: 1 });
  await add.click();
  await expect(dialog.getByText('Skriv spørsmålet først.')).toBeVisible();
  await expect(dialog.getByLabel('Spørsmålet', { exact: true })).toBeFocused();
  await expectNoAxeViolations(page);
});

test('a form: made with ready questions, put in order, opened and closed as one, and deleted with its questions kept', async ({
  page,
}) => {
  await openRate(page);
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Nytt skjema' });
  await dialog.getByRole('button', { name: 'Lag skjemaet' }).click();
  await expect(dialog.getByText('Skjemaet må ha et navn.')).toBeVisible();
  await expect(dialog.getByLabel('Navn på skjemaet')).toBeFocused();
  await dialog.getByLabel('Navn på skjemaet').fill('Før du går');
  await expect(dialog.getByText('Skjemaet må ha et navn.')).toHaveCount(0);
  await dialog.getByLabel('Hvor nyttig har samlingen vært?').check();
  await dialog.getByLabel('Innspill til neste samling').check();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Lag skjemaet' }).click();
  await expect(title(page, 'Før du går')).toBeVisible();
  const rows = page.getByRole('main').locator('ol').getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Legg til et spørsmål' }).click();
  const added = page.getByRole('dialog', { name: 'Nytt spørsmål' });
  await expect(added.getByLabel('Side på mobilen').locator('option:checked')).toHaveText('Før du går');
  await added.getByLabel('Spørsmålet', { exact: true }).fill('Kommer du igjen?');
  await added.getByRole('button', { name: 'Legg til spørsmålet' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Flytt «Kommer du igjen?» opp' }).click();
  await expect(rows.nth(1)).toContainText('Kommer du igjen?');
  await expectNoAxeViolations(page);

  await page.keyboard.press('l');
  await expect(questions(page).getByText('åpen', { exact: true })).toHaveCount(3);
  await page.keyboard.press('l');
  await expect(questions(page).getByText('lukket', { exact: true })).toHaveCount(4);
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog', { name: 'Åpne skjemaet igjen' })).toContainText('kan endre det');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Slett skjemaet' }).click();
  await expect(questions(page).getByText('Kommer du igjen?')).toBeVisible();
  await expect(questions(page).getByText('3 spørsmål på én side')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(questions(page).getByText('3 spørsmål på én side')).toBeVisible();
});

test('questions are moved by keys, and the move goes by one undo', async ({ page }) => {
  await openRate(page);
  const gatheringId = await sampleId(page);
  await callDoor(page, 'rating/add', {
    gatheringId,
    questionId: 'question-2',
    fields: { itemId: null, text: 'Den andre' },
  });
  const rows = questions(page).getByRole('listitem');
  await rows.filter({ hasText: 'Den andre' }).getByRole('button').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.nth(1)).toContainText('Den andre');
  await page.keyboard.press('Control+z');
  await expect(rows.last()).toContainText('Den andre');
});
