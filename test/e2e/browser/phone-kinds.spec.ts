import { expect, expectNoAxeViolations, test } from './app';
import { answersIn, askRoom, expectArrived, expectNoSidewaysScroll, forget, phoneAt, sendButton } from './phone-asked';

const CHOICES = [
  { id: 'a', label: 'Næring' },
  { id: 'b', label: 'Klima' },
  { id: 'c', label: 'Oppvekst' },
];
const PAIR = {
  whyNotLower: 'Hva gjør at dere er på dette tallet og ikke lavere?',
  followUp: 'Hva skal til for å løfte det et hakk?',
};

test('a number first, then the pair: why not lower, and what would lift it', async ({ page, browser, app }) => {
  const room = await askRoom(page);
  await room.add('question-scale', { text: 'Hvor godt samarbeider vi?', ...PAIR });
  await room.act('open', 'question-scale');
  const phone = await phoneAt(browser, room.url);
  await expect(phone.getByRole('radiogroup', { name: 'Hvor godt samarbeider vi?' })).toBeVisible();
  await expect(phone.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(phone.getByRole('textbox')).toHaveCount(0);
  await expect(phone.getByRole('button', { name: 'Velg et tall' })).toHaveAttribute('aria-disabled', 'true');
  // At the bottom there is no lower, and at the top nothing to lift.
  await phone.getByRole('radio', { name: '1', exact: true }).check();
  await expect(phone.getByLabel(PAIR.whyNotLower)).toHaveCount(0);
  await phone.getByRole('radio', { name: '7', exact: true }).check();
  await phone.getByLabel(PAIR.whyNotLower).fill('Vi kjenner hverandre');
  await phone.getByLabel(PAIR.followUp).fill('Faste møter');
  await sendButton(phone, 'Send 7').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, 'question-scale')).toEqual([
    expect.objectContaining({ score: 7, why: 'Vi kjenner hverandre', comment: 'Faste møter' }),
  ]);
  await forget(phone);
  await expect(phone.getByText('Svaret ditt: 7')).toBeAttached();
  await expect(phone.getByText('Vi kjenner hverandre')).toBeVisible();
});

test('not to know, and to skip, are answers of their own', async ({ page, browser, app }) => {
  const room = await askRoom(page);
  await room.add('question-scale', { text: 'Hvor nyttig?' });
  await room.act('open', 'question-scale');
  const [first, second] = [await phoneAt(browser, room.url), await phoneAt(browser, room.url)];
  await first.getByRole('radio', { name: '4', exact: true }).check();
  await first.getByRole('radio', { name: 'Vet ikke' }).check();
  await sendButton(first, 'Send svaret').click();
  await expectArrived(first);
  await second.getByRole('radio', { name: 'Hopp over' }).check();
  await sendButton(second, 'Send svaret').click();
  await expectArrived(second);
  const stored = answersIn(app.storePath, 'question-scale').map(({ outcome, score }) => `${outcome} ${score}`);
  expect(stored.sort()).toEqual(['dontKnow null', 'skipped null']);
  await first.getByRole('button', { name: 'Endre svaret' }).click();
  await first.getByRole('radio', { name: '9', exact: true }).check();
  await sendButton(first, 'Send 9').click();
  await expectArrived(first);
  expect(answersIn(app.storePath, 'question-scale').map(({ score }) => score)).toEqual(
    expect.arrayContaining([9, null]),
  );
});

test('words, one choice, several choices', async ({ page, browser, app }) => {
  const room = await askRoom(page);
  await room.add('question-words', { kind: 'text', text: 'Hva tar du med deg hjem?' });
  await room.add('question-one', { kind: 'single', text: 'Hva først?', choices: CHOICES });
  await room.add('question-more', { kind: 'multiple', text: 'Hva er viktig?', choices: CHOICES });

  await room.act('open', 'question-words');
  const phone = await phoneAt(browser, room.url);
  const script = '<script>document.title = "taken"</script>';
  await expect(sendButton(phone, 'Skriv et svar')).toHaveAttribute('aria-disabled', 'true');
  await phone.getByRole('textbox', { name: 'Hva tar du med deg hjem?' }).fill(script);
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  await expect(phone.getByText(script)).toBeVisible();

  await room.act('open', 'question-one');
  await phone.getByRole('radio', { name: 'Næring' }).check();
  await phone.getByRole('radio', { name: 'Klima' }).check();
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, 'question-one')).toEqual([expect.objectContaining({ choices: '["b"]' })]);

  await room.act('open', 'question-more');
  await phone.getByRole('checkbox', { name: 'Hopp over' }).check();
  await phone.getByRole('checkbox', { name: 'Oppvekst' }).check();
  await expect(phone.getByRole('checkbox', { name: 'Hopp over' })).not.toBeChecked();
  await phone.getByRole('checkbox', { name: 'Næring' }).check();
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, 'question-more')).toEqual([expect.objectContaining({ choices: '["a","c"]' })]);
  expect(await phone.title()).not.toBe('taken');
});

