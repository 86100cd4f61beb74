import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import type { HistoryScope } from '../../../src/domain/views/snapshot';
import type { Caller } from '../../../src/engine';
import { openStore } from '../../../src/store';
import { makeEngine, scratchFolder } from '../make-engine';
import { plainJpeg } from '../pictures-made';

const scope = 'notes';
const refusal = (reason: string) => ({ code: 'REFUSED', data: { reason } });

/** Two note-takers, each on a laptop of her own, and the facilitator. */
async function withTwo() {
  const made = makeEngine();
  const me = made.as();
  const { gatheringId } = await me.gathering.create({ title: 'A' });
  const laptop = (session: string): Caller => ({ role: 'noteTaker', device: null, gatheringId, session });
  const [one, two] = [made.as(laptop('laptop-1')), made.as(laptop('laptop-2'))];
  const write = (who: typeof one, noteId: string, text: string) =>
    who.note.add({ gatheringId, noteId, fields: { text } });
  const undo = (who: typeof one, which: HistoryScope = scope) => who.history.undo({ gatheringId, scope: which });
  const redo = (who: typeof one) => who.history.redo({ gatheringId, scope });
  const note = (noteId: string) => made.store.read.tables.note.get(noteId);
  const standing = () =>
    made.store.read.tables.note
      .ofGathering(gatheringId)
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ text }) => text);
  return { ...made, me, one, two, laptop, write, undo, redo, note, standing, gatheringId };
}

describe('several who write in one gathering', () => {
  test('each undoes and redoes her own newest step, whoever wrote last', async () => {
    const { me, one, two, write, undo, redo, standing } = await withTwo();
    await write(one, 'note-0001', 'ens');
    await write(two, 'note-0002', 'tos');
    await write(me, 'note-0003', 'mitt');
    await undo(one);
    expect(standing()).toEqual(['tos', 'mitt']);
    await expect(undo(one)).rejects.toMatchObject(refusal('nothingToUndo'));
    await undo(me);
    expect(standing()).toEqual(['tos']);
    // What another writes meanwhile takes nobody's redo away.
    await write(two, 'note-0004', 'tos neste');
    await redo(one);
    await redo(me);
    expect(standing()).toEqual(['ens', 'tos', 'mitt', 'tos neste']);
    await expect(redo(two)).rejects.toMatchObject(refusal('nothingToRedo'));
  });

  test('each screen is told what undo means there', async () => {
    const { one, two, write, gatheringId } = await withTwo();
    await write(one, 'note-0001', 'ens');
    const heads = async (who: typeof one) => {
      for await (const message of await who.live.control({ gatheringId })) {
        if (message.type === 'snapshot') return message.history.notes;
      }
      return null;
    };
    expect(await heads(one)).toEqual({ undo: 'noteAdded', redo: null });
    expect(await heads(two)).toEqual({ undo: null, redo: null });
    const feed = await two.live.control({ gatheringId });
    await feed.next();
    await one.note.update({ gatheringId, noteId: 'note-0001', patch: { starred: true } });
    for await (const message of feed) {
      if (message.type !== 'changes') continue;
      expect(message.history.notes).toEqual({ undo: null, redo: null });
      break;
    }
  });

  test('a step that another has built on is not undone over her work', async () => {
    const { one, two, write, undo, note, gatheringId } = await withTwo();
    await write(one, 'note-0001', 'ens');
    await two.note.update({ gatheringId, noteId: 'note-0001', patch: { text: 'ens og tos' } });
    await expect(undo(one)).rejects.toMatchObject(refusal('changedSince'));
    expect(note('note-0001')).toMatchObject({ text: 'ens og tos', deletedAt: null });
    await undo(two);
    await undo(one);
    expect(note('note-0001')).toMatchObject({ text: 'ens', deletedAt: expect.any(Number) });
  });

  test('whose step it is survives a restart', async () => {
    const { store, one, two, write, undo, gatheringId } = await withTwo();
    await write(one, 'note-0001', 'ens');
    await write(two, 'note-0002', 'tos');
    await undo(two);
    const copy = `${scratchFolder()}/copy.db`;
    store.copyTo(copy);
    const reopened = openStore(copy);
    if (!reopened.ok) throw new Error(reopened.fault);
    const { journal } = reopened.store.read;
    expect(journal.history(gatheringId, 'laptop-1').notes).toEqual({ undo: 'noteAdded', redo: null });
    expect(journal.history(gatheringId, 'laptop-2').notes).toEqual({ undo: null, redo: 'noteAdded' });
    expect(journal.history(gatheringId).notes).toEqual({ undo: null, redo: null });
    reopened.store.close();
  });
});

