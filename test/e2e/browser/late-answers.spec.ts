import type { Page } from '@playwright/test';
import { callDoor, expect, openPlace, sampleId, test } from './app';
import { late } from './day';
import { chooseSheet, DAYS, draw, openGroups, tab } from './groups-page';
import { type HeldLine, heldLine } from './held-line';
import { agenda, choose, panel, row, titles, toast } from './plan-page';
import { openRate } from './room';

/** A slow disk or network: what she has typed, or where she has gone, before an answer comes is hers. */

const isHeld = (line: HeldLine, count = 1): Promise<void> => expect.poll(() => line.held()).toBe(count);

test.describe('the groups', () => {
  test('going on to the next group before the answer does not leave the text in the first one’s field', async ({
    page,
  }) => {
    await openGroups(page);
    await draw(page, 2);
    await chooseSheet(page, '3-3-3');
    const line = await heldLine(page);
    await tab(page, 'Svar');
    const box = (nr: number) => page.getByLabel(`Skriv for Gruppe ${nr}: ${DAYS}`);
    line.hold('groupAnswer/add');
    await box(1).fill('Ringe bedriftene');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Og');
    await expect(box(1)).toHaveValue('Og');
    await page.getByRole('button', { name: /^Neste/ }).click();
    await box(2).fill('Vi også');
    await isHeld(line);
    line.release();
    await page.getByRole('button', { name: /^Forrige/ }).click();
    await expect(page.getByRole('button', { name: 'Ringe bedriftene', exact: true })).toBeVisible();
    await expect(box(1)).toHaveValue('Og');
  });

  test('a page turned before it is told that the hall looks on reaches the hall', async ({ page, app }) => {
    await openGroups(page);
    await draw(page, 2);
    await chooseSheet(page, '3-3-3');
    const stage = await app.secondPage(page, `/stage#/g/${await sampleId(page)}`);
    const line = await heldLine(page);
    await tab(page, 'Svar');
    const which = page.getByRole('combobox', { name: 'Vis', exact: true });
    line.holdNews();
    await page.getByRole('button', { name: 'Vis på storskjermen' }).click();
    await expect(stage.getByRole('heading', { level: 1, name: 'Gruppe 1' })).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(stage.getByRole('heading', { level: 1, name: 'Gruppe 2' })).toBeVisible();
    await isHeld(line, 2);
    line.release();
    await expect(page.getByRole('button', { name: 'Ta av storskjermen' })).toBeVisible();
    await expect(which.locator('option:checked')).toHaveText('Gruppe 2');
  });
});

