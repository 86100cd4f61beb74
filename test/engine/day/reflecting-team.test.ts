import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

const SECRET = 'Jeg så at de snakket mest om penger';

async function withRound() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const { itemIds } = await made.as().agenda.addItems({
    gatheringId,
    place: { dayId, parentId: null, position: 0 },
    items: [
      {
        title: 'Reflekterende team',
        kind: 'reflection',
        children: [
          { title: 'Samtale', minutes: 20, phase: 'talk' },
          { title: 'Teamet reflekterer', minutes: 10, phase: 'team' },
          { title: 'Svar', minutes: 10, phase: 'answer' },
        ],
      },
    ],
  });
  const itemId = itemIds[0] ?? '';
  const team = [
    { id: 'member-0001', name: 'Kari' },
    { id: 'member-0002', name: 'Ola' },
  ];
  await made.as().reflection.set({ gatheringId, itemId, patch: { team, interviewer: 'Siri' } });
  const member = (bound: string): Caller => ({ role: 'teamMember', device: null, gatheringId, bound });
  const { gatheringId: id } = { gatheringId };
  await made.as(member('member-0001')).observation.add({
    gatheringId: id,
    observationId: 'observation-1',
    itemId,
    memberId: 'member-0001',
    fields: { text: SECRET, aspect: 'seen', theme: 'økonomi' },
  });
  const current = (): string => {
    const last = made.store.read.tables.runEvent.ofGathering(gatheringId).at(-1)?.fact;
    return last && 'to' in last ? last.to : last && 'itemId' in last ? (last.itemId ?? '') : '';
  };
  const next = () => made.as().run.next({ gatheringId, from: current() });
  const stage: Caller = { role: 'stage', device: null, gatheringId };
  const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
  const first = async (feed: AsyncIterator<unknown> & { return?: () => Promise<unknown> }): Promise<string> => {
    const { value } = await feed.next();
    await feed.return?.();
    return JSON.stringify(value);
  };
  /** All that anyone but the author gets to see. */
  const seen = async (): Promise<string> =>
    (
      await Promise.all([
        first(await made.as().live.control({ gatheringId })),
        first(await made.as(noteTaker).live.control({ gatheringId })),
        first(await made.as(stage).live.stage({})),
        first(await made.as(member('member-0002')).live.team()),
      ])
    ).join('\n');
  return { ...made, gatheringId, dayId, itemId, member, next, seen, first };
}

describe('a reflecting team’s observations', () => {
  test('are hidden from everyone but their author until the team’s turn, and then shown', async () => {
    const { as, gatheringId, dayId, itemId, member, next, seen, first } = await withRound();
    const asked = { type: 'observations', itemId, order: 'theme' } as const;
    await as().stage.show({ gatheringId, patch: { showing: asked } });
    expect(await seen()).not.toContain(SECRET);
    expect(await first(await as(member('member-0001')).live.team())).toContain(SECRET);
    await as().run.start({ gatheringId, dayId });
    expect(await seen()).not.toContain(SECRET);
    await next();
    await as().stage.show({ gatheringId, patch: { showing: asked } });
    const all = await seen();
    expect(all.split('\n').map((one) => one.includes(SECRET))).toEqual([true, true, true, false]);
  });

  test('are told to those who listen only from the moment they are revealed', async () => {
    const { as, gatheringId, itemId, member } = await withRound();
    const feed = await as().live.control({ gatheringId });
    const heard: string[] = [];
    await feed.next();
    await as(member('member-0001')).observation.update({
      gatheringId,
      observationId: 'observation-1',
      patch: { theme: 'penger' },
    });
    await as().reflection.reveal({ gatheringId, itemId });
    for (;;) {
      const { value } = await feed.next();
      const told = JSON.stringify(value);
      heard.push(told);
      if (told.includes(SECRET)) break;
    }
    await feed.return?.();
    expect(heard.slice(0, -1).join('')).not.toContain('penger');
    expect(heard.at(-1)).toContain('"before":null');
  });

  test('can be written and withdrawn by their author alone', async () => {
    const { as, gatheringId, itemId, member, store } = await withRound();
    const other = as(member('member-0002'));
    const one = { gatheringId, observationId: 'observation-1' };
    await expect(other.observation.update({ ...one, patch: { text: 'x' } })).rejects.toMatchObject({ status: 404 });
    await expect(
      other.observation.add({
        gatheringId,
        observationId: 'observation-2',
        itemId,
        memberId: 'member-0001',
        fields: { text: 'i en annens navn' },
      }),
    ).rejects.toMatchObject({ status: 403 });
    await as().reflection.reveal({ gatheringId, itemId });
    await expect(other.observation.withdraw({ ...one, withdrawn: true })).rejects.toMatchObject({ status: 403 });
    await as(member('member-0001')).observation.withdraw({ ...one, withdrawn: true });
    expect(store.read.snapshot(gatheringId)?.observations).toEqual([]);
  });

  test('that are withdrawn leave the big screen at once, and come back with what was brought back', async () => {
    const { as, gatheringId, itemId, member } = await withRound();
    const stage: Caller = { role: 'stage', device: null, gatheringId };
    await as().reflection.reveal({ gatheringId, itemId });
    const showing = { type: 'observations', itemId, order: 'time' } as const;
    await as().stage.show({ gatheringId, patch: { showing } });
    const feed = await as(stage).live.stage({});
    const next = async (): Promise<string> => JSON.stringify((await feed.next()).value);
    expect(await next()).toContain(SECRET);
    const one = { gatheringId, observationId: 'observation-1' };
    await as(member('member-0001')).observation.withdraw({ ...one, withdrawn: true });
    const without = await next();
    expect(without).toContain('"type":"stage"');
    expect(without).not.toContain(SECRET);
    await as(member('member-0001')).observation.withdraw({ ...one, withdrawn: false });
    expect(await next()).toContain(SECRET);
    await feed.return?.();
  });

  test('stand outside the undo that everyone shares', async () => {
    const { store, gatheringId } = await withRound();
    expect(store.read.journal.history(gatheringId).notes.undo).toBeNull();
  });
});

test('a member’s pad answers also where the day’s items are under each other, as an old file may say', async () => {
  const { as, store, gatheringId, dayId, itemId, member, first } = await withRound();
  await as().run.start({ gatheringId, dayId });
  const before = store.read.tables.item.ofGathering(gatheringId).find(({ id }) => id === itemId);
  const talk = store.read.tables.item.ofGathering(gatheringId).find(({ phase }) => phase === 'talk');
  if (!before || !talk) throw new Error('It is not there');
  const after = { ...before, parentId: talk.id };
  store.write((writer) => writer.apply({ entity: 'item', id: before.id, before, after }));
  expect(await first(await as(member('member-0001')).live.team())).toContain(SECRET);
});
