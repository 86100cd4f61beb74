import type { Browser, BrowserContext, Locator, Page } from '@playwright/test';
import type { RoomLinks } from '../../../src/contract';
import { callDoor, expect, expectNoAxeViolations, test } from './app';
import { now, panel, press } from './day';
import { askDoor, newCamera, newLaptop } from './doors';
import { aside, makeRound } from './reflection-round';
import { ownScreen } from './screens';

const SECRET = 'Ordføreren så på klokken hver gang skolen ble nevnt';
const OTHER = 'Det er som å ro med én åre';

/** All that comes to a page on its socket from now on. */
function listenTo(page: Page): () => string {
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  return () => frames.join('\n');
}

async function linksOf(page: Page, gatheringId: string): Promise<RoomLinks> {
  await askDoor(page, 'room/open', { gatheringId });
  return askDoor<RoomLinks>(page, 'room/links', { gatheringId });
}

interface PadOf {
  readonly pad: Page;
  readonly context: BrowserContext;
  readonly heard: () => string;
}

/** The pad of one of the members, on a laptop of their own. */
async function padOf(browser: Browser, links: RoomLinks, name: string, phone = false): Promise<PadOf> {
  const context = phone ? await newCamera(browser) : await newLaptop(browser);
  const pad = await context.newPage();
  const heard = listenTo(pad);
  await pad.goto(links.members.find((member) => member.name === name)?.url ?? '');
  await expect(pad.getByRole('heading', { level: 1, name: 'Rundebordsamtale' })).toBeVisible();
  return { pad, context, heard };
}

const field = (pad: Page): Locator => pad.getByLabel('Hva ser og hører du?');
const own = (pad: Page): Locator => pad.getByRole('region', { name: /observasjon/ }).getByRole('listitem');

