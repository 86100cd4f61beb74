import type { Locator, Page } from '@playwright/test';
import { expect } from './app';

/** Days made to measure for Kjør: with a start in the past, so that lateness needs no waiting. */

export const panel = (page: Page): Locator => page.getByRole('region', { name: 'Posten som går nå' });
export const now = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 });
export const row = (page: Page, title: string): Locator => page.getByRole('row').filter({ hasText: title });
export const minutesOf = (page: Page, title: string): Locator => row(page, title).getByRole('cell').last();

/** Presses the key once she can have seen what is on the screen. */
export async function press(page: Page, key: string): Promise<void> {
  await expect(page.locator('[data-fresh]')).toHaveCount(0);
  await page.keyboard.press(key);
}

/** A call through the door, with its answer. */
export async function ask(page: Page, procedure: string, input: unknown): Promise<Record<string, string>> {
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}/rpc/${procedure}`, {
    headers: { Origin: origin },
    data: { json: input },
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { json?: Record<string, string> }).json ?? {};
}

/** Ends the day with much of it left: that is asked about once. */
export async function endEarly(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Avslutt dagen' }).click();
  await page.getByRole('dialog', { name: 'Avslutte dagen nå?' }).getByRole('button', { name: 'Avslutt dagen' }).click();
}

export interface ItemFields {
  readonly title: string;
  /** Of a parallel block: as its longest track. */
  readonly minutes: number;
  /** What stands under it. */
  readonly children?: readonly Partial<ItemFields>[];
  readonly [field: string]: unknown;
}

export const TALKS: readonly ItemFields[] = [
  { title: 'Velkommen', minutes: 10, kind: 'welcome', priority: 'must' },
  { title: 'Tall og tendenser', minutes: 20, kind: 'talk', priority: 'can' },
  { title: 'Kaffe', minutes: 30, kind: 'break' },
  { title: 'Gruppearbeid', minutes: 40, kind: 'group' },
  { title: 'Vel hjem', minutes: 20, kind: 'summary', priority: 'must' },
];

export interface Late {
  readonly gatheringId: string;
  readonly ids: readonly string[];
  /** «HH.MM», when the day ends by its plan. */
  readonly end: string;
}

export const faceAt = (minute: number): string => {
  const day = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(day / 60)).padStart(2, '0')}.${String(day % 60).padStart(2, '0')}`;
};

export function minuteNow(): number {
  const [hours = 0, minutes = 0] = new Intl.DateTimeFormat('nb-NO', { timeStyle: 'short', timeZone: 'Europe/Oslo' })
    .format()
    .split(/[.:]/)
    .map(Number);
  return hours * 60 + minutes;
}

/** A day that was to start so many minutes ago, in view in Kjør and not started. */
export async function planned(page: Page, ago: number, items: readonly ItemFields[] = TALKS): Promise<Late> {
  const start = minuteNow() - ago;
  const { gatheringId = '', dayId } = await ask(page, 'gathering/create', { title: 'Prøvedag', language: 'nb' });
  await ask(page, 'agenda/updateDay', { gatheringId, dayId, patch: { start: ((start % 1440) + 1440) % 1440 } });
  const place = { dayId, parentId: null, position: 0 };
  const { itemIds } = await ask(page, 'agenda/addItems', { gatheringId, place, items });
  const ids = Object.values(itemIds ?? []);
  await page.goto(`${new URL(page.url()).origin}/#/g/${gatheringId}/run`);
  await expect(row(page, items.at(-1)?.title ?? '')).toBeVisible();
  const length = items.reduce((sum, item) => sum + item.minutes, 0);
  return { gatheringId, ids, end: faceAt(start + length) };
}

/** The same day, started late with its times held. */
export async function late(page: Page, ago: number, items: readonly ItemFields[] = TALKS): Promise<Late> {
  const day = await planned(page, ago, items);
  await page.keyboard.press('Space');
  await expect(now(page)).toHaveText(items[0]?.title ?? '');
  return day;
}
