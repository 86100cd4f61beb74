import type { Locator, Page } from '@playwright/test';
import { type App, callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { endEarly, now } from './day';
import { ask, makeDay, ownScreen } from './screens';

const question = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const timer = (page: Page): Locator => page.getByRole('timer');
const settled = (page: Page): Promise<void> => expect(page.locator('[data-fresh]')).toHaveCount(0);

async function openStage(app: App, page: Page): Promise<Page> {
  await openPlace(page, 'run');
  const stage = await app.secondPage(page, `/stage#/g/${await sampleId(page)}`);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  return stage;
}

async function startDay(app: App, page: Page): Promise<Page> {
  const stage = await openStage(app, page);
  await expect(page.getByRole('button', { name: /^(Start dagen|Hold tidene)/ })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(question(stage)).toHaveText('Velkommen');
  // The big screen may have it before the control room has, and the keys are pressed there.
  await expect(now(page)).toHaveText('Velkommen');
  await settled(page);
  return stage;
}

/** Until the control room has it in hand; the big screen comes after. */
async function nextUntil(page: Page, title: string): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    const before = (await now(page).textContent()) ?? '';
    if (before === title) break;
    await settled(page);
    await page.keyboard.press('Space');
    await expect(now(page)).not.toHaveText(before);
  }
  await expect(now(page)).toHaveText(title);
}

test('the control room opens the stage in a window of its own', async ({ page }) => {
  await openPlace(page, 'run');
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Åpne storskjermen' }).click();
  const stage = await opened;
  await expect(question(stage)).toHaveText('Næringsliv og kommune: en halv dag sammen');
  await expect(stage.getByText('Starter kl.')).toBeVisible();
  await expect(stage).toHaveTitle(/Storskjerm$/);
});

test('the stage follows the day from start to end', async ({ page, app }) => {
  const stage = await startDay(app, page);
  await expect(timer(stage)).toContainText(/(10:00|09:\d\d) igjen/);
  await expect(stage.getByText('Rollene våre, kort fortalt')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(question(stage)).toHaveText('Rollene våre, kort fortalt');
  await page.keyboard.press('p');
  await expect(stage.getByText('Klokken er stanset.')).toBeVisible();
  await endEarly(page);
  await expect(question(stage)).toHaveText('Takk for i dag');
});

test('in a break the large number is when to be back', async ({ page, app }) => {
  const stage = await startDay(app, page);
  await nextUntil(page, 'Kaffe');
  await expect(question(stage)).toHaveText('Tilbake kl.');
  await expect(stage.getByText('Etter pausen')).toBeVisible();
  await expect(stage.getByText(/^(10:00|09:\d\d) igjen$/)).toBeVisible();
  await expect(timer(stage)).toHaveText(/^\d\d:\d\d/);
});

test('two screens turn over at the same moment, to the same second', async ({ page, app }) => {
  const stage = await startDay(app, page);
  const turn = (where: Page): Promise<{ at: number; text: string }> =>
    timer(where).evaluate(
      (clock) =>
        new Promise((resolve) => {
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve({ at: Date.now(), text: clock.textContent?.slice(0, 5) ?? '' });
          });
          observer.observe(clock, { subtree: true, characterData: true, childList: true });
        }),
    );
  await expect(async () => {
    const [here, there] = await Promise.all([turn(page), turn(stage)]);
    expect(there.text).toBe(here.text);
    expect(Math.abs(there.at - here.at)).toBeLessThan(250);
  }).toPass();
});

test('the digits are over a third of the height, and as large when time is out', async ({ page, app }) => {
  const stage = await startDay(app, page);
  const typeSize = (): Promise<number> =>
    timer(stage)
      .locator('[aria-hidden]')
      .first()
      .evaluate((digits) => Number.parseFloat(getComputedStyle(digits).fontSize));
  const normal = await typeSize();
  // The digits are 0.7155 of their type.
  expect((normal * 0.7155) / 1080).toBeGreaterThan(1 / 3);
  for (let taken = 0; taken < 10; taken += 1) await page.keyboard.press('-');
  await expect(timer(stage)).toContainText('+00:');
  expect(await typeSize()).toBe(normal);
  await expect(stage.getByText('Tiden er ute.')).toBeVisible();
  const overflow = await stage.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBe(0);
});

test('a title that says its kind is not told its kind once more', async ({ page, app }) => {
  const day = { title: 'En dag med innlegg' };
  const { gatheringId, dayId } = await ask<{ gatheringId: string; dayId: string }>(page, 'gathering/create', day);
  const place = { dayId, parentId: null, position: 0 };
  const titles = ['Innlegg: Hvordan holder vi på de unge?', 'Summing'];
  const items = titles.map((title, nr) => ({
    title,
    kind: 'talk',
    minutes: 20,
    prompts: nr ? [] : ['Hva gjør vi alt?'],
  }));
  await ask(page, 'agenda/addItems', { gatheringId, place, items });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  const stage = await app.secondPage(page, `/stage#/g/${gatheringId}`);
  await expect(stage.getByText(titles[0] ?? '')).toBeVisible();
  await expect(stage.getByText('Innlegg', { exact: true })).toHaveCount(0);
  await expect(stage.getByRole('img', { name: 'Innlegg' })).toBeVisible();
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
  await expect(page.getByRole('button', { name: /^Neste/ })).toBeVisible();
  await settled(page);
  await page.keyboard.press('Space');
  await expect(question(stage)).toHaveText('Summing');
  await expect(stage.getByText('Innlegg', { exact: true })).toBeVisible();
});

