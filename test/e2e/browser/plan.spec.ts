import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { agenda, choose, fromPaper, panel, row, titles, toast, toPaper } from './plan-page';

test.beforeEach(async ({ page }) => {
  await openPlace(page, 'plan');
  await expect(agenda(page)).toBeVisible();
});

test('the agenda is a tree of rows, and axe finds nothing', async ({ page }) => {
  await expect(row(page, 'Rollene våre, kort fortalt')).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'Kaffe')).toContainText('Pause');
  await expectNoAxeViolations(page);
});

test('title and minutes are edited in place, times follow, and it can be undone', async ({ page }) => {
  const coffee = row(page, 'Kaffe');
  await coffee.click();
  const before = await row(page, 'Hva skal til for å lykkes?').locator('[data-field="start"]').innerText();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Post', exact: true }).first().fill('Kaffe og frukt');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Kaffe og frukt')).toBeFocused();
  await page.keyboard.press('m');
  await agenda(page).getByRole('textbox', { name: 'Minutter' }).fill('25');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Kaffe og frukt').locator('[data-field="minutes"]')).toHaveText('25');
  const start = row(page, 'Hva skal til for å lykkes?').locator('[data-field="start"]');
  await expect(start).not.toHaveText(before);
  await page.keyboard.press('Control+z');
  await expect(start).toHaveText(before);
  await expect(toast(page).getByText('Angret: Posten «Kaffe og frukt» er endret')).toBeVisible();
});

test('undo and redo choose the item they are about, and bring it into view', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  await row(page, 'Velkommen').click();
  await page.keyboard.press('m');
  await agenda(page).getByRole('textbox', { name: 'Minutter' }).fill('7');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Velkommen').locator('[data-field="minutes"]')).toHaveText('7');
  await agenda(page).locator('[data-item]').last().click();
  await expect(row(page, 'Velkommen')).not.toBeInViewport();
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Velkommen')).toBeFocused();
  await expect(row(page, 'Velkommen')).toBeInViewport();
  await expect(panel(page).getByRole('textbox', { name: 'Post', exact: true })).toHaveValue('Velkommen');
  await agenda(page).locator('[data-item]').last().click();
  await page.keyboard.press('Control+y');
  await expect(row(page, 'Velkommen')).toBeFocused();
  await expect(toast(page).getByText('Gjort om: Posten «Velkommen» er endret')).toBeVisible();
});

test('what cannot be read stays in the cell with the reason', async ({ page }) => {
  await row(page, 'Kaffe').click();
  await page.keyboard.press('m');
  const minutes = agenda(page).getByRole('textbox', { name: 'Minutter' });
  await minutes.fill('en stund');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Skriv hele minutter, for eksempel 20.')).toBeVisible();
  await expect(minutes).toHaveValue('en stund');
  await page.keyboard.press('Escape');
  await expect(row(page, 'Kaffe')).toBeFocused();
  await expect(row(page, 'Kaffe').locator('[data-field="minutes"]')).toHaveText('10');
});

test('rows move, nest and lift out by keyboard, and focus stays with them', async ({ page }) => {
  const coffee = row(page, 'Kaffe');
  await coffee.click();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(coffee).toHaveAttribute('aria-level', '2');
  await expect(coffee).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(coffee).toHaveAttribute('aria-level', '1');
  const order = await titles(page);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page)).not.toEqual(order);
  await expect(coffee).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page)).toEqual(order);
});

test('arrows choose; Delete removes with Angre in reach', async ({ page }) => {
  await row(page, 'Velkommen').click();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Hva kan et kommunestyre gjøre for næringslivet?')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await expect(row(page, 'Velkommen')).toHaveCount(0);
  await expect(row(page, 'Hva kan et kommunestyre gjøre for næringslivet?')).toBeFocused();
  await expect(toast(page)).toContainText(
    /Velkommen.* er slettet\. Det som kommer etter, starter \d+\smin tidligere\./,
  );
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect(row(page, 'Velkommen')).toBeVisible();
});

test('a new item understands minutes and kind, at the foot and below a row', async ({ page }) => {
  const last = page.getByRole('textbox', { name: 'Ny post' });
  await last.fill('20 Refleksjon: Hva tar vi med oss hjem?');
  await last.press('Enter');
  const added = row(page, 'Hva tar vi med oss hjem?');
  await expect(added).toContainText('Refleksjon');
  await expect(added.locator('[data-field="minutes"]')).toHaveText('20');
  // With the answer the field is emptied, and what was added is chosen.
  await expect(last).toHaveValue('');
  await row(page, 'Velkommen').click();
  await page.keyboard.press('n');
  await page.keyboard.type('5 Pause');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await titles(page)).slice(0, 2)).toEqual(['Velkommen', 'Pause']);
});

