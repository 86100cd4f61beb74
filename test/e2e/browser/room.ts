import type { Browser, BrowserContext, Page } from '@playwright/test';
import { qrOf } from '../../../src/server/qr';
import { expect, openPlace } from './app';

// The room listens on the machine's own network addresses; a test machine may have none, and needs none.
process.env.KJOREPLAN_ROOM_ADDRESSES = '127.0.0.1';
// Each worker's own: a room that is closed and opened again is at the same port, as a phone that waits for it counts on,
// unless the app that another worker runs has taken that meanwhile.
process.env.KJOREPLAN_ROOM_PORT = String(20_000 + 2 * (process.pid % 5_000));

/** The room, as one opens it in Vurder. */
export interface OpenRoom {
  /** What the QR code says. */
  readonly url: string;
  readonly code: string;
}

const ROOM_URL = /http:\/\/127\.0\.0\.1:\d+\/r#[\w-]+/;

/** Goes to Vurder, and waits until it is there: its keys come with it. */
export async function openRate(control: Page): Promise<void> {
  await openPlace(control, 'rate');
  await expect(control.getByRole('button', { name: 'Nytt spørsmål' })).toBeVisible();
}

/** Opens the room from Vurder. The address is heard on the page's socket, and the QR code on screen is held to it. */
export async function openRoom(control: Page): Promise<OpenRoom> {
  const heard = new Promise<string>((resolve) => {
    control.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const [url] = ROOM_URL.exec(String(payload)) ?? [];
        if (url) resolve(url);
      });
    });
  });
  const open = control.getByRole('button', { name: 'Åpne rommet' });
  // One that is being closed still has its address on the way.
  await expect(open).toBeVisible();
  await control.reload();
  await open.click();
  const url = await heard;
  const qr = control.getByRole('img', { name: 'QR-kode til svarsiden' });
  await expect(qr.locator('path')).toHaveAttribute('d', qrOf(url).path);
  const code = await control.getByText(/^Kode/).locator('strong').innerText();
  return { url, code };
}

/** A phone: another browser, with cookies and a store of its own. */
export function newPhone(browser: Browser, colorScheme: 'light' | 'dark' = 'light'): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'nb-NO',
    colorScheme,
  });
}
