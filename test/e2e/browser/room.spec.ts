import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, openPlace, sampleId, test } from './app';
import { askDoor, openDoors } from './doors';
import { newPhone } from './room';

const roomPage = (page: Page) => page.getByRole('dialog');

async function showRoom(page: Page): Promise<void> {
  await openPlace(page, 'run');
  await page.keyboard.press('Control+Shift+O');
  await expect(roomPage(page).getByRole('heading', { level: 2 })).toBeVisible();
}

test('the page about the room opens from any place, opens the room where she says, and closes everything again', async ({
  page,
  browser,
}) => {
  await showRoom(page);
  const room = roomPage(page);
  await expect(room.getByRole('heading', { name: 'Åpne rommet' })).toBeVisible();
  const address = room.getByRole('checkbox', { name: '127.0.0.1' });
  await expect(address).toBeAttached();
  await room.getByRole('button', { name: 'Åpne rommet' }).click();
  await expect(room.getByRole('heading', { name: 'Rommet er åpent' })).toBeVisible();
  await expect(room.getByText('0 mobiler som svarer')).toBeVisible();
  await expect(room.getByRole('img', { name: /^QR-kode til svarsiden på 127\.0\.0\.1/ })).toBeVisible();
  await expect(room.getByText(/^127\.0\.0\.1:\d+\/r$/)).toBeVisible();

  const gatheringId = await sampleId(page);
  const { doors } = await askDoor<{ doors: { url: string }[] }>(page, 'room/open', { gatheringId });
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(doors[0]?.url ?? '');
  await expect(room.getByText('1 mobil som svarer')).toBeVisible();

  await room.getByRole('button', { name: 'Lukk rommet' }).click();
  await expect(room.getByText('Rommet er lukket. Ingenting på denne maskinen kan nås fra nettet.')).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Rommet er lukket' })).toBeVisible();
  await expect(phone.request.get(doors[0]?.url ?? '')).rejects.toThrow(/ECONNREFUSED/);
  await phone.context().close();
});

test('a phone that reaches the laptop says so, and so does the laptop, at once', async ({ page, browser }) => {
  const { state } = await openDoors(page);
  await showRoom(page);
  const room = roomPage(page);
  await expect(room.getByText('Ingen mobil har nådd fram ennå.')).toBeVisible();
  const phone = await (await newPhone(browser)).newPage();
  await phone.goto(state.tests[0]?.url ?? '');
  await expect(phone.getByRole('heading', { name: 'Mobilen når fram' })).toBeVisible();
  await expect(room.getByText(/^En mobil nådde fram kl\.\s\d\d\.\d\d\.$/)).toBeVisible();
  await expectNoAxeViolations(phone);
  await phone.getByRole('button', { name: 'Prøv på nytt' }).click();
  await expect(room.getByText(/^Mobiler har nådd fram 2 ganger, sist kl\./)).toBeVisible();
  // It has not been let in by that.
  await expect(room.getByText('0 mobiler som svarer')).toBeVisible();

  await askDoor(page, 'room/close', {});
  await openDoors(page);
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'QR-koden er gammel' })).toBeVisible();
  await phone.context().close();
});

test('the page of a phone that answers is under 60 kB over the wire, pads and tests not among it', async ({
  page,
  browser,
}) => {
  const { state } = await openDoors(page);
  const phone = await (await newPhone(browser)).newPage();
  const files: string[] = [];
  const sizes: Promise<number>[] = [];
  phone.on('requestfinished', (request) => {
    files.push(new URL(request.url()).pathname);
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  });
  await phone.goto(state.doors[0]?.url ?? '');
  await expect(phone.getByText('Vent på neste spørsmål')).toBeVisible();
  const bytes = async (): Promise<number> => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await expect.poll(bytes).toBeGreaterThan(10_000);
  expect(await bytes()).toBeLessThan(60_000);
  expect(files.filter((path) => /pad|camera|team|group|reach/.test(path))).toEqual([]);
  await phone.context().close();
});

test('how to make a network of her own, for each system', async ({ page }) => {
  await showRoom(page);
  const room = roomPage(page);
  for (const [system, words] of [
    ['Windows', /Mobil trådløssone/],
    ['macOS', /Internettdeling/],
    ['Linux', /nmcli device wifi hotspot/],
  ] as const) {
    await room.getByRole('radio', { name: system }).check();
    await expect(room.getByText(words)).toBeVisible();
    const steps = room.getByRole('region', { name: 'Når mobilene ikke når fram' }).getByRole('listitem');
    await expect(steps).toHaveCount(3);
  }
});

test('when the day has ended the room says that it will close, and she may keep it open', async ({ page }) => {
  const { gatheringId } = await openDoors(page);
  await openPlace(page, 'run');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Neste/ })).toBeVisible();
  await expect
    .poll(() => askDoor<{ open: boolean }>(page, 'room/open', { gatheringId }))
    .toMatchObject({ closesAt: null });
  await askDoor(page, 'run/end', { gatheringId });
  await expect(page.getByText(/Dagen er slutt\. Rommet lukkes av seg selv kl\./).first()).toBeVisible();
  await page.keyboard.press('Control+Shift+O');
  const room = roomPage(page);
  await expect(room.getByText(/Rommet lukkes av seg selv kl\./)).toBeVisible();
  await room.getByRole('button', { name: 'Hold rommet åpent' }).click();
  await expect(room.getByText('Rommet lukkes av seg selv ti minutter etter at dagen er slutt.')).toBeVisible();
  await expect(room.getByText('0 mobiler som svarer')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`can be read and reached by everyone, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openDoors(page);
    await showRoom(page);
    await expect(roomPage(page).getByRole('textbox', { name: 'Referent' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 640, height: 360 });
    await expect.poll(() => roomPage(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth)).toBe(false);
  });
}
