import type { Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { askDoor } from './doors';
import { voteByPhone } from './rate-phones';
import { openRate } from './room';

const TEXT = 'question-words';
const INSULT = 'Ordføreren er en tosk';

/** A question in words, with three slips. */
async function threeSlips(page: Page): Promise<string> {
  const gatheringId = await sampleId(page);
  const fields = { itemId: null, kind: 'text', text: 'Hva tar du med deg hjem?' };
  await callDoor(page, 'rating/add', { gatheringId, questionId: TEXT, fields });
  for (const [nr, text] of ['Bedre samarbeid', INSULT, 'Å ringe hverandre'].entries()) {
    await callDoor(page, 'rating/tally', { gatheringId, questionId: TEXT, answerId: `answer-000${nr}`, text });
  }
  await openRate(page);
  await page.getByRole('button', { name: /Hva tar du med deg hjem/ }).click();
  await expect(page.getByText('3 svar', { exact: true }).first()).toBeVisible();
  return gatheringId;
}

test('an insult is hidden with one press: it counts, is not in the summary, and comes back by one undo', async ({
  page,
}) => {
  await threeSlips(page);
  const answers = page.getByRole('region', { name: '3 svar' });
  const shown = answers.getByRole('list').first();
  await shown.getByRole('listitem').filter({ hasText: INSULT }).getByRole('button', { name: 'Skjul svaret' }).click();
  await expect(shown.getByText(INSULT)).toHaveCount(0);
  await expect(answers.getByRole('heading', { name: '3 svar' })).toBeVisible();
  const fold = answers.getByText('1 skjult svar');
  await expect(fold).toBeVisible();
  await expect(answers.getByText(INSULT)).toBeHidden();
  await expectNoAxeViolations(page);

  await openPlace(page, 'report');
  await expect(page.getByText('Å ringe hverandre')).toBeVisible();
  await expect(page.getByText('1 svar i egne ord er utelatt.')).toBeVisible();
  await expect(page.getByText(INSULT)).toHaveCount(0);

  await openRate(page);
  await page.getByRole('button', { name: /Hva tar du med deg hjem/ }).click();
  await answers.getByText('1 skjult svar').click();
  await expect(answers.getByText('De telles med, men ordene er ikke med i oppsummeringen')).toBeVisible();
  await answers.getByRole('button', { name: 'Vis svaret igjen' }).click();
  await expect(shown.getByText(INSULT)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(answers.getByText('1 skjult svar')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(shown.getByText(INSULT)).toBeVisible();
});

test('what somebody wrote beside their mark is hidden alone; the rest of the answer stands', async ({ page }) => {
  const gatheringId = await sampleId(page);
  const questionId = 'question-beside';
  const fields = { itemId: null, text: 'Hvor nyttig?', followUp: 'Hva løfter?' };
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields });
  const { doors } = await askDoor<{ doors: { url: string }[] }>(page, 'room/open', { gatheringId });
  await callDoor(page, 'rating/open', { gatheringId, questionId });
  for (const [nr, comment] of [INSULT, 'Kortere dager', 'Mer tid'].entries()) {
    await voteByPhone(doors[0]?.url ?? '', { questionId, answerId: `answer-beside-${nr}`, score: 7 + nr, comment });
  }
  await openRate(page);
  await page
    .getByRole('button', { name: /Hvor nyttig\?/ })
    .first()
    .click();
  const row = page.getByRole('listitem').filter({ hasText: INSULT });
  await row.getByRole('button', { name: 'Skjul svaret' }).click();
  await expect(page.getByText('1 skjult svar')).toBeVisible();
  await expect(page.getByText(INSULT)).toBeHidden();
  await expect(page.getByText('Kortere dager')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Fordeling' }).getByText('7: 1 svar')).toBeAttached();
});

test('a form closes by a countdown of its own, all of it at once', async ({ page, app }) => {
  await openRate(page);
  await page.keyboard.press('f');
  const dialog = page.getByRole('dialog', { name: 'Nytt skjema' });
  await dialog.getByLabel('Navn på skjemaet').fill('Før du går');
  await dialog.getByLabel('Nedtelling').selectOption({ label: '2 minutter' });
  await dialog.getByRole('checkbox', { name: 'Innspill til neste samling' }).check();
  await dialog.getByRole('checkbox', { name: 'Hva er det viktigste du tar med deg hjem?' }).check();
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Lag skjemaet' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Før du går' })).toBeVisible();
  await expect(page.getByText('Innspill til neste samling').nth(1)).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('timer', { name: 'til det lukkes' })).toContainText(/0?[12]:\d\d/);
  const stage = await app.secondPage(page, `/stage#/g/${await sampleId(page)}`);
  await expect(stage.getByRole('timer', { name: 'til det lukkes' })).toBeVisible();
  // Changed before it is asked again: until she closes it.
  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'Endre skjemaet' }).click();
  const again = page.getByRole('dialog', { name: 'Endre skjemaet' });
  await expect(again.getByLabel('Nedtelling')).toHaveValue('120');
  await again.getByLabel('Nedtelling').selectOption({ label: 'Til du lukker det' });
  await again.getByRole('button', { name: 'Lagre skjemaet' }).click();
  await expect(again).toBeHidden();
});

test('heads are counted at each choice, and are said to be counted by hand', async ({ page, app }) => {
  const gatheringId = await sampleId(page);
  const questionId = 'question-heads';
  const choices = ['Vei', 'Vann'].map((label, nr) => ({ id: `c${nr}`, label }));
  const fields = { itemId: null, kind: 'single', text: 'Hva bør vi begynne med?', choices };
  await callDoor(page, 'rating/add', { gatheringId, questionId, fields });
  await openRate(page);
  await page.getByRole('button', { name: /Hva bør vi begynne med/ }).click();
  await page.keyboard.press('h');
  await expect(page.getByRole('textbox', { name: 'Vei' })).toBeFocused();
  for (const count of ['30', '11', '2', '']) {
    await page.keyboard.type(count);
    if (count !== '') await page.keyboard.press('Enter');
  }
  await expect(page.getByText('I alt 43 av omtrent 42')).toBeVisible();
  await expect(page.getByText('Det er flere enn de 42 til stede. Er noen talt to ganger?')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('textbox', { name: 'Vei' }).fill('20');
  await page.getByRole('button', { name: 'Tell med' }).click();
  await expect(page.getByText('33 for hånd · 2 vet ikke')).toBeVisible();
  await callDoor(page, 'rating/close', { gatheringId, questionId });
  await callDoor(page, 'rating/reveal', { gatheringId, questionId, revealed: true });
  const stage = await app.secondPage(page, `/stage#/g/${gatheringId}`);
  await expect(stage.getByText('31 svar · talt for hånd')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Ingen svar ennå').first()).toBeVisible();
});
