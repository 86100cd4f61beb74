import type { Page } from '@playwright/test';
import { type App, callDoor, expect, expectNoAxeViolations, openPlace, test } from './app';
import { ask, openRoomOf, otherMachine, ownScreen, timer } from './screens';

interface Parallels {
  readonly gatheringId: string;
  readonly dayId: string;
  readonly block: string;
  readonly tracks: readonly string[];
  /** The second item of each. */
  readonly talks: readonly string[];
}

/** Three rooms at the same time, each with two items, and then all together. */
async function makeParallels(page: Page): Promise<Parallels> {
  const { gatheringId, dayId } = await ask<{ gatheringId: string; dayId: string }>(page, 'gathering/create', {
    title: 'En dag i tre rom',
  });
  const add = async (position: number, fields: object, parentId: string | null = null): Promise<string> => {
    const place = { dayId, parentId, position };
    return (await ask<{ itemId: string }>(page, 'agenda/addItem', { gatheringId, place, fields })).itemId;
  };
  const block = await add(0, { title: 'Temagrupper', kind: 'group', parallel: true });
  const tracks: string[] = [];
  const talks: string[] = [];
  for (const [nr, [title, room]] of [
    ['Reiseliv', 'Fjordsalen'],
    ['Industri', 'Rom 2'],
    ['Landbruk', 'Kantina'],
  ].entries()) {
    const track = await add(nr, { title, room }, block);
    await add(0, { title: `Innledning om ${title}`, kind: 'talk', minutes: 10 + 5 * nr }, track);
    const talk = await add(1, { title: 'Samtale', kind: 'group', minutes: 20, prompts: ['Hvem må være med?'] }, track);
    tracks.push(track);
    talks.push(talk);
  }
  await add(1, { title: 'Plenum', kind: 'plenary', minutes: 20 });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  return { gatheringId, dayId, block, tracks, talks };
}

/** The block has gone on for so long. */
const goneFor = (page: Page, { gatheringId, block }: Parallels, minutes: number): Promise<unknown> =>
  callDoor(page, 'run/correct', { gatheringId, itemId: block, startedAt: Date.now() - minutes * 60_000 });

async function openStage(app: App, page: Page, gatheringId: string): Promise<Page> {
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Temagrupper');
  return stage;
}

test('what goes on at the same time stands side by side: where, what, how long still, what is next', async ({
  page,
  app,
}) => {
  const { gatheringId, block, tracks, talks } = await makeParallels(page);
  const stage = await openStage(app, page, gatheringId);
  const rooms = stage.getByRole('listitem');
  await expect(rooms).toHaveCount(3);
  await expect(rooms.nth(0)).toContainText('Fjordsalen');
  await expect(rooms.nth(0)).toContainText('Innledning om Reiseliv');
  await expect(rooms.nth(0).getByRole('timer')).toContainText(/(10:00|09:\d\d) igjen/);
  await expect(rooms.nth(1).getByRole('timer')).toContainText(/(15:00|14:\d\d) igjen/);
  await expect(rooms.nth(2)).toContainText('Neste Samtale');
  await expectNoAxeViolations(stage);
  // Each has its own time: one goes on, and the others stay where they are.
  await callDoor(page, 'run/moveTrack', { gatheringId, trackId: tracks[0], to: talks[0] });
  await expect(rooms.nth(0)).toContainText('Hvem må være med?');
  await expect(rooms.nth(1)).toContainText('Innledning om Industri');
  await callDoor(page, 'run/next', { gatheringId, from: block });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Plenum');
  await expect(rooms).toHaveCount(0);
});

test('a long title has the lines it needs, and what goes on at once is no part of three', async ({ page, app }) => {
  const { gatheringId, dayId } = await ask<{ gatheringId: string; dayId: string }>(page, 'gathering/create', {
    title: 'Tre rom på én gang',
  });
  const long = 'Næring og arbeid i alle de minste kommunene langs fjorden';
  const titles = ['Bolig', 'Skole', long];
  const place = { dayId, parentId: null, position: 0 };
  const children = titles.map((title) => ({ title, minutes: 20, kind: 'group' }));
  const block = { title: 'Temagrupper', kind: 'group', parallel: true, children };
  await ask(page, 'agenda/addItems', { gatheringId, place, items: [block] });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  const stage = await openStage(app, page, gatheringId);
  const name = stage.getByRole('heading', { level: 2, name: long });
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 1280, height: 720 },
  ]) {
    await stage.setViewportSize(size);
    // A line that is cut away is far higher than what a letter hangs below its own.
    const cut = (): Promise<number> =>
      name.evaluate((one) => Math.max(one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth));
    await expect.poll(cut).toBeLessThan(8);
  }
  await stage.keyboard.press('Tab');
  await stage.getByLabel('Denne skjermen viser').selectOption({ label: long });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText(long);
  await expect(stage.getByText(/^del \d av/)).toHaveCount(0);
});

test('a screen is hung up for one room, which it says in its address, and is the same after a reload', async ({
  page,
  app,
}) => {
  const { gatheringId, block, tracks } = await makeParallels(page);
  const stage = await openStage(app, page, gatheringId);
  await stage.mouse.move(300, 300);
  await stage.mouse.move(320, 320);
  await stage.getByLabel('Denne skjermen viser').selectOption({ label: 'Rom 2 · Industri' });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Innledning om Industri');
  await expect(stage).toHaveURL(new RegExp(`track=${tracks[1]}`));
  await expect(timer(stage)).toContainText(/(15:00|14:\d\d) igjen/);
  await expect(stage.getByText('del 1 av 2')).toBeVisible();
  await expect(stage.getByRole('listitem').filter({ hasText: 'Rom 2' })).toBeVisible();
  await expectNoAxeViolations(stage);
  await stage.reload();
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Innledning om Industri');
  // When all are together again, it shows what all screens show.
  await callDoor(page, 'run/next', { gatheringId, from: block });
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Plenum');
  await stage.keyboard.press('Tab');
  await stage.getByLabel('Denne skjermen viser').selectOption({ label: 'Alle parallellene' });
  await expect(stage).not.toHaveURL(/track=/);
});

