import type { Page } from '@playwright/test';
import { type App, callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { askDoor } from './doors';

async function openStage(app: App, page: Page): Promise<Page> {
  const id = await sampleId(page);
  const stage = await app.secondPage(page, `/stage#/g/${id}`);
  await stage.setViewportSize({ width: 1920, height: 1080 });
  await expect(stage.getByRole('heading', { level: 1 })).toBeVisible();
  return stage;
}

/** Ten counts at a time, and shown. */
async function count(page: Page, gatheringId: string, questionId: string, counts: readonly number[]): Promise<void> {
  const tally = {
    gatheringId,
    questionId,
    tallyId: `tally-${questionId}`,
    counts,
    dontKnow: 0,
    skipped: 0,
    mode: 'add',
  };
  await callDoor(page, 'rating/tallyAll', tally);
}

async function ask(
  page: Page,
  questionId: string,
  fields: object,
): Promise<{ gatheringId: string; questionId: string }> {
  const gatheringId = await sampleId(page);
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields: { itemId: null, ...fields } });
  await callDoor(page, 'rating/open', { gatheringId, questionId });
  return { gatheringId, questionId };
}

const ROADS = ['Vei', 'Vann', 'Skole'].map((label, nr) => ({ id: `choice-${nr}`, label }));

test('a choice: what can be chosen and the countdown while it is open, bars when she shows it', async ({
  page,
  app,
}) => {
  const stage = await openStage(app, page);
  const fields = { kind: 'single', text: 'Hva bør vi begynne med?', choices: ROADS, countdown: 600 };
  const one = await ask(page, 'question-road', fields);
  await expect(stage.getByText('Velg ett svar.')).toBeVisible();
  await expect(stage.getByRole('listitem')).toHaveText(['Vei', 'Vann', 'Skole']);
  await expect(stage.getByRole('timer', { name: 'til det lukkes' })).toContainText(/\d\d:\d\d/);
  await expectNoAxeViolations(stage);
  const chosen = [0, 0, 0, 0, 2, 2];
  for (const [nr, choice] of chosen.entries()) {
    await callDoor(page, 'rating/tally', { ...one, answerId: `answer-${1000 + nr}`, choices: [`choice-${choice}`] });
  }
  await expect(stage.getByRole('paragraph').filter({ hasText: 'svar så langt' })).toContainText('6');
  await expect(stage.getByText('4 svar')).toHaveCount(0);
  await callDoor(page, 'rating/reveal', { ...one, revealed: true });
  await expect(stage.getByRole('listitem').nth(0)).toContainText('4 svar');
  await expect(stage.getByRole('listitem').nth(1)).toContainText('0 svar');
  await expect(stage.getByText('6 svar · talt for hånd', { exact: true })).toBeVisible();
  await expectNoAxeViolations(stage);
});

test('the columns keep a third of the screen, whatever stands round them', async ({ page, app }) => {
  const stage = await openStage(app, page);
  const text = 'Hvor klare er vi til å ta imot unge som flytter hjem til en av de minste bygdene i fylket vårt?';
  const anchors = { lowAnchor: 'ikke klare', highAnchor: 'helt klare' };
  const one = await ask(page, 'question-ready', { text, ...anchors });
  await count(page, one.gatheringId, one.questionId, [0, 3, 2, 0, 0, 0, 0, 2, 3, 1]);
  const scores = [
    { type: 'consensus', label: 'Bord 1', value: 7.5, n: null },
    { type: 'reportedMean', label: 'Bord 2', value: 6.3, n: 14 },
  ];
  for (const [nr, score] of scores.entries()) {
    await callDoor(page, 'groupScore/put', { ...one, scoreId: `score-of-${nr}`, ...score });
  }
  await callDoor(page, 'rating/reveal', { ...one, revealed: true });
  const columns = stage.getByRole('list').filter({ hasText: '10: 1 svar' });
  const low = stage.getByText('Oppgitt snitt fra 14 personer');
  const fits = async (): Promise<void> => {
    await expect(async () => {
      const { height } = stage.viewportSize() ?? { height: 0 };
      expect((await columns.boundingBox())?.height).toBeGreaterThan(height / 3);
      const box = await low.boundingBox();
      expect(box && box.y + box.height).toBeLessThan(height);
    }).toPass();
  };
  for (const message of ['', 'Finn plassene, så fortsetter vi om et par minutter']) {
    await callDoor(page, 'stage/show', { gatheringId: one.gatheringId, patch: { message } });
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1280, height: 720 },
    ]) {
      await stage.setViewportSize(size);
      await fits();
    }
  }
  await expectNoAxeViolations(stage);
});

