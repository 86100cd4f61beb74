import { expect, test } from './app';
import { type ItemFields, late, minutesOf, press, row } from './day';

const DAY: readonly ItemFields[] = [
  { title: 'Velkommen', minutes: 10, kind: 'welcome', priority: 'must', shortest: 10 },
  {
    title: 'To temaer',
    minutes: 45,
    kind: 'group',
    parallel: true,
    children: [
      {
        title: 'Reiseliv',
        room: 'Sal 1',
        children: [
          { title: 'Kort om reiseliv', minutes: 15, kind: 'talk' },
          { title: 'Bordet deler', minutes: 30, kind: 'group' },
        ],
      },
      { title: 'Omvisning', room: 'Kaia', minutes: 30 },
    ],
  },
  { title: 'Vel hjem', minutes: 20, kind: 'summary', priority: 'must', shortest: 20 },
];

test('a plan that shortens a parallel block shortens what is in it, seen before it is taken, and undone with it', async ({
  page,
}) => {
  await late(page, 6, DAY);
  await page.keyboard.press('Shift+Digit1');
  await expect(page.getByRole('rowheader', { name: 'Nye tider: Kort ned resten' })).toBeVisible();
  await expect(minutesOf(page, 'To temaer')).toContainText(/45 → 3[89]/);
  await expect(minutesOf(page, 'Kort om reiseliv')).toContainText(/15 → 13/);
  await expect(minutesOf(page, 'Bordet deler')).toContainText(/30 → 2[56]/);
  await expect(minutesOf(page, 'Sal 1')).toContainText(/45 → 3[89]/);
  await expect(minutesOf(page, 'Omvisning')).toHaveText('30');
  // The card tells of the day: what follows in the tracks is seen in the rows.
  await expect(page.getByRole('button', { name: /^Kort ned resten/ })).toHaveAccessibleDescription(
    /^Kort ned resten: [67]\smin fra 1 post/,
  );
  await page.keyboard.press('1');
  await expect(minutesOf(page, 'Kort om reiseliv')).toHaveText('13');
  await press(page, 'Space');
  const tracks = page.getByRole('region', { name: 'Paralleller' });
  await expect(tracks.getByRole('timer').first()).toContainText(/(13:00|12:\d\d) igjen/);
  await expect(tracks).not.toContainText('etter blokken');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(minutesOf(page, 'Kort om reiseliv')).toHaveText('15');
  await expect(row(page, 'Bordet deler').getByRole('cell').last()).toHaveText('30');
});