test('rows that come later than the place have focus, so that its keys are alive', async ({ page }) => {
  await openPlace(page, 'run');
  const gatheringId = await sampleId(page);
  const line = await heldLine(page);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  line.holdNews();
  for (const nr of [1, 2]) {
    const fields = { kind: 'agreed', text: `Funn ${nr}` };
    await callDoor(page, 'note/add', { gatheringId, noteId: `late-outcome-${nr}`, fields });
  }
  await isHeld(line, 2);
  await page.keyboard.press('Alt+o');
  await expect(page.getByRole('heading', { level: 2, name: 'Ingenting her ennå' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  line.release();
  await expect(page.getByRole('row').filter({ hasText: 'Funn 1' }).locator('[data-cell="text"]')).toBeFocused();
});

test('the next short form is begun before the answer, and stands', async ({ page }) => {
  await openPlace(page, 'notes');
  const line = await heldLine(page);
  await page.getByRole('button', { name: 'Forkortelser' }).click();
  const dialog = page.getByRole('dialog', { name: 'Egne forkortelser' });
  line.hold('saveSettings');
  await dialog.getByLabel('Forkortelse', { exact: true }).fill('ks');
  await dialog.getByLabel('Står for', { exact: true }).fill('kommunestyret');
  await page.keyboard.press('Enter');
  await page.keyboard.type('fk');
  await isHeld(line);
  line.release();
  await expect(dialog.getByLabel('«ks» står for')).toHaveValue('kommunestyret');
  await expect(dialog.getByLabel('Forkortelse', { exact: true })).toHaveValue('fk');
});

test.describe('the plan', () => {
  const NEXT = 'Hva kan et kommunestyre gjøre for næringslivet?';
  const OTHER = 'Slik ser det ut hos oss';

  test('a late answer to Delete fetches nobody from the field she has gone to', async ({ page }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await row(page, 'Velkommen').click();
    line.hold('agenda/removeItem');
    await page.keyboard.press('Delete');
    await expect(row(page, NEXT)).toBeFocused();
    const field = panel(page).getByRole('textbox', { name: 'Ansvarlig' });
    await field.focus();
    await page.keyboard.type('Ka');
    await isHeld(line);
    line.release();
    await expect(row(page, 'Velkommen')).toHaveCount(0);
    await page.keyboard.type('ri');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/Kari$/);
  });

  test('several deleted fetch nobody either', async ({ page }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await row(page, 'Velkommen').click();
    await page.keyboard.press('Shift+ArrowDown');
    line.hold('agenda/changeItems');
    await page.keyboard.press('Delete');
    await isHeld(line);
    const field = page.getByRole('textbox', { name: 'Ny post' }).last();
    await field.focus();
    await page.keyboard.type('La');
    line.release();
    await expect(row(page, 'Velkommen')).toHaveCount(0);
    await page.keyboard.type('nsj');
    await expect(field).toHaveValue('Lansj');
  });

  test('what is taken back late does not change the row she has chosen since', async ({ page }) => {
    await openPlace(page, 'plan');
    await row(page, 'Velkommen').click();
    await page.keyboard.press('Delete');
    await expect(toast(page)).toContainText('slettet');
    const line = await heldLine(page);
    await choose(page, 'Kaffe');
    line.hold('history/undo');
    await page.keyboard.press('Control+z');
    await isHeld(line);
    await choose(page, OTHER);
    line.release();
    await expect(row(page, 'Velkommen')).toBeVisible();
    await expect(toast(page)).toContainText('Angret');
    await expect(row(page, OTHER)).toBeFocused();
    await expect(row(page, OTHER)).toHaveAttribute('aria-selected', 'true');
  });

  test('what is pasted late does not either', async ({ page }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await choose(page, 'Kaffe');
    line.hold('agenda/addItems');
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Beinstrekk\t5\nSang\t10');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await isHeld(line);
    await choose(page, OTHER);
    line.release();
    await expect(row(page, 'Beinstrekk')).toBeVisible();
    await expect(row(page, OTHER)).toBeFocused();
    await expect(row(page, OTHER)).toHaveAttribute('aria-selected', 'true');
  });

  test('line after line is entered without waiting: each below the one before, and the letters begun go along', async ({
    page,
  }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await choose(page, 'Velkommen');
    line.hold('agenda/addItem');
    await page.keyboard.press('n');
    for (const text of ['5 Sang', '10 Dans']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Bei');
    const field = agenda(page).getByRole('textbox', { name: 'Ny post' });
    await expect(field).toHaveValue('Bei');
    await isHeld(line);
    line.release();
    await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual(['Velkommen', 'Sang', 'Dans']);
    // The row that the line stands below has come, and so has the line: focus has not been anywhere else.
    await expect(row(page, 'Dans')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('nstrekk');
    await expect(field).toHaveValue('Beinstrekk');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await titles(page)).slice(0, 4))
      .toEqual(['Velkommen', 'Sang', 'Dans', 'Beinstrekk']);
  });

  test('lines at the foot of the day come in their order, also before the feed has told of the first', async ({
    page,
  }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    const field = page.getByRole('textbox', { name: 'Ny post' });
    await field.focus();
    line.holdNews();
    for (const text of ['Sang', 'Dans', 'Vel hjem til slutt']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await expect(field).toHaveValue('');
    await isHeld(line, 3);
    line.release();
    await expect.poll(async () => (await titles(page)).slice(-3)).toEqual(['Sang', 'Dans', 'Vel hjem til slutt']);
  });

  test('a line that she has closed is not opened again by its answer', async ({ page }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await choose(page, 'Velkommen');
    line.hold('agenda/addItem');
    await page.keyboard.press('n');
    await page.keyboard.type('Sang');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(row(page, 'Velkommen')).toBeFocused();
    await isHeld(line);
    line.release();
    await expect(row(page, 'Sang')).toBeVisible();
    await expect(row(page, 'Velkommen')).toBeFocused();
    await expect(agenda(page).getByRole('textbox', { name: 'Ny post' })).toHaveCount(0);
  });

  test('a cell is left with Enter and with Tab before the answer, and what was written is seen at once', async ({
    page,
  }) => {
    await openPlace(page, 'plan');
    const line = await heldLine(page);
    await choose(page, 'Velkommen');
    line.hold('agenda/updateItem');
    await page.keyboard.press('m');
    await page.keyboard.type('25');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Hei');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Hei').locator('[data-field="minutes"]')).toHaveText('25');
    await expect(row(page, 'Hei')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(row(page, NEXT)).toBeFocused();
    await isHeld(line, 2);
    line.release();
    await expect(toast(page)).toHaveCount(0);
    await expect(row(page, NEXT)).toBeFocused();
    await expect(row(page, 'Hei').locator('[data-field="minutes"]')).toHaveText('25');
  });

  test('what is refused after it was left stands in its field again, in its order', async ({ page, app }) => {
    await openPlace(page, 'plan');
    await choose(page, 'Velkommen');
    await app.kill();
    await page.keyboard.press('m');
    await page.keyboard.type('25');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Velkommen')).toBeFocused();
    await expect(toast(page)).toBeVisible();
    const cell = row(page, 'Velkommen').getByRole('textbox');
    await expect(cell).toHaveValue('25');
    await expect(cell).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(row(page, 'Velkommen').locator('[data-field="minutes"]')).not.toHaveText('25');
    const field = page.getByRole('textbox', { name: 'Ny post' });
    await field.focus();
    for (const text of ['Sang', 'Dans']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('Og');
    await expect(field).toHaveValue('Sang Dans Og');
  });

  test('a question is gone on from with Enter and typed in the next at once', async ({ page }) => {
    await openPlace(page, 'plan');
    await choose(page, 'Kaffe');
    const prompts = page.getByRole('group', { name: 'Spørsmål og stikkord' });
    await prompts.getByRole('textbox', { name: 'Nytt spørsmål eller stikkord' }).fill('Først');
    await page.keyboard.press('Enter');
    await expect(prompts.locator('[data-prompt]')).toHaveCount(2);
    await prompts.locator('[data-prompt]').first().focus();
    await pressInOneTurn(page, 'Enter');
    await expect(prompts.getByRole('textbox', { name: 'Nytt spørsmål eller stikkord' })).toBeFocused();
    expect(await focusedInTheSameTurn(page)).toBe('Nytt spørsmål eller stikkord');
  });
});

/** Presses the key, and notes at once what has focus: a letter typed then would come there. */
async function pressInOneTurn(page: Page, key: string, more: { readonly altKey?: boolean } = {}): Promise<void> {
  await page.evaluate(
    async ([pressed, init]) => {
      const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...init });
      document.activeElement?.dispatchEvent(event);
      // What a key does is drawn before the next is read, in the microtasks after it.
      await Promise.resolve();
      document.body.dataset.focused =
        document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';
    },
    [key, more] as const,
  );
}

const focusedInTheSameTurn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.body.dataset.focused);