test('a new item understands times of the day as a run sheet does, wherever they stand, and who holds it', async ({
  page,
}) => {
  const last = page.getByRole('textbox', { name: 'Ny post' });
  await last.fill('2105-2125 Innlegg: Ungdata, Kari Vik');
  await last.press('Enter');
  await expect(last).toHaveValue('');
  const talk = row(page, 'Ungdata');
  await expect(talk).toContainText('21:05');
  await expect(talk).toContainText('Kari Vik');
  await expect(talk.locator('[data-field="minutes"]')).toHaveText('20');
  await last.fill('Kaffe og kake 21.25-21.35');
  await last.press('Enter');
  await expect(row(page, 'Kaffe og kake')).toContainText('Pause');
  await expect(row(page, 'Kaffe og kake').locator('[data-field="minutes"]')).toHaveText('10');
});

test('rounds longer than a locked end leaves them are remarked, and one key makes them shorter', async ({ page }) => {
  const talk = row(page, 'To bedrifter forteller');
  await choose(page, 'To bedrifter forteller');
  await page.keyboard.press('Shift+L');
  await expect(talk).toContainText('Fast slutt');
  await page.getByRole('textbox', { name: 'Runder' }).fill('8 × 3');
  await page.getByRole('textbox', { name: 'Runder' }).press('Enter');
  const issue = agenda(page).getByRole('row').filter({ hasText: 'rundene (8 × 3 min) tar 24 min' });
  await expect(issue).toContainText(/får 20\smin/);
  await expectNoAxeViolations(page);
  await expect(issue.getByRole('button', { name: 'Lås opp sluttiden' })).toBeVisible();
  await issue.getByRole('button', { name: 'Bruk 8 × 2 min' }).click();
  await expect(issue).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Runder' })).toHaveValue('8 × 2 min');
});

