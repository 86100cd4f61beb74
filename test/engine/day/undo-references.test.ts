import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function withItem() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await made.as().agenda.addItem({ gatheringId, place, fields: { minutes: 10 } });
  return { ...made, gatheringId, dayId, itemId };
}

const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } });

describe('a step that other things have come to rest on', () => {
  test('an item that has run is not taken away by undoing that it was added', async () => {
    const { as, store, gatheringId, dayId, itemId } = await withItem();
    await as().run.start({ gatheringId, dayId });
    await expect(as().history.undo({ gatheringId, scope: 'plan' })).rejects.toMatchObject(refusal('itemHasRun'));
    expect(store.read.tables.item.get(itemId)).not.toBeNull();
  });

  test('an item with a note is not taken away by undoing that it was added', async () => {
    const { as, store, gatheringId, itemId } = await withItem();
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a', itemId } });
    await expect(as().history.undo({ gatheringId, scope: 'plan' })).rejects.toMatchObject(refusal('changedSince'));
    expect(store.read.tables.note.get('note-0001')?.itemId).toBe(itemId);
  });

  test('a note does not come back to an item that is gone', async () => {
    const { as, gatheringId, itemId } = await withItem();
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a', itemId } });
    await as().history.undo({ gatheringId, scope: 'notes' });
    await as().agenda.removeItem({ gatheringId, itemId });
    await expect(as().history.redo({ gatheringId, scope: 'notes' })).rejects.toMatchObject(refusal('changedSince'));
  });

  test('a day that has run is not deleted, also when its items have moved elsewhere', async () => {
    const { as, gatheringId, dayId, itemId } = await withItem();
    const other = await as().agenda.addDay({ gatheringId });
    await as().run.start({ gatheringId, dayId });
    await as().run.end({ gatheringId });
    await as().agenda.moveItem({ gatheringId, itemId, place: { dayId: other.dayId, parentId: null, position: 0 } });
    await expect(as().agenda.removeDay({ gatheringId, dayId })).rejects.toMatchObject(refusal('itemHasRun'));
  });
});

test('a note-taker undoes notes and what she has counted, and nothing of the plan', async () => {
  const { as, gatheringId } = await withItem();
  const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
  await as().rating.add({ gatheringId, questionId: 'question-1', fields });
  const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
  await as(noteTaker).rating.tally({ gatheringId, questionId: 'question-1', answerId: 'answer-001', score: 7 });
  await as(noteTaker).note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
  await as(noteTaker).history.undo({ gatheringId, scope: 'notes' });
  await as(noteTaker).history.undo({ gatheringId, scope: 'ratings' });
  for (const scope of ['ratings', 'plan'] as const) {
    await expect(as(noteTaker).history.undo({ gatheringId, scope })).rejects.toMatchObject(refusal('nothingToUndo'));
  }
});
