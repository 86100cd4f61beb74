import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from './app';
import { faceAt, type ItemFields, type Late, minuteNow, minutesOf, now, panel, planned, press, row } from './day';

const DAY: readonly ItemFields[] = [
  { title: 'Velkommen', minutes: 10, kind: 'welcome' },
  {
    title: 'Tre temaer',
    minutes: 40,
    kind: 'group',
    parallel: true,
    children: [
      {
        title: 'Reiseliv',
        room: 'Sal 1',
        responsible: 'Kari Vik',
        children: [
          { title: 'Kort om reiseliv', minutes: 10, kind: 'talk' },
          { title: 'Bordet deler', minutes: 20, kind: 'group' },
        ],
      },
      {
        title: 'Havbruk',
        room: 'Sal 2',
        children: [
          { title: 'Kort om havbruk', minutes: 20, kind: 'talk' },
          { title: 'Spørsmål fra salen', minutes: 20, kind: 'plenary' },
        ],
      },
      { title: 'Omvisning', room: 'Kaia', minutes: 30 },
    ],
  },
  { title: 'Vel hjem', minutes: 20, kind: 'summary' },
];

const tracks = (page: Page): Locator => page.getByRole('region', { name: 'Paralleller' });
const track = (page: Page, title: string): Locator =>
  tracks(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: title }) });
const nextIn = (page: Page, title: string): Locator => page.getByRole('button', { name: `Neste i «${title}»` });

/** The block with the tracks runs. */
async function inParallel(page: Page, late = 0): Promise<Late> {
  const day = await planned(page, late, DAY);
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText('Velkommen');
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Tre temaer');
  return day;
}

test('each track shows its room, its lead, its own clock and what comes next', async ({ page }) => {
  await inParallel(page);
  await expect(tracks(page).getByRole('listitem')).toHaveCount(3);
  await expect(track(page, 'Reiseliv')).toContainText('Sal 1 · Leder: Kari Vik');
  await expect(track(page, 'Reiseliv')).toContainText('Kort om reiseliv');
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/(10:00|09:\d\d) igjen/);
  await expect(track(page, 'Reiseliv')).toContainText(/Så: Bordet deler \d\d:\d\d/);
  await expect(track(page, 'Havbruk').getByRole('timer')).toContainText(/(20:00|19:\d\d) igjen/);
  await expect(track(page, 'Omvisning')).toContainText('Kaia');
  await expect(track(page, 'Omvisning').getByRole('timer')).toContainText(/(30:00|29:\d\d) igjen/);
  // One thing alone has nowhere to go.
  await expect(track(page, 'Omvisning').getByRole('button', { name: /^(Neste|Forrige)/ })).toHaveCount(0);
});

const give = (page: Page, minutes: string, title: string): Locator =>
  page.getByRole('button', { name: `${minutes} min i «${title}»` });

test('minutes are given to one track alone, told in words and undone', async ({ page }) => {
  await inParallel(page);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  const whole = minutesOf(page, 'Tre temaer');
  await give(page, '+5', 'Reiseliv').click();
  await expect(
    page.getByText('«Kort om reiseliv» i «Reiseliv» er 5 minutter lengre. Du kan angre.').first(),
  ).toBeVisible();
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/1[45]:\d\d igjen/);
  await expect(minutesOf(page, 'Kort om reiseliv')).toHaveText('15');
  await expect(track(page, 'Havbruk').getByRole('timer')).toContainText(/(20:00|19:\d\d) igjen/);
  await expect(whole).toHaveText('40');
  await give(page, '−1', 'Omvisning').click();
  await expect(page.getByText('«Omvisning» er 1 minutt kortere. Du kan angre.').first()).toBeVisible();
  await expect(track(page, 'Omvisning').getByRole('timer')).toContainText(/(29:00|28:\d\d) igjen/);
  await page.keyboard.press('Control+z');
  await expect(track(page, 'Omvisning').getByRole('timer')).toContainText(/(30:00|29:\d\d) igjen/);
  await page.keyboard.press('Control+z');
  await expect(minutesOf(page, 'Kort om reiseliv')).toHaveText('10');
});

test('no more is taken from a track than it has left, and then the button says why', async ({ page }) => {
  await inParallel(page);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await give(page, '−5', 'Reiseliv').click();
  await expect(minutesOf(page, 'Kort om reiseliv')).toHaveText('5');
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/0[34]:\d\d igjen/);
  await give(page, '−5', 'Reiseliv').click();
  await expect(
    page.getByText('«Kort om reiseliv» i «Reiseliv» er 4 minutter kortere. Du kan angre.').first(),
  ).toBeVisible();
  await expect(track(page, 'Reiseliv')).toContainText('Kort om reiseliv');
  await expect(give(page, '−1', 'Reiseliv')).toHaveAccessibleDescription('Posten har mindre enn ett minutt igjen.');
});

