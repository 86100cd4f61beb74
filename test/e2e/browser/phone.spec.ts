import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { expectNoSidewaysScroll, phoneAt, phoneOnLine } from './phone-asked';
import { type OpenRoom, openRate, openRoom } from './room';

const QUESTION = 'Hvor nyttig har samlingen vært?';

/** The sample's first question, open, and the room with it. */
async function ask(control: Page): Promise<OpenRoom> {
  await openRate(control);
  const room = await openRoom(control);
  await control.getByRole('button', { name: 'Åpne for svar' }).click();
  await expect(control.getByRole('button', { name: 'Lukk for svar' })).toBeVisible();
  return room;
}

async function vote(phone: Page, score: number, comment = ''): Promise<void> {
  // A finger hits the key, not the radio button that lies invisibly over it.
  await phone.getByRole('radio', { name: String(score), exact: true }).check();
  if (comment) await phone.getByRole('textbox').fill(comment);
  await phone.getByRole('button', { name: `Send ${score}` }).click();
}

const column = (control: Page, text: string) => control.getByRole('list', { name: 'Fordeling' }).getByText(text);

test('a phone comes in by the QR code, votes, and changes its mind: one device, one vote', async ({
  page,
  browser,
}) => {
  const { url } = await ask(page);
  const phone = await phoneAt(browser, url);
  await expect(phone.getByRole('heading', { name: QUESTION })).toBeVisible();
  expect(new URL(phone.url()).hash).toBe('');
  await expect(page.getByText('1 mobil er inne')).toBeVisible();

  await vote(phone, 8, 'Mer tid til å snakke sammen');
  await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeFocused();
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await expect(page.getByText('Mer tid til å snakke sammen')).toBeVisible();
  await expect(page.getByText('svar av omtrent')).toBeVisible();

  await phone.getByRole('button', { name: 'Endre svaret' }).click();
  await expect(phone.getByRole('textbox')).toHaveValue('Mer tid til å snakke sammen');
  await vote(phone, 6);
  await expect(phone.getByText('Svaret ditt: 6')).toBeAttached();
  await expect(column(page, '6: 1 svar')).toBeAttached();
  await expect(column(page, '8: 0 svar')).toBeAttached();

  const second = await phoneAt(browser, url);
  await vote(second, 10);
  await expect(column(page, '10: 1 svar')).toBeAttached();
  await expect(column(page, '6: 1 svar')).toBeAttached();
  await expect(page.getByText('2 mobiler er inne')).toBeVisible();
});

test('what is written in a comment is text, and the notch goes with the number', async ({ page, browser }) => {
  const { url } = await ask(page);
  const phone = await phoneAt(browser, url);
  await phone.getByRole('radio', { name: '7', exact: true }).check();
  await expect(phone.getByText('Fra 7 til 8')).toBeVisible();
  await phone.getByRole('radio', { name: '10', exact: true }).check();
  await expect(phone.getByLabel('Hva gjør dette til en tier?')).toBeVisible();
  const script = '<script>document.title = "taken"</script><img src=x onerror="document.title=\'taken\'">';
  await vote(phone, 10, script);
  await expect(phone.getByText(script)).toBeVisible();
  await expect(page.getByText(script)).toBeVisible();
  expect(await page.title()).not.toBe('taken');
  expect(await phone.title()).not.toBe('taken');
});

test('when the question closes the phone says so, also to those who came too late', async ({ page, browser }) => {
  const { url } = await ask(page);
  const phone = await phoneAt(browser, url);
  const silent = await phoneAt(browser, url);
  await vote(phone, 9);
  await expect(column(page, '9: 1 svar')).toBeAttached();
  await page.keyboard.press('l');
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 9, er med.')).toBeVisible();
  await expect(silent.getByText('Spørsmålet er lukket. Vent på neste spørsmål.')).toBeVisible();
  // The key that tied the answer to the phone is gone by now: only the phone itself remembers.
  await phone.reload();
  await expect(phone.getByText('Spørsmålet er lukket. Svaret ditt, 9, er med.')).toBeVisible();
});

test('an answer given without network waits, survives a reload, and is counted once', async ({ page, browser }) => {
  const { url } = await ask(page);
  const { phone, line } = await phoneOnLine(browser, url);
  await expect(phone.getByRole('heading', { name: QUESTION })).toBeVisible();
  await line.cut();
  await expect(phone.getByText('Ingen kontakt med rommet.')).toBeVisible();
  await vote(phone, 8, 'Skrevet uten nett');
  await expect(phone.getByRole('heading', { name: 'Venter på nett, svaret ligger klart' })).toBeVisible();
  await expect(phone.getByText(/Svaret ligger trygt på mobilen/)).toBeVisible();
  await expect(column(page, '8: 0 svar')).toBeAttached();

  line.mend();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeVisible();
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await expect(page.getByText('Skrevet uten nett')).toHaveCount(1);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeVisible();
  await expect(column(page, '8: 1 svar')).toBeAttached();
});

