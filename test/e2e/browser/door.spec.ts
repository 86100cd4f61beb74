import type { Browser, Page } from '@playwright/test';
import { callDoor, expect, expectNoAxeViolations, openPlace, test } from './app';
import { newCamera, newLaptop, openDoors } from './doors';

/** A red square, as a camera might write it. */
const PICTURE = {
  name: 'flippover.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP8z4APMOGVHbHSAEEsAROxCnMTAAAAAElFTkSuQmCC',
    'base64',
  ),
};

async function laptopAt(browser: Browser, url: string): Promise<Page> {
  const laptop = await (await newLaptop(browser)).newPage();
  await laptop.goto(url);
  return laptop;
}

test('a note-taker comes by her link straight to Noter, compares, and writes into the gathering', async ({
  page,
  browser,
}) => {
  const { links, gatheringId } = await openDoors(page);
  await openPlace(page, 'notes');
  await page.keyboard.press('Control+Shift+O');
  const mine = page.getByRole('dialog').getByRole('definition');
  await expect(mine).toBeVisible();

  const laptop = await laptopAt(browser, links.noteTaker.url);
  const dialog = laptop.getByRole('dialog', { name: 'Du er inne som referent' });
  await expect(dialog).toBeVisible();
  expect(await dialog.getByRole('definition').innerText()).toBe(await mine.innerText());
  expect((await mine.innerText()).replace(/\s/g, '')).toBe(links.fingerprint.replace(/:/g, ''));
  await expect(page.getByText('1 referent')).toBeVisible();
  await expectNoAxeViolations(laptop);
  await dialog.getByRole('button', { name: 'Tegnene er like' }).click();
  await expect(dialog).toBeHidden();

  expect(laptop.url()).not.toContain(links.noteTaker.url.split('#')[1]);
  await expect(laptop.getByRole('navigation', { name: 'Steder' }).getByRole('link')).toHaveText(['Noter', 'Rapport']);
  await page.keyboard.press('Escape');
  await laptop.getByRole('textbox').first().fill('Vi må møtes oftere');
  await laptop.keyboard.press('Enter');
  await expect(page.getByText('Vi må møtes oftere')).toBeVisible();

  // Nowhere else, whatever the address says, and a reload leads back.
  await laptop.evaluate((id) => window.location.assign(`#/g/${id}/plan`), gatheringId);
  await expect(laptop.getByRole('navigation', { name: 'Steder' }).getByRole('link')).toHaveText(['Noter', 'Rapport']);
  await laptop.evaluate(() => window.location.assign('#/'));
  await laptop.reload();
  await expect(laptop.getByText('Vi må møtes oftere')).toBeVisible();
  await expect(dialog).toBeHidden();
  await laptop.context().close();
});

test('her browser is refused what is not hers, and sees none of the links', async ({ page, browser }) => {
  const { links, gatheringId, state } = await openDoors(page);
  const context = await newLaptop(browser);
  const laptop = await context.newPage();
  const frames: string[] = [];
  laptop.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await laptop.goto(links.noteTaker.url);
  await laptop.getByRole('button', { name: 'Tegnene er like' }).click();
  const { origin } = new URL(links.noteTaker.url);
  const statuses = await laptop.evaluate(async (id) => {
    const call = async (procedure: string): Promise<number> => {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify({ json: { gatheringId: id } });
      return (await fetch(`/rpc/${procedure}?as=noteTaker`, { method: 'POST', headers, body })).status;
    };
    return [await call('room/links'), await call('room/close'), await call('run/end'), await call('gathering/erase')];
  }, gatheringId);
  expect(statuses).toEqual([403, 403, 403, 403]);
  for (const path of ['/stage', '/remote', '/r']) {
    expect((await context.request.get(`${origin}${path}`)).status()).toBe(404);
  }
  await expect.poll(() => frames.join('')).toContain('"snapshot"');
  const heard = frames.join('');
  for (const url of [state.remoteUrl, state.speakerUrl, state.stageUrl, links.camera.url]) {
    expect(heard).not.toContain(url.split('#')[1]);
  }
  await context.close();
});

test('a link that opens nothing says so', async ({ page, browser }) => {
  const { links } = await openDoors(page);
  const laptop = await laptopAt(browser, links.noteTaker.url.replace(/.{4}$/, 'xxxx'));
  await expect(laptop.getByRole('heading', { name: 'Lenken slipper ingen inn' })).toBeVisible();
  await laptop.goto(links.camera.url.replace(/.{4}$/, 'xxxx'));
  await expect(laptop.getByRole('heading', { name: 'Lenken slipper ingen inn' })).toBeVisible();
  await expectNoAxeViolations(laptop);
  await laptop.context().close();
});

