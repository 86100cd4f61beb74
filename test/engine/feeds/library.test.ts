import { describe, expect, test, vi } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import { makeEngine } from '../make-engine';

/** Gatherings with one item each, the first of them running, and a list of them that is open. */
async function withList() {
  const made = makeEngine();
  const client = made.as();
  const ids: GatheringId[] = [];
  for (const title of ['A', 'B', 'C']) {
    const { gatheringId, dayId } = await client.gathering.create({ title });
    const place = { dayId, parentId: null, position: 0 };
    await client.agenda.addItem({ gatheringId, place, fields: { minutes: 10 } });
    ids.push(gatheringId);
    made.clock.pass(1);
  }
  const [running] = ids;
  const [day] = running ? made.store.read.tables.day.ofGathering(running) : [];
  if (!running || !day) throw new Error('gone');
  await client.run.start({ gatheringId: running, dayId: day.id });
  const feed = await client.live.library();
  const next = async () => {
    for (;;) {
      const { value, done } = await feed.next();
      if (done) throw new Error('The list ended.');
      if (value.type === 'library') return value.gatherings;
    }
  };
  const first = await next();
  /** Which gatherings are read through from here on. */
  const reads = vi.spyOn(made.store.read.tables.note, 'ofGathering');
  const read = (): string[] => reads.mock.calls.map(([id]) => id);
  return { ...made, client, ids, running, feed, first, next, read };
}

describe('the list of gatherings', () => {
  test('reads only the one that changed, and says nothing where the list shows nothing new', async () => {
    const { client, running, feed, first, next, read } = await withList();
    expect(first.map(({ title, state }) => [title, state])).toEqual([
      ['A', 'running'],
      ['B', 'planned'],
      ['C', 'planned'],
    ]);
    await client.run.pause({ gatheringId: running });
    await client.run.resume({ gatheringId: running });
    await client.gathering.update({ gatheringId: running, patch: { title: 'Anna' } });
    expect((await next()).map(({ title }) => title)).toEqual(['Anna', 'B', 'C']);
    expect(new Set(read())).toEqual(new Set([running]));
    await feed.return?.();
  });

  test('is told after whoever made the change has been answered, once for what was done at once', async () => {
    const { client, ids, feed, next, read } = await withList();
    const work = ids.map((gatheringId, nr) => client.gathering.update({ gatheringId, patch: { title: `T${nr}` } }));
    await Promise.all(work);
    expect(read()).toEqual([]);
    expect((await next()).map(({ title }) => title)).toEqual(['T0', 'T1', 'T2']);
    expect(read().sort()).toEqual([...ids].sort());
    await feed.return?.();
  });

  test('has what is made, deleted, and erased meanwhile, in its order', async () => {
    const { client, ids, feed, next } = await withList();
    await client.gathering.create({ title: 'D' });
    expect((await next()).map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D']);
    await client.gathering.remove({ gatheringId: ids[1] ?? '' });
    expect((await next()).map(({ deletedAt }) => deletedAt === null)).toEqual([true, false, true, true]);
    await client.gathering.erase({ gatheringId: ids[1] ?? '' });
    let list = await next();
    while (list.length > 3) list = await next();
    expect(list.map(({ title }) => title)).toEqual(['A', 'C', 'D']);
    await feed.return?.();
  });

  test('is the same for who comes later as for who has heard it all', async () => {
    const { as, client, running, feed, next } = await withList();
    await client.gathering.update({ gatheringId: running, patch: { title: 'Anna' } });
    const heard = await next();
    const late = await as().live.library();
    const { value } = await late.next();
    expect(value).toMatchObject({ type: 'library', gatherings: heard });
    await late.return?.();
    await feed.return?.();
  });

  test('counts who takes part and what was written, and nothing of what was answered', async () => {
    const { as, client, running: gatheringId, feed, next } = await withList();
    const row = async () => (await next()).find(({ id }) => id === gatheringId);
    const people = ['Kari', 'Ola'].map((name) => ({ name, organisation: '', role: 'other' as const }));
    await client.people.add({ gatheringId, people });
    expect(await row()).toMatchObject({ participants: 2, notes: 0, actions: 0 });
    const questionId = 'question-1';
    const words = { itemId: null, text: 'Hvor nyttig?', lowAnchor: '', highAnchor: '', followUp: '' };
    await client.rating.add({ gatheringId, questionId, fields: words });
    await client.rating.open({ gatheringId, questionId });
    for (const [nr, score] of [2, 9].entries()) {
      const phone = as({ role: 'participant', device: `device-${nr}`, gatheringId });
      await phone.rating.vote({ questionId, score });
    }
    await client.note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
    await client.note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'b', kind: 'action' } });
    await client.note.add({ gatheringId, noteId: 'note-0003', fields: { text: 'c' } });
    await client.note.remove({ gatheringId, noteId: 'note-0003' });
    let last = await row();
    while (last && last.actions === 0) last = await row();
    expect(last).toMatchObject({ participants: 2, notes: 2, actions: 1 });
    expect(Object.keys(last ?? {}).filter((name) => /answer|mean|score/iu.test(name))).toEqual([]);
    await feed.return?.();
  });
});
