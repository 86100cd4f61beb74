import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { minutes } from '../../../src/domain/time';
import { makeEngine } from '../make-engine';

const ROLES = { interviewer: 'Siri', focusPersons: ['Ordfører'], team: [{ id: 'member-0001', name: 'Kari' }] };
const PHASES = [
  {
    phase: 'talk' as const,
    title: 'Samtale',
    minutes: minutes(40),
    rounds: { count: 8, minutes: minutes(5), turns: ['folkevalgte'] },
  },
  { phase: 'team' as const, title: 'Teamet reflekterer', minutes: minutes(10), rounds: null },
  { phase: 'answer' as const, title: 'Fokuspersonene svarer', minutes: minutes(10), rounds: null },
];

async function withItem(fields: object = {}) {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const { itemIds } = await made.as().agenda.addItems({
    gatheringId,
    place: { dayId, parentId: null, position: 0 },
    items: [{ title: 'Reflekterende team', kind: 'reflection', minutes: 60, ...fields }],
  });
  const itemId = itemIds[0] ?? ('' as ItemId);
  const under = () =>
    made.store.read.tables.item
      .ofGathering(gatheringId)
      .filter((one) => one.parentId === itemId)
      .toSorted((a, b) => a.position - b.position);
  return { ...made, gatheringId, dayId, itemId, under };
}

describe('setting up a reflecting-team round', () => {
  test('makes its phases and says who has which role, as one step that can be undone', async () => {
    const { as, store, gatheringId, itemId, under } = await withItem({ rounds: { count: 8, minutes: 5, turns: [] } });
    await as().reflection.setUp({ gatheringId, itemId, roles: ROLES, phases: PHASES });
    expect(under().map(({ title, phase, minutes }) => ({ title, phase, minutes }))).toEqual(
      PHASES.map(({ title, phase, minutes }) => ({ title, phase, minutes })),
    );
    expect(under()[0]?.rounds).toEqual(PHASES[0]?.rounds);
    expect(store.read.tables.item.get(itemId)?.rounds).toBeNull();
    expect(store.read.tables.reflection.get(itemId)).toMatchObject(ROLES);

    expect(store.read.journal.history(gatheringId).plan.undo).toBe('reflectionSetUp');
    await as().history.undo({ gatheringId, scope: 'plan' });
    expect(under()).toEqual([]);
    expect(store.read.tables.reflection.get(itemId)).toBeNull();
    expect(store.read.tables.item.get(itemId)?.rounds).toMatchObject({ count: 8 });
  });

  test('a second time changes the minutes and makes what is missing, and leaves what she has named', async () => {
    const { as, gatheringId, itemId, under } = await withItem();
    await as().reflection.setUp({ gatheringId, itemId, roles: ROLES, phases: PHASES.slice(0, 2) });
    const talk = under()[0];
    if (!talk) throw new Error('No phase was made.');
    await as().agenda.updateItem({ gatheringId, itemId: talk.id, patch: { title: 'Samtale om skolen' } });
    const again = PHASES.map((phase) => ({ ...phase, minutes: minutes(5), rounds: null }));
    await as().reflection.setUp({ gatheringId, itemId, roles: { ...ROLES, interviewer: 'Ola' }, phases: again });
    expect(under().map(({ title, minutes, rounds }) => [title, minutes, rounds])).toEqual([
      ['Samtale om skolen', 5, null],
      ['Teamet reflekterer', 5, null],
      ['Fokuspersonene svarer', 5, null],
    ]);
    expect(under()[0]?.id).toBe(talk.id);
  });

  test('is refused where the item is too deep for anything under it, and nothing is changed', async () => {
    const { as, store, gatheringId, dayId } = await withItem();
    const tree = {
      title: 'Blokk',
      children: [{ title: 'Del', children: [{ title: 'Team', kind: 'reflection' as const }] }],
    };
    await as().agenda.addItems({ gatheringId, place: { dayId, parentId: null, position: 1 }, items: [tree] });
    const deep = store.read.tables.item.ofGathering(gatheringId).find(({ title }) => title === 'Team');
    if (!deep) throw new Error('No item was made.');
    await expect(
      as().reflection.setUp({ gatheringId, itemId: deep.id, roles: ROLES, phases: PHASES }),
    ).rejects.toMatchObject({ data: { reason: 'tooDeep' } });
    expect(store.read.tables.reflection.get(deep.id)).toBeNull();
  });

  test('on the item that runs, Next leads to its first phase', async () => {
    const { as, store, gatheringId, dayId, itemId, under } = await withItem();
    await as().run.start({ gatheringId, dayId });
    await as().reflection.setUp({ gatheringId, itemId, roles: ROLES, phases: PHASES });
    await as().run.next({ gatheringId, from: itemId });
    expect(store.read.tables.runEvent.ofGathering(gatheringId).at(-1)?.fact).toMatchObject({ to: under()[0]?.id });
  });
});

describe('how many observations are hidden', () => {
  test('is told to the control room, and nothing of what they say', async () => {
    const { as, gatheringId, itemId } = await withItem();
    await as().reflection.setUp({ gatheringId, itemId, roles: ROLES, phases: PHASES });
    const feed = await as().live.control({ gatheringId });
    const next = async () => (await feed.next()).value;
    expect(await next()).toMatchObject({ type: 'snapshot', hidden: {} });
    const write = (observationId: string) =>
      as().observation.add({
        ...{ gatheringId, itemId, memberId: 'member-0001', observationId },
        fields: { text: 'En hemmelighet' },
      });
    await write('observation-1');
    const told = await next();
    expect(told).toMatchObject({ type: 'changes', changes: [], hidden: { [itemId]: 1 } });
    expect(JSON.stringify(told)).not.toContain('hemmelighet');
    await write('observation-2');
    expect(await next()).toMatchObject({ hidden: { [itemId]: 2 } });
    await as().observation.withdraw({ gatheringId, observationId: 'observation-2', withdrawn: true });
    expect(await next()).toMatchObject({ hidden: { [itemId]: 1 } });
    await as().reflection.reveal({ gatheringId, itemId });
    expect(await next()).toMatchObject({ hidden: {} });
    await feed.return?.();
  });
});
