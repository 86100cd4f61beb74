import type { Browser, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, test } from './app';
import { askDoor, newLaptop, openDoors } from './doors';
import { newPhone } from './room';

const roomPage = (page: Page) => page.getByRole('dialog').first();
const who = (page: Page) => roomPage(page).getByRole('region', { name: 'Hvem er inne' });

async function showRoom(page: Page): Promise<void> {
  await openPlace(page, 'run');
  await page.keyboard.press('Control+Shift+O');
  await expect(roomPage(page).getByRole('heading', { name: 'Rommet er åpent' })).toBeVisible();
}

/** A note-taker's laptop, in and writing. */
async function noteTaker(browser: Browser, url: string): Promise<Page> {
  const laptop = await (await newLaptop(browser)).newPage();
  await laptop.goto(url);
  await laptop.getByRole('button', { name: 'Tegnene er like' }).click();
  await expect(laptop.getByRole('textbox').first()).toBeVisible();
  return laptop;
}

async function takeBack(page: Page, button: string | RegExp, confirm: string): Promise<void> {
  await who(page).getByRole('button', { name: button }).click();
  const sure = page.getByRole('dialog', { name: /^(Trekk tilbake lenken|Steng ute én enhet)/ });
  await expect(sure.getByRole('button', { name: 'Avbryt' })).toBeFocused();
  await expectNoAxeViolations(page);
  await sure.getByRole('button', { name: confirm }).click();
  await expect(sure).toBeHidden();
}

test('a lost laptop is put out by taking the note-takers’ link back; the room goes on, and the new link lets in', async ({
  page,
  browser,
}) => {
  const { links, state, gatheringId } = await openDoors(page);
  await showRoom(page);
  await expect(who(page).getByText('Ingen har kommet inn ennå.')).toBeVisible();
  const laptop = await noteTaker(browser, links.noteTaker.url);
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(state.doors[0]?.url ?? '');
  await expect(who(page).getByText('Referent · 1 er inne nå')).toBeVisible();
  await expect(who(page).getByText('Mobiler som svarer · 1 er inne nå')).toBeVisible();
  await expectNoAxeViolations(page);

  await who(page)
    .getByRole('button', { name: /Trekk tilbake lenken\s?: Referent/ })
    .click();
  const sure = page.getByRole('dialog', { name: 'Trekk tilbake lenken: Referent' });
  await expect(sure).toContainText('mister forbindelsen med en gang, og lenken slipper ingen inn igjen');
  await expect(sure).toContainText('Det en enhet ikke har rukket å levere, blir liggende der.');
  // Nothing has been done until she says so.
  await sure.getByRole('button', { name: 'Avbryt' }).click();
  await expect(roomPage(page)).toBeVisible();
  await expect(who(page).getByText('Referent · 1 er inne nå')).toBeVisible();

  const before = await roomPage(page).getByRole('textbox', { name: 'Referent' }).inputValue();
  await takeBack(page, /Trekk tilbake lenken\s?: Referent/, 'Trekk tilbake lenken');
  await expect(
    page.getByRole('region', { name: 'Beskjed' }).getByText('Lenken er trukket tilbake. En ny er klar.'),
  ).toBeVisible();
  await expect(who(page).getByText(/^Referent/)).toHaveCount(0);
  await expect(roomPage(page).getByRole('textbox', { name: 'Referent' })).not.toHaveValue(before);
  // On the laptop itself: what it knows stays until it is loaded again, and nothing more comes in or goes out.
  await laptop.reload();
  await expect(laptop.getByRole('heading', { name: 'Lenken slipper ingen inn' })).toBeVisible();
  // The page loads itself anew for the link; what stands there until then says the same.
  await Promise.all([laptop.waitForEvent('load'), laptop.goto(links.noteTaker.url)]);
  await expect(laptop.getByRole('heading', { name: 'Lenken slipper ingen inn' })).toBeVisible();
  await expect(who(page).getByText('Mobiler som svarer · 1 er inne nå')).toBeVisible();

  const renewed = await askDoor<{ noteTaker: { url: string } }>(page, 'room/links', { gatheringId });
  await laptop.goto(renewed.noteTaker.url);
  await expect(laptop.getByRole('textbox').first()).toBeVisible();
  await expect(who(page).getByText('Referent · 1 er inne nå')).toBeVisible();
  for (const one of [laptop, phone]) await one.context().close();
});