test('every screen says when all are together again; a room that is done is told that, and nothing of being late', async ({
  page,
  app,
}) => {
  const parallels = await makeParallels(page);
  const { gatheringId, tracks } = parallels;
  const stage = await openStage(app, page, gatheringId);
  const back = stage.getByText(/^Tilbake i plenum kl\.\u00a0\d\d\.\d\d$/);
  await expect(back).toHaveCount(1);
  await expect(stage.getByRole('listitem').nth(0)).toContainText('Neste Samtale');
  const room = async (track = 0): Promise<void> => {
    await stage.goto(`${new URL(stage.url()).origin}/stage#/g/${gatheringId}?track=${tracks[track]}`);
    await stage.reload();
  };
  await room();
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Innledning om Reiseliv');
  await expect(back).toBeVisible();
  await goneFor(page, parallels, 22);
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Hvem må være med?');
  await expect(back).toBeVisible();
  // It was to last thirty minutes, and the longest of them forty.
  await goneFor(page, parallels, 33);
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Plenum');
  await expect(stage.getByText('Tilbake i plenum kl.', { exact: true })).toBeVisible();
  await expect(stage.getByText(/^0[67]:\d\d igjen$/)).toBeVisible();
  await expectNoAxeViolations(stage);
  await room(2);
  await expect(timer(stage)).toContainText(/0[67]:\d\d igjen/);
  await stage.goto(`${new URL(stage.url()).origin}/stage#/g/${gatheringId}`);
  await stage.reload();
  await expect(stage.getByRole('listitem').nth(0)).toContainText('Tiden er ute.');
  await expect(stage.getByRole('listitem').nth(0).getByRole('timer')).toHaveCount(0);
  await expect(back).toHaveCount(1);
  await goneFor(page, parallels, 45);
  await expect(stage.getByRole('listitem').nth(0).getByRole('timer')).toContainText(/\+05:\d\d på overtid/);
});

test('whose turn it is has room where there are as many as the screen can hold, with a message as well', async ({
  page,
  app,
}) => {
  const parallels = await makeParallels(page);
  const { gatheringId, dayId, block, talks } = parallels;
  for (const [nr, title] of ['Bygg', 'Havbruk', 'Skog'].entries()) {
    const place = { dayId, parentId: block, position: 3 + nr };
    await ask(page, 'agenda/addItem', { gatheringId, place, fields: { title, minutes: 30, room: `Rom ${nr + 4}` } });
  }
  const rounds = { count: 4, minutes: 5, turns: ['Midt-Gudbrandsdalen regionråd'] };
  await ask(page, 'agenda/updateItem', { gatheringId, itemId: talks[0], patch: { rounds } });
  await goneFor(page, parallels, 12);
  const stage = await openStage(app, page, gatheringId);
  await ask(page, 'stage/show', { gatheringId, patch: { message: 'Kom tilbake til storsalen når dere er ferdige' } });
  await expect(stage.getByText('Kom tilbake til storsalen')).toBeVisible();
  const first = stage.getByRole('listitem').nth(0);
  await expect(first).toContainText('Runde 1 av 4 · Midt-Gudbrandsdalen');
  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await stage.setViewportSize({ width, height });
    // Nothing stands upon anything else.
    await expect
      .poll(() =>
        stage.getByRole('listitem').evaluateAll((tracks) =>
          tracks.every((track) => {
            const boxes = [...track.children].map((part) => part.getBoundingClientRect());
            const inside = boxes.every((box) => box.bottom <= track.getBoundingClientRect().bottom + 1);
            return inside && boxes.every((box, at) => at === 0 || box.top >= (boxes[at - 1]?.bottom ?? 0) - 1);
          }),
        ),
      )
      .toBe(true);
  }
});

test('each room has a link of its own, which shows its track on another machine, also after a reload', async ({
  page,
  browser,
}) => {
  const { gatheringId, block, tracks } = await makeParallels(page);
  await openRoomOf(page, gatheringId);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/plan`);
  await openPlace(page, 'rate');
  await page.getByText('Storskjerm i hvert rom').click();
  for (const room of ['Fjordsalen', 'Rom 2', 'Kantina']) {
    await expect(page.getByRole('textbox', { name: `Storskjerm: ${room}` })).toBeVisible();
  }
  await expectNoAxeViolations(page);
  const link = await page.getByRole('textbox', { name: 'Storskjerm: Rom 2' }).inputValue();
  const screen = await otherMachine(browser, link);
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Innledning om Industri');
  await expect(timer(screen)).toContainText(/(15:00|14:\d\d) igjen/);
  // The secret has left the address, which the whole room may see; what the screen is for has not.
  expect(new URL(screen.url()).hash).toBe(`#?track=${tracks[1]}`);
  await screen.reload();
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Innledning om Industri');
  await callDoor(page, 'run/next', { gatheringId, from: block });
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText('Plenum');
});

test('in her own browser each room can be opened from Kjør', async ({ page }) => {
  const { gatheringId, tracks } = await makeParallels(page);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
  const link = page.getByRole('link', { name: 'Storskjerm: Kantina' });
  await expect(link).toHaveAttribute('href', `/stage#/g/${gatheringId}?track=${tracks[2]}`);
  const opened = page.waitForEvent('popup');
  await link.click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Innledning om Landbruk');
});
