import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';

const ways = (page: Page): Locator => page.getByRole('dialog', { name: 'Ta med' });
const said = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

async function openWays(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ta med …' }).click();
  await expect(ways(page)).toBeVisible();
  return ways(page);
}

async function addPeople(page: Page): Promise<void> {
  const gatheringId = await sampleId(page);
  const people = [
    { name: 'Kari Moen', organisation: 'Fjordvik kommune', role: 'elected' },
    { name: 'Ola Lund', organisation: 'Lunde kommune', role: 'leader' },
  ];
  const fields = { kind: 'order', text: 'Oversikt over tomter', recipient: 'Kommunedirektøren' };
  await callDoor(page, 'note/add', { gatheringId, noteId: 'order-to-office', fields });
  await callDoor(page, 'people/add', { gatheringId, people });
}

/** What comes when something is pressed. */
async function pressed(page: Page, act: Locator): Promise<Download> {
  const download = page.waitForEvent('download');
  await act.click();
  return download;
}

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test('each file comes by its own name and kind, and nothing stands in the way', async ({ page }) => {
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  await expectNoAxeViolations(page);
  for (const [act, extension, begins] of [
    ['Lagre Word', 'docx', 'PK'],
    ['Lagre Excel', 'xlsx', 'PK'],
    ['Lagre nettside', 'html', '<!doctype html>'],
  ] as const) {
    const download = await pressed(page, dialog.getByRole('button', { name: act }));
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
    expect((await bytesOf(download)).subarray(0, begins.length).toString().toLowerCase()).toBe(begins.toLowerCase());
    await expect(said(page)).toContainText(`.${extension}» er klar`);
    await expect(dialog.getByRole('button', { name: act })).toBeFocused();
  }
});

test('where there is no desktop app, the way to PDF is explained', async ({ page }) => {
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  await expect(dialog.getByText('Her velger du «Skriv ut», og så «Lagre som PDF».')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Lagre PDF' })).toHaveCount(0);
});

test('deadlines go to the calendar; without one, that is said', async ({ page }) => {
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  const act = dialog.getByRole('button', { name: 'Lagre kalender' });
  const gatheringId = await sampleId(page);
  await act.click();
  await expect(said(page)).toContainText('Ingen tiltak har frist ennå');
  const noteId = await page.evaluate(() => crypto.randomUUID());
  const fields = { kind: 'action', text: 'Ringe bedriftene', due: '2026-12-01', owner: 'Ordfører' };
  await callDoor(page, 'note/add', { gatheringId, noteId, fields });
  const calendar = await bytesOf(await pressed(page, act));
  expect(calendar.toString()).toContain('BEGIN:VCALENDAR');
  expect(calendar.toString()).toContain('Ringe bedriftene');
});

test('a letter to one, and to all organisations one after another; people and offices are told apart', async ({
  page,
}) => {
  await addPeople(page);
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  const act = dialog.getByRole('button', { name: 'Lagre brev' });
  const to = dialog.getByRole('combobox', { name: 'Brev til' });
  await to.selectOption('Fjordvik kommune');
  expect((await pressed(page, act)).suggestedFilename()).toContain('Fjordvik kommune.docx');
  await expect(said(page)).toContainText('er klar');
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await to.selectOption({ label: (await to.getByRole('option').first().textContent()) ?? '' });
  await act.click();
  // Each is a whole document, and a busy machine takes its time.
  await expect(said(page)).toContainText(/\d+ brev er klare/, { timeout: 60_000 });
  const organisations = to.locator('optgroup[label="Organisasjoner"] option');
  const count = await organisations.count();
  await expect.poll(() => names.length).toBe(count);
  expect(new Set(names).size).toBe(count);
  const others = to.locator('optgroup[label="Personer, verv og grupper"] option');
  await expect(others.filter({ hasText: 'Kommunedirektøren' })).toHaveCount(1);
  await expect(organisations.filter({ hasText: 'Kommunedirektøren' })).toHaveCount(0);
});

test('what is being written is told, and can be given up', async ({ page }) => {
  // The answer never comes: what is pressed next gives it up, and that reaches the other end.
  const sent: string[] = [];
  await page.routeWebSocket(/\/ws/, (socket) => {
    const server = socket.connectToServer();
    let held: string | null = null;
    socket.onMessage((message) => {
      const text = message.toString();
      const { i } = JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
      if (text.includes('report/word')) held = i;
      if (i === held) sent.push(text);
      server.send(message);
    });
    server.onMessage((message) => {
      if (held === null || !message.toString('latin1').includes(`"i":"${held}"`)) socket.send(message);
    });
  });
  await openPlace(page, 'report');
  await page.reload();
  await page.getByRole('button', { name: 'Lagre som Word' }).click();
  await expect(page.getByText('Skriver Word …').last()).toBeVisible();
  const cancel = page.getByRole('button', { name: 'Avbryt', exact: true });
  await expectNoAxeViolations(page);
  await cancel.click();
  await expect(said(page)).toContainText('Avbrutt. Ingenting er lagret.');
  await expect(cancel).toHaveCount(0);
  await expect.poll(() => sent.length).toBe(2);
});

test('Markdown is put on the clipboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  await dialog.getByRole('button', { name: 'Kopier' }).click();
  await expect(said(page)).toContainText('Oppsummeringen ligger på utklippstavlen');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# /);
});