test('observations are hidden from all but their author until the team’s turn; then shown, and gone when withdrawn', async ({
  page,
  app,
  browser,
}) => {
  const { gatheringId, itemId } = await makeRound(page);
  const links = await linksOf(page, gatheringId);
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  const stageHeard = listenTo(stage);
  await stage.reload();
  const kari = await padOf(browser, links, 'Kari Vik');
  const ola = await padOf(browser, links, 'Ola Moe', true);
  const controlHeard = listenTo(page);
  await page.reload();
  await expect(now(page)).toHaveText('Samtale');

  await expect(kari.pad.getByText('Bare du ser dette til det er teamets tur.')).toBeVisible();
  await expect(field(kari.pad)).toBeFocused();
  await expectNoAxeViolations(kari.pad);
  await kari.pad.keyboard.press('1');
  await kari.pad.keyboard.type(SECRET);
  await kari.pad.keyboard.press('Enter');
  await expect(own(kari.pad)).toHaveCount(1);
  await expect(own(kari.pad)).toContainText('Lagret, bare du ser den');
  // For the eye as well.
  expect((await own(kari.pad).getByText(SECRET).boundingBox())?.width).toBeGreaterThan(200);
  await expect(field(kari.pad)).toHaveValue('');
  await kari.pad.keyboard.press('4');
  await expect(kari.pad.getByLabel('Metafor')).toBeChecked();
  await kari.pad.keyboard.type(OTHER);
  await kari.pad.getByLabel('Tema, hvis du vil').fill('samarbeid');
  await kari.pad.keyboard.press('Enter');
  await expect(own(kari.pad)).toHaveCount(2);

  // The control room knows how many there are, and nobody knows more.
  await expect(aside(page)).toContainText('2 observasjoner er skjult til det er teamets tur.');
  await expect(aside(page)).toContainText('går til neste fase: Teamet reflekterer. Da vises observasjonene.');
  await expect(aside(page)).toContainText('Fokuspersonene snakker uforstyrret, og teamet lytter.');
  await expect(panel(page)).toContainText('Runde 1 av 8');
  await callDoor(page, 'stage/show', {
    gatheringId,
    patch: { showing: { type: 'observations', itemId, order: 'theme' } },
  });
  await expect(stage.getByText('Ingen observasjoner å vise nå.')).toBeVisible();
  for (const heard of [controlHeard, stageHeard, ola.heard]) {
    expect(heard().length).toBeGreaterThan(100);
    expect(heard()).not.toContain('så på klokken');
    expect(heard()).not.toContain('samarbeid');
  }
  await callDoor(page, 'stage/show', { gatheringId, patch: { showing: null } });
  await expect(stage.getByText('Fokuspersonene snakker uforstyrret, og teamet lytter.')).toBeVisible();
  // What is reflected on, in both places.
  await expect(stage.getByText('Hva får dere til sammen?')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Posten som går nå' })).toContainText('Hva får dere til sammen?');
  await expect(stage.getByText('Runde 1 av 8')).toBeVisible();
  await expect(stage.getByText('Nå: folkevalgte')).toBeVisible();

  // One key, the day's own, begins the team's turn, and they are shown.
  await panel(page).focus();
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Teamet reflekterer');
  await expect(kari.pad.getByText('Det teamet har skrevet, vises nå.')).toBeVisible();
  await expect(own(kari.pad).first()).toContainText('Vises');
  await aside(page).getByRole('button', { name: '2 observasjoner' }).click();
  const board = page.getByRole('dialog', { name: 'Observasjoner: Rundebordsamtale' });
  const rows = board.getByRole('listitem');
  await expect(rows).toHaveText([new RegExp(OTHER), new RegExp(SECRET)]);
  await expect(board.getByRole('heading', { level: 3 })).toHaveText(['samarbeid', 'Uten tema']);
  expect(ola.heard()).not.toContain('så på klokken');
  await expectNoAxeViolations(page);

  // Star, theme and action, by key.
  await rows.nth(1).focus();
  await page.keyboard.press('*');
  await expect(rows.nth(1).getByRole('button', { name: 'Fjern stjernen' })).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.type('samarbeid');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([new RegExp(SECRET), new RegExp(OTHER)]);
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('t');
  await expect(rows.first()).toContainText('Er blitt et tiltak');

  // On the big screen without names, and off it again.
  await board.getByRole('button', { name: 'Vis på storskjermen' }).click();
  await expect(stage.getByRole('heading', { level: 2 })).toHaveText('samarbeid');
  await expect(stage.getByRole('listitem')).toHaveText([new RegExp(SECRET), new RegExp(OTHER)]);
  await expect(stage.getByText('Kari Vik')).toHaveCount(0);

  // Withdrawn by its author, it is gone everywhere; brought back, it is there again.
  await own(kari.pad)
    .filter({ hasText: SECRET })
    .getByRole('button', { name: /^Trekk tilbake/ })
    .click();
  await expect(stage.getByRole('listitem')).toHaveText([new RegExp(OTHER)]);
  await expect(rows).toHaveText([new RegExp(OTHER)]);
  await kari.pad.getByText('1 trukket tilbake').click();
  await kari.pad.getByRole('button', { name: /^Hent tilbake/ }).click();
  await expect(rows).toHaveCount(2);

  // And by the facilitator for her, with the way back.
  await rows.filter({ hasText: OTHER }).getByRole('button', { name: 'Trekk tilbake' }).click();
  await expect(stage.getByRole('listitem')).toHaveText([new RegExp(SECRET)]);
  await board.getByRole('button', { name: /^Hent tilbake/ }).click();
  await expect(stage.getByRole('listitem')).toHaveCount(2);
  await board.getByRole('button', { name: 'Ta bort fra storskjermen' }).click();
  await expect(stage.getByRole('timer')).toBeVisible();
  await kari.context.close();
  await ola.context.close();
});

test('what is written without contact is kept through a reload and arrives once each, in order', async ({
  page,
  browser,
}) => {
  const { gatheringId } = await makeRound(page);
  const links = await linksOf(page, gatheringId);
  const { pad, context } = await padOf(browser, links, 'Kari Vik', true);
  await expect(pad.getByText('I kontakt')).toBeVisible();
  await context.setOffline(true);
  await expect(pad.getByText('Mistet kontakten')).toBeVisible();
  for (const text of ['Den første', 'Den andre', 'Den tredje']) {
    await field(pad).fill(text);
    await field(pad).press('Enter');
    await expect(own(pad).first()).toContainText(text);
  }
  await expect(pad.getByText('3 endringer venter på nett. De ligger trygt her. La siden stå åpen.')).toBeVisible();
  await own(pad)
    .filter({ hasText: 'Den andre' })
    .getByRole('button', { name: /^Endre/ })
    .click();
  await pad.getByLabel('Endre observasjonen').fill('Den andre, med rettelse');
  await pad.getByRole('button', { name: 'Lagre endringen' }).click();
  await field(pad).fill('Halvskrevet');
  await expectNoAxeViolations(pad);
  await context.setOffline(false);
  await pad.reload();
  await expect(field(pad)).toHaveValue('Halvskrevet');
  await expect(aside(page)).toContainText('3 observasjoner er skjult');
  await expect(own(pad)).toHaveText([/Den tredje/, /Den andre, med rettelse/, /Den første/]);
  await expect(own(pad).filter({ hasText: 'Lagret, bare du ser den' })).toHaveCount(3);
  await context.close();
});

test('an observation half changed is saved when another is opened, and is there after a reload', async ({
  page,
  browser,
}) => {
  const { gatheringId } = await makeRound(page);
  const { pad, context } = await padOf(browser, await linksOf(page, gatheringId), 'Kari Vik');
  for (const text of ['Det første', 'Det andre']) {
    await field(pad).fill(text);
    await field(pad).press('Enter');
    await expect(own(pad).first()).toContainText(text);
  }
  await field(pad).fill('Halvskrevet ny');
  const change = (text: string): Promise<void> => pad.getByRole('button', { name: `Endre «${text}»` }).click();
  const changed = pad.getByLabel('Endre observasjonen');
  await change('Det første');
  await changed.fill('Det aller første');
  await change('Det første');
  await expect(changed).toHaveValue('Det aller første');
  await change('Det andre');
  await expect(changed).toHaveValue('Det andre');
  await expect(own(pad)).toHaveText([/Det andre/, /Det aller første/]);
  await changed.fill('Det andre, men');
  await pad.reload();
  await expect(changed).toHaveValue('Det andre, men');
  await changed.press('Enter');
  await expect(own(pad)).toHaveText([/Det andre, men/, /Det aller første/]);
  await expect(field(pad)).toHaveValue('Halvskrevet ny');
  await context.close();
});

test('the note-taker writes for a member without a pad, and shows them by hand after saying yes in words', async ({
  page,
}) => {
  await makeRound(page);
  await panel(page).focus();
  await page.keyboard.press('o');
  const dialog = page.getByRole('dialog', { name: 'Skriv for et teammedlem' });
  await expect(dialog.getByLabel('Hva ser og hører medlemmet?')).toBeFocused();
  await dialog.getByLabel('Teammedlem').selectOption('Ola Moe');
  await dialog.getByLabel('Hva ser og hører medlemmet?').focus();
  await page.keyboard.press('5');
  await expect(dialog.getByLabel('Hypotese')).toBeChecked();
  await page.keyboard.type('Kanskje er det tiden som mangler');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Ola Moe: Kanskje er det tiden som mangler')).toBeVisible();
  // Meant as text after all.
  await page.keyboard.press('3');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' kommuner var stille');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Ola Moe: 3 kommuner var stille')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(aside(page)).toContainText('2 observasjoner er skjult');

  await aside(page).getByRole('button', { name: 'Vis observasjonene nå' }).click();
  const reveal = page.getByRole('dialog', { name: 'Vis observasjonene nå?' });
  await expect(reveal.getByText('De kan ikke skjules igjen.')).toBeVisible();
  await expect(reveal.getByRole('button', { name: 'Vent til teamets tur' })).toBeFocused();
  await reveal.getByRole('button', { name: 'Vis 2 observasjoner' }).click();
  await expect(aside(page).getByRole('button', { name: '2 observasjoner' })).toBeVisible();
  await expect(aside(page)).not.toContainText('skjult');
});

