import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import type { HistoryScope, HistoryStep } from '../../../src/domain/views/snapshot';
import { openStore } from '../../../src/store';
import { makeEngine, scratchFolder } from '../make-engine';

type Step = 'addItem' | 'addDeep' | 'rename' | 'minutes' | 'move' | 'park' | 'remove' | 'addDay' | 'title';
const STEPS: readonly Step[] = ['addItem', 'addDeep', 'rename', 'minutes', 'move', 'park', 'remove', 'addDay', 'title'];

async function act(made: ReturnType<typeof makeEngine>, gatheringId: never, step: Step, pick: number): Promise<void> {
  const client = made.as();
  const snapshot = made.store.read.snapshot(gatheringId);
  if (!snapshot) throw new Error('gone');
  const day = snapshot.days[pick % snapshot.days.length];
  const item = snapshot.items[pick % Math.max(1, snapshot.items.length)];
  const top = { dayId: day?.id ?? null, parentId: null, position: pick % 4 };
  if (step === 'addDay') await client.agenda.addDay({ gatheringId });
  else if (step === 'title') await client.gathering.update({ gatheringId, patch: { title: `T${pick}` } });
  else if (step === 'addItem' || !item)
    await client.agenda.addItem({ gatheringId, place: top, fields: { title: `I${pick}` } });
  else if (step === 'addDeep') {
    const place = { dayId: item.dayId, parentId: item.id, position: 0 };
    await client.agenda.addItem({ gatheringId, place, fields: {} }).catch(tooDeep);
  } else if (step === 'rename')
    await client.agenda.updateItem({ gatheringId, itemId: item.id, patch: { title: `R${pick}` } });
  else if (step === 'minutes')
    await client.agenda.updateItem({ gatheringId, itemId: item.id, patch: { minutes: pick } });
  else if (step === 'move') await client.agenda.moveItem({ gatheringId, itemId: item.id, place: top }).catch(tooDeep);
  else if (step === 'park') {
    await client.agenda.moveItem({ gatheringId, itemId: item.id, place: { dayId: null, parentId: null, position: 0 } });
  } else await client.agenda.removeItem({ gatheringId, itemId: item.id });
}

function newest(
  { store }: ReturnType<typeof makeEngine>,
  gatheringId: GatheringId,
  scope: HistoryScope,
): Pick<HistoryStep, 'seq' | 'label'> {
  const entry = store.read.journal.lastDone(gatheringId, scope);
  if (!entry) throw new Error('Nothing was done.');
  return { seq: entry.seq, label: entry.label };
}

function tooDeep(error: unknown): void {
  expect(error).toMatchObject({ code: 'REFUSED', data: { reason: 'tooDeep' } });
}