test('an answer that comes after the question closed is refused, and the phone says that it is not counted', async ({
  page,
  browser,
}) => {
  const { url } = await ask(page);
  const { phone, line } = await phoneOnLine(browser, url);
  await expect(phone.getByRole('heading', { name: QUESTION })).toBeVisible();
  await line.cut();
  await vote(phone, 3);
  await expect(phone.getByRole('heading', { name: 'Venter på nett, svaret ligger klart' })).toBeVisible();
  await page.getByRole('button', { name: 'Lukk for svar' }).click();
  await expect(page.getByRole('button', { name: 'Spør igjen' })).toBeVisible();
  line.mend();
  await expect(phone.getByText(/Spørsmålet ble lukket før svaret ditt kom fram/)).toBeVisible();
  await expect(column(page, '3: 0 svar')).toBeAttached();
});

test('closing the room is told; with the new code the answer that lay ready is delivered', async ({
  page,
  browser,
}) => {
  const { url } = await ask(page);
  const phone = await phoneAt(browser, url);
  await phone.getByRole('radio', { name: '4', exact: true }).check();
  await page.getByRole('button', { name: 'Lukk rommet' }).click();
  await expect(phone.getByRole('heading', { name: 'Rommet er lukket' })).toBeVisible();
  const again = await openRoom(page);
  expect(again.url).not.toBe(url);
  await phone.getByLabel('Kode').fill('feil');
  await phone.getByRole('button', { name: 'Gå inn' }).click();
  await expect(phone.getByText('Koden stemmer ikke.')).toBeVisible();
  await phone.getByLabel('Kode').fill(again.code.toLowerCase());
  await phone.getByRole('button', { name: 'Gå inn' }).click();
  await expect(phone.getByRole('radio', { name: '4', exact: true })).toBeChecked();
  await phone.getByRole('button', { name: 'Send 4' }).click();
  await expect(column(page, '4: 1 svar')).toBeAttached();
});

test('an answer that waited through a closed and reopened room is delivered when the phone is in again', async ({
  page,
  browser,
}) => {
  const { url } = await ask(page);
  const { phone, line } = await phoneOnLine(browser, url);
  await expect(phone.getByRole('heading', { name: QUESTION })).toBeVisible();
  await line.cut();
  await vote(phone, 5, 'Skrevet mens rommet var lukket');
  await page.getByRole('button', { name: 'Lukk rommet' }).click();
  const again = await openRoom(page);
  line.mend();
  await expect(phone.getByRole('heading', { name: 'QR-koden er byttet ut' })).toBeVisible();
  await expect(phone.getByText('Det sendes når du er inne igjen.')).toBeVisible();
  // The new QR code leads to the page that is open already.
  await phone.goto(again.url);
  await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeVisible();
  await expect(column(page, '5: 1 svar')).toBeAttached();
});

test('before there is a question the phone says what will happen, in the language one chooses', async ({
  page,
  browser,
}) => {
  await openRate(page);
  const { url } = await openRoom(page);
  const phone = await phoneAt(browser, url);
  await expect(phone.getByRole('heading', { name: 'Vent på neste spørsmål' })).toBeVisible();
  await expect(phone.getByText('Du trenger verken app eller innlogging.')).toBeVisible();
  await phone.getByRole('button', { name: 'Nynorsk' }).click();
  await expect(phone.getByText('Du treng verken app eller innlogging.')).toBeVisible();
  await phone.reload();
  await expect(phone.getByText('Du treng verken app eller innlogging.')).toBeVisible();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'nn-NO');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the phone (${scheme})`, async ({ page, browser }) => {
    const { url } = await ask(page);
    const outside = await phoneAt(browser, url.replace(/#.*/, ''), scheme);
    await expect(outside.getByRole('heading', { name: 'Skriv koden fra storskjermen' })).toBeVisible();
    await expectNoAxeViolations(outside);
    const phone = await phoneAt(browser, url, scheme);
    await phone.getByRole('radio', { name: '7', exact: true }).check();
    await expectNoAxeViolations(phone);
    await phone.getByRole('button', { name: 'Send 7' }).click();
    await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeVisible();
    await expectNoAxeViolations(phone);
    await page.getByRole('button', { name: 'Lukk og vis for rommet' }).click();
    await expect(phone.getByText('Færre enn seks svar.')).toBeVisible();
    await expectNoAxeViolations(phone);
  });
}

test('nothing scrolls sideways on the smallest phone, nor with text at twice its size', async ({ page, browser }) => {
  const { url } = await ask(page);
  const phone = await phoneAt(browser, url);
  await expect(phone.getByRole('heading', { name: QUESTION })).toBeVisible();
  await expectNoSidewaysScroll(phone, [
    [320, '100%'],
    [390, '200%'],
  ]);
});
