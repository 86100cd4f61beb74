import type { Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, test } from './app';
import { type Held, inHand, makeDay, openRoomOf, otherMachine, ownScreen, timer, tries } from './screens';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const next = (page: Page) => page.getByRole('button', { name: /^Neste/ });
const settled = (page: Page): Promise<void> => expect(page.locator('[data-fresh]')).toHaveCount(0);

async function openRun(page: Page, { gatheringId }: Held): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
}

const controlRoom = (page: Page) =>
  page.getByRole('region', { name: 'Posten som går nå' }).getByRole('heading', { level: 2 });

test('a double tap on Next moves the day on by one, in the control room too', async ({ page, browser }) => {
  const held = await makeDay(page);
  const { remoteUrl } = await openRoomOf(page, held.gatheringId);
  await openRun(page, held);
  const remote = await otherMachine(browser, remoteUrl, PHONE);
  await expect(inHand(remote)).toHaveText('Velkommen');
  expect(new URL(remote.url()).hash).toBe('');
  await expect(next(remote)).toHaveText(/Neste\s*Tall og trender/);
  await settled(remote);
  await next(remote).dblclick();
  await expect(inHand(remote)).toHaveText('Tall og trender');
  await expect(controlRoom(page)).toHaveText('Tall og trender');
  await settled(remote);
  // Nothing more was under way.
  await expect(inHand(remote)).toHaveText('Tall og trender');
  await remote.getByRole('button', { name: 'Forrige' }).click();
  await expect(inHand(remote)).toHaveText('Velkommen');
  await expect(controlRoom(page)).toHaveText('Velkommen');
});

test('a minute more, a minute less, the clock stopped and going again', async ({ page, browser }) => {
  const held = await makeDay(page);
  const { remoteUrl } = await openRoomOf(page, held.gatheringId);
  const remote = await otherMachine(browser, remoteUrl, PHONE);
  await expect(timer(remote)).toContainText(/(10:00|09:\d\d) igjen/);
  await remote.getByRole('button', { name: '+1 min' }).click();
  await expect(timer(remote)).toContainText(/(11:00|10:\d\d) igjen/);
  await remote.getByRole('button', { name: '+1 min' }).click();
  await expect(timer(remote)).toContainText(/11:\d\d igjen/);
  await expect(remote.getByText(/^[12] min etter skjema$/)).toBeVisible();
  await remote.getByRole('button', { name: '−1 min' }).click();
  await expect(timer(remote)).toContainText(/10:\d\d igjen/);
  await remote.getByRole('button', { name: 'Stans klokken' }).click();
  await expect(remote.getByText('Klokken er stanset')).toBeVisible();
  await remote.getByRole('button', { name: 'Fortsett' }).click();
  await expect(remote.getByText('Klokken er stanset')).toBeHidden();
});

test('messages: to the hall, to the speaker alone, her own words, and off again', async ({ page, app, browser }) => {
  const held = await makeDay(page);
  const room = await openRoomOf(page, held.gatheringId);
  const stage = await otherMachine(browser, room.stageUrl);
  const speaker = await otherMachine(browser, room.speakerUrl);
  const own = await ownScreen(app, page, 'stage', held.gatheringId);
  const remote = await otherMachine(browser, room.remoteUrl, PHONE);
  await remote.getByRole('button', { name: 'Finn fram mobilen.' }).click();
  await expect(stage.getByText('Finn fram mobilen.')).toBeVisible();
  await expect(remote.getByText('På storskjermen: «Finn fram mobilen.»')).toBeVisible();
  await expect(speaker.getByText('Finn fram mobilen.')).toHaveCount(0);

  await remote.getByRole('radio', { name: 'Bare innlederen' }).check();
  await remote.getByLabel('Egen beskjed').fill('Ordføreren må gå kl. 11');
  await remote.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(speaker.getByText('Ordføreren må gå kl. 11')).toBeVisible();
  await expect(remote.getByLabel('Egen beskjed')).toHaveValue('');
  for (const hall of [stage, own]) {
    await expect(hall.getByText('Finn fram mobilen.')).toBeVisible();
    await expect(hall.getByText('Ordføreren må gå kl. 11')).toHaveCount(0);
  }
  await remote.getByRole('button', { name: 'Ta bort fra storskjermen' }).click();
  await expect(stage.getByText('Finn fram mobilen.')).toHaveCount(0);
  await remote.getByRole('button', { name: 'Mørk skjerm' }).click();
  await expect(stage.getByRole('heading', { name: 'Storskjermen er mørk' })).toBeAttached();
  await expect(remote.getByRole('button', { name: 'Mørk skjerm', pressed: true })).toBeVisible();
  await expect(speaker.getByText('Ordføreren må gå kl. 11')).toBeVisible();
});

