import type { Locator, Page } from '@playwright/test';
import { type App, callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { expectDelivered } from './notes-page';

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Funn, bestillinger og tiltak' });
const row = (page: Page, text: string): Locator => grid(page).getByRole('row').filter({ hasText: text });
const cell = (page: Page, text: string, column: string): Locator => row(page, text).locator(`[data-cell="${column}"]`);
const panel = (page: Page): Locator => page.getByRole('region', { name: 'Dette ser salen' });

let made = 0;
async function addNote(page: Page, fields: object): Promise<string> {
  made += 1;
  const noteId = `outcome-test-${String(made).padStart(4, '0')}`;
  await callDoor(page, 'note/add', { gatheringId: await sampleId(page), noteId, fields });
  return noteId;
}

async function openOutcomes(page: Page): Promise<void> {
  const id = await sampleId(page);
  await page.goto(`${new URL(page.url()).origin}/#/g/${id}/notes/outcomes`);
  // Loaded anew: all that was added through the door is there from the first, and so focus on the first of it.
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Det dere har kommet fram til' })).toBeVisible();
}

async function openStage(app: App, page: Page): Promise<Page> {
  const stage = await app.secondPage(page, `/stage#/g/${await sampleId(page)}`);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  return stage;
}

test('what is empty says how it is filled, and the way to it goes by key from anywhere and back', async ({ page }) => {
  await openPlace(page, 'run');
  await page.keyboard.press('Alt+o');
  await expect(page.getByRole('heading', { level: 2, name: 'Ingenting her ennå' })).toBeVisible();
  await expect(page.getByText('trykk Shift + E, B eller T')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Alt+o');
  await expect(page.getByRole('textbox', { name: 'Nytt notat' })).toBeFocused();
  await openPlace(page, 'report');
  await page.getByRole('link', { name: 'Vis alt samlet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Det dere har kommet fram til' })).toBeVisible();
});

test('what is missing is marked, and filled in by key alone', async ({ page }) => {
  await addNote(page, { kind: 'agreed', text: 'Én dør inn til kommunen' });
  await addNote(page, { kind: 'order', text: 'Oversikt over ledige arealer' });
  await addNote(page, { kind: 'action', text: 'Besøke tjue bedrifter' });
  await openOutcomes(page);
  await expect(cell(page, 'Én dør inn', 'text')).toBeFocused();
  await expect(row(page, 'Oversikt over')).toContainText('Mangler mottaker');
  await expect(row(page, 'Besøke tjue')).toContainText('Mangler ansvarligMangler frist');
  await expectNoAxeViolations(page);

  await page.keyboard.press('m');
  await expect(page.getByRole('combobox', { name: 'Mottaker' })).toBeFocused();
  await page.keyboard.type('Plansjef');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Oversikt over', 'who')).toHaveText('Plansjef');
  await expect(cell(page, 'Oversikt over', 'who')).toBeFocused();

  await page.keyboard.press('m');
  await page.keyboard.type('Næringssjef');
  await page.keyboard.press('Tab');
  const due = page.getByRole('combobox', { name: 'Frist', exact: true }).and(page.locator('input'));
  await expect(due).toBeFocused();
  await page.keyboard.type('snart');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Skriv en dato' })).toBeVisible();
  await expectNoAxeViolations(page);
  await due.fill('senest 15. mars');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Første steg' })).toBeFocused();
  await page.keyboard.type('Lage en liste');
  await page.keyboard.press('Tab');
  const status = page.getByRole('combobox', { name: 'Status', exact: true }).and(page.locator('td select'));
  await status.selectOption('I gang');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Besøke tjue')).toContainText(/Næringssjef15\. mars.*Lage en listeI gang/);

  await page.keyboard.press('m');
  await expect(page.getByRole('status').filter({ hasText: 'Ingenting mangler her.' })).toBeVisible();
  await cell(page, 'Besøke tjue', 'text').focus();
  await page.keyboard.press('2');
  await expect(cell(page, 'Besøke tjue', 'due')).toContainText('3 uker ·');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Besøke tjue', 'due')).toHaveText('15. mars');
  await page.reload();
  await expect(row(page, 'Besøke tjue')).toContainText(/Næringssjef15\. mars.*Lage en listeI gang/);
});

test('cells are gone between with the arrows, and Escape leaves one as it was', async ({ page }) => {
  await addNote(page, { kind: 'agreed', text: 'Et funn' });
  await addNote(page, { kind: 'action', text: 'Et tiltak', owner: 'Kari' });
  await addNote(page, { kind: 'action', text: 'Et tiltak til', owner: 'Ola' });
  await openOutcomes(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Et tiltakM', 'who').or(cell(page, 'Kari', 'who'))).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cell(page, 'Et funn', 'text')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Ola', 'who')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('En annen');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Ola', 'who')).toBeFocused();
  await expect(row(page, 'En annen')).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(row(page, 'Ola')).toHaveCount(0);
  await expect(cell(page, 'Kari', 'text')).toBeFocused();
  await page.getByRole('button', { name: 'Angre' }).last().click();
  await expect(row(page, 'Ola')).toBeVisible();
});

test('rows are filtered by who, deadline and status, and sorted by a column', async ({ page }) => {
  await addNote(page, { kind: 'action', text: 'Ringe alle', owner: 'Ordfører', horizon: 'days' });
  await addNote(page, { kind: 'action', text: 'Skrive saken', owner: 'Kari Vik', horizon: 'months', status: 'done' });
  await addNote(page, { kind: 'action', text: 'Lage en plan' });
  await addNote(page, { kind: 'disagreed', text: 'Om fondet' });
  await openOutcomes(page);
  const rows = grid(page).locator('tr[data-row]');
  await expect(rows).toHaveCount(4);
  await page.getByRole('button', { name: 'Mangler noe 1' }).click();
  await expect(rows).toHaveText([/Lage en plan/]);
  await page.getByRole('button', { name: 'Alt 4' }).click();
  await page.getByRole('combobox', { name: 'Hvem' }).selectOption('Kari Vik');
  await expect(rows).toHaveText([/Skrive saken/]);
  await page.getByRole('combobox', { name: 'Status' }).selectOption('I gang');
  await expect(page.getByText('Ingenting passer til utvalget.')).toBeVisible();
  await page.getByRole('button', { name: 'Vis alt' }).click();
  await page.getByRole('combobox', { name: 'Frist' }).selectOption('3 dager');
  await expect(rows).toHaveText([/Ringe alle/]);
  await page.getByRole('button', { name: 'Alt 4' }).click();
  await page.getByRole('button', { name: 'Tiltak 3' }).click();
  await page.getByRole('button', { name: 'Hvem', exact: true }).click();
  await expect(rows).toHaveText([/Skrive saken/, /Ringe alle/, /Lage en plan/]);
  await expect(page.getByRole('columnheader', { name: 'Hvem' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: 'Hvem', exact: true }).click();
  await expect(rows).toHaveText([/Ringe alle/, /Skrive saken/, /Lage en plan/]);
});

test('a note becomes an action by one key, keeps itself, and is found again from it and back', async ({ page }) => {
  await addNote(page, { text: 'Flere må ringe bedriftene', speaker: 'Høyre' });
  await openPlace(page, 'notes');
  const list = page.getByRole('region', { name: 'Notater' });
  const source = list.getByRole('button', { name: /Innspill.*Flere må ringe/ });
  await source.focus();
  await page.keyboard.press('Shift+T');
  await expect(page.getByRole('status').filter({ hasText: 'Tiltaket er laget' })).toBeVisible();
  await expect(list.getByRole('button', { name: /Tiltak.*Flere må ringe.*Høyre/ })).toBeVisible();
  await expect(source).toBeVisible();
  // What is on its way stands among the notes, but not where they are all seen together until the store has told of it.
  await expectDelivered(page);
  await page.reload();
  await source.focus();
  await page.keyboard.press('Alt+o');
  await expect(cell(page, 'Flere må ringe', 'text')).toBeFocused();
  await expect(row(page, 'Flere må ringe')).toContainText('Fra: «Flere må ringe bedriftene»');
  await page.keyboard.press('k');
  await expect(source).toBeFocused();
  await source.hover();
  const item = list
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: /Innspill.*Flere må ringe/ }) });
  await item.getByRole('button', { name: 'Lag en bestilling av notatet' }).click();
  await expect(list.getByRole('button', { name: /Bestilling.*Flere må ringe/ })).toBeVisible();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(list.getByRole('button', { name: /Bestilling.*Flere må ringe/ })).toHaveCount(0);
});

