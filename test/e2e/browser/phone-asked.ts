import { type Browser, expect, type Page, type WebSocketRoute } from '@playwright/test';
import Database from 'better-sqlite3';
import { callDoor } from './app';
import { openDoors } from './doors';
import { newPhone } from './room';

/** The sample's room with questions of the test's own, asked through the door as the control room would. */
interface Asked {
  readonly url: string;
  readonly gatheringId: string;
  add(questionId: string, fields: object): Promise<void>;
  act(procedure: string, questionId: string, more?: object): Promise<void>;
  call(procedure: string, input: object): Promise<void>;
}

export async function askRoom(control: Page): Promise<Asked> {
  const { gatheringId, state } = await openDoors(control);
  const call = (procedure: string, input: object) => callDoor(control, procedure, { gatheringId, ...input });
  return {
    url: state.doors[0]?.url ?? '',
    gatheringId,
    call,
    add: (questionId, fields) => call('rating/add', { questionId, fields: { itemId: null, ...fields } }),
    act: (procedure, questionId, more = {}) => call(`rating/${procedure}`, { questionId, ...more }),
  };
}

/** The room with one question of the test's own, that can be answered. */
export async function askOne(control: Page, questionId: string, fields: object): Promise<Asked> {
  const room = await askRoom(control);
  await room.add(questionId, fields);
  await room.act('open', questionId);
  return room;
}

export async function phoneAt(browser: Browser, url: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const phone = await (await newPhone(browser, colorScheme)).newPage();
  await phone.goto(url);
  return phone;
}

/** What stands in the file. */
export function answersIn(storePath: string, questionId: string): readonly Record<string, unknown>[] {
  const db = new Database(storePath, { readonly: true });
  try {
    return db
      .prepare<[string], Record<string, unknown>>(
        'SELECT outcome, score, text, choices, why_not_lower AS why, comment, segment FROM answer WHERE question_id = ?',
      )
      .all(questionId);
  } finally {
    db.close();
  }
}

/** The browser has forgotten everything but its cookies: what it shows then, the laptop has told it. */
export async function forget(phone: Page): Promise<void> {
  await phone.evaluate(() => localStorage.clear());
  await phone.reload();
}

/** A line between phone and room that can be cut, heard in one direction only, and mended. */
async function lineTo(phone: Page) {
  let state: 'whole' | 'deaf' | 'cut' = 'whole';
  const lines = new Set<WebSocketRoute>();
  await phone.routeWebSocket(/\/ws$/, (line) => {
    if (state === 'cut') {
      void line.close();
      return;
    }
    const server = line.connectToServer();
    server.onMessage((message) => {
      if (state === 'whole') line.send(message);
    });
    lines.add(line);
  });
  await phone.route(/\/(session|join)$/, (route) => (state === 'cut' ? route.abort() : route.fallback()));
  return {
    /** What the phone says comes through; what it is told does not. */
    deafen: () => {
      state = 'deaf';
    },
    cut: async () => {
      state = 'cut';
      await Promise.all([...lines].map((line) => line.close()));
      lines.clear();
    },
    mend: () => {
      state = 'whole';
    },
  };
}

/** A phone in the room, over such a line. */
export async function phoneOnLine(browser: Browser, url: string) {
  const phone = await (await newPhone(browser)).newPage();
  const line = await lineTo(phone);
  await phone.goto(url);
  return { phone, line };
}

/** Nothing scrolls sideways at these widths, with text of these sizes. */
export async function expectNoSidewaysScroll(
  phone: Page,
  shapes: readonly (readonly [width: number, size: string])[],
): Promise<void> {
  for (const [width, size] of shapes) {
    await phone.setViewportSize({ width, height: 700 });
    await phone.evaluate((fontSize) => {
      document.documentElement.style.fontSize = fontSize;
    }, size);
    await expect.poll(() => phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
}

export const sendButton = (phone: Page, name: string) => phone.getByRole('button', { name, exact: true });

export async function expectArrived(phone: Page): Promise<void> {
  await expect(phone.getByRole('heading', { name: /^Svare(t|ne) er kommet fram$/ })).toBeVisible();
}