test('a browser that keeps its clipboard to itself shows the text, marked', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  });
  await openPlace(page, 'report');
  await page.reload();
  const dialog = await openWays(page);
  await dialog.getByRole('button', { name: 'Kopier' }).click();
  const field = page.getByRole('dialog', { name: 'Kopier teksten' }).getByRole('textbox', { name: 'Teksten' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/^# /);
  expect(await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart)).toBeGreaterThan(
    20,
  );
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(ways(page)).toBeVisible();
});

test('the article is read through and worded otherwise, and is saved as it then stands', async ({ page }) => {
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  await dialog.getByRole('button', { name: 'Åpne utkastet' }).click();
  const draft = page.getByRole('dialog', { name: 'Utkast til artikkel' });
  const lead = draft.getByRole('button', { name: /samlingen «/ }).first();
  await lead.click();
  await draft.getByRole('textbox').fill('Slik vil jeg begynne.');
  await page.keyboard.press('Control+Enter');
  await expect(draft.getByRole('article')).toContainText('Slik vil jeg begynne.');
  await expect(draft.getByRole('button', { name: 'Tekst før i «Artikkel»' })).toBeVisible();
  await expectNoAxeViolations(page);
  const saved = await pressed(page, draft.getByRole('button', { name: 'Lagre som Word' }));
  expect(saved.suggestedFilename()).toMatch(/\.docx$/);
  await page.keyboard.press('Escape');
  await expect(ways(page)).toBeVisible();
});

test('her own template is taken in, what it lacks is said, and it can be removed', async ({ page, app }) => {
  await openPlace(page, 'report');
  const dialog = await openWays(page);
  const template = dialog.getByRole('combobox', { name: 'Word-mal' });
  const choose = async (name: string, buffer: Buffer): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Legg til mal …' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
  };
  await choose('Bilde.docx', Buffer.from('not a document'));
  await expect(dialog.getByRole('alert')).toContainText('Filen er ikke et Word-dokument');
  const heading = new Paragraph({ text: 'Fjordvik kommune', heading: HeadingLevel.HEADING_1 });
  const document = new Document({ sections: [{ children: [heading, new Paragraph('{{innhold}}')] }] });
  await choose('Fjordvik.docx', await Packer.toBuffer(document));
  await expect(said(page)).toContainText('Malen «Fjordvik» er lagt til og valgt');
  await expect(template.getByRole('option', { selected: true })).toHaveText('Fjordvik');
  await expect(dialog.getByRole('status')).toContainText('Malen har ingen stil');
  await expectNoAxeViolations(page);
  await pressed(page, dialog.getByRole('button', { name: 'Lagre Word' }));
  const plain = new Document({ sections: [{ children: [new Paragraph('Vår ref.')] }] });
  await choose('Uten plass.docx', await Packer.toBuffer(plain));
  await expect(said(page)).toContainText('Malen «Uten plass» er lagt til og valgt');
  await expect(dialog.getByRole('status')).toContainText('Den settes inn etter malens egen tekst');
  await template.selectOption('Fjordvik');
  await expect(template.getByRole('option', { selected: true })).toHaveText('Fjordvik');
  // Whoever has it open elsewhere hears of it when it is removed.
  const other = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  const there = (await openWays(other)).getByRole('combobox', { name: 'Word-mal' });
  await expect(there.getByRole('option', { selected: true })).toHaveText('Fjordvik');
  await dialog.getByRole('button', { name: 'Fjern malen' }).click();
  await expect(dialog.getByRole('button', { name: 'Behold', exact: true })).toBeFocused();
  const remove = dialog.getByRole('button', { name: 'Fjern', exact: true });
  await remove.focus();
  // What others do is drawn meanwhile, and she stays where she is.
  await callDoor(page, 'gathering/update', { gatheringId: await sampleId(page), patch: { host: 'Fjordvik' } });
  await callDoor(page, 'system/saveSettings', { language: 'en' });
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeVisible();
  await callDoor(page, 'system/saveSettings', { language: 'nb' });
  await expect(remove).toBeFocused();
  await dialog.getByRole('button', { name: 'Fjern', exact: true }).click();
  await expect(said(page)).toContainText('Malen «Fjordvik» er fjernet');
  await expect(template.getByRole('option', { selected: true })).toHaveText('Kjøreplans eget utseende');
  await expect(there.getByRole('option', { selected: true })).toHaveText('Kjøreplans eget utseende');
  await expect(there.getByRole('option', { name: 'Fjordvik' })).toHaveCount(0);
});
