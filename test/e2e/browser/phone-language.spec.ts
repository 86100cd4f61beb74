import { expect, test } from './app';
import { askOne, phoneAt } from './phone-asked';

test('a second tap so soon lands on the language row only by chance, and changes nothing', async ({
  page,
  browser,
}) => {
  const { url } = await askOne(page, 'question-language', { text: 'Hvor nyttig?' });
  const phone = await phoneAt(browser, url);
  await phone.getByRole('radio', { name: '8', exact: true }).check();
  const at = Date.now();
  await phone.clock.setFixedTime(at);
  await phone.getByRole('button', { name: 'Send 8' }).click();
  await expect(phone.getByRole('heading', { name: 'Svaret er kommet fram' })).toBeFocused();
  await phone.clock.setFixedTime(at + 250);
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'nb-NO');
  await phone.clock.setFixedTime(at + 700);
  await phone.getByRole('button', { name: 'English' }).click();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'en-GB');
  // From one language to the next she may go as fast as she likes.
  await phone.getByRole('button', { name: 'Nynorsk' }).click();
  await expect(phone.locator('html')).toHaveAttribute('lang', 'nn-NO');
});

test('a phone speaks its own language, the room’s where it has none of ours, and what is chosen on it before either', async ({
  page,
  browser,
}) => {
  const { url } = await askOne(page, 'question-own', { text: 'Hvor nyttig?' });
  for (const [locale, spoken] of [
    ['en-US', 'en-GB'],
    ['nn-NO', 'nn-NO'],
    ['de-DE', 'nb-NO'],
  ] as const) {
    const context = await browser.newContext({ locale });
    const phone = await context.newPage();
    await phone.goto(url);
    await expect(phone.getByRole('radio', { name: '8', exact: true })).toBeVisible();
    await expect(phone.locator('html')).toHaveAttribute('lang', spoken);
    await phone.getByRole('button', { name: 'Bokmål' }).click();
    await phone.reload();
    await expect(phone.getByRole('radio', { name: '8', exact: true })).toBeVisible();
    await expect(phone.locator('html')).toHaveAttribute('lang', 'nb-NO');
    await context.close();
  }
});
