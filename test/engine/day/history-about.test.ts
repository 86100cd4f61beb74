import { expect, test } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { makeEngine } from '../make-engine';

/** A day with «A» (over «A1»), «B» and «C». */
async function planned() {
  const { as } = makeEngine();
  const client = as();
  const { gatheringId, dayId } = await client.gathering.create({ title: 'Samling', place: '', language: 'nb' });
  const add = async (title: string, parentId: ItemId | null, position: number): Promise<ItemId> =>
    (await client.agenda.addItem({ gatheringId, place: { dayId, parentId, position }, fields: { title } })).itemId;
  const a = await add('A', null, 0);
  const a1 = await add('A1', a, 0);
  const b = await add('B', null, 1);
  const c = await add('C', null, 2);
  const move = (itemId: ItemId, parentId: ItemId | null, position: number, to: typeof dayId | null = dayId) =>
    client.agenda.moveItem({ gatheringId, itemId, place: { dayId: to, parentId, position } });
  const back = async () => (await client.history.undo({ gatheringId, scope: 'plan' })).about;
  const again = async () => (await client.history.redo({ gatheringId, scope: 'plan' })).about;
  return { client, gatheringId, dayId, a, a1, b, c, move, back, again };
}

test('undo and redo say which item it was, by the name it now has, and whether it is there', async () => {
  const { client, gatheringId, dayId, b, back, again } = await planned();
  await client.agenda.updateItem({ gatheringId, itemId: b, patch: { title: 'Lunsj' } });
  expect(await back()).toEqual({ itemId: b, title: 'B', dayId, isThere: true });
  expect(await again()).toEqual({ itemId: b, title: 'Lunsj', dayId, isThere: true });
  await client.agenda.removeItem({ gatheringId, itemId: b });
  expect(await back()).toEqual({ itemId: b, title: 'Lunsj', dayId, isThere: true });
  expect(await again()).toMatchObject({ itemId: b, title: 'Lunsj', isThere: false });
});

test('of an item that was moved, it is that one and not those that made room', async () => {
  const { a, b, c, move, back } = await planned();
  for (const [itemId, position] of [
    [c, 0],
    [a, 2],
    [b, 0],
  ] as const) {
    await move(itemId, null, position);
    expect(await back()).toMatchObject({ itemId });
  }
  await move(a, b, 0);
  expect(await back()).toMatchObject({ itemId: a, title: 'A' });
});

test('of one with others under it, it is the one over them', async () => {
  const { client, gatheringId, dayId, a, move, back, again } = await planned();
  await move(a, null, 0, null);
  expect(await back()).toEqual({ itemId: a, title: 'A', dayId, isThere: true });
  expect(await again()).toEqual({ itemId: a, title: 'A', dayId: null, isThere: true });
  await back();
  await client.agenda.removeItem({ gatheringId, itemId: a });
  expect(await back()).toMatchObject({ itemId: a, title: 'A' });
});

test('of several it is the first, without a name; of what is no item, none', async () => {
  const { client, gatheringId, a, b, back } = await planned();
  await client.agenda.changeItems({ gatheringId, change: { type: 'remove', itemIds: [a, b] } });
  expect(await back()).toMatchObject({ itemId: a, title: '', isThere: true });
  await client.gathering.update({ gatheringId, patch: { title: 'Annen' } });
  expect(await back()).toBeNull();
});