test('a form has its title, and how many questions it holds', async ({ page, app }) => {
  const stage = await openStage(app, page);
  const gatheringId = await sampleId(page);
  const formId = 'form-before-you-go';
  await callDoor(page, 'form/put', { gatheringId, formId, title: 'Før du går' });
  for (const nr of [1, 2]) {
    const fields = { itemId: null, kind: 'text', text: `Spørsmål ${nr}`, formId };
    await callDoor(page, 'rating/add', { gatheringId, questionId: `question-${nr}-of-form`, fields });
  }
  await callDoor(page, 'form/open', { gatheringId, formId });
  await expect(stage.getByRole('heading', { level: 1, name: 'Før du går' })).toBeVisible();
  await expect(stage.getByText('2 spørsmål på mobilen')).toBeVisible();
  await expect(stage.getByText('Spørsmål 1')).toBeHidden();
});

for (const ground of ['dark', 'light'] as const) {
  test(`two camps are told as two, and groups apart from people (${ground})`, async ({ page, app }) => {
    const stage = await openStage(app, page);
    const gatheringId = await sampleId(page);
    const stageLook = { ground, accent: null, logoId: null, parts: [] };
    await callDoor(page, 'gathering/update', { gatheringId, patch: { stageLook } });
    const one = await ask(page, 'question-camps', { text: 'Hvor enige er vi?', lowAnchor: 'ikke', highAnchor: 'helt' });
    await count(page, one.gatheringId, one.questionId, [2, 8, 2, 0, 0, 0, 0, 2, 5, 1]);
    const score = { ...one, label: 'Bord 1', n: null };
    await callDoor(page, 'groupScore/put', { ...score, scoreId: 'score-0001', type: 'consensus', value: 7 });
    await callDoor(page, 'groupScore/put', {
      ...score,
      scoreId: 'score-0002',
      type: 'reportedMean',
      value: 7.9,
      n: 20,
    });
    await expect(stage.getByText('Felles skår')).toHaveCount(0);
    await callDoor(page, 'rating/reveal', { ...one, revealed: true });
    await expect(stage.getByText('Salen er delt i to leirer.')).toBeVisible();
    await expect(stage.getByRole('term').filter({ hasText: 'Leir' })).toHaveText([
      'Leir med 12 svar',
      'Leir med 8 svar',
    ]);
    await expect(stage.getByText('rundt 2')).toBeVisible();
    await expect(stage.getByText('Få svar')).toHaveCount(0);
    await expect(stage.getByText('Snitt', { exact: true })).toHaveCount(0);
    await expect(stage.getByText('Felles skår fra 1 gruppe')).toBeVisible();
    await expect(stage.getByText('Oppgitt snitt fra 20 personer')).toBeVisible();
    await expect(stage.getByText('7,9')).toBeVisible();
    await expect(stage.getByText('Bord 1')).toHaveCount(0);
    await expectNoAxeViolations(stage);
    const sheet = stage.getByRole('main');
    await expect.poll(() => sheet.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
  });
}

test('with room for all, the sentence of two camps stands, also where nothing stands beneath the figures', async ({
  page,
  app,
}) => {
  const stage = await openStage(app, page);
  const one = await ask(page, 'question-alone', { text: 'Hvor enige er vi?', lowAnchor: 'ikke', highAnchor: 'helt' });
  await count(page, one.gatheringId, one.questionId, [2, 8, 2, 0, 0, 0, 0, 2, 5, 1]);
  await callDoor(page, 'gathering/update', { gatheringId: one.gatheringId, patch: { present: null } });
  await callDoor(page, 'rating/reveal', { ...one, revealed: true });
  await expect(stage.getByText('Leir med 12 svar')).toBeVisible();
  await expect(stage.getByText('Salen er delt i to leirer.')).toBeVisible();
});

test('only groups have answered: their scores stand alone, and nothing is withheld', async ({ page, app }) => {
  const stage = await openStage(app, page);
  const one = await ask(page, 'question-groups', { text: 'Hvor enige er dere?' });
  await callDoor(page, 'groupScore/put', {
    ...one,
    scoreId: 'score-0001',
    type: 'consensus',
    label: 'A',
    value: 7,
    n: null,
  });
  await callDoor(page, 'groupScore/put', {
    ...one,
    scoreId: 'score-0002',
    type: 'consensus',
    label: 'B',
    value: 9,
    n: null,
  });
  await callDoor(page, 'rating/reveal', { ...one, revealed: true });
  await expect(stage.getByText('Felles skår fra 2 grupper')).toBeVisible();
  await expect(stage.getByText('9 · 7')).toBeVisible();
  await expect(stage.getByText(/^Færre enn seks svar/)).toHaveCount(0);
});

test('rounds stand side by side on the big screen, each with its n, and no more is said than they hold', async ({
  page,
  app,
}) => {
  const stage = await openStage(app, page);
  const one = await ask(page, 'question-first', {
    text: 'Hvor trygge er vi nå?',
    lowAnchor: 'utrygge',
    highAnchor: 'helt trygge',
  });
  const { gatheringId, questionId } = one;
  await count(page, gatheringId, questionId, [0, 0, 2, 4, 8, 6, 2, 0, 0, 0]);
  await callDoor(page, 'rating/close', one);
  const there = await askDoor<{ gatheringId: string }>(page, 'gathering/create', { title: 'Vårsamlingen' });
  const spring = { gatheringId: there.gatheringId, questionId: 'question-spring' };
  const again = { gatheringId, questionId: 'question-again' };
  for (const to of [spring, again]) {
    const newRound = { ...one, newId: to.questionId, to: to.gatheringId, itemId: null };
    await callDoor(page, 'rating/askAgain', newRound);
    await callDoor(page, 'rating/open', to);
  }
  await count(page, spring.gatheringId, spring.questionId, [0, 0, 0, 1, 1, 1, 1, 0, 0, 0]);
  await count(page, gatheringId, again.questionId, [0, 0, 0, 0, 0, 2, 6, 10, 4, 0]);
  const score = { ...again, scoreId: 'score-round', type: 'consensus', label: 'Bord 1', value: 7, n: null };
  await callDoor(page, 'groupScore/put', score);

  await openPlace(page, 'rate');
  await page
    .getByRole('button', { name: /Hvor trygge er vi nå/ })
    .first()
    .click();
  const rounds = page.getByRole('region', { name: 'Rundene ved siden av hverandre' });
  await expect(rounds.getByRole('row')).toHaveCount(6);
  await expect(rounds.getByRole('row', { name: /Vårsamlingen/ })).toContainText('Få svar');
  await expect(rounds.getByRole('table', { name: 'Gruppene, for seg' })).toContainText('7');
  await expectNoAxeViolations(page);
  await callDoor(page, 'rating/close', spring);
  await callDoor(page, 'rating/close', again);
  await rounds.getByRole('button', { name: 'Vis rundene for rommet' }).click();

  await expect(stage.getByRole('heading', { level: 1, name: 'Hvor trygge er vi nå?' })).toBeVisible();
  await expect(stage.getByRole('heading', { level: 2 })).toHaveText([/^Her · /, 'Vårsamlingen', /^Her · /]);
  await expect(stage.getByText('Færre enn seks svar. Fordelingen vises ikke.')).toBeVisible();
  await expect(stage.getByText('7,7')).toBeVisible();
  await expect(
    stage.getByText('For få svar til å sammenligne de to siste rundene. Det trengs ti i hver.'),
  ).toBeVisible();
  await expect(stage.getByText('Bord 1')).toHaveCount(0);
  await expectNoAxeViolations(stage);
  const overflows = (): Promise<boolean> =>
    stage.evaluate(
      () =>
        document.documentElement.scrollHeight > window.innerHeight ||
        document.documentElement.scrollWidth > window.innerWidth,
    );
  await expect.poll(overflows).toBe(false);
  await rounds.getByRole('button', { name: 'Skjul rundene for rommet' }).click();
  await expect(stage.getByRole('heading', { level: 2, name: 'Vårsamlingen' })).toHaveCount(0);
});
