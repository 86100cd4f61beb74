import { callDoor, expect, expectNoAxeViolations, test } from './app';
import { faceAt, minuteNow } from './day';
import { ask, makeDay, ownScreen } from './screens';

test('whose turn it is stands on the wall, on the speaker’s screen and in the hand; and quietly whose is next', async ({
  page,
  app,
}) => {
  const { gatheringId, items } = await makeDay(page);
  const rounds = { count: 8, minutes: 5, turns: ['Ordførerne', 'Kommunedirektørene'] };
  await callDoor(page, 'agenda/updateItem', { gatheringId, itemId: items.rounds, patch: { rounds } });
  await callDoor(page, 'run/jump', { gatheringId, from: items.welcome, to: items.rounds });
  for (const screen of ['stage', 'speaker', 'remote']) {
    const where = await ownScreen(app, page, screen, gatheringId);
    await expect(where.getByText('Runde 1 av 8')).toBeVisible();
    await expect(where.getByText('Nå: Ordførerne')).toBeVisible();
    await expect(where.getByText('Neste: Kommunedirektørene')).toBeVisible();
    await expectNoAxeViolations(where);
  }
});

test('five minutes left is seen by whoever speaks and whoever steers, and felt in the hand; not on the wall', async ({
  page,
  app,
}) => {
  const { gatheringId, items } = await makeDay(page);
  const speaker = await ownScreen(app, page, 'speaker', gatheringId);
  const remote = await ownScreen(app, page, 'remote', gatheringId);
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await remote.evaluate(() => {
    const felt: unknown[] = [];
    Object.assign(window, { felt });
    navigator.vibrate = (pattern) => felt.push(pattern) > 0;
  });
  await expect(remote.getByRole('heading', { level: 1 })).toHaveText('Velkommen');
  await expect(speaker.getByText('5 minutter igjen')).toHaveCount(0);
  // Of its ten minutes so many are gone already: the mark was passed a second ago.
  const began = (minutesAgo: number): Promise<void> =>
    callDoor(page, 'run/correct', {
      ...{ gatheringId, itemId: items.welcome },
      startedAt: Date.now() - minutesAgo * 60_000 - 1_000,
    });
  await began(5);
  await expect(speaker.getByText('5 minutter igjen')).toBeVisible();
  await expect(remote.getByRole('status').filter({ hasText: '5 minutter igjen' })).toBeVisible();
  await expect.poll(() => remote.evaluate(() => Reflect.get(window, 'felt'))).toEqual([[300]]);
  await expect(stage.getByText('5 minutter igjen')).toHaveCount(0);
  await expectNoAxeViolations(speaker);
  await expectNoAxeViolations(remote);
  await began(8);
  await expect(speaker.getByText('2 minutter igjen')).toBeVisible();
  await expect.poll(() => remote.evaluate(() => Reflect.get(window, 'felt'))).toEqual([[300], [200, 120, 200]]);
});

test('an end that is locked stands on the wall as one', async ({ page, app }) => {
  const { gatheringId, dayId } = await ask<{ gatheringId: string; dayId: string }>(page, 'gathering/create', {
    title: 'En fast slutt',
  });
  const place = { dayId, parentId: null, position: 0 };
  // Ahead at any time of the day.
  const end = minuteNow() + 25;
  const fields = { title: 'Oppsummering', kind: 'summary', minutes: 30, lockedEnd: end % 1440 };
  await callDoor(page, 'agenda/addItem', { gatheringId, place, fields });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await expect(stage.getByText(`Slutter kl.\u00a0${faceAt(end)}`, { exact: true })).toBeVisible();
  await expectNoAxeViolations(stage);
});

test('that an answer is anonymous is said to phones, not to raised hands', async ({ page, app }) => {
  const { gatheringId } = await makeDay(page);
  const questionId = 'question-on-stage';
  const fields = { itemId: null, text: 'Hvor nyttig var dagen?', lowAnchor: 'ikke', highAnchor: 'svært', followUp: '' };
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields });
  await callDoor(page, 'rating/open', { gatheringId, questionId });
  const stage = await ownScreen(app, page, 'stage', gatheringId);
  await expect(stage.getByRole('heading', { level: 1 })).toHaveText('Hvor nyttig var dagen?');
  await expect(stage.getByText('Svaret er anonymt.')).toHaveCount(0);
  await callDoor(page, 'room/open', { gatheringId });
  await expect(stage.getByText('Svaret er anonymt.')).toBeVisible();
});
