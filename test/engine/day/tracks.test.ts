import { describe, expect, test } from 'vitest';
import type { ItemId } from '../../../src/domain/ids';
import { rescuePlans } from '../../../src/domain/rescue/rescue';
import { clockView } from '../../../src/domain/run/clock';
import { FACILITATOR, makeEngine } from '../make-engine';

const MINUTE = 60_000;

/** A parallel block with a track of two items and one of its own, and a talk that ends at 16.30 whatever happens. */
async function parallelDay() {
  const made = makeEngine();
  const as = made.as(FACILITATOR);
  const { gatheringId, dayId } = await as.gathering.create({ title: 'A' });
  await as.agenda.updateDay({ gatheringId, dayId, patch: { start: 15 * 60 } });
  const add = async (parentId: ItemId | null, position: number, fields: object): Promise<ItemId> =>
    (await as.agenda.addItem({ gatheringId, place: { dayId, parentId, position }, fields })).itemId;
  const block = await add(null, 0, { title: 'Temaer', parallel: true });
  const track = await add(block, 0, { title: 'Vann' });
  const first = await add(track, 0, { minutes: 20 });
  const second = await add(track, 1, { minutes: 20 });
  await add(block, 1, { title: 'Vei', minutes: 30 });
  const last = await add(null, 1, { minutes: 50, shortest: 30, lockedEnd: 16 * 60 + 30 });
  const input = () => {
    const snapshot = made.store.read.snapshot(gatheringId);
    const [day] = snapshot?.days ?? [];
    if (!snapshot || !day) throw new Error('gone');
    return { ...snapshot.gathering, day, items: snapshot.items, run: snapshot.run, now: made.clock.now() };
  };
  return { ...made, as, gatheringId, dayId, block, track, first, second, last, input };
}

describe('a parallel block that runs', () => {
  test('has its tracks put at their items, once a press, and undone', async () => {
    const { as, clock, gatheringId, dayId, block, track, first, second, input } = await parallelDay();
    await as.run.start({ gatheringId, dayId });
    clock.pass(5 * MINUTE);
    const before = clockView(input());
    expect(before).toMatchObject({ current: { itemId: block, lengthMs: 40 * MINUTE } });
    expect(before.tracks[0]?.current).toMatchObject({ itemId: first, remainingMs: 15 * MINUTE });
    expect(await as.run.moveTrack({ gatheringId, trackId: track, to: second })).toMatchObject({ applied: true });
    expect(await as.run.moveTrack({ gatheringId, trackId: track, to: second })).toMatchObject({ applied: false });
    expect(clockView(input()).tracks[0]?.current).toMatchObject({ itemId: second, remainingMs: 20 * MINUTE });
    await as.run.undo({ gatheringId });
    expect(clockView(input())).toEqual(before);
    await expect(as.run.moveTrack({ gatheringId, trackId: track, to: block })).rejects.toMatchObject({
      data: { reason: 'notThatItem' },
    });
  });

  test('keeps what was gone to in a track: it has happened, and is not deleted', async () => {
    const { as, gatheringId, dayId, track, first, second, store } = await parallelDay();
    await as.run.start({ gatheringId, dayId });
    await as.run.moveTrack({ gatheringId, trackId: track, to: second });
    for (const itemId of [second, track]) {
      await expect(as.agenda.removeItem({ gatheringId, itemId })).rejects.toMatchObject({
        data: { reason: 'itemHasRun' },
      });
    }
    await as.agenda.removeItem({ gatheringId, itemId: first });
    expect(store.read.tables.item.get(second)).not.toBeNull();
  });

  test('has minutes given to one track alone, which the log keeps and undo takes back', async () => {
    const { as, clock, gatheringId, dayId, block, first, second, input, store } = await parallelDay();
    await as.run.start({ gatheringId, dayId });
    clock.pass(5 * MINUTE);
    const before = clockView(input());
    expect(await as.run.adjust({ gatheringId, itemId: first, minutes: 5 })).toMatchObject({ applied: true });
    expect(store.read.snapshot(gatheringId)?.run.at(-1)?.fact).toEqual({
      type: 'adjusted',
      itemId: first,
      minutes: 5,
    });
    const after = clockView(input());
    expect(after).toMatchObject({ current: { itemId: block, lengthMs: 40 * MINUTE }, expectedEnd: before.expectedEnd });
    expect(after.tracks[0]?.current).toMatchObject({ itemId: first, remainingMs: 20 * MINUTE });
    expect(after.tracks[0]).toMatchObject({ next: second, overBlockMs: 5 * MINUTE });
    expect(after.tracks[1]).toEqual(before.tracks[1]);
    await as.run.undo({ gatheringId });
    expect(clockView(input())).toEqual(before);
  });

  test('keeps in the log which locked end minutes moved, so that a new one means what it says', async () => {
    const { as, clock, gatheringId, dayId, last, input, store } = await parallelDay();
    await as.run.start({ gatheringId, dayId });
    clock.pass(40 * MINUTE);
    await as.run.adjust({ gatheringId, itemId: last, minutes: 5 });
    expect(store.read.snapshot(gatheringId)?.run.at(-1)?.fact).toMatchObject({ lockedEnd: 16 * 60 + 30 });
    const end = () => clockView(input()).rows.find((row) => row.itemId === last)?.expectedEnd;
    const told = end();
    await as.agenda.updateItem({ gatheringId, itemId: last, patch: { lockedEnd: 16 * 60 + 40 } });
    expect((end() ?? 0) - (told ?? 0)).toBe(5 * MINUTE);
    await as.history.undo({ gatheringId, scope: 'plan' });
    expect(end()).toBe(told);
  });

  test('comes before a locked end, whose lateness can be let slip', async () => {
    const { as, clock, gatheringId, dayId, block, last, input } = await parallelDay();
    await as.run.start({ gatheringId, dayId });
    clock.pass(30 * MINUTE);
    await as.run.adjust({ gatheringId, itemId: block, minutes: 30 });
    const situation = rescuePlans(input());
    if (!situation.needed) throw new Error('The end is missed');
    expect(situation.misses[0]).toMatchObject({ itemId: last, edge: 'end' });
    const { plan, lengths, dropped, slipped } = situation.slip;
    await as.run.replan({ gatheringId, replan: { plan, lengths, dropped, slipped } });
    expect(rescuePlans(input())).toEqual({ needed: false });
  });
});