test('cut off, the stage says so, goes on counting, and finds its way back', async ({ page, app }) => {
  const stage = await startDay(app, page);
  app.freeze();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  const then = await timer(stage).textContent();
  await expect(timer(stage)).not.toHaveText(then ?? '');
  await expectNoAxeViolations(stage);
  app.thaw();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeHidden();
  await page.bringToFront();
  // The control room finds its way back by itself too, and takes no press before it has.
  await expect(page.getByRole('button', { name: /^Neste/ })).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Space');
  await expect(question(stage)).toHaveText('Rollene våre, kort fortalt');
});

test('when the process is a new one, the stage finds its way back by itself', async ({ page, app }) => {
  const stage = await startDay(app, page);
  await app.kill();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  await expect(timer(stage)).toContainText('igjen');
  await app.restart();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toHaveCount(0);
  await expect(question(stage)).toHaveText('Velkommen');
});

test('a browser that was not let in knows nothing, and says what to do', async ({ app, browser }) => {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const stranger = await context.newPage();
  await stranger.goto(`${app.origin}/stage`);
  await expect(stranger.getByText(/^Lenken er brukt eller for gammel\./)).toBeVisible();
  await expect(stranger.getByText('––:––')).toBeVisible();
  await expectNoAxeViolations(stranger);
  await context.close();
});

test('a question is shown with the way in, then its result when she shows it', async ({ page, app }) => {
  const stage = await openStage(app, page);
  const gatheringId = await sampleId(page);
  const questionId = 'question-on-stage';
  const fields = { itemId: null, text: 'Hvor nyttig var dagen?', lowAnchor: 'ikke', highAnchor: 'svært', followUp: '' };
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields });
  await callDoor(page, 'rating/open', { gatheringId, questionId });
  await expect(question(stage)).toHaveText('Hvor nyttig var dagen?');
  const scores = [8, 8, 9, 7];
  for (const [nr, score] of scores.entries()) {
    await callDoor(page, 'rating/tally', { gatheringId, questionId, answerId: `answer-${1000 + nr}`, score });
  }
  await expect(stage.getByText('svar så langt')).toBeVisible();
  await expect(stage.getByRole('paragraph').filter({ hasText: 'svar så langt' })).toContainText('4');
  await expectNoAxeViolations(stage);
  await callDoor(page, 'room/open', { gatheringId });
  await expect(stage.getByRole('img', { name: 'QR-kode til spørsmålet' })).toBeVisible();
  await expect(stage.getByText(/^Kode [A-Z0-9]+$/)).toBeVisible();
  await expectNoAxeViolations(stage);
  await expect(stage.getByRole('listitem')).toHaveCount(0);
  await callDoor(page, 'rating/reveal', { gatheringId, questionId, revealed: true });
  // Of so few, nobody sees who gave what.
  await expect(stage.getByText(/^Færre enn seks svar\./)).toBeVisible();
  await expect(stage.getByText('4 svar', { exact: true })).toBeVisible();
  await expect(stage.getByRole('listitem')).toHaveCount(0);
  for (const [nr, score] of [8, 8].entries()) {
    await callDoor(page, 'rating/tally', { gatheringId, questionId, answerId: `answer-${2000 + nr}`, score });
  }
  await expect(stage.getByRole('listitem')).toHaveCount(10);
  await expect(stage.getByRole('listitem').nth(7)).toContainText('8: 4 svar');
  await expect(stage.getByText('8,0')).toBeVisible();
  await expectNoAxeViolations(stage);
});

test('axe finds nothing in any state of the day', async ({ page, app }) => {
  const stage = await openStage(app, page);
  await stage.emulateMedia({ reducedMotion: 'reduce' });
  await expect(stage.getByText('Starter kl.')).toBeVisible();
  await expectNoAxeViolations(stage);
  await page.keyboard.press('Space');
  await expect(timer(stage)).toBeVisible();
  await expect(now(page)).toHaveText('Velkommen');
  await expectNoAxeViolations(stage);
  for (let taken = 0; taken < 10; taken += 1) await page.keyboard.press('-');
  await expect(timer(stage)).toContainText('+00:');
  await expectNoAxeViolations(stage);
  await page.keyboard.press('p');
  await expect(stage.getByText('Klokken er stanset.')).toBeVisible();
  await expectNoAxeViolations(stage);
  await endEarly(page);
  await expect(question(stage)).toHaveText('Takk for i dag');
  await expectNoAxeViolations(stage);
});

