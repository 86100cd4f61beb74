import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { newPhone, openRate, openRoom } from './room';

const openPeople = async (page: Page): Promise<Locator> => {
  await openPlace(page, 'plan');
  await page.getByRole('button', { name: /^Deltakere/ }).click();
  const dialog = page.getByRole('dialog', { name: /deltaker/ });
  await expect(dialog).toBeVisible();
  return dialog;
};

const rowOf = (dialog: Locator, name: string): Locator =>
  dialog
    .getByRole('region', { name: 'Deltakerne' })
    .getByRole('row')
    .filter({ has: dialog.page().getByLabel(`Navnet til ${name}`, { exact: true }) });

const toLibrary = (page: Page): Promise<unknown> => page.goto(`${new URL(page.url()).origin}/#/`);

async function bytesOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('a pasted list is shown as it is understood, taken in one step, and undone in one', async ({ page }) => {
  const dialog = await openPeople(page);
  const list = dialog.getByRole('region', { name: 'Deltakerne' }).getByRole('row');
  const before = await list.count();
  const text =
    'Rolle\tKommune\tNavn\nOrdfører\tGran\tTuva Testmoen\nRektor\tLunner\tPål Prøveli\n\tGran\tTuva Testmoen';
  await dialog.getByLabel('Legg til deltakere').fill(text);
  await expect(dialog.getByText('2 nye, 0 står på listen fra før')).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Ta med Pål Prøveli').uncheck();
  await dialog.getByRole('button', { name: 'Legg til 1 deltaker' }).click();
  await expect(rowOf(dialog, 'Tuva Testmoen').getByLabel('Rolle for Tuva Testmoen')).toHaveValue('elected');
  await expect(dialog.getByLabel('Legg til deltakere')).toHaveValue('');
  await dialog.getByLabel('Legg til deltakere').fill('Tuva Testmoen, Gran');
  await expect(dialog.getByText('Står der alt')).toBeVisible();
  await dialog.getByRole('button', { name: 'Forkast listen' }).click();
  await dialog.getByRole('button', { name: 'Angre', exact: true }).click();
  await expect(list).toHaveCount(before);
});

test('a municipality in two spellings is one where she says so, and a title is left out in so many words', async ({
  page,
}) => {
  const dialog = await openPeople(page);
  const text = 'Tuva Testmoen <tuva@kinn.kommune.no>, Kinn\nPål Prøveli, Kinn kommune, rådgiver';
  await dialog.getByLabel('Legg til deltakere').fill(text);
  const lines = dialog.getByRole('region', { name: 'Slik er listen forstått' }).getByRole('row');
  await expect(lines.filter({ hasText: 'Tuva' }).getByRole('cell').nth(1)).toHaveText('Kinn');
  await expect(lines.filter({ hasText: 'Pål' }).getByRole('cell').nth(1)).toHaveText('Kinn kommune');
  await expect(lines.filter({ hasText: 'Pål' })).toContainText('«rådgiver» er ingen rolle her og blir ikke med');
  await expect(lines.filter({ hasText: 'Tuva' })).toContainText('E-postadressen blir ikke med');
  await expect(lines.filter({ hasText: 'Tuva' })).not.toContainText('@');
  await dialog.getByLabel('«Kinn» og «Kinn kommune» er samme kommune. Skriv begge som «Kinn kommune».').check();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Legg til 2 deltakere' }).click();
  await expect(rowOf(dialog, 'Tuva Testmoen').getByLabel('Organisasjon for Tuva Testmoen')).toHaveValue('Kinn kommune');
  await expect(rowOf(dialog, 'Pål Prøveli').getByLabel('Organisasjon for Pål Prøveli')).toHaveValue('Kinn kommune');
});

test('a pasted list stays when marking it ends outside the dialog; a press outside closes it', async ({ page }) => {
  const dialog = await openPeople(page);
  const pasted = dialog.getByLabel('Legg til deltakere');
  await pasted.fill('Tuva Testmoen, Gran');
  const { x = 0, y = 0 } = (await pasted.boundingBox()) ?? {};
  await page.mouse.move(x + 120, y + 12);
  await page.mouse.down();
  await page.mouse.move(8, y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(pasted).toHaveValue('Tuva Testmoen, Gran');
  await page.mouse.click(8, y + 12);
  await expect(dialog).toBeHidden();
});

test('an Excel file goes the same way, and one that is none is refused at the button', async ({ page }) => {
  const dialog = await openPeople(page);
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Ark1').addRows([
    ['Navn', 'Organisasjon'],
    ['Tuva Testmoen', 'Gran kommune'],
  ]);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  const file = dialog.locator('input[type="file"]');
  const mimeType = 'application/octet-stream';
  await file.setInputFiles({ name: 'ikke.xlsx', mimeType, buffer: Buffer.from('ikke et regneark') });
  await expect(dialog.getByRole('status').filter({ hasText: 'Filen' })).toBeVisible();
  await file.setInputFiles({ name: 'liste.xlsx', mimeType, buffer });
  await dialog.getByRole('button', { name: 'Legg til 1 deltaker' }).click();
  await expect(rowOf(dialog, 'Tuva Testmoen')).toHaveCount(1);
});

