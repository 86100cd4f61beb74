import { expect, test } from 'vitest';
import { itemAt } from '../../../src/domain/agenda/tree';
import { makeEngine } from '../make-engine';

async function threeItems() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemIds } = await made.as().agenda.addItems({
    gatheringId,
    place,
    items: [
      { title: 'Ett', minutes: 10 },
      { title: 'To', children: [{ title: 'To a', minutes: 5 }] },
      { title: 'Tre' },
    ],
  });
  const items = () => made.store.read.tables.item.ofGathering(gatheringId);
  const titles = () => items().map((item) => item.title);
  const undo = () => made.as().history.undo({ gatheringId, scope: 'plan' });
  return { ...made, gatheringId, dayId, itemIds, items, titles, undo };
}

test('trees are added in order, with what stands under them, in one step', async () => {
  const { items, itemIds, titles, undo } = await threeItems();
  expect(titles().toSorted()).toEqual(['Ett', 'To', 'To a', 'Tre']);
  expect(itemIds.map((id) => itemAt(items(), id)?.position)).toEqual([0, 1, 2]);
  expect(items().find(({ title }) => title === 'To a')?.parentId).toBe(itemIds[1]);
  await undo();
  expect(titles()).toEqual([]);
});

test('several are changed, moved and removed, each in one step', async () => {
  const { as, gatheringId, dayId, itemIds, items, titles, undo, store } = await threeItems();
  const [one, two, three] = itemIds;
  if (!one || !two || !three) throw new Error('no items');
  const before = items();
  const step = async (change: Parameters<ReturnType<typeof as>['agenda']['changeItems']>[0]['change']) => {
    await as().agenda.changeItems({ gatheringId, change });
    const after = items();
    await undo();
    expect(items()).toEqual(before);
    return after;
  };
  const changed = await step({ type: 'update', itemIds: [one, three], patch: { priority: 'must' } });
  expect(changed.filter((item) => item.priority === 'must').map((item) => item.title)).toEqual(['Ett', 'Tre']);
  const moved = await step({
    type: 'move',
    moves: [
      { itemId: one, place: { dayId, parentId: two, position: 1 } },
      { itemId: three, place: { dayId, parentId: two, position: 2 } },
    ],
  });
  expect(moved.filter((item) => item.parentId === two).map((item) => item.title)).toEqual(['To a', 'Ett', 'Tre']);
  const child = before.find(({ title }) => title === 'To a');
  if (!child) throw new Error('no child');
  const left = await step({ type: 'remove', itemIds: [two, child.id] });
  expect(left.map((item) => [item.title, item.position])).toEqual([
    ['Ett', 0],
    ['Tre', 1],
  ]);
  expect(store.read.journal.history(gatheringId).plan.redo).toBe('itemsRemoved');
  expect(titles()).toHaveLength(4);
});

test('what one of them cannot do, none does', async () => {
  const { as, gatheringId, dayId, itemIds, items } = await threeItems();
  const [one, two] = itemIds;
  const child = items().find(({ title }) => title === 'To a');
  if (!one || !two || !child) throw new Error('no items');
  const before = items();
  const deep = { dayId, parentId: child.id, position: 0 };
  const moves = [
    { itemId: one, place: { dayId, parentId: null, position: 3 } },
    { itemId: two, place: deep },
  ];
  await expect(as().agenda.changeItems({ gatheringId, change: { type: 'move', moves } })).rejects.toMatchObject({
    code: 'REFUSED',
  });
  const nested = [{ title: 'x', children: [{ title: 'y' }] }];
  await expect(as().agenda.addItems({ gatheringId, place: deep, items: nested })).rejects.toMatchObject({
    data: { reason: 'tooDeep' },
  });
  expect(items()).toEqual(before);
});