test('a quote somebody said no to is not made into anything', async ({ page }) => {
  const fields = { kind: 'quote', text: 'Dette må ikke ut', speaker: 'Kari Vik' };
  await addNote(page, { ...fields, consent: 'refused' });
  await addNote(page, { ...fields, text: 'Dette er det ikke spurt om', consent: 'notAsked' });
  await openPlace(page, 'notes');
  const list = page.getByRole('region', { name: 'Notater' });
  await list.getByRole('button', { name: /Dette må ikke ut/ }).focus();
  await page.keyboard.press('Shift+E');
  await expect(page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: 'har sagt nei' })).toBeVisible();
  await list.getByRole('button', { name: /Dette er det ikke/ }).focus();
  await page.keyboard.press('Shift+E');
  await openOutcomes(page);
  await expect(grid(page).locator('tr[data-row]')).toHaveText([/Dette er det ikke spurt om/]);
  await openPlace(page, 'notes');
  await expect(list.getByRole('button', { name: /Enige om.*Dette er det ikke/ })).not.toContainText('Kari Vik');
});

test('the hall is asked about one after another by key alone, and sees the words change', async ({ page, app }) => {
  await addNote(page, { kind: 'agreed', text: 'Én dør inn til kommunen' });
  await addNote(page, { kind: 'agreed', text: 'Næringsarealer må være klare' });
  await addNote(page, { kind: 'action', text: 'Besøke bedrifter', owner: 'Næringssjef', horizon: 'weeks' });
  await openOutcomes(page);
  const stage = await openStage(app, page);
  const seen = stage.getByRole('heading', { level: 1 });
  await page.keyboard.press('s');
  await expect(panel(page)).toContainText('Enige om · 1 av 3');
  await expect(seen).toHaveText('Én dør inn til kommunen');
  await expect(stage.getByText('Er vi enige om dette?')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoAxeViolations(stage);

  await page.keyboard.press('r');
  const wording = panel(page).getByRole('textbox', { name: 'Ordlyd' });
  await expect(wording).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' for næringslivet');
  await expect(seen).toHaveText('Én dør inn til kommunen for næringslivet');
  await expect(row(page, 'Én dør inn')).not.toContainText('for næringslivet');
  await page.reload();
  await expect(wording).toHaveValue('Én dør inn til kommunen for næringslivet');
  await page.keyboard.press('j');
  await expect(stage.getByText('Dette er vi enige om')).toBeVisible();
  await expect(row(page, 'for næringslivet')).toContainText(/Salen sa ja kl\.\s\d\d\.\d\d/);

  await page.keyboard.press('PageDown');
  await expect(seen).toHaveText('Næringsarealer må være klare');
  await page.keyboard.press('i');
  await expect(stage.getByText('Dette er vi ikke enige om')).toBeVisible();
  await expect(panel(page)).toContainText('Uenige om · 2 av 3');
  await page.keyboard.press('Control+z');
  await expect(stage.getByText('Er vi enige om dette?')).toBeVisible();

  await page.keyboard.press('PageDown');
  await expect(seen).toHaveText('Besøke bedrifter');
  await expect(stage.getByText('Ansvarlig: Næringssjef')).toBeVisible();
  await expect(stage.getByText(/^3 uker, senest \d+\. \p{L}+$/u)).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(seen).toHaveText('Næringsarealer må være klare');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(seen).toHaveText('Næringsliv og kommune: en halv dag sammen');
});

