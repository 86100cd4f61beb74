import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect, expectNoAxeViolations, openPlace, test } from './app';

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function write(page: Page, line: string): Promise<void> {
  const pad = page.getByRole('textbox', { name: 'Nytt notat' });
  await pad.fill(line);
  await pad.press('Enter');
  await expect(pad).toHaveValue('');
}

/** Two actions are noted, and the workbook is saved. */
async function savedWorkbook(page: Page): Promise<ExcelJS.Workbook> {
  await openPlace(page, 'notes');
  await write(page, '+ Besøke bedrifter @Ordfører /3 uker');
  await write(page, '+ Ringe nabokommunen @Rektor');
  await openPlace(page, 'report');
  await expect(page.getByRole('article').getByText('Ringe nabokommunen')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Excel-data' }).click();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(await (await download).path())).buffer);
  return book;
}

function actionsIn(book: ExcelJS.Workbook): { sheet: ExcelJS.Worksheet; rowOf: (text: string) => number } {
  const sheet = book.getWorksheet('Tiltak');
  if (!sheet) throw new Error('There is no sheet of actions.');
  const rowOf = (text: string): number => {
    for (let row = 2; row <= sheet.rowCount; row++) if (sheet.getCell(`C${row}`).text === text) return row;
    throw new Error(`«${text}» is not in the sheet.`);
  };
  return { sheet, rowOf };
}

const openDialog = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Les inn tiltak' }).click();
  const dialog = page.getByRole('dialog', { name: 'Les inn tiltak fra Excel' });
  await expect(dialog).toBeVisible();
  return dialog;
};

async function give(dialog: Locator, book: ExcelJS.Workbook, name = 'tiltak.xlsx'): Promise<void> {
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  await dialog.locator('input[type="file"]').setInputFiles({ name, mimeType: MIME, buffer });
}

test('actions kept up in Excel are shown before they are taken, taken in one step and undone in one', async ({
  page,
}) => {
  const book = await savedWorkbook(page);
  const { sheet, rowOf } = actionsIn(book);
  sheet.getCell(`F${rowOf('Besøke bedrifter')}`).value = 'gjort';
  sheet.getCell(`D${rowOf('Besøke bedrifter')}`).value = 'Varaordfører';
  sheet.getCell(`E${rowOf('Ringe nabokommunen')}`).value = '15. mars 2031';
  sheet.addRow(['', '', 'Et helt nytt tiltak', 'Oda']);
  const dialog = await openDialog(page);
  await give(dialog, book);
  await expect(dialog.getByText('2 tiltak er ført annerledes i filen.')).toBeVisible();
  const changes = dialog.getByRole('region', { name: 'Endringene' });
  await expect(changes).toContainText('ikke startet→blirgjort');
  await expect(changes).toContainText('Ordfører→blirVaraordfører');
  await expect(changes).toContainText('15.03.2031');
  await expect(dialog.getByText('1 rad er ny. Skriv nye tiltak i Noter.')).toBeVisible();
  await expectNoAxeViolations(page);
  await dialog.getByLabel('Ta med «Besøke bedrifter»').uncheck();
  await expect(dialog.getByRole('button', { name: 'Endre 1 tiltak' })).toBeVisible();
  await dialog.getByLabel('Ta med «Besøke bedrifter»').check();
  await dialog.getByRole('button', { name: 'Endre 2 tiltak' }).click();
  await expect(dialog).toBeHidden();
  // Under the pointer the message stays, however long the summary takes to be made anew.
  await page.getByRole('region', { name: 'Beskjed' }).getByRole('paragraph').hover();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Varaordfører');
  await expect(paper).toContainText('15.03.2031');
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(paper).not.toContainText('Varaordfører');
  await expect(paper).not.toContainText('15.03.2031');
});

test('what was changed in the app meanwhile is told, and an old file does not take it back', async ({ page }) => {
  const book = await savedWorkbook(page);
  const { sheet, rowOf } = actionsIn(book);
  sheet.getCell(`D${rowOf('Ringe nabokommunen')}`).value = 'Kultursjef';
  const first = await openDialog(page);
  await give(first, book);
  await first.getByRole('button', { name: 'Endre 1 tiltak' }).click();
  await expect(page.getByRole('article')).toContainText('Kultursjef');
  const dialog = await openDialog(page);
  await give(dialog, book);
  await expect(dialog.getByText('Filen sier det samme som Kjøreplan.')).toBeVisible();
  sheet.getCell(`D${rowOf('Ringe nabokommunen')}`).value = 'Ungdomsleder';
  await give(dialog, book);
  await expect(dialog.getByText('endret her etterpå', { exact: true })).toBeVisible();
});

test('the wrong file is refused with a sentence, and the dialog goes on', async ({ page }) => {
  await openPlace(page, 'report');
  const dialog = await openDialog(page);
  const said = dialog.getByRole('status').first();
  const input = dialog.locator('input[type="file"]');
  await input.setInputFiles({ name: 'ikke.xlsx', mimeType: MIME, buffer: Buffer.from('ikke et regneark') });
  await expect(said).toContainText('Filen er skadet');
  await input.setInputFiles({ name: 'tom.xlsx', mimeType: MIME, buffer: Buffer.alloc(0) });
  await expect(said).toContainText('Filen er tom');
  await input.setInputFiles({ name: 'brev.docx', mimeType: MIME, buffer: Buffer.from('PK') });
  await expect(said).toContainText('Denne filtypen kan ikke leses her');
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Ark1').addRow(['Navn']);
  await give(dialog, book);
  await expect(said).toContainText('Det er ingen tiltak i denne filen');
  const other = new ExcelJS.Workbook();
  other.addWorksheet('Tiltak').addRows([
    ['ID', 'Status'],
    ['12345678-9', 'gjort'],
  ]);
  await give(dialog, other);
  await expect(said).toContainText('Filen hører til en annen samling');
});
