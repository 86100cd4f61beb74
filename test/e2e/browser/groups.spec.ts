import type { Locator } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { choose, chooseSheet, DAYS, draw, group, message, openGroups, people, tab } from './groups-page';

test('groups are drawn, seen before they are taken, taken in one step and undone in one', async ({ page }) => {
  await openGroups(page);
  await expect(page.getByText('Ingen grupper ennå.')).toBeVisible();
  await page.getByLabel('Hvor mange grupper').fill('3');
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  await expect(page.getByText('Forslag til 3 grupper.')).toBeVisible();
  const sizes = await Promise.all([1, 2, 3].map((nr) => people(group(page, `Gruppe ${nr}`)).count()));
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  await page.getByRole('button', { name: 'Trekk på nytt' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Bruk gruppene' }).click();
  await expect(page.getByText('Gruppene er lagret.')).toBeVisible();
  await page.getByRole('button', { name: /^Angre/ }).click();
  await expect(page.getByText('Ingen grupper ennå.')).toBeVisible();
});

test('what was drawn comes into view, and the press that takes it has focus', async ({ page }) => {
  await openGroups(page);
  await page.setViewportSize({ width: 1000, height: 560 });
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  const take = page.getByRole('button', { name: 'Bruk gruppene' });
  await expect(take).toBeFocused();
  await expect(take).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Ingenting er lagret ennå', { exact: false })).toBeInViewport({ ratio: 1 });
  // Who draws again from there stays there.
  await page.getByRole('button', { name: 'Trekk på nytt' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Trekk på nytt' })).toBeFocused();
  await take.press('Enter');
  await expect(page.getByText('Gruppene er lagret.')).toBeVisible();
});

test('what cannot be drawn says which wish it is', async ({ page }) => {
  await openGroups(page);
  await page.getByLabel('Hvor mange grupper').fill('150');
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Velg færre grupper.' })).toBeVisible();
  await page.getByLabel('Hvor mange grupper').fill('2');
  await page.getByLabel('Hold sammen').fill('Per Ukjent, Kari Ukjent');
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Per Ukjent, Kari Ukjent' })).toBeVisible();
});

test('somebody is moved by key, by picking and by dragging; one who is in no group goes to the smallest', async ({
  page,
}) => {
  await openGroups(page);
  await draw(page, 2);
  const first = group(page, 'Gruppe 1');
  const second = group(page, 'Gruppe 2');
  const before = await people(first).count();
  const moved = people(first).first();
  const id = await moved.getAttribute('data-person');
  await moved.focus();
  await page.keyboard.press('ArrowRight');
  const there = second.locator(`[data-person="${id}"]`);
  await expect(there).toBeFocused();
  await expect(people(first)).toHaveCount(before - 1);
  await page.keyboard.press('Control+z');
  await expect(people(first)).toHaveCount(before);

  await people(first).first().click();
  await second.getByRole('button', { name: 'Flytt hit' }).click();
  await expect(people(first)).toHaveCount(before - 1);
  await people(second).last().dragTo(first);
  await expect(people(first)).toHaveCount(before);

  await people(first).first().focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('heading', { name: '1 er ikke i noen gruppe' })).toBeVisible();
  await page.getByRole('button', { name: /i minste gruppe$/ }).click();
  await expect(people(first)).toHaveCount(before);
  await expect(page.getByRole('heading', { name: '1 er ikke i noen gruppe' })).toBeHidden();
});

test('groups come from a list, those who are unknown are said and added, room and lead are kept', async ({ page }) => {
  await openGroups(page);
  await choose(page, 'Lag grupper', 'Fra liste');
  await page.getByLabel('Lim inn gruppene').fill('Bord nord: Tuva Testmoen, Pål Prøveli\nBord sør: Ida Eksempel');
  await expect(page.getByText('Står ikke på deltakerlisten: Tuva Testmoen, Pål Prøveli, Ida Eksempel')).toBeVisible();
  await page.getByRole('button', { name: 'Legg til som deltakere' }).click();
  await expect(page.getByText('2 grupper med 3 deltakere')).toBeVisible();
  await page.getByRole('button', { name: 'Vis gruppene' }).click();
  await expect(people(group(page, 'Bord nord'))).toHaveCount(2);
  await page.getByRole('button', { name: 'Bruk gruppene' }).click();
  await expect(message(page)).toContainText('2 grupper er lagret');
  await group(page, 'Bord nord').getByLabel('Rom').fill('Festsalen');
  await group(page, 'Bord nord').getByLabel('Leder').fill('Tuva Testmoen');
  await page.keyboard.press('Enter');
  await tab(page, 'Bord og QR-koder');
  await expect(page.getByText('Festsalen · Leder: Tuva Testmoen')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a task sheet is chosen, worded and put in order, and seen as the table sees it', async ({ page }) => {
  await openGroups(page);
  await chooseSheet(page, 'Mer av, og slutt med');
  const preview = page.getByRole('region', { name: 'Slik ser bordet det' });
  await expect(preview.getByRole('heading', { level: 4 })).toHaveText([/mer av/, /slutte med/, /bidrar/]);
  await page.getByLabel('Spørsmål 1', { exact: true }).fill('Hva vil vi ha mer av?');
  await page.keyboard.press('Enter');
  await expect(preview.getByText('Hva vil vi ha mer av?')).toBeVisible();
  await page.getByRole('button', { name: 'Flytt ned: Hva vil vi ha mer av?' }).click();
  await expect(preview.getByRole('heading', { level: 4 }).nth(1)).toHaveText('Hva vil vi ha mer av?');
  await page.getByRole('button', { name: 'Nytt spørsmål' }).click();
  await expect(page.getByLabel('Spørsmål 4', { exact: true })).toBeFocused();
  await page.keyboard.type('Hvem spør vi?');
  await page.keyboard.press('Enter');
  await expect(preview.getByText('Hvem spør vi?')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('combobox', { name: 'Oppgaveark' }).selectOption('SWOT');
  await expect(preview.getByRole('heading', { name: 'Muligheter', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Angre/ }).click();
  await expect(preview.getByText('Hvem spør vi?')).toBeVisible();
});

test('back in plenary the answers are stepped through on the big screen, gathered, agreed on and made actions', async ({
  page,
  app,
}) => {
  await openGroups(page);
  await draw(page, 2);
  await chooseSheet(page, '3-3-3');
  await tab(page, 'Svar');
  const box = (nr: number) => page.getByLabel(`Skriv for Gruppe ${nr}: ${DAYS}`);
  await box(1).fill('Kari: ringer bedriftene');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Kari: ringer bedriftene', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Neste/ }).click();
  await box(2).fill('Vi ringer til bedriftene');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Vi ringer til bedriftene', exact: true })).toBeVisible();

  const stage = await app.secondPage(page, `/stage#/g/${await sampleId(page)}`);
  await page.getByRole('button', { name: 'Vis på storskjermen' }).click();
  await expect(stage.getByRole('heading', { level: 1, name: 'Gruppe 2' })).toBeVisible();
  await expect(stage.getByText('Vi ringer til bedriftene')).toBeVisible();
  // Here as well it is known that the hall looks on: until then the key turns the page for her alone.
  await expect(page.getByRole('button', { name: 'Ta av storskjermen' })).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(stage.getByRole('heading', { level: 1, name: 'Gruppe 1' })).toBeVisible();

  // The choice is the hall's as well, and stands when the hall has it.
  await page.getByRole('radio', { name: 'Spørsmål for spørsmål' }).click();
  await expect(stage.getByRole('heading', { level: 1, name: DAYS })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Spørsmål for spørsmål' })).toBeChecked();
  await page.getByRole('button', { name: 'Vi ringer til bedriftene', exact: true }).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(stage.getByText('2 sier det samme')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(stage.getByText('2 sier det samme')).toBeHidden();
  // Each has its own row again here as well: what is gathered stands inside the other's.
  await expect(page.getByRole('button', { name: 'Vi ringer til bedriftene', exact: true })).toBeVisible();
  const row = (text: string): Locator => page.getByRole('listitem').filter({ hasText: text }).first();
  await row('Vi ringer til bedriftene').dragTo(row('Kari: ringer bedriftene'));
  await expect(stage.getByText('2 sier det samme')).toBeVisible();

  await page.getByRole('button', { name: 'Kari: ringer bedriftene', exact: true }).focus();
  await page.keyboard.press('e');
  await expect(stage.getByText('Enige om dette')).toBeVisible();
  await page.keyboard.press('n');
  await expect(message(page)).toContainText('1 notat er laget');
  await expectNoAxeViolations(page);
  await expectNoAxeViolations(stage);
  await page.getByRole('button', { name: 'Ta av storskjermen' }).click();
  await expect(stage.getByText('Enige om dette')).toBeHidden();

  await openPlace(page, 'notes');
  const outcomes = page.getByRole('complementary');
  await expect(outcomes.getByRole('button', { name: 'Kari: ringer bedriftene' })).toBeVisible();
  await expect(outcomes.getByRole('button', { name: 'ringer bedriftene', exact: true })).toBeVisible();
});

test('a press turns to an answer for the keys, Enter or two presses open it, and Ctrl+Z takes back what was done to it', async ({
  page,
}) => {
  await openGroups(page);
  const note = { noteId: 'note-0001', fields: { text: 'Et notat fra før' } };
  await callDoor(page, 'note/add', { gatheringId: await sampleId(page), ...note });
  await draw(page, 2);
  await chooseSheet(page, '3-3-3');
  await tab(page, 'Svar');
  const answer = (text: string): Locator => page.getByRole('button', { name: text, exact: true });
  const editor = page.getByRole('textbox', { name: /^Endre «/ });
  const box = page.getByLabel(`Skriv for Gruppe 1: ${DAYS}`);
  for (const text of ['Ring bedriftene', 'Skriv et brev']) {
    await box.fill(text);
    await box.press('Enter');
    await expect(answer(text)).toBeVisible();
  }
  await answer('Ring bedriftene').click();
  await expect(answer('Ring bedriftene')).toBeFocused();
  await expect(editor).toBeHidden();
  await page.keyboard.press('Enter');
  await editor.fill('Ring alle bedriftene');
  await page.keyboard.press('Enter');
  await expect(answer('Ring alle bedriftene')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(message(page)).toContainText('Angret: Gruppesvaret er endret');
  await expect(answer('Ring bedriftene')).toBeFocused();

  await answer('Skriv et brev').dblclick();
  await editor.fill('Noe annet');
  await page.keyboard.press('Escape');
  await expect(answer('Skriv et brev')).toBeFocused();
  await page.keyboard.press('n');
  await expect(message(page)).toContainText('1 notat er laget');
  await page.keyboard.press('Control+z');
  await expect(message(page)).toContainText('Angret: Notatene er laget');
  await page.keyboard.press('Delete');
  await expect(answer('Skriv et brev')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(answer('Skriv et brev')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answer('Skriv et brev')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(answer('Ring bedriftene')).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(message(page)).toContainText('Det er ingenting å angre.');
  await openPlace(page, 'notes');
  await expect(page.getByText('Et notat fra før').first()).toBeVisible();
});
