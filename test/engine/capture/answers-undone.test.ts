import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

const nothing = { data: { reason: 'nothingToUndo' } };
const changed = { data: { reason: 'changedSince' } };

/** One table, which has written one answer; and a note she has taken elsewhere. */
async function withAnswer() {
  const made = makeEngine();
  const me = made.as();
  const { gatheringId, dayId } = await me.gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await me.agenda.addItem({ gatheringId, place, fields: { title: 'Grupper', minutes: 30 } });
  const group = { id: 'group-0001', name: 'Bord 1', room: '', lead: '', members: [] };
  await me.group.setAll({ gatheringId, itemId, groups: [group] });
  const table = made.as({ role: 'group', device: null, gatheringId, bound: 'group-0001' });
  const note = (noteId: string) => ({ gatheringId, noteId, fields: { text: 'Et notat' } });
  await me.note.add(note('note-0001'));
  const answer = (answerId: string, text: string) => ({
    ...{ gatheringId, answerId, text },
    ...{ groupId: 'group-0001', fieldId: 'more' },
  });
  await table.groupAnswer.add(answer('answer-0001', 'Besøk bedriftene'));
  const one = { gatheringId, answerId: 'answer-0001' };
  const snapshot = () => {
    const found = made.store.read.snapshot(gatheringId);
    if (!found) throw new Error('No gathering');
    return found;
  };
  const answers = () => snapshot().groupAnswers.filter(({ deletedAt }) => deletedAt === null);
  const notes = () => snapshot().notes.filter(({ deletedAt }) => deletedAt === null);
  const turn = { gatheringId, scope: 'answers' } as const;
  const undo = (who = me) => who.history.undo(turn);
  const redo = (who = me) => who.history.redo(turn);
  const taker = (session: string): Caller => ({ role: 'noteTaker', device: null, gatheringId, session });
  return { ...made, me, table, taker, note, answer, one, snapshot, answers, notes, undo, redo, gatheringId, itemId };
}

describe('undo among the groups’ answers', () => {
  test('takes back her own rewording and leaves the note she took before it alone', async () => {
    const { me, one, answers, notes, undo, redo } = await withAnswer();
    await me.groupAnswer.update({ ...one, text: 'Besøk alle', base: 'Besøk bedriftene' });
    expect(await undo()).toMatchObject({ label: 'groupChanged' });
    expect([answers()[0]?.text, notes().length]).toEqual(['Besøk bedriftene', 1]);
    await expect(undo()).rejects.toMatchObject(nothing);
    await redo();
    expect(answers()[0]?.text).toBe('Besøk alle');
  });

  test('goes through all she did, the newest first: written, gathered, agreed, deleted, brought back', async () => {
    const { me, answer, one, answers, notes, snapshot, undo, redo, gatheringId } = await withAnswer();
    await me.groupAnswer.add(answer('answer-0002', 'Dra ut'));
    await me.groupAnswer.gather({ gatheringId, answerIds: ['answer-0002'], under: 'answer-0001' });
    await me.groupAnswer.agree({ ...one, agreed: true, noteId: 'note-0002' });
    await me.groupAnswer.remove(one);
    await me.groupAnswer.restore(one);
    const end = [answers(), notes()];
    const labels: string[] = [];
    for (let nr = 0; nr < 5; nr++) labels.push((await undo()).label);
    expect(labels).toEqual(['groupRestored', 'groupRemoved', 'answerAgreed', 'answersGathered', 'groupWrote']);
    expect(answers().map(({ id, agreed }) => [id, agreed])).toEqual([['answer-0001', false]]);
    expect(notes().map(({ id }) => id)).toEqual(['note-0001']);
    // What she wrote lies among the deleted ones, and is not wiped out.
    expect(snapshot().groupAnswers).toHaveLength(2);
    await expect(undo()).rejects.toMatchObject(nothing);
    for (let nr = 0; nr < 5; nr++) await redo();
    expect([answers(), notes()]).toEqual(end);
  });

  test('passes by what the table wrote, and does not go over it', async () => {
    const { me, table, one, answer, answers, undo } = await withAnswer();
    await expect(undo()).rejects.toMatchObject(nothing);
    await me.groupAnswer.update({ ...one, text: 'Besøk alle' });
    await table.groupAnswer.add(answer('answer-0002', 'Bordets neste'));
    await undo();
    expect(answers().map(({ text }) => text)).toEqual(['Besøk bedriftene', 'Bordets neste']);
    await me.groupAnswer.update({ ...one, text: 'Besøk alle' });
    await table.groupAnswer.update({ ...one, text: 'Besøk alle i dag' });
    await expect(undo()).rejects.toMatchObject(changed);
    expect(answers()[0]?.text).toBe('Besøk alle i dag');
  });

  test('leaves nothing gathered under an answer that is no more', async () => {
    const { as, me, taker, answer, answers, undo, gatheringId } = await withAnswer();
    await me.groupAnswer.add(answer('answer-0002', 'Dra ut'));
    const under = { gatheringId, answerIds: ['answer-0001'], under: 'answer-0002' };
    await as(taker('laptop-1')).groupAnswer.gather(under);
    await expect(undo()).rejects.toMatchObject(changed);
    expect(answers()).toHaveLength(2);
  });

  test('is each one’s own, and undo among the notes means no answer', async () => {
    const { as, me, taker, one, answers, notes, undo, gatheringId } = await withAnswer();
    const laptop = as(taker('laptop-1'));
    await laptop.groupAnswer.update({ ...one, text: 'Besøk alle' });
    await expect(undo()).rejects.toMatchObject(nothing);
    await me.history.undo({ gatheringId, scope: 'notes' });
    expect([answers()[0]?.text, notes().length]).toEqual(['Besøk alle', 0]);
    await undo(laptop);
    expect(answers()[0]?.text).toBe('Besøk bedriftene');
  });
});

describe('answers that are made notes of', () => {
  const fields = { kind: 'idea', text: 'Besøk bedriftene', speaker: 'Bord 1' } as const;

  test('are one step, which undo there takes back and redo makes again', async () => {
    const { me, notes, undo, redo, gatheringId, itemId } = await withAnswer();
    const made = ['made-0001', 'made-0002'].map((noteId) => ({ noteId, fields: { ...fields, itemId } }));
    await me.groupAnswer.makeNotes({ gatheringId, notes: made });
    await me.groupAnswer.makeNotes({ gatheringId, notes: made });
    expect(notes().slice(1)).toMatchObject([{ ...fields, id: 'made-0001', itemId }, { id: 'made-0002' }]);
    expect(await undo()).toMatchObject({ label: 'notesMade' });
    expect(notes().map(({ id }) => id)).toEqual(['note-0001']);
    await redo();
    expect(notes()).toHaveLength(3);
  });

  test('come again as they were deleted, with the words they had', async () => {
    const { me, notes, undo, gatheringId, itemId } = await withAnswer();
    const made = { gatheringId, notes: [{ noteId: 'made-0001', fields: { ...fields, itemId } }] };
    await me.groupAnswer.makeNotes(made);
    await me.note.update({ gatheringId, noteId: 'made-0001', patch: { text: 'Egne ord' } });
    await me.note.remove({ gatheringId, noteId: 'made-0001' });
    await me.groupAnswer.makeNotes(made);
    expect(notes().map(({ text }) => text)).toEqual(['Et notat', 'Egne ord']);
    await undo();
    expect(notes().map(({ text }) => text)).toEqual(['Et notat']);
  });
});