test('a pinned start shows what does not fit, and one key mends it', async ({ page }) => {
  const coffee = row(page, 'Kaffe');
  await coffee.click();
  await page.keyboard.press('l');
  await expect(coffee).toContainText('Fast');
  await choose(page, 'To bedrifter forteller');
  await panel(page).getByLabel('Minutter').fill('30');
  await panel(page).getByLabel('Minutter').press('Enter');
  const issue = agenda(page).getByRole('row').filter({ hasText: 'men «Kaffe» står fast' });
  await expect(issue).toBeVisible();
  await expect(issue.getByRole('button', { name: 'La stå' })).toBeVisible();
  await expectNoAxeViolations(page);
  await row(page, 'To bedrifter forteller').focus();
  await page.keyboard.press('ArrowDown');
  await expect(issue.getByRole('button', { name: 'Kort ned til 20 min' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(issue).toHaveCount(0);
  await expect(row(page, 'To bedrifter forteller').locator('[data-field="minutes"]')).toHaveText('20');
});

test('an item is set aside and taken in by key, and dragged to its place', async ({ page }) => {
  // The whole day in view: nothing scrolls while a row is dragged across it.
  await page.setViewportSize({ width: 1280, height: 1100 });
  const aside = page.getByRole('region', { name: 'Alternativer' });
  await row(page, 'Kaffe').click();
  await page.keyboard.press('a');
  await expect(row(page, 'Kaffe')).toHaveCount(0);
  await aside.getByRole('button', { name: 'Ta inn «Kaffe»' }).click();
  await expect(row(page, 'Kaffe')).toBeVisible();
  await expect.poll(async () => (await titles(page)).at(-1)).toBe('Kaffe');
  await row(page, 'Kaffe')
    .locator('[data-grip]')
    .dragTo(row(page, 'Velkommen'), { targetPosition: { x: 300, y: 3 } });
  await expect.poll(async () => (await titles(page))[0]).toBe('Kaffe');
});

test('the panel writes every field', async ({ page }) => {
  await choose(page, 'Kaffe');
  await panel(page).getByLabel('Type').selectOption({ label: 'Praktisk' });
  await panel(page).getByRole('radio', { name: 'KAN' }).click();
  await expect(panel(page).getByRole('radio', { name: 'KAN' })).toBeChecked();
  await panel(page).getByLabel('Ansvarlig').fill('Kantina');
  await panel(page).getByRole('textbox', { name: 'Nytt spørsmål eller stikkord' }).fill('Hvem tar oppvasken?');
  await panel(page).getByLabel('Bare for deg').fill('Husk soyamelk');
  await panel(page).getByLabel('Bare for deg').blur();
  const coffee = row(page, 'Kaffe');
  await expect(coffee).toContainText('Praktisk');
  await expect(coffee).toContainText('Kantina');
  await expect(coffee).toContainText('KAN');
  await page.reload();
  await row(page, 'Kaffe').click();
  await expect(panel(page).getByRole('textbox', { name: 'Spørsmål eller stikkord 1' })).toHaveValue(
    'Hvem tar oppvasken?',
  );
  await expect(panel(page).getByLabel('Bare for deg')).toHaveValue('Husk soyamelk');
});

test('rounds give the length in one step, and the panel keeps how, where and with what', async ({ page }) => {
  const coffee = row(page, 'Kaffe');
  await choose(page, 'Kaffe');
  await panel(page).getByLabel('Runder').fill('8 x 5');
  await panel(page).getByLabel('Runder').press('Enter');
  await expect(coffee).toContainText('8 × 5 min');
  await expect(coffee.locator('[data-field="minutes"]')).toHaveText('40');
  await panel(page).getByLabel('Kan kortes ned til').fill('45');
  await panel(page).getByLabel('Kan kortes ned til').press('Enter');
  await expect(panel(page).getByText('Skriv høyst 40')).toBeVisible();
  await panel(page).getByLabel('Kan kortes ned til').fill('30');
  await panel(page).getByLabel('Arbeidsform').fill('To og to');
  await panel(page).getByLabel('Rom').fill('Foajeen');
  await panel(page).getByLabel('Utstyr').fill('Kopper');
  await panel(page).getByLabel('Lenker').fill('https://eksempel.no/kaffe\nfile:///etc/passwd\nbare tekst');
  await panel(page).getByLabel('Arbeidsform').focus();
  await expect(coffee).toContainText('Foajeen');
  await expect(panel(page).getByRole('button', { name: 'Kopier https://eksempel.no/kaffe' })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^Kopier .*:/ })).toHaveCount(1);
  await expect(page.getByRole('link', { name: /eksempel/ })).toHaveCount(0);
  await expectNoAxeViolations(page);
  await page.reload();
  await coffee.click();
  await expect(panel(page).getByLabel('Kan kortes ned til')).toHaveValue('30');
  await panel(page).getByLabel('Minutter').fill('24');
  await panel(page).getByLabel('Minutter').press('Enter');
  await expect(coffee).toContainText('8 × 3 min');
  await page.getByRole('button', { name: 'Angre' }).first().click();
  await expect(coffee).toContainText('8 × 5 min');
  await expect(coffee.locator('[data-field="minutes"]')).toHaveText('40');
});

test('days are added, dated, shown as tabs and deleted', async ({ page }) => {
  await page.getByRole('button', { name: 'Legg til en dag' }).click();
  await expect(page.getByRole('radio', { name: 'Dag 2' })).toBeChecked();
  await page.getByRole('button', { name: 'Endre dagen' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Dato').fill('2026-09-24');
  await dialog.getByLabel('Dagen starter').fill('8.30');
  await dialog.getByRole('button', { name: 'Lukk' }).last().click();
  await expect(page.getByRole('radio', { name: /^Dag 2 · tor/ })).toBeChecked();
  await page.getByRole('textbox', { name: 'Ny post' }).fill('15 Velkommen igjen');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Velkommen igjen')).toContainText('08:30');
  await page.getByRole('button', { name: 'Endre dagen' }).click();
  await dialog.getByRole('button', { name: 'Slett dagen' }).click();
  await expect(page.getByRole('radio', { name: /^Dag 2/ })).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Angre' }).click();
  await expect(page.getByRole('radio', { name: /^Dag 2 · tor/ })).toBeAttached();
});

test('the gathering and its participants have their dialogs', async ({ page }) => {
  await page.getByRole('button', { name: 'Om samlingen' }).click();
  const about = page.getByRole('dialog', { name: 'Om samlingen' });
  await about.getByLabel('Ønsket resultat').fill('Alle går hjem med ett løfte');
  await about.getByLabel('Første varsel').fill('8');
  await about.getByLabel('MÅ delta').fill('Ordfører og kommunedirektør');
  await about.getByLabel('Ankerperson').fill('Næringssjefen');
  await about.getByLabel('Kritiske faktorer').fill('At formannskapet følger opp');
  await expectNoAxeViolations(page);
  await about.getByRole('button', { name: 'Lukk' }).last().click();
  await expect(page.getByText('Alle går hjem med ett løfte', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Om samlingen' }).click();
  await expect(about.getByLabel('MÅ delta')).toHaveValue('Ordfører og kommunedirektør');
  await expect(about.getByLabel('Ankerperson')).toHaveValue('Næringssjefen');
  await expect(about.getByLabel('Kritiske faktorer')).toHaveValue('At formannskapet følger opp');
  await about.getByRole('button', { name: 'Lukk' }).last().click();
  await page.getByRole('button', { name: /^Deltakere/ }).click();
  const people = page.getByRole('dialog');
  await people.getByLabel('Legg til deltakere').fill('Nina Berg\tGran kommune\ttillitsvalgt\nOla Dal; NHO');
  await people.getByRole('button', { name: 'Legg til 2 deltakere' }).click();
  await expect(people.getByRole('combobox', { name: 'Rolle for Nina Berg' })).toHaveValue('union');
  await expect(people.getByRole('textbox', { name: 'Organisasjon for Ola Dal' })).toHaveValue('NHO');
  await people.getByRole('button', { name: 'Ta Ola Dal av listen' }).click();
  await expect(people.getByRole('textbox', { name: 'Organisasjon for Ola Dal' })).toHaveCount(0);
  await people.getByRole('button', { name: 'Angre' }).click();
  await expect(people.getByRole('textbox', { name: 'Organisasjon for Ola Dal' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('paper gets the run sheet and nothing else, and it is there only then', async ({ page }) => {
  const sheet = page.locator('body > [lang]');
  await expect(sheet).toHaveCount(0);
  await toPaper(page);
  await expect(page.getByRole('heading', { level: 1, name: /Næringsliv og kommune/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeHidden();
  await fromPaper(page);
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toBeVisible();
});

test('the run sheet is for the crew or for the participants, on paper and as Word', async ({ page }) => {
  await page.getByRole('button', { name: 'Skriv ut' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hvem er det for?' });
  await dialog.getByRole('radio', { name: 'Program' }).click();
  await expectNoAxeViolations(page);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Last ned Word' }).click();
  expect((await download).suggestedFilename()).toMatch(/^Program .*\.docx$/);
  await toPaper(page);
  await expect(page.getByRole('columnheader', { name: 'Hvem og hvor' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Prioritet' })).toBeHidden();
  await expect(page.getByText('Hvor møter du næringslivet som folkevalgt?')).toBeHidden();
  await expect(page.getByText(/^\d\d:\d\d–\d\d:\d\d$/).first()).toBeVisible();
  await fromPaper(page);
  await dialog.getByRole('radio', { name: 'Kjøreplan' }).click();
  await toPaper(page);
  await expect(page.getByRole('columnheader', { name: 'Prioritet' })).toBeVisible();
  await expect(page.getByText('Hvor møter du næringslivet som folkevalgt?')).toBeVisible();
});

test('the day is seen to scale: rows are as high as they are long', async ({ page }) => {
  const heightOf = async (title: string): Promise<number> => (await row(page, title).boundingBox())?.height ?? 0;
  await page.getByRole('button', { name: 'Vis i skala' }).click();
  await expect.poll(() => heightOf('To bedrifter forteller')).toBeGreaterThanOrEqual(73);
  const [ten, twenty] = [await heightOf('Tall og tendenser'), await heightOf('To bedrifter forteller')];
  expect(Math.abs(twenty - 2 * ten)).toBeLessThanOrEqual(2);
  await expectNoAxeViolations(page);
  await page.reload();
  await page.getByRole('button', { name: 'Vis kompakt' }).click();
  await expect.poll(() => heightOf('Åtte kjennetegn ved gode vertskommuner')).toBeLessThan(45);
});

test('nothing scrolls sideways at 200 % zoom', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await expect(agenda(page)).toBeVisible();
  const overflow = (): Promise<number> =>
    page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('main, main *')].filter(
          (element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'auto',
        ).length,
    );
  // The place is drawn anew for so small a window.
  await expect.poll(overflow).toBe(0);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
});

test('a press on a chosen row’s title puts the caret after it, so that Delete takes nothing; Enter marks it all', async ({
  page,
}) => {
  await row(page, 'Velkommen').click();
  await row(page, 'Velkommen').getByText('Velkommen').click();
  const title = agenda(page).getByRole('textbox', { name: 'Post', exact: true });
  await expect(title).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(title).toHaveValue('Velkommen');
  await page.keyboard.type(' alle');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Velkommen alle')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hei');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Hei')).toBeFocused();
});
