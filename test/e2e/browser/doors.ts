import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { RoomLinks } from '../../../src/contract';
import type { RoomState } from '../../../src/domain/views/views';
import { sampleId } from './app';
// The room's addresses in tests are set there, before the app is started.
import './room';

type OpenState = Extract<RoomState, { open: true }>;

/** What a procedure answers, asked as the page itself would. */
export async function askDoor<Answer>(page: Page, procedure: string, input: unknown): Promise<Answer> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/rpc/${procedure}`, {
    headers: { Origin: origin },
    data: { json: input },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  const { json }: { json: Answer } = await answer.json();
  return json;
}

/** Opens the sample's room from the control room, and gives every way in. */
export async function openDoors(control: Page): Promise<{ gatheringId: string; state: OpenState; links: RoomLinks }> {
  const gatheringId = await sampleId(control);
  const state = await askDoor<OpenState>(control, 'room/open', { gatheringId });
  return { gatheringId, state, links: await askDoor<RoomLinks>(control, 'room/links', { gatheringId }) };
}

/** A laptop whose user has gone past the browser's warning, as she does when the fingerprints are alike. */
export function newLaptop(browser: Browser, more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'nb-NO',
    viewport: { width: 1280, height: 800 },
    ...more,
  });
}

/** A phone that has done the same. */
export const newCamera = (browser: Browser): Promise<BrowserContext> =>
  newLaptop(browser, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