describe('a note whose adding was undone', () => {
  test('lies among the deleted ones, also after the next note, and comes back from there', async () => {
    const { one, write, undo, redo, note, standing, gatheringId } = await withTwo();
    await write(one, 'note-0001', 'Viktig');
    await undo(one);
    expect(note('note-0001')).toMatchObject({ text: 'Viktig', deletedAt: expect.any(Number) });
    // Sent again, it does not stand up by itself.
    await write(one, 'note-0001', 'Viktig');
    expect(standing()).toEqual([]);
    await write(one, 'note-0002', 'Neste');
    await expect(redo(one)).rejects.toMatchObject(refusal('nothingToRedo'));
    await one.note.restore({ gatheringId, noteId: 'note-0001' });
    expect(standing()).toEqual(['Viktig', 'Neste']);
  });

  test('is as it was after redo, and is not done again over somebody who brought it back', async () => {
    const { one, two, write, undo, redo, note, gatheringId } = await withTwo();
    await write(one, 'note-0001', 'Viktig');
    const before = note('note-0001');
    await undo(one);
    await redo(one);
    expect(note('note-0001')).toEqual(before);
    await undo(one);
    await two.note.restore({ gatheringId, noteId: 'note-0001' });
    await two.note.update({ gatheringId, noteId: 'note-0001', patch: { text: 'Viktigst' } });
    await expect(redo(one)).rejects.toMatchObject(refusal('changedSince'));
    expect(note('note-0001')?.text).toBe('Viktigst');
  });

  test('is gone for good when the gathering is closed, as all that is deleted', async () => {
    const { me, write, undo, note, gatheringId } = await withTwo();
    await write(me, 'note-0001', 'Viktig');
    await undo(me);
    expect(await me.gathering.beforeClosing({ gatheringId })).toMatchObject({ notes: 1 });
    await me.gathering.close({ gatheringId });
    expect(note('note-0001')).toBeNull();
  });

  test('so does a picture', async () => {
    const { one, undo, redo, store, gatheringId } = await withTwo();
    const bytes = Buffer.from(plainJpeg()).toString('base64');
    await one.picture.add({ gatheringId, pictureId: 'picture-1', purpose: 'photo', bytes });
    const before = store.read.tables.picture.get('picture-1');
    await undo(one);
    expect(store.read.tables.picture.get('picture-1')?.deletedAt).not.toBeNull();
    await redo(one);
    expect(store.read.tables.picture.get('picture-1')).toEqual(before);
  });
});