test.describe('the questions', () => {
  test('a group’s score begun before the answer keeps its letters and its kind', async ({ page }) => {
    await openRate(page);
    const line = await heldLine(page);
    await expect(page.getByRole('button', { name: 'Før inn felles skår' })).toBeVisible();
    await page.keyboard.press('g');
    const form = page.getByRole('region', { name: 'Felles skår og oppgitt snitt' });
    line.hold('groupScore/put');
    await form.getByLabel('Hvem', { exact: true }).fill('Bord 1');
    await form.getByLabel('Skår', { exact: true }).fill('7');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Bord 2');
    await form.getByRole('radio', { name: 'Oppgitt snitt' }).check();
    await form.getByLabel('Snitt', { exact: true }).fill('6');
    await isHeld(line);
    line.release();
    await expect(form.getByRole('listitem').filter({ hasText: 'Bord 1' })).toBeVisible();
    await expect(form.getByLabel('Hvem', { exact: true })).toHaveValue('Bord 2');
    await expect(form.getByLabel('Snitt', { exact: true })).toHaveValue('6');
    await expect(form.getByLabel('Snitt', { exact: true })).toBeFocused();
    await expect(form.getByRole('radio', { name: 'Oppgitt snitt' })).toBeChecked();
  });

  test('the next slip is begun before the answer, and each is counted and said, however late', async ({ page }) => {
    await openRate(page);
    const gatheringId = await sampleId(page);
    const fields = { itemId: null, kind: 'text', text: 'Hva tar du med deg?' };
    await callDoor(page, 'rating/add', { gatheringId, questionId: 'question-late-words', fields });
    await page.getByRole('region', { name: 'Spørsmål' }).getByText('Hva tar du med deg?').click();
    const line = await heldLine(page);
    await page.getByRole('region', { name: 'Spørsmål' }).getByText('Hva tar du med deg?').click();
    await page.keyboard.press('t');
    const slip = page.getByLabel('Svaret på lappen');
    await expect(slip).toBeFocused();
    line.hold('rating/tally');
    await page.keyboard.type('Noen å ringe');
    await page.keyboard.press('Enter');
    await page.keyboard.type('At vi');
    await expect(slip).toHaveValue('At vi');
    await isHeld(line);
    line.release();
    await expect(page.getByRole('status').filter({ hasText: 'Noen å ringe. 1 svar.' })).toBeAttached();
    await expect(slip).toHaveValue('At vi');
  });

  test('an answer to choose from is typed in at once, both the next and a new one', async ({ page }) => {
    await openRate(page);
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Nytt spørsmål' });
    await dialog.getByRole('radio', { name: 'Ett valg' }).check();
    await dialog.getByLabel('Svar 2', { exact: true }).fill('Vann');
    await pressInOneTurn(page, 'Enter');
    await expect(dialog.getByLabel('Svar 3', { exact: true })).toBeFocused();
    const same = await page.evaluate(async () => {
      const remove = [...document.querySelectorAll<HTMLElement>('dialog[open] button')].find((button) =>
        button.getAttribute('aria-label')?.startsWith('Ta bort svar 3'),
      );
      remove?.click();
      await Promise.resolve();
      const field = document.activeElement;
      return field instanceof HTMLInputElement ? field.value : null;
    });
    expect(same).toBe('Vann');
  });
});

test('a message to the hall is begun before the one before it has been answered', async ({ page }) => {
  await late(page, 0);
  const line = await heldLine(page);
  const field = page.getByRole('textbox', { name: 'Send beskjed til storskjermen' });
  await field.fill('Finn plassene');
  line.hold('stage/show');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pause');
  await isHeld(line);
  line.release();
  await expect(page.getByText('Salen ser: «Finn plassene»')).toBeVisible();
  await expect(field).toHaveValue('Pause');
});

test('a part of the summary that is moved has focus at once', async ({ page }) => {
  await openPlace(page, 'report');
  const part = page
    .getByRole('navigation', { name: 'Deler av oppsummeringen' })
    .getByRole('listitem')
    .filter({ hasText: 'Innspill, post for post' });
  await part.getByRole('button').focus();
  await pressInOneTurn(page, 'ArrowDown', { altKey: true });
  expect(await focusedInTheSameTurn(page)).toContain('Innspill, post for post');
  await expect(part.getByRole('button')).toBeFocused();
});