test('a note-taker on her own laptop follows the round and writes for a member, without the links', async ({
  page,
  browser,
}) => {
  const { gatheringId } = await makeRound(page);
  const links = await linksOf(page, gatheringId);
  const context = await newLaptop(browser);
  const laptop = await context.newPage();
  await laptop.goto(links.noteTaker.url);
  await laptop.getByRole('button', { name: 'Tegnene er like' }).click();
  await expect(aside(laptop)).toContainText('Runde 1 av 8');
  await expect(aside(laptop)).toContainText('Tur: folkevalgte');
  await expect(aside(laptop).getByRole('button', { name: 'Lenker til teamet' })).toHaveCount(0);
  await expect(aside(laptop).getByRole('button', { name: 'Roller og faser' })).toHaveCount(0);
  // One key, one act: the help has none twice.
  await laptop.getByRole('textbox', { name: 'Nytt notat' }).blur();
  await laptop.keyboard.press('?');
  const keys = await laptop.getByRole('dialog').getByRole('definition').allInnerTexts();
  expect(keys.filter((key) => key.includes('Alt')).length).toBeGreaterThan(8);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  await laptop.keyboard.press('Escape');
  await laptop.keyboard.press('Alt+m');
  await laptop.keyboard.press('2');
  await laptop.keyboard.type('De sa «vi» for første gang');
  await laptop.keyboard.press('Enter');
  await expect(laptop.getByText('Kari Vik: De sa «vi» for første gang')).toBeVisible();
  await expect(aside(page)).toContainText('1 observasjon er skjult til det er teamets tur.');
  await context.close();
});

