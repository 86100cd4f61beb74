import { describe, expect, onTestFinished, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

type Answer = { readonly value?: unknown; readonly code?: string };

/** Reads past beats to the next message, or to the failure that ends the feed. */
async function next(feed: AsyncIterator<{ readonly type: string }, unknown>): Promise<Answer> {
  for (;;) {
    try {
      const { value, done } = await feed.next();
      if (done) return { code: 'ended' };
      if ((value as { type: string }).type !== 'beat') return { value };
    } catch (error) {
      return { code: (error as { code?: string }).code ?? String(error) };
    }
  }
}

async function threeFeeds() {
  const made = makeEngine({
    backups: {
      list: () => [],
      backUp: async () => undefined,
      restore: async () => true,
    },
  });
  const { gatheringId } = await made.as().gathering.create({ title: 'A' });
  const phone: Caller = { role: 'participant', device: 'device-1', gatheringId };
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const { signal } = stop;
  const control = await made.as().live.control({ gatheringId }, { signal });
  const stage = await made.as({ role: 'stage', device: null, gatheringId }).live.stage({}, { signal });
  const held = await made.as(phone).live.phone(undefined, { signal });
  for (const feed of [control, stage, held]) expect((await next(feed as never)).value).toBeDefined();
  return { ...made, gatheringId, feeds: [control, stage, held] as never[], phone };
}

describe('a screen that follows what is no more', () => {
  test('is told so when the gathering is erased, and does not go on as if all were well', async () => {
    const { as, gatheringId, feeds } = await threeFeeds();
    await as().gathering.erase({ gatheringId });
    for (const feed of feeds) expect(await next(feed)).toEqual({ code: 'NOT_FOUND' });
  });

  test('is told so when a backup without the gathering is put in place', async () => {
    const { as, store, gatheringId, feeds } = await threeFeeds();
    store.write((writer) => writer.erase(gatheringId));
    await as().system.restoreBackup({ name: 'x' });
    for (const feed of feeds) expect(await next(feed)).toEqual({ code: 'NOT_FOUND' });
  });

  test('the room is told so when the gathering is deleted, while the control room may bring it back', async () => {
    const { as, gatheringId, feeds } = await threeFeeds();
    await as().gathering.remove({ gatheringId });
    const [control, ...room] = feeds;
    expect((await next(control as never)).value).toMatchObject({ type: 'changes' });
    for (const feed of room) expect(await next(feed)).toEqual({ code: 'NOT_FOUND' });
  });

  test('a phone sees what a restored backup says', async () => {
    const { as, feeds } = await threeFeeds();
    await as().system.restoreBackup({ name: 'x' });
    expect((await next(feeds[2] as never)).value).toMatchObject({ type: 'phone' });
  });
});

test('a screen whose view fails breaks alone: the write is answered, and the others hear of it', async () => {
  const { as, store, gatheringId, feeds } = await threeFeeds();
  const answers = store.read.tables.question;
  const read = answers.ofGathering;
  Object.assign(answers, {
    ofGathering: (id: string) => {
      if (broken) throw new Error('a damaged page');
      return read(id);
    },
  });
  let broken = false;
  const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
  await as().rating.add({ gatheringId, questionId: 'question-1', fields });
  for (const feed of feeds) expect((await next(feed)).value).toBeDefined();
  broken = true;
  await as().gathering.update({ gatheringId, patch: { title: 'B' } });
  const [control, stage, phone] = feeds;
  expect((await next(control as never)).value).toMatchObject({ type: 'changes' });
  expect(await next(stage as never)).toEqual({ code: 'Error: a damaged page' });
  expect(await next(phone as never)).toEqual({ code: 'Error: a damaged page' });
});