test('who is here is marked by key, one after another, and all at once', async ({ page }) => {
  const dialog = await openPeople(page);
  const marks = dialog.locator('[data-presence-of]');
  const states = (text: RegExp): Locator => marks.filter({ hasText: text });
  await marks.first().focus();
  await page.keyboard.press('k');
  await expect(marks.first()).toHaveText(/^Kom \d\d:\d\d$/);
  await page.keyboard.press('ArrowDown');
  await expect(marks.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(marks.nth(1)).toHaveText(/^Kom/);
  await page.keyboard.press('g');
  await expect(marks.nth(1)).toHaveText(/^\d\d:\d\d–\d\d:\d\d$/);
  await dialog.getByRole('button', { name: 'Alle til stede' }).click();
  await expect(states(/^Kom/)).toHaveCount(await marks.count());
});

test('when somebody came and left is corrected by key, and nobody leaves before they came', async ({ page }) => {
  const dialog = await openPeople(page);
  const mark = dialog.locator('[data-presence-of]').first();
  await mark.focus();
  await page.keyboard.press('k');
  await expect(mark).toHaveText(/^Kom/);
  await page.keyboard.press('r');
  const came = dialog.getByLabel(/^Når .* kom$/);
  await expect(came).toBeFocused();
  await came.fill('9.15');
  await dialog.getByLabel(/^Når .* gikk$/).fill('8');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Ingen kan gå før de kom.')).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel(/^Når .* gikk$/).fill('11.30');
  await page.keyboard.press('Enter');
  await expect(mark).toHaveText('09:15–11:30');
  await expect(mark).toBeFocused();
});

test('names leave the report with one press', async ({ page }) => {
  const dialog = await openPeople(page);
  await dialog.getByLabel('Legg til deltakere').fill('Tuva Testmoen, Gran kommune, ordfører');
  await dialog.getByRole('button', { name: 'Legg til 1 deltaker' }).click();
  await expect(rowOf(dialog, 'Tuva Testmoen')).toHaveCount(1);
  await openPlace(page, 'report');
  await expect(page.getByText('Tuva Testmoen').first()).toBeVisible();
  const showNames = (await openPeople(page)).getByLabel('Vis navn i rapport, Excel og utskrift');
  await showNames.click();
  await expect(showNames).not.toBeChecked();
  await openPlace(page, 'report');
  await expect(page.getByText('Gran kommune').first()).toBeVisible();
  await expect(page.getByText('Tuva Testmoen')).toHaveCount(0);
});

test('erasing a person says what it does, shows the texts, and leaves the name nowhere', async ({ page, app }) => {
  const gatheringId = await sampleId(page);
  const people = [{ name: 'Tuva Testmoen', organisation: 'Gran', role: 'elected' }];
  await callDoor(page, 'people/add', { gatheringId, people });
  const note = {
    gatheringId,
    noteId: 'note-of-tuva',
    fields: { text: 'Tuva Testmoen vil ha mer luft', speaker: 'Tuva Testmoen' },
  };
  await callDoor(page, 'note/add', note);
  const dialog = await openPeople(page);
  await rowOf(dialog, 'Tuva Testmoen').getByRole('button', { name: 'Slett Tuva Testmoen for godt' }).click();
  const asked = page.getByRole('dialog', { name: 'Slette Tuva Testmoen for godt?' });
  await expect(asked.getByText('Navnet tas av 1 notat. Teksten blir stående uten navn.')).toBeVisible();
  await expect(asked.getByRole('checkbox', { name: /Tuva Testmoen vil ha mer luft/ })).toBeChecked();
  await expect(asked.getByText('Det kan ikke angres.')).toBeVisible();
  await expectNoAxeViolations(page);
  await asked.getByRole('button', { name: 'Slett for godt' }).click();
  await expect(asked).toBeHidden();
  await expect(rowOf(dialog, 'Tuva Testmoen')).toHaveCount(0);
  await openPlace(page, 'notes');
  await expect(page.getByText('[navn fjernet] vil ha mer luft')).toBeVisible();
  await app.stop();
  expect(readFileSync(app.storePath).includes('Testmoen')).toBe(false);
});

test('a locked gathering says so in every place, refuses changes, and is unlocked again', async ({ page }) => {
  await toLibrary(page);
  await page.getByRole('button', { name: /^Mer om «Næringsliv/ }).click();
  await page.getByRole('button', { name: /^Lås samlingen/ }).click();
  const asked = page.getByRole('dialog', { name: 'Låse samlingen?' });
  await expect(asked.getByText('Ingenting er slettet, så ingenting blir borte.')).toBeVisible();
  await expectNoAxeViolations(page);
  await asked.getByRole('button', { name: 'Lås samlingen' }).click();
  await expect(asked).toBeHidden();
  for (const place of ['plan', 'run', 'notes', 'rate', 'report'] as const) {
    await openPlace(page, place);
    await expect(page.getByRole('region', { name: 'Låst' })).toContainText('Ingenting kan endres.');
  }
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Lås opp' }).click();
  await expect(page.getByRole('region', { name: 'Låst' })).toHaveCount(0);
});

test('a gathering is saved as a file and taken in again beside itself', async ({ page }) => {
  await toLibrary(page);
  await page.getByRole('button', { name: /^Mer om «Næringsliv/ }).click();
  await expectNoAxeViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Lagre som fil/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.kjoreplan$/);
  const buffer = await bytesOf(download);
  const file = page.locator('input[data-import-gathering]');
  const mimeType = 'application/octet-stream';
  await file.setInputFiles({ name: 'ikke.kjoreplan', mimeType, buffer: Buffer.from('noe annet') });
  await expect(page.getByText('Filen er skadet').first()).toBeVisible();
  await file.setInputFiles({ name: 'samling.kjoreplan', mimeType, buffer });
  const asked = page.getByRole('dialog', { name: 'Samlingen er her fra før' });
  await expectNoAxeViolations(page);
  await asked.getByRole('button', { name: 'Behold begge' }).click();
  await page.waitForURL(/#\/g\/[^/]+\/plan/);
  await expect(page.getByRole('treegrid', { name: 'Kjøreplan' })).toContainText('To bedrifter forteller');
  await toLibrary(page);
  await expect(page.getByRole('button', { name: /^Mer om «Næringsliv/ })).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Mer om «Næringsliv.* \(kopi\)»$/ })).toHaveCount(1);
});