test('of two who take notes, one can be put out; the other writes on', async ({ page, browser }) => {
  const { links } = await openDoors(page);
  await showRoom(page);
  const lost = await noteTaker(browser, links.noteTaker.url);
  await expect(who(page).getByText('Referent · 1 er inne nå')).toBeVisible();
  const good = await noteTaker(browser, links.noteTaker.url);
  await expect(who(page).getByText('Referent · 2 er inne nå')).toBeVisible();
  await expect(who(page).getByText(/^Kom kl\.\s\d\d\.\d\d fra 127\.0\.0\.1, er inne nå$/)).toHaveCount(2);
  await who(page)
    .getByRole('button', { name: /^Steng ute/ })
    .first()
    .click();
  const sure = page.getByRole('dialog', { name: 'Steng ute én enhet: Referent' });
  await expect(sure).toContainText('De andre blir værende.');
  await sure.getByRole('button', { name: 'Steng ute' }).click();
  await expect(
    page.getByRole('region', { name: 'Beskjed' }).getByText('Enheten er stengt ute. Lenken er ny.'),
  ).toBeVisible();
  await expect(who(page).getByText('Referent · 1 er inne nå')).toBeVisible();
  await lost.reload();
  await expect(lost.getByRole('heading', { name: 'Lenken slipper ingen inn' })).toBeVisible();
  await good.reload();
  await good.getByRole('textbox').first().fill('Jeg er her fortsatt');
  await good.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await openPlace(page, 'notes');
  await expect(page.getByText('Jeg er her fortsatt')).toBeVisible();
  for (const one of [lost, good]) await one.context().close();
});

test('the phones’ code taken back: they are told, and the code on the big screen is the new one', async ({
  page,
  browser,
  app,
}) => {
  const { state, gatheringId } = await openDoors(page);
  const questionId = 'question-new-code';
  const fields = { itemId: null, text: 'Hvor nyttig?' };
  await askDoor(page, 'rating/add', { gatheringId, questionId, fields });
  await askDoor(page, 'rating/open', { gatheringId, questionId });
  const stage = await app.secondPage(page, `/stage#/g/${gatheringId}`);
  await showRoom(page);
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(state.doors[0]?.url ?? '');
  await expect(phone.getByRole('heading', { name: 'Hvor nyttig?' })).toBeVisible();
  const code = state.doors[0]?.code ?? '';
  await expect(stage.getByText(code)).toBeVisible();
  await expect(who(page).getByText('Mobiler som svarer · 1 er inne nå')).toBeVisible();
  await who(page)
    .getByRole('button', { name: /Trekk tilbake lenken\s?: Mobiler som svarer/ })
    .click();
  const sure = page.getByRole('dialog', { name: 'Trekk tilbake lenken: Mobiler som svarer' });
  await expect(sure).toContainText('alle som skal svare, må skanne på nytt');
  await sure.getByRole('button', { name: 'Trekk tilbake lenken' }).click();
  await expect(phone.getByRole('heading', { name: 'QR-koden er byttet ut' })).toBeVisible();
  await expectNoAxeViolations(phone);
  await expect(stage.getByText(code)).toHaveCount(0);
  const { doors } = await askDoor<{ doors: { url: string; code: string }[] }>(page, 'room/open', { gatheringId });
  await phone.getByLabel('Kode').fill(doors[0]?.code ?? '');
  await phone.getByRole('button', { name: 'Gå inn' }).click();
  await expect(phone.getByRole('heading', { name: 'Hvor nyttig?' })).toBeVisible();
  await phone.context().close();
});
