import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import type { RoomState } from '../../../src/domain/views/views';
import { type App, callDoor, expect } from './app';
// The room listens on 127.0.0.1 in tests; that is settled there.
import './room';

type OpenRoomState = Extract<RoomState, { open: true }>;

/** A gathering of the test's own, its day started. */
export interface Held {
  readonly gatheringId: string;
  readonly dayId: string;
  readonly items: Readonly<Record<'welcome' | 'numbers' | 'rounds' | 'pause', string>>;
}

/** A call as the facilitator's own page would make it, with its answer. */
export async function ask<Answer>(page: Page, procedure: string, input: unknown): Promise<Answer> {
  const { origin } = new URL(page.url());
  const data = { json: input };
  const answer = await page.request.post(`${origin}/rpc/${procedure}`, { headers: { Origin: origin }, data });
  expect(answer.status(), await answer.text()).toBe(200);
  const body: { json: Answer } = await answer.json();
  return body.json;
}

const ROUNDS_MINUTES = { count: 8, minutes: 5 };

/** Velkommen; a block of two parts, the second in rounds and in a room; a break. */
export async function makeDay(page: Page): Promise<Held> {
  const { gatheringId, dayId } = await ask<Pick<Held, 'gatheringId' | 'dayId'>>(page, 'gathering/create', {
    title: 'En dag med runder',
  });
  const add = async (position: number, fields: object, parentId: string | null = null): Promise<string> => {
    const place = { dayId, parentId, position };
    return (await ask<{ itemId: string }>(page, 'agenda/addItem', { gatheringId, place, fields })).itemId;
  };
  const welcome = await add(0, { title: 'Velkommen', kind: 'welcome', minutes: 10 });
  const block = await add(1, { title: 'Næringslivet hos oss', kind: 'group' });
  const numbers = await add(0, { title: 'Tall og trender', kind: 'talk', minutes: 10 }, block);
  const rounds = await add(
    1,
    {
      title: 'Korte møter',
      kind: 'reflection',
      minutes: 40,
      rounds: ROUNDS_MINUTES,
      room: 'Fjordsalen',
      prompts: ['Hva trenger dere av kommunen?'],
    },
    block,
  );
  const pause = await add(2, { title: 'Kaffe', kind: 'break', minutes: 15 });
  await callDoor(page, 'run/start', { gatheringId, dayId, fromNow: true });
  return { gatheringId, dayId, items: { welcome, numbers, rounds, pause } };
}

export const openRoomOf = async (page: Page, gatheringId: string): Promise<OpenRoomState> => {
  const state = await ask<RoomState>(page, 'room/open', { gatheringId });
  if (!state.open) throw new Error('The room did not open.');
  return state;
};

/** Another machine: a browser of its own, that knows nothing but the link. */
export async function otherMachine(browser: Browser, url: string, more: BrowserContextOptions = {}): Promise<Page> {
  const size = { width: 1920, height: 1080 };
  const page = await (await browser.newContext({ viewport: size, locale: 'nb-NO', ...more })).newPage();
  await page.goto(url);
  return page;
}

/** What this page gets when it tries a call itself, with the cookie it has. */
export async function tries(page: Page, as: string, procedure: string, input: unknown): Promise<number> {
  const { origin } = new URL(page.url());
  const data = { json: input };
  const path = `${origin}/rpc/${procedure}?as=${as}`;
  return (await page.request.post(path, { headers: { Origin: origin }, data })).status();
}

export const inHand = (page: Page): Locator => page.getByRole('heading', { level: 1 });
export const timer = (page: Page): Locator => page.getByRole('timer');

/** The facilitator's own browser, on one of the screens. */
export const ownScreen = (app: App, page: Page, screen: string, gatheringId: string): Promise<Page> =>
  app.secondPage(page, `/${screen}#/g/${gatheringId}`);
