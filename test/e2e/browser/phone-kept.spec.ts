import { expect, test } from './app';
import { answersIn, askOne, expectArrived, phoneAt, phoneOnLine, sendButton } from './phone-asked';

const ID = 'question-kept';

test('the reply was lost and the question closed: asked again, the laptop says that the answer is in', async ({
  page,
  browser,
  app,
}) => {
  const room = await askOne(page, ID, { text: 'Hvor nyttig?' });
  const { phone, line } = await phoneOnLine(browser, room.url);
  await phone.getByRole('radio', { name: '8', exact: true }).check();
  line.deafen();
  await sendButton(phone, 'Send 8').click();
  await expect.poll(() => answersIn(app.storePath, ID).length).toBe(1);
  await line.cut();
  await room.act('close', ID);
  line.mend();
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 8, er med.')).toBeVisible();
  expect(answersIn(app.storePath, ID).map(({ score }) => score)).toEqual([8]);
});

test('a change that came too late: the answer before it stands, and that is said', async ({ page, browser, app }) => {
  const room = await askOne(page, ID, { text: 'Hvor nyttig?' });
  const { phone, line } = await phoneOnLine(browser, room.url);
  await phone.getByRole('radio', { name: '8', exact: true }).check();
  await sendButton(phone, 'Send 8').click();
  await expectArrived(phone);
  await line.cut();
  await phone.getByRole('button', { name: 'Endre svaret' }).click();
  await phone.getByRole('radio', { name: '2', exact: true }).check();
  await sendButton(phone, 'Send 2').click();
  await room.act('close', ID);
  line.mend();
  await expect(phone.getByText('Svaret ditt, 8, står ved lag.')).toBeVisible();
  expect(answersIn(app.storePath, ID).map(({ score }) => score)).toEqual([8]);
});

test('an answer that came too late is in the form when the question opens again, also after a reload', async ({
  page,
  browser,
  app,
}) => {
  const room = await askOne(page, ID, { kind: 'text', text: 'Hva tar du med deg hjem?' });
  const { phone, line } = await phoneOnLine(browser, room.url);
  await phone.getByRole('textbox').fill('At vi skal ringe hverandre før vi skriver');
  await line.cut();
  await sendButton(phone, 'Send svaret').click();
  await room.act('close', ID);
  line.mend();
  await expect(phone.getByText('Spørsmålet ble lukket før svaret ditt kom fram.')).toBeVisible();
  await phone.reload();
  await room.act('reopen', ID);
  await expect(phone.getByRole('textbox')).toHaveValue('At vi skal ringe hverandre før vi skriver');
  await expect(phone.getByText('Nå er det åpent igjen. Send det på nytt.')).toBeVisible();
  expect(answersIn(app.storePath, ID)).toEqual([]);
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, ID).map(({ text }) => text)).toEqual(['At vi skal ringe hverandre før vi skriver']);
});

test('opened again, the answer stands and can be changed; asked anew, nothing of it is left', async ({
  page,
  browser,
  app,
}) => {
  const room = await askOne(page, ID, { text: 'Hvor nyttig?' });
  const phone = await phoneAt(browser, room.url);
  await phone.getByRole('radio', { name: '3', exact: true }).check();
  await sendButton(phone, 'Send 3').click();
  await expectArrived(phone);
  await room.act('close', ID);
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 3, er med.')).toBeVisible();
  await room.act('reopen', ID);
  await expectArrived(phone);
  await phone.getByRole('button', { name: 'Endre svaret' }).click();
  await phone.getByRole('radio', { name: '6', exact: true }).check();
  await sendButton(phone, 'Send 6').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, ID).map(({ score }) => score)).toEqual([6]);

  await room.act('close', ID);
  await room.act('reset', ID);
  await room.act('open', ID);
  await expect(phone.getByRole('button', { name: 'Velg et tall' })).toBeVisible();
  await expect(phone.getByRole('radio', { checked: true })).toHaveCount(0);
  await phone.getByRole('radio', { name: '5', exact: true }).check();
  await sendButton(phone, 'Send 5').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, ID).map(({ score }) => score)).toEqual([5]);
});

test('a phone that fell asleep with an answer on its way delivers it once when it wakes', async ({
  page,
  browser,
  app,
}) => {
  const room = await askOne(page, ID, { text: 'Hvor nyttig?' });
  const { phone, line } = await phoneOnLine(browser, room.url);
  await phone.getByRole('radio', { name: '7', exact: true }).check();
  await line.cut();
  await sendButton(phone, 'Send 7').click();
  await expect(phone.getByRole('heading', { name: 'Venter på nett, svaret ligger klart' })).toBeVisible();
  const sleep = await phone.context().newCDPSession(phone);
  await sleep.send('Page.setWebLifecycleState', { state: 'frozen' });
  line.mend();
  expect(answersIn(app.storePath, ID)).toEqual([]);
  await sleep.send('Page.setWebLifecycleState', { state: 'active' });
  await expectArrived(phone);
  expect(answersIn(app.storePath, ID).map(({ score }) => score)).toEqual([7]);
});

test('a half-written answer survives a reload, and two tabs of one phone are one device', async ({
  page,
  browser,
  app,
}) => {
  const room = await askOne(page, ID, { kind: 'text', text: 'Hva tar du med deg hjem?' });
  const phone = await phoneAt(browser, room.url);
  await phone.getByRole('textbox').fill('Mot til å');
  await phone.reload();
  await expect(phone.getByRole('textbox')).toHaveValue('Mot til å');
  const second = await phone.context().newPage();
  await second.goto(room.url);
  await second.getByRole('textbox').fill('Mot til å begynne');
  await sendButton(second, 'Send svaret').click();
  await expectArrived(second);
  await expectArrived(phone);
  await phone.getByRole('button', { name: 'Endre svaret' }).click();
  await phone.getByRole('textbox').fill('Ro');
  await sendButton(phone, 'Send svaret').click();
  await expectArrived(phone);
  expect(answersIn(app.storePath, ID).map(({ text }) => text)).toEqual(['Ro']);
});