test('in a small window everything is reached from the drawer, and nothing scrolls sideways', async ({ page }) => {
  const { gatheringId, itemId } = await makeRound(page);
  await callDoor(page, 'observation/add', {
    ...{ gatheringId, itemId, memberId: 'member-kari', observationId: 'observation-1' },
    fields: { aspect: 'heard', text: OTHER.repeat(8), theme: 'et ganske langt tema om samarbeid' },
  });
  await callDoor(page, 'reflection/reveal', { gatheringId, itemId });
  await page.setViewportSize({ width: 640, height: 360 });
  await page.getByRole('button', { name: 'Hvor dagen går' }).click();
  await aside(page).getByRole('button', { name: '1 observasjon' }).click();
  const board = page.getByRole('dialog', { name: /^Observasjoner/ });
  await expect(board.getByRole('listitem')).toBeVisible();
  expect(await board.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await aside(page).getByRole('button', { name: 'Roller og faser' }).click();
  const setUp = page.getByRole('dialog', { name: /^Reflekterende team/ });
  await expect(setUp.getByLabel('Minutter hver')).toHaveValue('5');
  expect(await setUp.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
});

test('an observation is dragged to another theme', async ({ page }) => {
  const { gatheringId, itemId } = await makeRound(page);
  for (const theme of ['rom', 'tid']) {
    await callDoor(page, 'observation/add', {
      ...{ gatheringId, itemId, memberId: 'member-kari', observationId: `observation-${theme}` },
      fields: { aspect: 'heard', text: `Om ${theme}`, theme },
    });
  }
  await callDoor(page, 'reflection/reveal', { gatheringId, itemId });
  await aside(page).getByRole('button', { name: '2 observasjoner' }).click();
  const board = page.getByRole('dialog');
  await board
    .getByRole('listitem')
    .filter({ hasText: 'Om tid' })
    .dragTo(board.getByRole('region', { name: 'rom' }));
  await expect(board.getByRole('region', { name: 'rom' }).getByRole('listitem')).toHaveCount(2);
  await expect(board.getByRole('heading', { level: 3 })).toHaveText(['rom']);
});

test('more observations than the screen has room for are shown a page at a time', async ({ page, app }) => {
  const { gatheringId, itemId } = await makeRound(page);
  for (const index of Array.from({ length: 12 }, (_, at) => at)) {
    await callDoor(page, 'observation/add', {
      ...{ gatheringId, itemId, memberId: 'member-kari', observationId: `observation-${index}` },
      fields: { aspect: 'heard', text: `Observasjon nummer ${index + 1}`, theme: index % 2 ? 'tid' : 'rom' },
    });
  }
  await panel(page).focus();
  await press(page, 'Space');
  await aside(page).getByRole('button', { name: '12 observasjoner' }).click();
  const board = page.getByRole('dialog');
  await board.getByRole('radio', { name: 'Etter tid' }).check();
  await board.getByRole('button', { name: 'Vis på storskjermen' }).click();
  await expect(board.getByText('side 1 av 2')).toBeVisible();
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await expect(stage.getByText('Observasjon nummer 1', { exact: true })).toBeVisible();
  await board.getByRole('button', { name: 'Neste side' }).click();
  await expect(stage.getByText('Observasjon nummer 12')).toBeVisible();
  await expect(stage.getByText('2 av 2')).toBeVisible();
  await expect(board.getByRole('button', { name: 'Neste side' })).toHaveAttribute('aria-disabled', 'true');
});
