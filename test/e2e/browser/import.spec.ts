import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';

const TEXT = `Dypdykk i tiltak

09:00-09:10 10 Velkommen, ordfører
09:10-10:00 40 Innlegg: Hva virker?
Hva har vi lært?
10:00-10:20 20 Plenum
10:35-11:00 25 Refleksjon

Alternativ
20 Rundebord om næring
`;

async function openImport(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/import`);
  await expect(page.getByRole('heading', { level: 1, name: 'Lim inn en kjøreplan' })).toBeVisible();
}

async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel('Teksten').fill(text);
  await page.getByRole('button', { name: 'Les kjøreplanen' }).click();
}

test.beforeEach(async ({ page }) => openImport(page));

test('shows text and result side by side, with each warning at its place; nothing is stored until it is used', async ({
  page,
}) => {
  await expectNoAxeViolations(page);
  await read(page, TEXT);
  const source = page.getByRole('region', { name: 'Teksten din' });
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  await expect(source.getByRole('listitem').filter({ hasText: 'Hva har vi lært?' })).toContainText('Stikkord');
  await expect(result.getByText('Minuttene stemmer ikke.')).toBeVisible();
  await expect(result.getByText('Hull i planen.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sjekk dette: 2' })).toBeVisible();
  await expectNoAxeViolations(page);

  await result.getByRole('button', { name: 'Bruk 40 min' }).click();
  await result.getByRole('button', { name: 'Legg inn 15 min pause' }).click();
  await expect(result.getByText('Det er 10 minutter uten innhold')).toBeVisible();
  await result.getByRole('button', { name: 'Legg inn 10 min pause' }).click();
  await expect(page.getByText('Ingenting å sjekke')).toBeVisible();

  await page.getByRole('link', { name: 'Til samlingene' }).click();
  await expect(result).toHaveCount(0);
  await expect(page.getByText('Dypdykk i tiltak')).toHaveCount(0);
});

test('every mend, and everything let be, is one step to take back, by key and by button', async ({ page }) => {
  await read(page, TEXT);
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  const check = (count: number) => page.getByRole('button', { name: `Sjekk dette: ${count}` });
  const undo = page.getByRole('button', { name: 'Angre' });
  await expect(check(2)).toBeVisible();
  await expect(undo).toHaveAccessibleDescription(/ingenting å angre/);
  const mend = result.getByRole('button', { name: 'Bruk 40 min' });
  await mend.click();
  await expect(mend).toHaveCount(0);
  await result.getByRole('button', { name: 'Behold' }).first().click();
  await expect(check(1)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(check(2)).toBeVisible();
  await expect(mend).toHaveCount(0);
  await undo.click();
  await expect(mend).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(mend).toHaveCount(0);

  await result.getByRole('button', { name: /^Endre «.*Hva virker\?»/ }).click();
  await result.getByLabel('Post', { exact: true }).press('End');
  await result.getByLabel('Post', { exact: true }).pressSequentially(' Nå');
  await result.getByRole('button', { name: 'Sett til side' }).click();
  await expect(result.getByRole('region', { name: 'Alternativer' })).toContainText('Nå');
  await undo.click();
  await expect(result.getByRole('region', { name: 'Alternativer' })).not.toContainText('Nå');
  await expect(result.getByRole('button', { name: /^Endre «.*Nå»/ })).toBeVisible();
  await undo.click();
  await expect(result.getByRole('button', { name: /^Endre «.*Hva virker\?»/ })).toBeVisible();
});

test('a date that cannot be read is not left out without a word: it is said and gone to', async ({ page }) => {
  await read(page, TEXT);
  const date = page.getByLabel('Dato for dag 1');
  await date.fill('31.02.2027');
  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  await expect(page.getByText('Datoen kan ikke leses.', { exact: false })).toBeVisible();
  await expect(date).toBeFocused();
  await date.fill('1.3.2027');
  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  await page.waitForURL(/#\/g\/[^/]+\/plan/);
});

test('mends are made by hand, and the run sheet is used as a new gathering', async ({ page }) => {
  await read(page, TEXT);
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  await result.getByRole('button', { name: /^Endre «.*Hva virker\?»/ }).click();
  await result.getByLabel('Slutter').fill('09:00');
  await result.getByLabel('Slutter').press('Enter');
  await expect(result.getByText('slutter kl. 09.00, men starter først kl. 09.10')).toBeVisible();
  await result.getByLabel('Slutter').fill('09:50');
  await result.getByLabel('Post', { exact: true }).fill('Hva virker i praksis?');
  await result.getByLabel('Type').selectOption({ label: 'Plenum' });
  await result.getByLabel('Ansvarlig').fill('Kari Vik');
  await expect(result.getByText('Minuttene stemmer ikke.')).toHaveCount(0);
  await expect(result.getByText('Slutter før start.')).toHaveCount(0);
  await page.getByLabel('Navn på samlingen').fill('Dypdykk');
  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  const agenda = page.getByRole('treegrid', { name: 'Kjøreplan' });
  const mended = agenda.locator('[data-item]').filter({ hasText: 'Hva virker i praksis?' });
  await expect(mended).toContainText('09:10');
  await expect(mended).toContainText('40');
  await expect(mended).toContainText('Plenum');
  await expect(mended).toContainText('Kari Vik');
  await expect(page.getByRole('region', { name: 'Alternativer' })).toContainText('Rundebord om næring');
  await expect(page.getByRole('banner')).toContainText('Dypdykk');
});

test('what she has mended is there after a reload, another place and another text, until it is used', async ({
  page,
}) => {
  await read(page, TEXT);
  await page.getByLabel('Navn på samlingen').fill('Vårt dypdykk');
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  await result.getByRole('button', { name: 'Bruk 40 min' }).click();
  const asLeft = async (): Promise<void> => {
    await expect(page.getByLabel('Navn på samlingen')).toHaveValue('Vårt dypdykk');
    await expect(result.getByText('09:10–09:50')).toBeVisible();
    await expect(result.getByText('Minuttene stemmer ikke.')).toHaveCount(0);
  };
  await page.reload();
  await asLeft();

  await page.getByRole('link', { name: 'Til samlingene' }).click();
  await expect(result).toHaveCount(0);
  await page.goBack();
  await asLeft();

  await page.getByRole('button', { name: 'Prøv en annen tekst' }).click();
  await expect(page.getByLabel('Teksten')).toHaveValue(TEXT);
  await expect(page.getByText('Rettelsene dine er tatt vare på.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Fortsett der du slapp' }).click();
  await asLeft();

  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  await expect(page.getByRole('treegrid', { name: 'Kjøreplan' })).toBeVisible();
  await openImport(page);
  await expect(page.getByLabel('Teksten')).toHaveValue('');
  await expect(page.getByText('Rettelsene dine er tatt vare på.')).toHaveCount(0);
});

test('«Rett tiden» opens the fields in view, and Enter on what stands keeps the suggestion', async ({ page }) => {
  const rows = Array.from(
    { length: 30 },
    (_, nr) => `${8 + Math.floor(nr / 4)}:${['00', '15', '30', '45'][nr % 4]} Innlegg`,
  );
  await read(page, [...rows, '16:15-16:00 Felles arbeid', '17:15-17:30 Pause'].join('\n'));
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  await page.getByRole('button', { name: /^Sjekk dette/ }).click();
  await result.getByRole('button', { name: 'Rett tiden' }).click();
  const start = result.getByLabel('Starter');
  await expect(start).toBeFocused();
  await expect(result.getByRole('button', { name: 'Rett tiden' })).toHaveCount(0);
  const end = await result.evaluate((side) => side.getBoundingClientRect().bottom);
  const box = await start.boundingBox();
  expect(box && box.y + box.height).toBeLessThan(end - 60);

  await start.press('Enter');
  await expect(result.getByText('Slutter før start.')).toHaveCount(0);
  await expect(start).toHaveCount(0);
  await expect(result.getByRole('button', { name: 'Endre «Felles arbeid»' })).toBeFocused();
});

test('a line outside the day says where it stands, and can be given a place in the day', async ({ page }) => {
  await read(page, `${TEXT}10:20-10:35 Film om nettverk\n`);
  const aside = page.getByRole('region', { name: 'Alternativer' });
  await expect(aside.getByText('Den ligger blant alternativene')).toBeVisible();
  await expect(aside.getByRole('button', { name: 'La stå som alternativ' })).toBeVisible();
  await aside.getByRole('button', { name: 'Legg inn i dagen 10:20' }).click();
  await expect(page.getByText('står utenfor resten av dagen')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Dag 1' }).getByText('10:20–10:35')).toBeVisible();
  await expect(page.getByText('Hull i planen.')).toHaveCount(0);
});

test('an agenda is added to the gathering that stands', async ({ page }) => {
  await page.getByRole('link', { name: 'Til samlingene' }).click();
  await openPlace(page, 'plan');
  await page.getByRole('link', { name: 'Legg til fra tekst' }).click();
  await read(page, TEXT);
  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  await expect(page.getByRole('radio', { name: /^Dag 2|Dypdykk/ })).toBeAttached();
});

test('a text without an agenda, and a file that cannot be read, are said in a sentence', async ({ page }) => {
  await read(page, 'Dette er et brev om ingenting. Det handler om vær og vind.');
  await expect(page.getByRole('alert').filter({ hasText: 'Det er ingen kjøreplan i denne teksten.' })).toBeVisible();
  const file = { name: 'plan.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('ikke en zip') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('alert').filter({ hasText: 'Ingenting er lagt inn.' })).toBeVisible();
  await expect(page.getByLabel('Teksten')).toHaveValue(/vær og vind/);
  const plain = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) };
  await page.locator('input[type=file]').setInputFiles(plain);
  await expect(page.getByRole('button', { name: 'Bruk kjøreplanen' })).toBeVisible();
});

test('pasting works anywhere on the screen', async ({ page }) => {
  await page.getByLabel('Teksten').blur();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, TEXT);
  await expect(page.getByRole('button', { name: 'Bruk kjøreplanen' })).toBeVisible();
});

test('what the text says runs at the same time is shown so, and becomes tracks with their room and lead', async ({
  page,
}) => {
  await read(
    page,
    `Fagdag om havn

09:00-09:30 Åpning
09:30-10:30 Parallelle sesjoner
Sesjon A (Storsalen): Kompetanse v/ Guro Hauge
Sesjon B, rom 204: Kraft v/ Tom Eide
10:30-11:00 Lunsj
`,
  );
  const result = page.getByRole('region', { name: 'Kjøreplanen' });
  await expect(result.getByText('2 paralleller')).toBeVisible();
  await expect(result.getByText('Storsalen')).toBeVisible();
  // What is read aloud or copied does not run together.
  const row = (title: string) => result.getByRole('listitem').filter({ hasText: title }).last();
  await expect(row('Kompetanse')).toContainText(/Kompetanse, Guro Hauge, (?:Rom: )?Storsalen /);
  await expect(row('Lunsj')).toContainText(/10:30–11:00 30\smin\s+Lunsj/);
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Bruk kjøreplanen' }).click();
  const plan = page.getByRole('treegrid', { name: 'Kjøreplan' });
  await expect(plan.getByText('2 paralleller')).toBeVisible();
  await expect(plan.getByText('Guro Hauge')).toBeVisible();
});
