import type { Locator, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { newLaptop } from './doors';
import {
  chooseSheet,
  DAYS,
  draw,
  field,
  ITEM,
  lines,
  openGroups,
  padAt,
  readyTables,
  tab,
  WEEKS,
  write,
} from './groups-page';

const editor = (pad: Page): Locator => pad.getByRole('textbox', { name: /^Endre «/ });

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

test('she sees that a table has begun, how many lines, and not what they say', async ({ page, browser }) => {
  const { urls } = await readyTables(page);
  const pad = await padAt(browser, urls[0] ?? '');
  await tab(page, 'Bord og QR-koder');
  await expect(page.getByText('Nettleseren advarer første gang.').first()).toBeVisible();
  await tab(page, 'Svar');
  await pad.getByLabel(`Nytt svar: ${DAYS}`).fill('noe halvtenkt');
  await expect(page.getByText(/^Påbegynt på bordene og ikke lagt til ennå: Gruppe 1 \(1 linje\)$/)).toBeVisible();
  await pad.getByLabel(`Nytt svar: ${WEEKS}`).fill('mer halvtenkt');
  await expect(page.getByText(/Gruppe 1 \(2 linjer\)$/)).toBeVisible();
  await expect(page.getByText('halvtenkt')).toHaveCount(0);
  await pad.getByLabel(`Nytt svar: ${DAYS}`).press('Enter');
  await expect(page.getByRole('button', { name: 'noe halvtenkt', exact: true })).toBeVisible();
  await expect(page.getByText(/Gruppe 1 \(1 linje\)$/)).toBeVisible();
  await pad.getByLabel(`Nytt svar: ${WEEKS}`).fill('');
  await expect(page.getByText(/^Påbegynt på bordene/)).toHaveCount(0);
  await pad.context().close();
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

test('two who change the same answer at once keep the words of both: two pads, and a pad and the control room', async ({
  page,
  browser,
}) => {
  const { urls } = await readyTables(page);
  const phone = await padAt(browser, urls[0] ?? '');
  const laptop = await padAt(browser, urls[0] ?? '', false);
  await write(phone, DAYS, 'Mer tid til fag');
  await laptop.getByRole('button', { name: 'Endre «Mer tid til fag»' }).click();
  await editor(laptop).fill('Mye mer tid til fag');
  await phone.getByRole('button', { name: 'Endre «Mer tid til fag»' }).click();
  await editor(phone).fill('Mer tid til fag og kollegaer');
  await editor(phone).press('Enter');
  await write(phone, DAYS, 'Neste');
  // The laptop has heard of the change by now.
  await expect(lines(laptop, DAYS)).toHaveCount(2);
  await editor(laptop).press('Enter');
  await expect(lines(phone, DAYS)).toHaveText([/Mye mer tid til fag og kollegaer/, /Neste/]);
  await expect(lines(laptop, DAYS)).toHaveText([/Mye mer tid til fag og kollegaer/, /Neste/]);

  await tab(page, 'Svar');
  await page.getByRole('button', { name: 'Mye mer tid til fag og kollegaer', exact: true }).dblclick();
  await editor(page).fill('Svært mye mer tid til fag og kollegaer');
  await phone.getByRole('button', { name: 'Endre «Mye mer tid til fag og kollegaer»' }).click();
  await editor(phone).fill('Mye mer tid til fag og gode kollegaer');
  await editor(phone).press('Enter');
  await write(phone, DAYS, 'Enda en');
  await expect(page.getByRole('button', { name: 'Enda en', exact: true })).toBeVisible();
  await editor(page).press('Enter');
  const both = 'Svært mye mer tid til fag og gode kollegaer';
  await expect(page.getByRole('button', { name: both, exact: true })).toBeVisible();
  await expect(lines(phone, DAYS).first()).toContainText(both);
  for (const pad of [phone, laptop]) await pad.context().close();
});

test('a line half changed is saved when another is opened, and is there after a reload', async ({ page, browser }) => {
  const { urls } = await readyTables(page);
  const pad = await padAt(browser, urls[0] ?? '');
  await write(pad, DAYS, 'En', 'To');
  await write(pad, WEEKS, 'Tre');
  const open = (text: string): Promise<void> => pad.getByRole('button', { name: `Endre «${text}»` }).click();
  await open('En');
  await editor(pad).fill('En ting');
  await open('To');
  await expect(lines(pad, DAYS).first()).toContainText('En ting');
  await editor(pad).fill('To ting');
  await open('Tre');
  await expect(lines(pad, DAYS)).toHaveText([/En ting/, /To ting/]);
  await editor(pad).fill('Tre halve');
  await pad.reload();
  await expect(editor(pad)).toHaveValue('Tre halve');
  await editor(pad).fill('Tre hele');
  await editor(pad).press('Enter');
  await expect(lines(pad, WEEKS)).toHaveText([/Tre hele/]);

  // Left with Escape it is as it was; deleted by somebody else meanwhile it comes back with the new words.
  await open('Tre hele');
  await editor(pad).fill('Noe annet');
  await editor(pad).press('Escape');
  await expect(lines(pad, WEEKS)).toHaveText([/Tre hele/]);
  await open('Tre hele');
  await editor(pad).fill('Tre nye');
  await tab(page, 'Svar');
  await page.getByRole('button', { name: 'Slett «Tre hele»' }).click();
  await expect(page.getByRole('button', { name: 'Tre nye', exact: true })).toBeVisible();
  await expect(lines(pad, WEEKS)).toHaveText([/Tre nye/]);
  await pad.context().close();
});

test('in the control room an answer half changed is saved when the step is left with it open', async ({ page }) => {
  await openGroups(page);
  await draw(page, 2);
  await chooseSheet(page, '3-3-3');
  await tab(page, 'Svar');
  await page.getByLabel(`Skriv for Gruppe 1: ${DAYS}`).fill('Ring bedriftene');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ring bedriftene', exact: true }).dblclick();
  await editor(page).fill('Ring alle bedriftene');
  await page.keyboard.press('PageDown');
  await expect(page.getByLabel(`Skriv for Gruppe 2: ${DAYS}`)).toBeVisible();
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'Ring alle bedriftene', exact: true }).dblclick();
  await editor(page).fill('Ring alle bedriftene i dag');
  await page.keyboard.press('Alt+1');
  await expect(editor(page)).toBeHidden();
  await tab(page, 'Svar');
  await page.getByRole('button', { name: 'Ring alle bedriftene i dag', exact: true }).dblclick();
  await editor(page).fill('Noe annet');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Ring alle bedriftene i dag', exact: true })).toBeVisible();
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
  await expect(lines(pad, DAYS)).toHaveCount(1);
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
  // The wall's time, also on a device that is set to another zone.
  const away = await (await newLaptop(browser, { timezoneId: 'America/New_York' })).newPage();
  await away.goto(urls[0] ?? '');
  const end = /til kl\.\s\d\d\.\d\d/.exec((await pad.getByRole('timer').textContent()) ?? '');
  await expect(away.getByRole('timer')).toContainText(end?.[0] ?? 'no end');
  await away.context().close();
  await callDoor(page, 'run/pause', { gatheringId: await sampleId(page) });
  await expect(pad.getByText('Klokken er stanset.')).toBeVisible();
  await expect(pad.getByRole('timer')).toBeHidden();
  await pad.context().close();
});