test('closed on purpose, the room is told as closed: what is written waits, and goes by the new link', async ({
  page,
  browser,
}) => {
  const { links, gatheringId } = await openDoors(page);
  await openPlace(page, 'notes');
  const laptop = await laptopAt(browser, links.noteTaker.url);
  await laptop.getByRole('button', { name: 'Tegnene er like' }).click();
  const top = laptop.getByRole('banner');
  const camera = await (await newCamera(browser)).newPage();
  await camera.goto(links.camera.url);
  await expect(camera.getByRole('heading', { name: 'Send bilder' })).toBeVisible();
  await callDoor(page, 'room/close', undefined);
  await expect(top.getByText(/^Rommet er lukket\. Det du skriver, blir liggende her/)).toBeVisible();
  await expect(camera.getByRole('heading', { name: 'Rommet er lukket' })).toBeVisible();
  await laptop.getByRole('textbox').first().fill('Skrevet mens rommet var lukket');
  await laptop.keyboard.press('Enter');
  await expect(laptop.getByText('1 endring venter på denne maskinen.')).toBeVisible();
  for (const cutOff of [laptop, camera]) await expect(cutOff.getByText(/Mistet kontakten/)).toHaveCount(0);
  await expectNoAxeViolations(laptop);
  await laptop.getByRole('link', { name: 'Rapport' }).click();
  await expect(top.getByText(/^Rommet er lukket\. Det som vises her, kan være gammelt/)).toBeVisible();
  await laptop.getByRole('link', { name: 'Noter' }).click();

  // Opened again: she is told to ask for a link, and not to start a program that she has not.
  const again = await openDoors(page);
  await expect(top.getByText(/Be prosesslederen om en ny lenke\.$/)).toBeVisible();
  await expect(laptop.getByText('1 endring venter på denne maskinen.')).toBeVisible();
  await laptop.goto(again.links.noteTaker.url);
  await expect(page.getByText('Skrevet mens rommet var lukket')).toBeVisible();
  await expect(laptop.getByText('1 endring venter på denne maskinen.')).toHaveCount(0);
  expect(again.gatheringId).toBe(gatheringId);
  for (const one of [laptop, camera]) await one.context().close();
});

test('a camera sends a picture, also when the network was away meanwhile, and says when it is stored', async ({
  page,
  browser,
}) => {
  const { links } = await openDoors(page);
  const frames: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await openPlace(page, 'notes');
  await page.reload();
  // From here on what is new is told as a change: what came before lies in the whole that the page begins with.
  await expect(page.getByRole('textbox', { name: 'Nytt notat' })).toBeVisible();
  const pictures = () => new Set(frames.join('').match(/"entity":"picture","id":"[^"]+"/g)).size;

  const context = await newCamera(browser);
  const phone = await context.newPage();
  await phone.goto(links.camera.url);
  await expect(phone.getByRole('heading', { name: 'Send bilder' })).toBeVisible();
  expect(new URL(phone.url()).hash).toBe('');
  await expect(phone.getByText('I kontakt')).toBeVisible();
  await expectNoAxeViolations(phone);
  await phone.getByLabel('Velg bilder').setInputFiles(PICTURE);
  await expect(phone.getByText('Bildet er lagret på prosesslederens maskin.')).toBeVisible();
  await expect.poll(pictures).toBe(1);

  await context.setOffline(true);
  await expect(phone.getByText('Mistet kontakten')).toBeVisible();
  await phone.getByLabel('Velg bilder').setInputFiles(PICTURE);
  await expect(phone.getByText('1 bilde er på vei. La siden stå åpen.')).toBeVisible();
  await context.setOffline(false);
  await expect(phone.getByText('Alle 2 bildene er lagret på prosesslederens maskin.')).toBeVisible({ timeout: 20_000 });
  await expect.poll(pictures).toBe(2);

  await phone.getByLabel('Velg bilder').setInputFiles({ ...PICTURE, buffer: Buffer.from('no picture') });
  await expect(phone.getByRole('alert')).toHaveText(/Filen er ikke et bilde/);
  // A page opened again is in by what the browser keeps.
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Send bilder' })).toBeVisible();
  await context.close();
});
