import { expect, openPlace, test } from './app';

test('what was said while contact was lost is taken back when it is there again', async ({ page, app }) => {
  await openPlace(page, 'notes');
  const pad = page.getByRole('textbox', { name: 'Nytt notat' });
  await pad.fill('Skrevet uten kontakt');
  await app.kill();
  await pad.press('Enter');
  const trouble = page.getByText(/^Ingen kontakt med Kjøreplan/);
  const banner = page.getByText(/^Mistet kontakten kl\./);
  await expect(trouble).toBeVisible();
  await expect(banner.first()).toBeVisible();
  await app.restart();
  await expect(trouble).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await expect(pad).toHaveValue('Skrevet uten kontakt');
  await pad.press('Enter');
  await expect(pad).toHaveValue('');
});
