import type { Page } from '@playwright/test';
import { type App, expect, expectNoAxeViolations, openPlace, test } from './app';
import { message, pad } from './notes-page';

const said = new WeakMap<Page, number>();
/** How often the page has said that somebody is typing in its pad. */
const saidSo = (page: Page): number => said.get(page) ?? 0;

/** What another machine's pad has half-typed. */
async function another(app: App, page: Page): Promise<Page> {
  const other = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await other.evaluate(() => localStorage.setItem('kjoreplan.pad', 'another-pad-0001'));
  other.on('websocket', (line) =>
    line.on('framesent', ({ payload }) => {
      if (String(payload).includes('note/typing')) said.set(other, saidSo(other) + 1);
    }),
  );
  await other.reload();
  await pad(other).fill('Kom aldri lenger');
  return other;
}

const offer = (page: Page) => page.getByRole('listitem').filter({ hasText: /har en kladd .*Kom aldri lenger/ });
const LEFT = { timeout: 60_000 };

test('what somebody is writing is not offered; once left it is, with whose it is, and taking it takes it from nobody', async ({
  page,
  app,
}) => {
  test.slow();
  await openPlace(page, 'notes');
  const other = await another(app, page);
  // She has not typed for longer than anything waits; but she is there, and says so every eight seconds.
  await expect.poll(() => saidSo(other), { timeout: 60_000 }).toBeGreaterThan(3);
  await expect(offer(page)).toHaveCount(0);

  await other.close();
  // With its date where it is midnight meanwhile.
  const whose = /Prosesslederen har en kladd fra (?:\d+\. \p{L}+ )?kl\.\s\d\d\.\d\d:/u;
  await expect(offer(page)).toContainText(whose, LEFT);
  await expectNoAxeViolations(page);
  await offer(page).getByRole('button', { name: 'Skjul' }).click();
  await expect(offer(page)).toHaveCount(0);
  await expect(message(page)).toContainText('Kladden vises ikke mer for deg. Den er ikke slettet.');
  await message(page).getByRole('button', { name: 'Angre' }).click();
  await offer(page).getByRole('button', { name: 'Hent' }).click();
  await expect(pad(page)).toHaveValue('Kom aldri lenger');
  await pad(page).press('Enter');
  await expect(offer(page)).toHaveCount(0);

  const back = await app.secondPage(page, `/${new URL(page.url()).hash}`);
  await back.evaluate(() => localStorage.setItem('kjoreplan.pad', 'another-pad-0001'));
  await back.reload();
  await expect(pad(back)).toHaveValue('Kom aldri lenger');
});