test('a form: several on one page, one button, and what is left open is not answered', async ({
  page,
  browser,
  app,
}) => {
  const room = await askRoom(page);
  const formId = 'form-closing';
  await room.call('form/put', { formId, title: 'Til slutt' });
  await room.add('question-scale', { text: 'Hvor nyttig?', formId, ...PAIR });
  await room.add('question-words', { kind: 'text', text: 'Hva tar du med deg hjem?', formId });
  await room.add('question-one', { kind: 'single', text: 'Hva først?', choices: CHOICES, formId });
  await room.call('form/open', { formId });
  const phone = await phoneAt(browser, room.url);
  await expect(phone.getByRole('heading', { level: 1, name: 'Til slutt' })).toBeVisible();
  await expect(sendButton(phone, 'Svar på minst ett spørsmål')).toHaveAttribute('aria-disabled', 'true');
  await phone.getByRole('radio', { name: '8', exact: true }).check();
  await phone.getByRole('radio', { name: 'Klima' }).check();
  await expectNoAxeViolations(phone);
  await sendButton(phone, 'Send svarene').click();
  await expectArrived(phone);
  await expect(phone.getByText('Ikke besvart')).toHaveCount(1);
  await phone.getByRole('button', { name: 'Endre svarene' }).click();
  await phone.getByRole('textbox', { name: 'Hva tar du med deg hjem?' }).fill('Mot');
  await sendButton(phone, 'Send svarene').click();
  await expectArrived(phone);
  await expect(phone.getByText('Ikke besvart')).toHaveCount(0);
  for (const id of ['question-scale', 'question-words', 'question-one']) {
    expect([id, answersIn(app.storePath, id).length]).toEqual([id, 1]);
  }
  await room.call('form/close', { formId });
  await expect(phone.getByText('Skjemaet er lukket.')).toBeVisible();
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 8, er med.')).toBeVisible();
});

test('where one comes from is asked for with a reason, need not be said, and is stored with the answer', async ({
  page,
  browser,
  app,
}) => {
  const room = await askRoom(page);
  await room.add('question-role', { text: 'Hvor nyttig?', breakdown: 'role' });
  await room.act('open', 'question-role');
  const phone = await phoneAt(browser, room.url);
  await phone.getByText('Personvern').click();
  await expect(phone.getByText('Organisasjonen eller rollen du velger, lagres sammen med svaret.')).toBeVisible();
  const role = phone.getByRole('combobox', { name: 'Hva er rollen din?' });
  await expect(role).toHaveAccessibleDescription(/aldri for færre enn seks svar/);
  await expect(role).toHaveValue('');
  await phone.getByRole('radio', { name: '6', exact: true }).check();
  await role.selectOption('Folkevalgt');
  await sendButton(phone, 'Send 6').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, 'question-role')).toEqual([
    expect.objectContaining({ score: 6, segment: 'elected' }),
  ]);
});

test('scripts in every text of hers are text on the phone', async ({ page, browser }) => {
  const script = (where: string) => `<img src=x onerror="document.title='${where}'"><script>${where}</script>`;
  const room = await askRoom(page);
  await room.call('gathering/update', { patch: { title: script('title') } });
  const formId = 'form-closing';
  await room.call('form/put', { formId, title: script('form') });
  await room.add('question-scale', {
    ...{ text: script('text'), lowAnchor: script('low'), highAnchor: script('high'), formId },
    ...{ whyNotLower: script('why'), followUp: script('lift') },
  });
  const choices = [{ id: 'a', label: script('choice') }];
  await room.add('question-more', { kind: 'multiple', text: script('several'), choices, formId });
  await room.call('form/open', { formId });
  const phone = await phoneAt(browser, room.url);
  await phone.getByRole('radio', { name: '5', exact: true }).check();
  for (const where of ['title', 'form', 'text', 'low', 'high', 'why', 'lift', 'choice', 'several']) {
    await expect(phone.getByText(script(where))).toBeVisible();
  }
  expect(await phone.locator('main img, main script').count()).toBe(0);
  expect(await phone.title()).toBe(script('title'));
});