test('who changed what is told in sentences', async ({ page }) => {
  const gatheringId = await sampleId(page);
  const fields = { text: 'Mer luft i planen' };
  await callDoor(page, 'note/add', { gatheringId, noteId: 'note-of-luft', fields });
  await toLibrary(page);
  await page.getByRole('button', { name: /^Mer om «Næringsliv/ }).click();
  await page.getByRole('button', { name: /^Hvem endret hva/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Hvem endret hva' });
  await expect(dialog.getByRole('listitem').first()).toContainText('Notatet er lagret: «Mer luft i planen»');
  await expect(dialog.getByRole('listitem').first()).toContainText('prosessleder');
  await expectNoAxeViolations(page);
});

test('a phone registers its owner, once also through a lost network, and may change it', async ({ page, browser }) => {
  await openRate(page);
  const { url } = await openRoom(page);
  const context = await newPhone(browser);
  const phone = await context.newPage();
  await phone.goto(url);
  await phone.getByRole('button', { name: 'Registrer deg' }).click();
  await phone.getByRole('button', { name: 'Registrer deg' }).click();
  await expect(phone.getByText('Skriv navnet ditt først.')).toBeVisible();
  await phone.getByLabel('Navn').fill('Tuva Testmoen');
  await phone.getByLabel('Kommune eller organisasjon').fill('Gran kommune');
  await phone.getByLabel('Jeg er').selectOption('folkevalgt');
  await expect(phone.getByText(/lagres i deltakerlisten/)).toBeVisible();
  await expectNoAxeViolations(phone);
  await context.setOffline(true);
  await phone.getByRole('button', { name: 'Registrer deg' }).click();
  await expect(phone.getByText('Tuva Testmoen, Gran kommune')).toBeVisible();
  await context.setOffline(false);
  await expect(phone.getByRole('heading', { name: 'Du er registrert' })).toBeVisible();
  const dialog = await openPeople(page);
  await expect(rowOf(dialog, 'Tuva Testmoen').locator('[data-presence-of]')).toHaveText(/^Kom/);
  await phone.getByRole('button', { name: 'Endre', exact: true }).click();
  await phone.getByLabel('Navn').fill('Tuva Testmo');
  await phone.getByRole('button', { name: 'Lagre endringen' }).click();
  await expect(rowOf(dialog, 'Tuva Testmo')).toHaveCount(1);
  await expect(rowOf(dialog, 'Tuva Testmoen')).toHaveCount(0);
  await expectNoAxeViolations(phone);
  await context.close();
});
