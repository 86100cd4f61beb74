import type { Locator, Page } from '@playwright/test';
import { type App, expect, expectNoAxeViolations, openPlace, test } from './app';
import { now } from './day';

const pad = (page: Page): Locator => page.getByRole('textbox', { name: 'Nytt notat' });
const list = (page: Page): Locator => page.getByRole('region', { name: 'Notater' });
const row = (page: Page, text: string | RegExp): Locator => list(page).getByRole('listitem').filter({ hasText: text });
const outcomes = (page: Page): Locator => page.getByRole('complementary', { name: 'Det dere har kommet fram til' });

async function startDay(page: Page): Promise<void> {
  await openPlace(page, 'run');
  await page.getByRole('button', { name: 'Start dagen' }).click();
  await expect(page.getByRole('button', { name: /^Neste/ })).toBeVisible();
}

async function write(page: Page, line: string): Promise<void> {
  await pad(page).fill(line);
  await pad(page).press('Enter');
  await expect(pad(page)).toHaveValue('');
}

/** Lets the page in again after the app has been started anew. */
async function comeBack(page: Page, app: App): Promise<void> {
  const { hash } = new URL(page.url());
  await page.goto(app.url);
  await page.goto(`${app.origin}/${hash}`);
  await page.reload();
}

test('a note of each kind lands on the item that runs, with its fields', async ({ page }) => {
  await startDay(page);
  await openPlace(page, 'notes');
  await expect(pad(page)).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noter: Velkommen');
  await expect(page.getByText('Ingen notater ennå.')).toBeVisible();

  await page.keyboard.type('Bredbånd først @Høyre');
  await page.keyboard.press('Enter');
  await expect(pad(page)).toHaveValue('');
  await expect(row(page, 'Bredbånd først')).toContainText('Høyre');
  await expect(page.getByRole('heading', { level: 2, name: 'Velkommen' })).toBeVisible();

  for (const [key, word] of [
    ['s', 'Sitat'],
    ['e', 'Enige om'],
    ['u', 'Uenige om'],
    ['p', 'Spørsmål'],
    ['d', 'Idé'],
    ['1', 'Styrke'],
    ['2', 'Svakhet'],
    ['3', 'Mulighet'],
    ['4', 'Utfordring'],
  ] as const) {
    await page.keyboard.press(`Alt+${key}`);
    await page.keyboard.type(`Om ${word}`);
    await page.keyboard.press('Enter');
    await expect(row(page, `Om ${word}`)).toContainText(word);
    await expect(pad(page)).toHaveValue('');
  }

  await page.keyboard.press('Alt+b');
  await page.keyboard.type('Oversikt over arealer');
  await expect(page.getByText('Skriv @ foran den som skal ha bestillingen.')).toBeVisible();
  await page.keyboard.type(' @Plansjef');
  await expect(page.getByText('Skriv @ foran den som skal ha bestillingen.')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(outcomes(page)).toContainText('Oversikt over arealer');
  await expect(outcomes(page)).toContainText('Plansjef');
  await expect(outcomes(page)).not.toContainText('Mangler mottaker');

  await page.keyboard.press('Alt+t');
  await page.keyboard.type('Besøke bedrifter @Næringssjef /3 uker');
  await expect(page.getByRole('term').filter({ hasText: 'Ansvarlig' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(outcomes(page)).toContainText(/Besøke bedrifterNæringssjef3 uker · \d/);
  await expect(row(page, 'Besøke bedrifter').getByRole('button', { name: 'Fjern stjernen' })).toBeVisible();

  await write(page, '+ Lage en sak');
  await expect(outcomes(page)).toContainText(/Lage en sakMangler ansvarligMangler frist/);
  await expect(page.getByRole('button', { name: 'Alle 13' })).toBeVisible();
  await page.getByRole('button', { name: 'Tiltak 2', exact: true }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await expectNoAxeViolations(page);
});

test('names are offered after @, and Tab puts one in', async ({ page }) => {
  await openPlace(page, 'notes');
  await pad(page).pressSequentially('Vi må våge @N');
  await expect(page.getByRole('option', { name: 'Næringssjef' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Tab');
  await expect(pad(page)).toHaveValue('Vi må våge @Næringssjef ');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Vi må våge')).toContainText('Næringssjef');
});

test('the next item takes the next note; without a running day she chooses the item', async ({ page }) => {
  await openPlace(page, 'notes');
  await page.getByRole('combobox', { name: 'Notatene legges på' }).selectOption({ label: 'Kaffe' });
  await write(page, 'Om kaffen');
  await expect(page.getByRole('heading', { level: 2, name: /Kaffe/ })).toBeVisible();
  await startDay(page);
  const next = page.getByRole('button', { name: /^Neste/ });
  await expect(next).not.toHaveAttribute('data-fresh');
  await next.click();
  await expect(now(page)).toHaveText('Rollene våre, kort fortalt');
  await openPlace(page, 'notes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Noter: Rollene våre, kort fortalt');
  await write(page, 'Om rollene');
  await expect(page.getByRole('heading', { level: 2, name: 'Rollene våre, kort fortalt' })).toBeVisible();
});

test('half-typed text is there after a reload', async ({ page }) => {
  await openPlace(page, 'notes');
  await expect(pad(page)).toBeFocused();
  await page.keyboard.press('Alt+e');
  await pad(page).fill('Vi er nesten enige om');
  await openPlace(page, 'report');
  await openPlace(page, 'notes');
  await expect(pad(page)).toHaveValue('Vi er nesten enige om');
  await page.reload();
  await expect(pad(page)).toHaveValue('Vi er nesten enige om');
  await expect(page.getByRole('button', { name: 'Enige om', exact: true })).toHaveAttribute('aria-pressed', 'true');
});

test('a power cut takes neither notes nor half-typed text, and a note comes once', async ({ page, app }) => {
  await openPlace(page, 'notes');
  await write(page, 'Lagret før strømmen gikk');
  await pad(page).fill('Halvveis');
  // Another window of this browser opens with the draft once it is on disk.
  const other = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await expect(async () => {
    await other.reload();
    await expect(pad(other)).toHaveValue('Halvveis', { timeout: 5_000 });
  }).toPass();
  await other.close();
  await app.kill();
  await app.restart();
  await comeBack(page, app);
  await expect(row(page, 'Lagret før strømmen gikk')).toHaveCount(1);
  await expect(pad(page)).toHaveValue('Halvveis');
  await pad(page).press('Enter');
  await expect(row(page, 'Halvveis')).toHaveCount(1);
  await expect(pad(page)).toHaveValue('');
});

test('a note is edited where it stands, and Escape leaves it as it was', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Først skrevet');
  await pad(page).press('ArrowUp');
  await page.keyboard.press('Enter');
  const editor = page.getByRole('form', { name: 'Endre notatet' });
  await expect(editor.getByRole('textbox', { name: 'Tekst' })).toBeFocused();
  await page.keyboard.type(' og angret');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Først skrevet')).toBeVisible();
  await expect(row(page, 'angret')).toHaveCount(0);
  await page.keyboard.press('e');
  await editor.getByRole('textbox', { name: 'Tekst' }).fill('Midt i en endring');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsummering' })).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(editor.getByRole('textbox', { name: 'Tekst' })).toHaveValue('Midt i en endring');
  await page.reload();
  await expect(editor.getByRole('textbox', { name: 'Tekst' })).toHaveValue('Midt i en endring');
  await editor.getByRole('combobox', { name: 'Type' }).selectOption('Tiltak');
  await editor.getByRole('combobox', { name: 'Ansvarlig' }).fill('Ordfører');
  await editor.getByRole('combobox', { name: 'Tidsrom' }).selectOption('3 dager');
  await editor.getByRole('combobox', { name: 'Post' }).selectOption({ label: 'Kaffe' });
  await expectNoAxeViolations(page);
  await editor.getByRole('textbox', { name: 'Tekst' }).fill('Så endret');
  await page.keyboard.press('Enter');
  await expect(outcomes(page)).toContainText(/Så endretOrdfører3 dager · /);
  await expect(page.getByRole('heading', { level: 2, name: /Kaffe/ })).toBeVisible();
  await expect(row(page, 'Så endret').getByRole('button', { name: /Så endret/ })).toBeFocused();
});

test('a deleted note comes back by Angre, by Ctrl+Z and from the deleted ones', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, 'Den ene');
  await write(page, 'Den andre');
  const remove = async (): Promise<void> => {
    await row(page, 'Den andre')
      .getByRole('button', { name: /Den andre/ })
      .focus();
    await page.keyboard.press('Delete');
    await expect(row(page, 'Den andre')).toHaveCount(0);
    await expect(row(page, 'Den ene').getByRole('button', { name: /Den ene/ })).toBeFocused();
  };
  await remove();
  await page.getByRole('button', { name: 'Angre' }).click();
  await expect(row(page, 'Den andre')).toBeVisible();
  await remove();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Den andre')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(row(page, 'Den andre')).toHaveCount(0);
  await page.getByRole('button', { name: 'Slettede notater 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Hent tilbake' }).click();
  await expect(row(page, 'Den andre')).toBeVisible();
});

test('consent to a quote is asked for and kept', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, '«Vi konkurrerer med stillstand.» @Fjordvik');
  const quote = row(page, '«Vi konkurrerer med stillstand.»');
  await expect(quote).toContainText('Fjordvik');
  await quote.getByRole('button', { name: 'spør om samtykke' }).click();
  const dialog = page.getByRole('dialog', { name: 'Samtykke til sitat' });
  await expect(dialog).toContainText('Kan vi bruke dette sitatet i oppsummeringen?');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Ja, uten navn' }).click();
  await expect(quote.getByRole('button', { name: 'samtykke gitt, uten navn' })).toBeVisible();
});

test('an answer about consent in the editor is saved as it is given', async ({ page }) => {
  await openPlace(page, 'notes');
  await write(page, '«Vi konkurrerer med stillstand.»');
  const quote = row(page, '«Vi konkurrerer med stillstand.»');
  await quote.getByRole('button', { name: /stillstand/ }).click();
  const editor = page.getByRole('form', { name: 'Endre notatet' });
  const consent = editor.getByRole('combobox', { name: 'Samtykke' });
  await expect(consent.getByRole('option', { name: 'ja, med navn' })).toBeDisabled();
  await editor.getByRole('combobox', { name: 'Hvem sa det?' }).fill('Mari Strand');
  await consent.selectOption('ja, med navn');
  await page.keyboard.press('Escape');
  await expect(quote.getByRole('button', { name: 'samtykke gitt, med navn' })).toBeVisible();
  await expect(quote).toContainText('Mari Strand');
  await quote.getByRole('button', { name: /stillstand/ }).click();
  await consent.selectOption('nei');
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { level: 1, name: 'Oppsummering' })).toBeVisible();
  await expect(page.getByRole('article')).not.toContainText('stillstand');
  await page.keyboard.press('Control+3');
  await expect(quote.getByRole('button', { name: 'samtykke ikke gitt' })).toBeVisible();
});
