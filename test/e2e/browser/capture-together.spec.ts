import type { Browser, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { askDoor, newCamera, newLaptop, openDoors } from './doors';
import { tab } from './groups-page';
import { list, message, pad, row, write } from './notes-page';
import { ownScreen } from './screens';

const LABEL = 'Hva må vi gjøre mer av?';

/** Two tables with a task at one item, and the ways in. */
async function withTables(page: Page) {
  const gatheringId = await sampleId(page);
  const { dayId } = await askDoor<{ dayId: string }>(page, 'agenda/addDay', { gatheringId });
  const place = { dayId, parentId: null, position: 0 };
  const fields = { title: 'Rundt bordene', kind: 'group', minutes: 30 };
  const { itemId } = await askDoor<{ itemId: string }>(page, 'agenda/addItem', { gatheringId, place, fields });
  const task = [{ id: 'more', label: LABEL, hint: '' }];
  await callDoor(page, 'task/set', {
    ...{ gatheringId, itemId },
    sheet: { form: 'free', title: 'Mer av', intro: '', fields: task },
  });
  const group = { room: '', lead: '', members: [] };
  const groups = ['Bord 1', 'Bord 2'].map((name, at) => ({ ...group, id: `group-000${at + 1}`, name }));
  await callDoor(page, 'group/setAll', { gatheringId, itemId, groups });
  const { links } = await openDoors(page);
  return { gatheringId, itemId, links };
}

async function laptopAt(browser: Browser, url: string): Promise<Page> {
  const laptop = await (await newLaptop(browser)).newPage();
  await laptop.goto(url);
  await laptop.getByRole('button', { name: 'Tegnene er like' }).click();
  await expect(pad(laptop)).toBeVisible();
  return laptop;
}

async function callHerself(laptop: Page, name: string): Promise<void> {
  await laptop.getByRole('button', { name: 'Navnet ditt' }).click();
  await laptop.getByRole('dialog', { name: 'Navnet ditt' }).getByLabel('Navnet ditt').fill(name);
  await laptop.keyboard.press('Enter');
  await expect(laptop.getByRole('button', { name: `Du: ${name}` })).toBeVisible();
}

const journalOf = (page: Page) => page.getByRole('dialog', { name: 'Hvem endret hva' });

test('two note-takers are told apart by name, and what a table did is taken back from a note-taker’s screen', async ({
  page,
  browser,
}) => {
  const { links, itemId, gatheringId } = await withTables(page);
  const kari = await laptopAt(browser, links.noteTaker.url);
  const other = await laptopAt(browser, links.noteTaker.url);
  await callHerself(kari, 'Kari Vik');
  await write(kari, 'Skrevet av Kari');
  await write(other, 'Skrevet av en annen');
  await expect(row(kari, 'Skrevet av en annen')).toBeVisible();
  await row(kari, 'Skrevet av en annen').locator('[data-row]').click();
  await expect(row(other, 'Skrevet av en annen')).toContainText('Kari Vik skriver her');
  await kari.keyboard.press('Escape');

  const table = await (await newCamera(browser)).newPage();
  await table.goto(links.groups.find(({ groupId }) => groupId === 'group-0001')?.url ?? '');
  const box = table.getByLabel(`Nytt svar: ${LABEL}`);
  await box.fill('Besøk bedriftene');
  await box.press('Enter');
  await expect(box).toHaveValue('');

  // The note-taker comes to the tables' answers, and finds there what was deleted.
  await kari.goto(`${kari.url().split('#')[0]}#/g/${gatheringId}/notes/groups/${itemId}`);
  // The answers are in view at once only where one had come before she did.
  await tab(kari, 'Svar');
  await expect(kari.getByRole('button', { name: 'Besøk bedriftene', exact: true })).toBeVisible();
  await kari.getByRole('button', { name: 'Slett «Besøk bedriftene»' }).click();
  await kari.getByText('1 svar er slettet').click();
  await expectNoAxeViolations(kari);
  await kari.getByRole('button', { name: 'Hent tilbake «Besøk bedriftene»' }).click();
  await expect(kari.getByRole('button', { name: 'Besøk bedriftene', exact: true })).toBeVisible();

  await kari.goto(`${kari.url().split('#')[0]}#/g/${gatheringId}/notes`);
  await expect(pad(kari)).toBeVisible();
  await list(kari).locator('[data-row]').first().focus();
  await kari.keyboard.press('j');
  const journal = journalOf(kari);
  const line = (text: string) => journal.getByRole('listitem').filter({ hasText: text });
  await expect(line('Gruppesvaret er skrevet')).toContainText('Bord 1, gruppe');
  await expect(line('Gruppesvaret er hentet tilbake')).toContainText('Kari Vik, referent');
  await expect(line('Skrevet av Kari')).toContainText('Kari Vik, referent');
  await expect(line('Skrevet av en annen')).toContainText(/Referent( \d)?$/);
  await expectNoAxeViolations(kari);
  await line('Gruppesvaret er skrevet')
    .getByRole('button', { name: /^Ta tilbake/ })
    .click();
  await expect(journal.getByRole('listitem').first()).toContainText('Tatt tilbake: «Besøk bedriftene»');
  await expect(table.getByText('Besøk bedriftene')).toHaveCount(0);
  await journal
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^Ta tilbake/ })
    .click();
  await expect(table.getByText('Besøk bedriftene')).toBeVisible();
  for (const one of [kari, other, table]) await one.context().close();
});