test('a message stands in the place of what is next, and survives a reload; so does the dark', async ({
  page,
  app,
}) => {
  const { gatheringId } = await makeDay(page);
  const show = (patch: object): Promise<void> => callDoor(page, 'stage/show', { gatheringId, patch });
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await expect(stage.getByText('Tall og trender')).toBeVisible();
  await show({ message: 'Parkometeret ved inngangen går ut kl. 11, så flytt bilen i pausen' });
  const message = stage.getByText('Parkometeret ved inngangen går ut kl. 11, så flytt bilen i pausen');
  await expect(message).toBeVisible();
  await expect(stage.getByText('Tall og trender')).toHaveCount(0);
  const size = await message.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  // A twentieth of the picture's height: 10 cm on a screen of two metres.
  expect(size / 1080).toBeGreaterThan(0.05);
  const [words, digits] = [await message.boundingBox(), await timer(stage).boundingBox()];
  expect((words?.y ?? 0) > (digits?.y ?? 0) + (digits?.height ?? Number.NaN)).toBe(true);
  expect((words?.y ?? 0) + (words?.height ?? Number.NaN)).toBeLessThan(1080);
  await expectNoAxeViolations(stage);
  await stage.reload();
  await expect(message).toBeVisible();
  await show({ message: '', blackout: true });
  const dark = stage.getByRole('heading', { name: 'Storskjermen er mørk' });
  await expect(dark).toBeAttached();
  await expect(timer(stage)).toHaveCount(0);
  await expectNoAxeViolations(stage);
  await stage.reload();
  await expect(dark).toBeAttached();
  app.freeze();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  app.thaw();
  await expect(stage.getByText(/^Mistet kontakten kl\./)).toBeHidden();
  await show({ blackout: false });
  await expect(timer(stage)).toBeVisible();
});

test('rounds: which of how many, and what is left of that round; which part of the block; and the room', async ({
  page,
  app,
}) => {
  const { gatheringId, items } = await makeDay(page);
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  const next = (from: string): Promise<void> => callDoor(page, 'run/next', { gatheringId, from });
  await next(items.welcome);
  await expect(stage.getByText('del 1 av 2')).toBeVisible();
  await next(items.numbers);
  await expect(question(stage)).toHaveText('Hva trenger dere av kommunen?');
  await expect(stage.getByText('Næringslivet hos oss')).toBeVisible();
  await expect(stage.getByText('del 2 av 2')).toBeVisible();
  await expect(stage.getByText('Fjordsalen')).toBeVisible();
  const round = stage.getByRole('paragraph').filter({ hasText: 'Runde 1 av 8' });
  await expect(round).toContainText(/(05:00|04:\d\d) igjen/);
  await expect(timer(stage)).toContainText(/(40:00|39:\d\d) igjen/);
  await expectNoAxeViolations(stage);
  await stage.reload();
  await expect(round).toBeVisible();
  // What the hall works in, the others see as well.
  const remote = await ownScreen(app, page, 'remote', gatheringId);
  await expect(remote.getByText('Runde 1 av 8')).toBeVisible();
});

test('the speaker’s screen: the time, what is next and when, and words for the speaker alone', async ({
  page,
  app,
}) => {
  const { gatheringId, items } = await makeDay(page);
  const speaker = await ownScreen(app, page, 'speaker', gatheringId);
  await speaker.setViewportSize({ width: 1920, height: 1080 });
  await expect(speaker).toHaveTitle(/Talerskjerm$/);
  await expect(question(speaker)).toHaveText('Velkommen');
  await expect(timer(speaker)).toContainText(/(10:00|09:\d\d) igjen/);
  await callDoor(page, 'stage/show', {
    gatheringId,
    patch: { message: 'Til salen', speakerMessage: 'Rund av nå', blackout: true },
  });
  await expect(speaker.getByText('Rund av nå')).toBeVisible();
  await expect(speaker.getByText('Bare til deg')).toBeVisible();
  await expect(speaker.getByText('Til salen')).toHaveCount(0);
  // The room is dark; the speaker's own screen is not.
  await expect(timer(speaker)).toBeVisible();
  await callDoor(page, 'run/next', { gatheringId, from: items.welcome });
  await expect(speaker.getByText(/^Neste kl\.\s\d\d\.\d\d/)).toContainText('Korte møter');
  await expectNoAxeViolations(speaker);
  await speaker.reload();
  // It was said of the item that is left.
  await expect(speaker.getByText(/^Neste kl\.\s\d\d\.\d\d/)).toBeVisible();
  await expect(speaker.getByText('Rund av nå')).toHaveCount(0);
  app.freeze();
  await expect(speaker.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  app.thaw();
  await expect(speaker.getByText(/^Mistet kontakten kl\./)).toBeHidden();
});