test('the remote can neither start, end, read notes nor go past the last item', async ({ page, browser }) => {
  const held = await makeDay(page);
  const { gatheringId, dayId, items } = held;
  const room = await openRoomOf(page, gatheringId);
  const remote = await otherMachine(browser, room.remoteUrl, PHONE);
  await expect(inHand(remote)).toHaveText('Velkommen');
  const at = { gatheringId };
  expect(await tries(remote, 'remote', 'run/end', at)).toBe(403);
  expect(await tries(remote, 'remote', 'run/start', { ...at, dayId })).toBe(403);
  expect(await tries(remote, 'remote', 'live/control', { ...at, since: null })).toBe(403);
  expect(await tries(remote, 'remote', 'report/preview', { ...at, language: 'nb' })).toBe(403);
  expect(await tries(remote, 'remote', 'run/pause', { gatheringId: 'another-gathering' })).toBe(403);
  for (const from of [items.welcome, items.numbers, items.rounds]) await callDoor(page, 'run/next', { ...at, from });
  await expect(remote.getByText('Siste post. Dagen avsluttes fra maskinen.')).toBeVisible();
  await expect(next(remote)).toHaveCount(0);
  expect(await tries(remote, 'remote', 'run/next', { ...at, from: items.pause })).toBe(403);
  await callDoor(page, 'run/end', at);
  await expect(inHand(remote)).toHaveText('Dagen er avsluttet');
  await expectNoAxeViolations(remote);

  const speaker = await otherMachine(browser, room.speakerUrl);
  // Not let in at all until it has joined, and then not to this.
  await expect.poll(() => tries(speaker, 'speaker', 'run/pause', at)).toBe(403);
  expect(await tries(speaker, 'speaker', 'stage/show', { ...at, patch: { blackout: true } })).toBe(403);
  const phone = await otherMachine(browser, room.doors[0]?.url ?? '', PHONE);
  await expect(phone.getByRole('heading', { name: 'Vent på neste spørsmål' })).toBeVisible();
  expect(await tries(phone, 'remote', 'run/pause', at)).toBe(403);
});

test('cut off, the remote says so and presses nothing; back, it works again', async ({ page, app, browser }) => {
  const held = await makeDay(page);
  const { remoteUrl } = await openRoomOf(page, held.gatheringId);
  const remote = await otherMachine(browser, remoteUrl, PHONE);
  await expect(inHand(remote)).toHaveText('Velkommen');
  app.freeze();
  await expect(remote.getByText(/^Mistet kontakten kl\./)).toBeVisible();
  await expect(next(remote)).toHaveAttribute('aria-disabled', 'true');
  await next(remote).click({ force: true });
  await expectNoAxeViolations(remote);
  app.thaw();
  await expect(remote.getByText(/^Mistet kontakten kl\./)).toBeHidden();
  await expect(inHand(remote)).toHaveText('Velkommen');
  await next(remote).click();
  await expect(inHand(remote)).toHaveText('Tall og trender');
});

