import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { openRate } from './room';

const questions = (page: Page) => page.getByRole('region', { name: 'Spørsmål' });
const column = (page: Page, text: string) => page.getByRole('list', { name: 'Fordeling' }).getByText(text);

/** How many stand at each step, from the first. */
async function countHeads(page: Page, counts: readonly number[]): Promise<void> {
  await page.keyboard.press('h');
  for (const count of counts) {
    await page.keyboard.type(String(count));
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Tell med' }).click();
  await expect(page.getByRole('button', { name: 'Tell hoder langs en linje' })).toBeVisible();
}

test('opened again: what it means is said first', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('t');
  await page.keyboard.type('78');
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Åpne igjen for svar' })).toBeVisible();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Åpne igjen for svar' });
  await expect(dialog).toContainText('Mobiler som fortsatt har svaret sitt, kan endre det. Andre kan svare på nytt');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lukk for svar' })).toBeVisible();
  await expect(column(page, '8: 1 svar')).toBeAttached();
});

test('reset takes the answers away, and one undo brings them back', async ({ page }) => {
  await openRate(page);
  await page.keyboard.press('t');
  await page.keyboard.type('78');
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Nullstill svarene' })).toHaveCount(0);
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'Nullstill svarene' }).click();
  await expect(page.getByText('Ingen svar ennå')).toBeVisible();
  await expect(questions(page).getByText('ikke åpnet').first()).toBeVisible();
  await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await expect(column(page, '8: 1 svar')).toBeAttached();
});

test('two camps are told as two, and the mean is not the large number', async ({ page }) => {
  await openRate(page);
  await countHeads(page, [2, 8, 2, 0, 0, 0, 0, 2, 5, 1]);
  await expect(page.getByText('Salen er delt i to leirer. Snittet ligger der få har svart.')).toBeVisible();
  await expect(page.getByRole('term').filter({ hasText: 'leir' })).toHaveText(['leir med 12 svar', 'leir med 8 svar']);
  await expect(page.getByText('rundt 2', { exact: true })).toBeVisible();
  await expect(page.getByText('snitt 5', { exact: false })).toHaveCount(0);
  await expect(page.getByText('48 %')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('with few answers nothing is said of camps, but that they are few', async ({ page }) => {
  await openRate(page);
  await countHeads(page, [1, 4, 0, 0, 0, 0, 0, 1, 4, 0]);
  await expect(page.getByText(/leir/)).toHaveCount(0);
  await expect(page.getByText(/kan ett av dem flytte snittet opptil 0,9/)).toBeVisible();
});

test('rounds stand side by side with each n, and no more is said than they hold', async ({ page }) => {
  await openRate(page);
  await countHeads(page, [0, 0, 0, 3, 6, 3]);
  await expect(page.getByText('Den midtre halvdelen av svarene ligger mellom 4,8 og 5,3.')).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Spør igjen' })).toBeVisible();
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Spør igjen' }).getByRole('button', { name: 'Lag runden' }).press('Enter');
  const listed = page.getByRole('region', { name: 'Spørsmål', exact: true }).getByRole('button');
  await expect(listed.filter({ hasText: /runde 1 · \d\d:\d\d/ })).toHaveCount(1);
  await expect(listed.filter({ hasText: 'runde 2' })).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('t');
  await page.keyboard.type('888');
  const rounds = page.getByRole('region', { name: 'Rundene ved siden av hverandre' });
  await expect(rounds.getByText('For få svar til å sammenligne. Det trengs ti i hver runde.')).toBeVisible();
  await page.keyboard.type('7788999');
  await expect(rounds.getByText('3,1 høyere i snitt. Det er mer enn tilfeldigheter vanligvis gir.')).toBeVisible();
  await expect(rounds.getByRole('row').nth(1)).toContainText('12');
  await expect(rounds.getByRole('row').nth(2)).toContainText('10');
  await expect(rounds.getByText('Ingen vet om de samme har svart hver gang.')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the same question is asked in another gathering, and its rounds there are seen here', async ({ page }) => {
  await openRate(page);
  const origin = new URL(page.url()).origin;
  const there = await page.request.post(`${origin}/rpc/gathering/create`, {
    headers: { Origin: origin },
    data: { json: { title: 'Høstsamlingen' } },
  });
  expect(there.status()).toBe(200);
  await page.keyboard.press('t');
  await page.keyboard.type('678');
  await expect(column(page, '8: 1 svar')).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Spør igjen' })).toBeVisible();
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Spør igjen' });
  await dialog.getByLabel('Samling', { exact: true }).selectOption({ label: 'Høstsamlingen' });
  await dialog.getByRole('button', { name: 'Lag runden' }).click();
  await page.getByRole('button', { name: 'Gå dit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hvor nyttig har samlingen vært?' })).toBeVisible();
  await expect(page.getByText('Ingen svar ennå')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('99');
  const rounds = page.getByRole('region', { name: 'Rundene ved siden av hverandre' });
  await expect(rounds.getByRole('row')).toHaveCount(3);
  await expect(rounds.getByRole('row').nth(1)).toContainText('3');
  await expect(rounds.getByRole('row', { name: /Denne samlingen/ })).toContainText('2');
});