const plan = (made: ReturnType<typeof makeEngine>, gatheringId: never) => {
  const snapshot = made.store.read.snapshot(gatheringId);
  const byId = <Row extends { id: string }>(rows: readonly Row[] = []) =>
    [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { gathering: snapshot?.gathering, days: byId(snapshot?.days), items: byId(snapshot?.items) };
};

describe('undo and redo', () => {
  test('undoing everything gives back the beginning, redoing everything the end, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...STEPS), fc.nat(20)), { maxLength: 12 }), async (steps) => {
        const made = makeEngine();
        const created = await made.as().gathering.create({ title: 'Start' });
        const gatheringId = created.gatheringId as never;
        const start = plan(made, gatheringId);
        for (const [step, pick] of steps) await act(made, gatheringId, step, pick);
        const end = plan(made, gatheringId);
        let undone = 0;
        while (made.store.read.journal.history(gatheringId).plan.undo !== null) {
          await made.as().history.undo({ gatheringId, scope: 'plan' });
          undone += 1;
        }
        expect(plan(made, gatheringId)).toEqual(start);
        for (; undone > 0; undone--) await made.as().history.redo({ gatheringId, scope: 'plan' });
        expect(plan(made, gatheringId)).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });

  test('something new after an undo leaves nothing to redo', async () => {
    const { as } = makeEngine();
    const { gatheringId, dayId } = await as().gathering.create({ title: 'A' });
    await as().gathering.update({ gatheringId, patch: { title: 'B' } });
    await as().history.undo({ gatheringId, scope: 'plan' });
    await as().agenda.addItem({ gatheringId, place: { dayId, parentId: null, position: 0 }, fields: {} });
    await expect(as().history.redo({ gatheringId, scope: 'plan' })).rejects.toMatchObject({
      data: { reason: 'nothingToRedo' },
    });
  });

  test('a step is not undone when someone has changed the same row since', async () => {
    const { as, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const noteId = 'note-0001';
    await as().note.add({ gatheringId, noteId, fields: { text: 'first' } });
    const note = store.read.tables.note.get(noteId);
    if (!note) throw new Error('no note');
    store.write((writer) =>
      writer.apply({ entity: 'note', id: noteId, before: note, after: { ...note, text: 'by another hand' } }),
    );
    await expect(as().history.undo({ gatheringId, scope: 'notes' })).rejects.toMatchObject({
      data: { reason: 'changedSince' },
    });
    expect(store.read.tables.note.get(noteId)?.text).toBe('by another hand');
  });

  test('a step that cannot be undone is skipped when she says so, and the one before it is undone next', async () => {
    const made = makeEngine();
    const { as, store } = made;
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const scope = 'ratings';
    const fields = { text: 'Hvor godt?', lowAnchor: '', highAnchor: '', followUp: '', itemId: null };
    await as().rating.add({ gatheringId, questionId: 'question-1', fields });
    await as().rating.add({ gatheringId, questionId: 'question-2', fields: { ...fields, text: 'Hvor nyttig?' } });
    await as().rating.open({ gatheringId, questionId: 'question-2' });
    const step = newest(made, gatheringId, scope);
    const blocked = { data: { reason: 'changedSince', step } };
    await expect(as().history.undo({ gatheringId, scope })).rejects.toMatchObject(blocked);
    await expect(as().history.undo({ gatheringId, scope })).rejects.toMatchObject(blocked);
    expect(step.label).toBe('questionAdded');
    const seen = made.store.read.snapshot(gatheringId);
    await as().history.undo({ gatheringId, scope, skip: step.seq });
    expect(store.read.snapshot(gatheringId)).toEqual(seen);
    expect(store.read.tables.question.ofGathering(gatheringId)).toHaveLength(2);
    await as().history.undo({ gatheringId, scope });
    expect(store.read.tables.question.ofGathering(gatheringId).map(({ id }) => id)).toEqual(['question-2']);
    expect(store.read.journal.history(gatheringId).ratings).toEqual({ undo: null, redo: 'questionAdded' });
    await as().history.redo({ gatheringId, scope });
    expect(store.read.tables.question.ofGathering(gatheringId)).toHaveLength(2);
  });

  test('skipping is told to the screens, and takes nothing where there is nothing', async () => {
    const made = makeEngine();
    const { as, engine } = made;
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    await as().gathering.update({ gatheringId, patch: { title: 'B' } });
    const before = engine.hub.seq;
    const { seq } = newest(made, gatheringId, 'plan');
    await as().history.undo({ gatheringId, scope: 'plan', skip: seq });
    expect(engine.hub.seq).toBeGreaterThan(before);
    await expect(as().history.undo({ gatheringId, scope: 'plan', skip: seq })).rejects.toMatchObject({
      data: { reason: 'nothingToUndo' },
    });
  });

  test('only the step that was named is skipped: what has been done since stays in the history', async () => {
    const made = makeEngine();
    const { as } = made;
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    await as().gathering.update({ gatheringId, patch: { title: 'B' } });
    const { seq } = newest(made, gatheringId, 'plan');
    await as().agenda.addDay({ gatheringId });
    await expect(as().history.undo({ gatheringId, scope: 'plan', skip: seq })).rejects.toMatchObject({
      data: { reason: 'changedSince' },
    });
    expect(made.store.read.journal.history(gatheringId).plan.undo).toBe('dayAdded');
  });

  test('who undoes and does again is told what it was, also when somebody else did it a moment before', async () => {
    const { as } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    await as().gathering.update({ gatheringId, patch: { title: 'B' } });
    const { dayId } = await as().agenda.addDay({ gatheringId });
    await as().agenda.updateDay({ gatheringId, dayId, patch: { label: 'Andre dag' } });
    const undone: string[] = [];
    for (let nr = 0; nr < 3; nr++) undone.push((await as().history.undo({ gatheringId, scope: 'plan' })).label);
    expect(undone).toEqual(['dayChanged', 'dayAdded', 'gatheringChanged']);
    expect(await as().history.redo({ gatheringId, scope: 'plan' })).toMatchObject({ label: 'gatheringChanged' });
  });

  test('undo survives a restart', async () => {
    const { as, store, path } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    await as().gathering.update({ gatheringId, patch: { title: 'B' } });
    const copy = `${scratchFolder()}/copy.db`;
    store.copyTo(copy);
    expect(path).not.toBe(copy);
    const reopened = openStore(copy);
    if (!reopened.ok) throw new Error(reopened.fault);
    expect(reopened.store.read.journal.history(gatheringId).plan.undo).toBe('gatheringChanged');
    reopened.store.close();
  });
});
