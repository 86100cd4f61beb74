import { expect, type Page, request } from '@playwright/test';
import { callDoor, sampleId } from './app';

/** The address of the room as its phones have it; opened from behind the control room's door. */
export async function roomAddress(page: Page): Promise<string> {
  const heard = new Promise<string>((resolve) => {
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const [url] = /http:\/\/127\.0\.0\.1:\d+\/r#[\w-]+/.exec(String(payload)) ?? [];
        if (url) resolve(url);
      });
    });
  });
  await callDoor(page, 'room/open', { gatheringId: await sampleId(page) });
  await page.reload();
  return heard;
}

/** One phone, one answer, past the page that people see: what is tried is what the control room makes of it. */
export async function voteByPhone(room: string, vote: object): Promise<void> {
  const { origin, hash } = new URL(room);
  const phone = await request.newContext({ extraHTTPHeaders: { Origin: origin } });
  const joined = await phone.post(`${origin}/join`, { data: { secret: hash.slice(1) } });
  expect(joined.ok(), await joined.text()).toBe(true);
  const answer = await phone.post(`${origin}/rpc/rating/vote`, { data: { json: vote } });
  expect(answer.status(), await answer.text()).toBe(200);
  await phone.dispose();
}
