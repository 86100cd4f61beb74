import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function twoGatherings() {
  const made = makeEngine();
  const a = await made.as().gathering.create({ title: 'Havn' });
  const b = await made.as().gathering.create({ title: 'Skole' });
  const add = (gatheringId: string, noteId: string, text: string) =>
    made.as().note.add({ gatheringId, noteId, fields: { text } });
  await add(a.gatheringId, 'note-0001', 'Bedriftene vil ha havn');
  made.clock.pass(1_000);
  await add(b.gatheringId, 'note-0002', 'En bedrift vil ha lærlinger');
  return { ...made, a: a.gatheringId, b: b.gatheringId };
}

/** No timer goes off but those the test lets go off. */
function timeStands(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
}

const ids = (hits: readonly { noteId: string }[]): string[] => hits.map((hit) => hit.noteId);

describe('looking for what was said', () => {
  test('goes over all gatherings, or one', async () => {
    const { as, a } = await twoGatherings();
    expect(ids(await as().note.search({ text: 'bedrift' }))).toEqual(['note-0002', 'note-0001']);
    expect(ids(await as().note.search({ text: 'bedrift', gatheringId: a }))).toEqual(['note-0001']);
    expect(ids(await as().note.search({ text: 'bedrift', limit: 1 }))).toEqual(['note-0002']);
  });

  test('whoever is bound to one gathering finds in that one only, and may not ask for another', async () => {
    const { as, a, b } = await twoGatherings();
    const bound: Caller = { role: 'noteTaker', device: null, gatheringId: a };
    expect(ids(await as(bound).note.search({ text: 'bedrift' }))).toEqual(['note-0001']);
    await expect(as(bound).note.search({ text: 'bedrift', gatheringId: b })).rejects.toMatchObject({ status: 403 });
  });

  test('what is said is found at once, and a quiet moment later by the index', async () => {
    timeStands();
    const { as, a, store } = await twoGatherings();
    await as().note.add({ gatheringId: a, noteId: 'note-0003', fields: { text: 'Nettopp sagt' } });
    expect(ids(await as().note.search({ text: 'nettopp' }))).toEqual(['note-0003']);
    expect(store.read.search.isBehind()).toBe(true);
    vi.advanceTimersByTime(400);
    expect(store.read.search.isBehind()).toBe(false);
    expect(ids(await as().note.search({ text: 'nettopp' }))).toEqual(['note-0003']);
  });

  test('a room that is never quiet is indexed all the same', async () => {
    timeStands();
    const { as, a, store } = await twoGatherings();
    const tidy = vi.spyOn(store, 'tidy');
    for (let n = 0; n < 30; n++) {
      await as().note.add({ gatheringId: a, noteId: `note-1${100 + n}`, fields: { text: 'ord' } });
      vi.advanceTimersByTime(200);
    }
    expect(tidy).toHaveBeenCalledOnce();
  });

  test('a full disk does not end the program in a quiet moment', async () => {
    timeStands();
    const { as, a, store } = await twoGatherings();
    const tidy = vi.spyOn(store, 'tidy').mockImplementationOnce(() => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    });
    await as().note.add({ gatheringId: a, noteId: 'note-0003', fields: { text: 'a' } });
    vi.advanceTimersByTime(400);
    expect(tidy).toHaveBeenCalledOnce();
    await as().note.add({ gatheringId: a, noteId: 'note-0004', fields: { text: 'b' } });
    vi.advanceTimersByTime(400);
    expect(store.read.search.isBehind()).toBe(false);
  });
});
