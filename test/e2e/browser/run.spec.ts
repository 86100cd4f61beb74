import { expect, openPlace, test } from './app';

test('the day is in view', async ({ page }) => {
  await openPlace(page, 'run');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kjør');
});