test('a change of words before the hall is one step to undo, and Escape takes it back', async ({ page, app }) => {
  await addNote(page, { kind: 'agreed', text: 'Først' });
  await openOutcomes(page);
  const stage = await openStage(app, page);
  const seen = stage.getByRole('heading', { level: 1 });
  await page.keyboard.press('s');
  await expect(seen).toHaveText('Først');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('r');
  await page.keyboard.press('End');
  await page.keyboard.type(' og angret');
  await expect(seen).toHaveText('Først og angret');
  await page.keyboard.press('Escape');
  await expect(seen).toHaveText('Først');
  await expect(cell(page, 'Først', 'text')).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('End');
  await page.keyboard.type(' og lagret');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Først og lagret')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(seen).toHaveText('Først');
});

test('long words shrink on the big screen and never reach past it', async ({ page, app }) => {
  const sentence = 'Vi skal ha en felles mottakstjeneste for næringslivet i alle kommunene i regionen. ';
  await addNote(page, { kind: 'agreed', text: 'Kort' });
  await addNote(page, { kind: 'agreed', text: sentence.repeat(6).trim() });
  await addNote(page, { kind: 'agreed', text: sentence.repeat(120).trim() });
  await openOutcomes(page);
  const stage = await openStage(app, page);
  const size = (): Promise<number> =>
    stage
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  const overflows = (): Promise<boolean> =>
    stage.evaluate(
      () => document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    );
  await page.keyboard.press('s');
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Kort');
  await expect.poll(size).toBeCloseTo(108, 0);
  await page.keyboard.press('PageDown');
  await expect(stage.getByRole('heading', { level: 1 })).toContainText('mottakstjeneste');
  await expect.poll(size).toBeLessThan(80);
  await expect.poll(size).toBeGreaterThan(40);
  await page.keyboard.press('PageDown');
  await expect.poll(size).toBeCloseTo(35.6, 0);
  await expect.poll(overflows).toBe(false);
  await stage.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(overflows).toBe(false);
});

test('what is shown is printed on a page of its own', async ({ page }) => {
  await addNote(page, { kind: 'agreed', text: 'Et funn' });
  await openOutcomes(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('body > div').filter({ hasText: 'Det dere har kommet fram til' }).last();
  await expect(paper.getByRole('heading', { level: 2, name: 'Enige om' })).toBeVisible();
  await expect(paper).toContainText('Et funn');
  await expect(page.locator('#root')).toBeHidden();
});