test('with focus in a track, + and − are for that track; else for the whole block', async ({ page }) => {
  await inParallel(page);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.keyboard.press('g');
  for (let stop = 0; stop < 2; stop += 1) await page.keyboard.press('ArrowRight');
  await expect(give(page, '+1', 'Omvisning')).toBeFocused();
  await page.keyboard.press('+');
  await expect(minutesOf(page, 'Omvisning')).toHaveText('31');
  await page.keyboard.press('-');
  await expect(minutesOf(page, 'Omvisning')).toHaveText('30');
  await expect(minutesOf(page, 'Tre temaer')).toHaveText('40');
  await panel(page).focus();
  await page.keyboard.press('+');
  await expect(minutesOf(page, 'Tre temaer')).toHaveText('41');
});

test('the rows tell when each item of a track really began, with the planned time struck through', async ({ page }) => {
  await inParallel(page, 7);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await nextIn(page, 'Reiseliv').click();
  await expect(row(page, 'Bordet deler').locator('s')).toHaveCount(1);
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Vel hjem');
  await expect(row(page, 'Kort om reiseliv').locator('s')).toHaveCount(1);
  await expect(row(page, 'Spørsmål fra salen')).toContainText('hoppet over');
  await expect(row(page, 'Spørsmål fra salen').getByRole('time')).toHaveCount(1);
});

test('a track goes on and back by itself, the others stay, and either can be undone', async ({ page }) => {
  await inParallel(page);
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await nextIn(page, 'Reiseliv').click();
  await expect(track(page, 'Reiseliv')).toContainText('Bordet deler');
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/(20:00|19:\d\d) igjen/);
  await expect(track(page, 'Havbruk')).toContainText('Kort om havbruk');
  await expect(page.getByText('«Bordet deler» går nå i «Reiseliv». Du kan angre.').first()).toBeVisible();
  await expect(nextIn(page, 'Reiseliv')).toHaveAccessibleDescription('Dette er den siste posten i parallellen.');
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Forrige i «Reiseliv»' }).click();
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/(10:00|09:\d\d) igjen/);
  await page.keyboard.press('Control+z');
  await expect(track(page, 'Reiseliv').getByRole('timer')).toContainText(/(20:00|19:\d\d) igjen/);
  await page.getByRole('region', { name: 'Beskjed' }).getByRole('button', { name: 'Lukk' }).click();
  await page.keyboard.press('Control+z');
  await expect(track(page, 'Reiseliv')).toContainText(/Så: Bordet deler/);
  // The mouse took no focus: Space goes on from the whole block.
  await press(page, 'Space');
  await expect(now(page)).toHaveText('Vel hjem');
  await expect(tracks(page)).toHaveCount(0);
});

test('the keyboard goes to the tracks with G, between them with the arrows, and Space goes on in one', async ({
  page,
}) => {
  await inParallel(page);
  await page.keyboard.press('g');
  await expect(nextIn(page, 'Reiseliv')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(nextIn(page, 'Havbruk')).toBeFocused();
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(track(page, 'Havbruk')).toContainText('Spørsmål fra salen');
  await expect(now(page)).toHaveText('Tre temaer');
  await page.keyboard.press('ArrowLeft');
  await expect(nextIn(page, 'Reiseliv')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(now(page)).toHaveText('Tre temaer');
});

test('a track that will end after the block says by how much', async ({ page }) => {
  await inParallel(page);
  for (let taken = 0; taken < 5; taken += 1) await page.keyboard.press('-');
  await expect(track(page, 'Havbruk')).toContainText(/Ferdig 5\smin etter blokken/);
  await expect(track(page, 'Reiseliv')).not.toContainText('etter blokken');
});

test('the day shows what is in each track under the block, with when it is expected', async ({ page }) => {
  await inParallel(page);
  const start = minuteNow();
  const times = (title: string): Locator => row(page, title).getByRole('time');
  await expect(row(page, 'Reiseliv').first()).toContainText('Sal 1 · Kari Vik');
  await expect(times('Spørsmål fra salen').last()).toHaveText(
    new RegExp(`^(${[19, 20, 21].map((after) => faceAt(start + after).replace('.', ':')).join('|')})$`),
  );
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await nextIn(page, 'Havbruk').click();
  await expect(times('Spørsmål fra salen').last()).toHaveText(
    new RegExp(`^(${[0, 1].map((after) => faceAt(start + after).replace('.', ':')).join('|')})$`),
  );
  await expect(row(page, 'Spørsmål fra salen').getByRole('cell').last()).toHaveText('20');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing beside the tracks, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await inParallel(page);
    await expectNoAxeViolations(page);
  });
}

test('the tracks fit a small window without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await inParallel(page);
  const sideways = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const main = document.querySelector('main');
    return [scrollWidth - clientWidth, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)];
  });
  expect(sideways).toEqual([0, 0]);
  await expect(panel(page)).toBeVisible();
});