test('whatever two write and undo, no note that was written is lost, and nobody undoes what the other did', async () => {
  const steps = fc.array(
    fc.record({
      who: fc.constantFrom('laptop-1', 'laptop-2'),
      act: fc.constantFrom('add', 'edit', 'remove', 'restore', 'undo', 'redo'),
      pick: fc.nat(5),
    }),
    { maxLength: 25 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const { as, laptop, gatheringId, store } = await withTwo();
      const rows = () => store.read.tables.note.ofGathering(gatheringId);
      let added = 0;
      for (const [nr, { who, act, pick }] of made.entries()) {
        const client = as(laptop(who));
        const noteId = rows()[pick % Math.max(1, added)]?.id;
        if (act === 'add' || noteId === undefined) {
          await client.note.add({ gatheringId, noteId: `note-${1000 + nr}`, fields: { text: `${nr}` } });
          added += 1;
        } else if (act === 'edit') await client.note.update({ gatheringId, noteId, patch: { text: `e${nr}` } });
        else if (act === 'remove') await client.note.remove({ gatheringId, noteId });
        else if (act === 'restore') await client.note.restore({ gatheringId, noteId });
        else {
          const before = rows();
          const read = store.read.journal;
          const step =
            act === 'undo'
              ? read.lastDone(gatheringId as GatheringId, scope, who)
              : read.nextUndone(gatheringId as GatheringId, scope, who);
          const own = new Set(step?.changes.map(({ id }) => id));
          await client.history[act]({ gatheringId, scope }).catch((error: unknown) => {
            expect(error).toMatchObject({ code: 'REFUSED' });
          });
          const touched = rows().filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]));
          expect(touched.every(({ id }) => own.has(id))).toBe(true);
        }
        expect(rows()).toHaveLength(added);
      }
    }),
    { numRuns: 20 },
  );
});

describe('what is counted by several', () => {
  async function counting() {
    const made = await withTwo();
    const { me, gatheringId, store } = made;
    const questionId = 'question-1';
    await me.rating.add({ gatheringId, questionId, fields: { itemId: null, text: 'Q', kind: 'text' } });
    const tally = (who: typeof made.one, answerId: string) =>
      who.rating.tally({ gatheringId, questionId, answerId, text: answerId });
    const hide = (who: typeof made.one, answerId: string) =>
      who.rating.hideWords({ gatheringId, answerId, words: 'text', hidden: true });
    const untally = (who: typeof made.one) => who.rating.untally({ gatheringId, questionId });
    const answers = () => store.read.tables.answer.ofGathering(gatheringId).map(({ id }) => id);
    return { ...made, tally, hide, untally, answers };
  }

  test('a note-taker undoes what she may do: what she counted, and what she hid', async () => {
    const { one, undo, tally, hide, answers, store } = await counting();
    await tally(one, 'answer-001');
    await hide(one, 'answer-001');
    await undo(one, 'ratings');
    expect(store.read.tables.answer.get('answer-001')?.hidden).toEqual([]);
    await undo(one, 'ratings');
    expect(answers()).toEqual([]);
    // The question is the facilitator's.
    await expect(undo(one, 'ratings')).rejects.toMatchObject(refusal('nothingToUndo'));
  });

  test('words that were hidden bar nobody from taking back what she counted, and bar no undo afterwards', async () => {
    const { me, one, undo, tally, hide, untally, answers, gatheringId } = await counting();
    await tally(one, 'answer-001');
    await tally(one, 'answer-002');
    await hide(one, 'answer-001');
    await untally(one);
    expect(answers()).toEqual(['answer-001']);
    await hide(me, 'answer-001');
    await untally(one);
    expect(answers()).toEqual([]);
    await expect(untally(one)).rejects.toMatchObject(refusal('nothingToUndo'));
    await expect(undo(one, 'ratings')).rejects.toMatchObject(refusal('nothingToUndo'));
    // What was taken back with its words hidden does not come again with them in the open.
    await one.history.redo({ gatheringId, scope: 'ratings' });
    expect(answers()).toEqual(['answer-002']);
    await expect(one.history.redo({ gatheringId, scope: 'ratings' })).rejects.toMatchObject(refusal('nothingToRedo'));
  });

  test('each takes back her own count; the facilitator, when she has none, the newest of all', async () => {
    const { me, one, two, tally, untally, answers } = await counting();
    await tally(one, 'answer-001');
    await tally(two, 'answer-002');
    await tally(me, 'answer-003');
    await untally(one);
    await expect(untally(one)).rejects.toMatchObject(refusal('nothingToUndo'));
    expect(answers().sort()).toEqual(['answer-002', 'answer-003']);
    await untally(me);
    await untally(me);
    expect(answers()).toEqual([]);
  });
});