test('a countdown is seen, and the question closes by itself', async ({ page, browser }) => {
  const room = await askRoom(page);
  await room.add('question-short', { text: 'Fort nå?', countdown: 15 });
  const phone = await phoneAt(browser, room.url);
  // In before it opens: the way in is not on the clock.
  await expect(phone.getByRole('heading', { name: 'Vent på neste spørsmål' })).toBeVisible();
  await room.act('open', 'question-short');
  await expect(phone.getByRole('timer')).toHaveText(/^Lukkes om 0:[01]\d$/);
  await phone.getByRole('radio', { name: '5', exact: true }).check();
  await sendButton(phone, 'Send 5').click();
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 5, er med.')).toBeVisible({ timeout: 30_000 });
});

test('what the room is shown: two camps as two, choices, and nothing of a few', async ({ page, browser }) => {
  const room = await askRoom(page);
  await room.add('question-scale', { text: 'Hvor nyttig?' });
  await room.act('open', 'question-scale');
  const phone = await phoneAt(browser, room.url);
  await phone.getByRole('radio', { name: '9', exact: true }).check();
  await sendButton(phone, 'Send 9').click();
  await expectArrived(phone);
  await room.act('close', 'question-scale');
  await room.act('reveal', 'question-scale', { revealed: true });
  await expect(phone.getByText('Færre enn seks svar.')).toBeVisible();
  await room.act('tallyAll', 'question-scale', {
    tallyId: 'tally-camps',
    counts: [0, 6, 7, 0, 0, 0, 0, 4, 3, 0],
    dontKnow: 2,
    skipped: 1,
    mode: 'add',
  });
  await room.act('reveal', 'question-scale', { revealed: false });
  await room.act('reveal', 'question-scale', { revealed: true });
  await expect(phone.getByText('To leirer: 13 svar rundt 3 og 8 svar rundt 8,5')).toBeVisible();
  await expect(phone.getByText('9: 4 svar')).toBeAttached();
  await expect(phone.getByText('2 vet ikke · 1 hoppet over')).toBeVisible();
  await expectNoAxeViolations(phone);

  await room.add('question-one', { kind: 'single', text: 'Hva først?', choices: CHOICES });
  await room.act('open', 'question-one');
  await phone.getByRole('radio', { name: 'Klima' }).check();
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  for (const [at, choice] of ['a', 'a', 'b', 'c', 'b'].entries()) {
    await room.act('tally', 'question-one', { answerId: `answer-by-hand-${at}`, choices: [choice] });
  }
  await room.act('close', 'question-one');
  await room.act('reveal', 'question-one', { revealed: true });
  await expect(phone.getByText('Klima: 3 svar')).toBeAttached();
  await expect(phone.getByText('Oppvekst: 1 svar')).toBeAttached();
  await expectNoAxeViolations(phone);
});

for (const [language, chosen, words] of [
  ['Nynorsk', 'nn-NO', ['Veit ikkje', 'Vel eit tal', 'Kva er rolla di?']],
  ['English', 'en-GB', ['Don’t know', 'Choose a number', 'What is your role?']],
] as const) {
  test(`everything around the question is said in ${language}`, async ({ page, browser }) => {
    const room = await askRoom(page);
    await room.add('question-role', { text: 'Hvor nyttig?', breakdown: 'role', countdown: 300 });
    await room.act('open', 'question-role');
    const phone = await phoneAt(browser, room.url);
    await phone.getByRole('button', { name: language }).click();
    await expect(phone.locator('html')).toHaveAttribute('lang', chosen);
    for (const word of words) await expect(phone.getByText(word, { exact: true })).toBeVisible();
  });
}

test('a form fits the smallest phone, large text, and colours of the system’s own', async ({ page, browser }) => {
  const room = await askRoom(page);
  const formId = 'form-closing';
  await room.call('form/put', { formId, title: 'Oppsummering av områdereguleringsplanarbeidet' });
  await room.add('question-scale', { text: 'Hvor nyttig?', formId, ...PAIR, breakdown: 'role' });
  await room.add('question-more', { kind: 'multiple', text: 'Hva er viktig?', choices: CHOICES, formId });
  await room.call('form/open', { formId });
  const phone = await phoneAt(browser, room.url, 'dark');
  await phone.getByRole('radio', { name: '8', exact: true }).check();
  await expectNoAxeViolations(phone);
  await expectNoSidewaysScroll(phone, [
    [320, '100%'],
    [320, '200%'],
    [390, '200%'],
  ]);
  await phone.emulateMedia({ forcedColors: 'active' });
  await expect(phone.getByText('8', { exact: true })).toHaveCSS('border-top-width', '3px');
});