test('reloaded it is in still; when the room is closed it says so, and opened again the old link is nothing', async ({
  page,
  browser,
}) => {
  const { gatheringId, items } = await makeDay(page);
  const { remoteUrl, speakerUrl, stageUrl } = await openRoomOf(page, gatheringId);
  await callDoor(page, 'stage/show', { gatheringId, patch: { message: 'Finn fram mobilen.' } });
  const remote = await otherMachine(browser, remoteUrl, PHONE);
  const speaker = await otherMachine(browser, speakerUrl);
  const hall = await otherMachine(browser, stageUrl);
  const inARoom = await otherMachine(browser, `${stageUrl}?track=${items.rounds}`);
  const screens = [remote, speaker, hall, inARoom];
  for (const screen of screens) await expect(inHand(screen)).toHaveText('Velkommen');
  await expect(hall.getByText('Finn fram mobilen.')).toBeVisible();
  await remote.reload();
  await expect(next(remote)).toBeEnabled();
  await callDoor(page, 'room/close', undefined);
  for (const screen of screens) {
    await expect(screen.getByRole('alert').filter({ hasText: 'Rommet er lukket.' })).toBeVisible();
    await expect(screen.getByText(/^Mistet kontakten/)).toHaveCount(0);
    await expect(inHand(screen)).toHaveText('Velkommen');
  }
  // The hall reads that it may be old, and what to do; the clock goes on, and nothing stands that nobody can take down.
  await expect(hall.getByText(/kan være gammelt\. Åpne storskjermen med den nye lenken/)).toBeVisible();
  await expect(hall.getByText('Finn fram mobilen.')).toHaveCount(0);
  const then = await timer(hall).textContent();
  await expect(timer(hall)).not.toHaveText(then ?? '');
  await expectNoAxeViolations(hall);
  const opened = await openRoomOf(page, gatheringId);
  for (const screen of screens) await expect(screen.getByText(/^Lenken er brukt eller for gammel\./)).toBeVisible();
  await hall.goto(opened.stageUrl);
  await expect(hall.getByText('Finn fram mobilen.')).toBeVisible();
  await expect(hall.getByText(/^(Lenken er brukt|Rommet er lukket)/)).toHaveCount(0);
  await expect(next(remote)).toHaveAttribute('aria-disabled', 'true');
  const again = await otherMachine(browser, remoteUrl, PHONE);
  await expect(again.getByText(/^Lenken er brukt eller for gammel\./)).toBeVisible();
});

test('one browser holds the speaker’s screen and the big screen, and each keeps to itself', async ({
  page,
  browser,
}) => {
  const { gatheringId } = await makeDay(page);
  const room = await openRoomOf(page, gatheringId);
  const speaker = await otherMachine(browser, room.speakerUrl);
  await expect(inHand(speaker)).toHaveText('Velkommen');
  const stage = await speaker.context().newPage();
  await stage.goto(room.stageUrl);
  await expect(inHand(stage)).toHaveText('Velkommen');
  await callDoor(page, 'stage/show', { gatheringId, patch: { speakerMessage: 'Bare deg' } });
  await speaker.reload();
  await stage.reload();
  await expect(speaker.getByText('Bare deg')).toBeVisible();
  await expect(inHand(stage)).toHaveText('Velkommen');
  await expect(stage.getByText('Bare deg')).toHaveCount(0);
});

test('narrow, with large text, in the dark: nothing scrolls sideways, and axe finds nothing', async ({
  page,
  browser,
}) => {
  const { gatheringId } = await makeDay(page);
  const { remoteUrl } = await openRoomOf(page, gatheringId);
  await callDoor(page, 'stage/show', { gatheringId, patch: { message: 'Kaffe ute', speakerMessage: 'Rund av' } });
  for (const colorScheme of ['light', 'dark'] as const) {
    const remote = await otherMachine(browser, remoteUrl, { viewport: { width: 320, height: 568 }, colorScheme });
    await expect(next(remote)).toBeVisible();
    await expectNoAxeViolations(remote);
    await remote.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    const sideways = await remote.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    await expect(next(remote)).toBeVisible();
  }
});

test('Vurder says who may do what, with a link to each screen and the code of the remote folded away', async ({
  page,
}) => {
  const { gatheringId } = await makeDay(page);
  const { speakerUrl, remoteUrl } = await openRoomOf(page, gatheringId);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/rate`);
  const screens = page.getByRole('region', { name: 'Andre skjermer' });
  await expect(screens.getByLabel('Talerskjerm', { exact: true })).toHaveValue(speakerUrl);
  await expect(screens.getByLabel('Fjernkontroll', { exact: true })).toHaveValue(remoteUrl);
  await expect(screens.getByText(/^Kan trykke Neste, stanse klokken/)).toBeVisible();
  const qr = screens.getByRole('img', { name: 'QR-kode til fjernkontrollen' });
  await expect(qr).toBeHidden();
  await screens.getByText('Vis QR-kode til fjernkontrollen').click();
  await expect(qr).toBeVisible();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await screens.getByRole('button', { name: 'Kopier lenken til Fjernkontroll' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Lenken er kopiert.' })).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(remoteUrl);
  await expectNoAxeViolations(page);
});