test('each note-taker undoes her own newest note, which lies among the deleted ones after her next', async ({
  page,
  browser,
}) => {
  const { links } = await withTables(page);
  const kari = await laptopAt(browser, links.noteTaker.url);
  const other = await laptopAt(browser, links.noteTaker.url);
  await write(kari, 'Skrevet av Kari');
  await expect(row(other, 'Skrevet av Kari')).toBeVisible();
  await write(other, 'Skrevet av en annen');
  await expect(row(kari, 'Skrevet av en annen')).toBeVisible();
  await pad(kari).press('Control+z');
  await expect(row(other, 'Skrevet av Kari')).toHaveCount(0);
  await expect(row(other, 'Skrevet av en annen')).toBeVisible();
  await write(kari, 'Kari igjen');
  await kari.getByRole('button', { name: 'Slettede notater' }).click();
  await kari.getByRole('dialog').getByRole('button', { name: 'Hent tilbake' }).click();
  for (const one of [kari, other]) {
    for (const text of ['Skrevet av Kari', 'Skrevet av en annen', 'Kari igjen']) {
      await expect(row(one, text)).toBeVisible();
    }
  }
  for (const one of [kari, other]) await one.context().close();
});

test('an answer the room agreed on and the finding made of it say so when the words are changed afterwards', async ({
  page,
  browser,
  app,
}) => {
  const { gatheringId, itemId, links } = await withTables(page);
  const answer = { gatheringId, answerId: 'answer-0001' };
  const text = 'Besøk bedriftene';
  await callDoor(page, 'groupAnswer/add', { ...answer, groupId: 'group-0001', fieldId: 'more', text });
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  const showing = { type: 'groups', itemId, groupId: 'group-0001', fieldId: null };
  await callDoor(page, 'stage/show', { gatheringId, patch: { showing } });
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/notes/groups/${itemId}`);
  await page.getByRole('radiogroup', { name: 'Visning' }).getByRole('radio', { name: 'Svar', exact: true }).check();
  await page.getByRole('button', { name: text, exact: true }).focus();
  await page.keyboard.press('e');
  await expect(stage.getByText('Enige om dette')).toBeVisible();

  const table = await (await newCamera(browser)).newPage();
  await table.goto(links.groups.find(({ groupId }) => groupId === 'group-0001')?.url ?? '');
  await table
    .getByRole('button', { name: new RegExp(text) })
    .first()
    .click();
  const field = table.getByRole('textbox').filter({ hasText: text }).or(table.locator('.lines textarea')).first();
  await field.fill('Besøk to bedrifter');
  await field.press('Enter');
  const said = page.locator('[data-answer]').filter({ hasText: 'Besøk to bedrifter' });
  await expect(said).toContainText('Ordlyden er endret etter enigheten. Dere ble enige om «Besøk bedriftene»');
  await expect(stage.getByText('Besøk to bedrifter')).toBeVisible();
  await expect(stage.getByText('Enige om dette')).toHaveCount(0);
  await expectNoAxeViolations(page);
  await said.focus();
  await page.keyboard.press('e');
  await expect(stage.getByText('Enige om dette')).toBeVisible();
  await expect(said).not.toContainText('Ordlyden er endret');

  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/notes/outcomes`);
  const finding = page.getByRole('row').filter({ hasText: 'Besøk to bedrifter' });
  await expect(finding).toContainText('Salen sa ja');
  await finding.getByRole('gridcell').first().click();
  await page.getByRole('textbox', { name: 'Ordlyd' }).fill('Vi besøker to bedrifter');
  await page.keyboard.press('Enter');
  const changed = page.getByRole('row').filter({ hasText: 'Vi besøker to bedrifter' });
  await expect(changed).toContainText(/Endret etter at salen sa ja kl\./);
  await expect(changed).toContainText('Salen sa ja til «Besøk to bedrifter»');
  await expectNoAxeViolations(page);
  await page.keyboard.press('j');
  await expect(changed).not.toContainText('Endret etter');
  await expect(changed).toContainText('Salen sa ja');
  await message(page).getByRole('button', { name: 'Angre' }).click();
  await expect(changed).toContainText('Endret etter at salen sa ja');
  await openPlace(page, 'notes');
  await expect(row(page, 'Vi besøker to bedrifter')).toBeVisible();
  await table.context().close();
});
