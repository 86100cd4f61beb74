import { expect, test } from './desktop';

const ENGLISH = { title: 'Settings', language: 'Language' };

test('dates stand as the app’s language writes them, also where the machine is set up in English', async ({
  desktop,
}) => {
  const { app, page } = await desktop.launch('--lang=en-US');
  expect(await app.evaluate(({ app: electron }) => electron.getLocale())).toBe('en-US');
  await page.getByRole('button', { name: ENGLISH.title }).click();
  await page.getByRole('combobox', { name: ENGLISH.language }).selectOption({ label: 'Bokmål' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Tom kjøreplan/ }).click();
  const making = page.getByRole('dialog', { name: 'Ny samling' });
  await making.getByLabel('Hva heter samlingen?').fill('Næringsdag');
  await making.getByLabel('Når er den?').fill('12.3.2027');
  await page.keyboard.press('Tab');
  await expect(making.getByLabel('Når er den?')).toHaveValue('12.03.2027');
  await expect(making.getByText('fredag 12. mars 2027')).toBeVisible();
  await making.getByLabel('Hva heter samlingen?').press('Enter');
  await page.getByRole('button', { name: 'Endre dagen' }).click();
  await expect(page.getByLabel('Dato')).toHaveValue('12.03.2027');
  await expect(page.locator('input[type="date"]:not([aria-hidden])')).toHaveCount(0);
});
