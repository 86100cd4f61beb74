import type { Browser, Locator, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { newCamera, newLaptop, openDoors } from './doors';

const ITEM = '3-3-3: tre dager, tre uker, tre måneder';

/** To the groups of the sample's 3-3-3, as she comes there from Planlegg. */
async function openGroups(page: Page): Promise<void> {
  await openPlace(page, 'plan');
  await page.getByRole('row').filter({ hasText: ITEM }).click();
  await page.getByRole('link', { name: /^(Grupper og oppgave|\d+ grupper?)$/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Grupper: ${ITEM}` })).toBeVisible();
}

const choose = (page: Page, of: string, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: of }).getByRole('radio', { name, exact: true }).check();
const tab = (page: Page, name: string): Promise<void> => choose(page, 'Visning', name);

const group = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name, exact: true });
const people = (of: Locator): Locator => of.locator('[data-person]');

const message = (page: Page): Locator => page.getByRole('region', { name: 'Beskjed' });

/** Draws so many groups and takes them. */
async function draw(page: Page, count: number): Promise<void> {
  await page.getByLabel('Hvor mange grupper').fill(String(count));
  await page.getByRole('button', { name: 'Trekk grupper' }).click();
  await page.getByRole('button', { name: 'Bruk gruppene' }).click();
  await expect(message(page)).toContainText(`${count} grupper er lagret`);
}

async function chooseSheet(page: Page, name: string): Promise<void> {
  await tab(page, 'Oppgaveark');
  await page.getByRole('combobox', { name: 'Oppgaveark' }).selectOption(name);
  await page.getByRole('button', { name: 'Bruk arket' }).click();
  await expect(page.getByRole('region', { name: 'Slik ser bordet det' })).toBeVisible();
}

/** Everything that is needed before a table can write: groups, a task, and the way in. */
async function readyTables(page: Page): Promise<{ readonly urls: readonly string[] }> {
  await openGroups(page);
  await draw(page, 2);
  await chooseSheet(page, '3-3-3');
  const { links } = await openDoors(page);
  return { urls: links.groups.map(({ url }) => url) };
}

async function padAt(browser: Browser, url: string, phone = true): Promise<Page> {
  const pad = await (await (phone ? newCamera(browser) : newLaptop(browser))).newPage();
  await pad.goto(url);
  await expect(pad.getByRole('heading', { level: 1, name: /^Gruppe \d/ })).toBeVisible();
  return pad;
}

const field = (pad: Page, name: string): Locator => pad.getByRole('region', { name });
const lines = (pad: Page, name: string): Locator => field(pad, name).getByRole('listitem');

async function write(pad: Page, name: string, ...texts: readonly string[]): Promise<void> {
  const box = pad.getByLabel(`Nytt svar: ${name}`);
  for (const text of texts) {
    await box.fill(text);
    await box.press('Enter');
    await expect(box).toHaveValue('');
  }
}

const DAYS = 'I løpet av 3 dager';
const WEEKS = 'I løpet av 3 uker';

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

test('several devices write on the same pad, through a network that goes away, once each and in order', async ({
  page,
  browser,
}) => {
  const { urls } = await readyTables(page);
  const phone = await padAt(browser, urls[0] ?? '');
  const laptop = await padAt(browser, urls[0] ?? '', false);
  const other = await padAt(browser, urls[1] ?? '');
  await write(phone, DAYS, 'Ring bedriftene', 'Skriv til næringsforeningen');
  await expect(lines(laptop, DAYS)).toHaveText([/Ring bedriftene/, /Skriv til næringsforeningen/]);
  await write(laptop, DAYS, 'Sett av tid');
  await expect(lines(phone, DAYS)).toHaveCount(3);
  await expect(lines(other, DAYS)).toHaveCount(0);
  await expectNoAxeViolations(phone);

  await phone.context().setOffline(true);
  await expect(phone.getByText('Mistet kontakten')).toBeVisible();
  await write(phone, WEEKS, 'Først', 'Så', 'Til slutt');
  await phone.getByRole('button', { name: 'Endre «Så»' }).click();
  await phone.getByRole('textbox', { name: 'Endre «Så»' }).fill('Deretter');
  await phone.keyboard.press('Enter');
  await expect(phone.getByText('3 endringer venter på nett.')).toBeVisible();
  await phone.getByLabel(`Nytt svar: ${DAYS}`).fill('halvskrevet');
  await phone.context().setOffline(false);
  await expect(lines(laptop, WEEKS)).toHaveText([/Først/, /Deretter/, /Til slutt/], { timeout: 20_000 });
  await phone.reload();
  await expect(lines(phone, WEEKS)).toHaveText([/Først/, /Deretter/, /Til slutt/]);
  await expect(phone.getByLabel(`Nytt svar: ${DAYS}`)).toHaveValue('halvskrevet');
  for (const pad of [phone, laptop, other]) await pad.context().close();
});

test('what waits survives a reload, and a line is moved, deleted and brought back', async ({ page, browser, app }) => {
  const { urls } = await readyTables(page);
  const pad = await padAt(browser, urls[0] ?? '');
  await write(pad, DAYS, 'En', 'To', 'Tre');
  await expect(lines(pad, DAYS)).toHaveText([/En/, /To/, /Tre/]);
  await pad.getByRole('button', { name: 'Endre «Tre»' }).click();
  await pad.getByRole('button', { name: 'Flytt opp' }).click();
  await expect(field(pad, DAYS).getByRole('listitem').nth(1).getByRole('textbox')).toHaveValue('Tre');
  await pad.getByRole('button', { name: 'Slett' }).click();
  await expect(lines(pad, DAYS)).toHaveText([/En/, /To/]);
  await pad.getByRole('button', { name: 'Angre' }).click();
  await expect(lines(pad, DAYS)).toHaveText([/En/, /Tre/, /To/]);

  // The laptop stands still: what is written waits, also over a reload of the page.
  app.freeze();
  await write(pad, WEEKS, 'Skrevet mens maskinen sov');
  const reloaded = pad.reload();
  app.thaw();
  await reloaded;
  await expect(lines(pad, WEEKS)).toHaveText([/Skrevet mens maskinen sov/], { timeout: 20_000 });
  await pad.context().close();
});

test('a pad is read at 200 %, by key alone, and shows its room, lead and task', async ({ page, browser }) => {
  const { urls } = await readyTables(page);
  const context = await newLaptop(browser, { viewport: { width: 320, height: 568 } });
  const pad = await context.newPage();
  await pad.goto(urls[0] ?? '');
  await expect(pad.getByRole('heading', { level: 2, name: '3-3-3: hva gjør vi nå?' })).toBeVisible();
  await pad.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const width = await pad.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
  await pad.getByLabel(`Nytt svar: ${DAYS}`).focus();
  await pad.keyboard.type('Bare taster');
  await pad.keyboard.press('Enter');
  await pad.keyboard.press('Shift+Tab');
  await expect(pad.getByRole('button', { name: 'Endre «Bare taster»' })).toBeFocused();
  await pad.keyboard.press('Enter');
  // The field that opens has the line in it, and the caret after it.
  await expect(pad.locator('textarea:focus, input:focus')).toHaveValue('Bare taster');
  await pad.keyboard.type(', ikke mus');
  await pad.keyboard.press('Enter');
  await expect(lines(pad, DAYS)).toHaveText([/Bare taster, ikke mus/]);
  await expectNoAxeViolations(pad);
  await context.close();
});

test('a table’s clock follows the day: it waits, runs with the item, and stands when the day does', async ({
  page,
  browser,
}) => {
  const { urls } = await readyTables(page);
  const pad = await padAt(browser, urls[0] ?? '');
  await expect(pad.getByText('Gruppearbeidet har ikke begynt ennå.')).toBeVisible();
  await openPlace(page, 'run');
  await page
    .getByRole('button', { name: /^Start dagen/ })
    .first()
    .click();
  await page.getByRole('row').filter({ hasText: ITEM }).hover();
  await page.getByRole('button', { name: `Valg for «${ITEM}»` }).click();
  await page.getByRole('menuitem', { name: 'Hopp til' }).click();
  await expect(pad.getByRole('timer')).toContainText('til kl.');
  await callDoor(page, 'run/pause', { gatheringId: await sampleId(page) });
  await expect(pad.getByText('Klokken er stanset.')).toBeVisible();
  await expect(pad.getByRole('timer')).toBeHidden();
  await pad.context().close();
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
  await page.keyboard.press('PageUp');
  await expect(stage.getByRole('heading', { level: 1, name: 'Gruppe 1' })).toBeVisible();

  // The choice is the hall's as well, and stands when the hall has it.
  await page.getByRole('radio', { name: 'Spørsmål for spørsmål' }).click();
  await expect(stage.getByRole('heading', { level: 1, name: DAYS })).toBeVisible();
  await page.getByRole('button', { name: 'Vi ringer til bedriftene', exact: true }).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(stage.getByText('2 sier det samme')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(stage.getByText('2 sier det samme')).toBeHidden();
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
