import { describe, expect, test, vi } from 'vitest';
import { halfMadePad, readHalfMade, writeHalfMade } from '../../../src/domain/notes/half-made';
import type { Caller } from '../../../src/engine';
import { filesHolding } from '../files-holding';
import { idleServices, makeEngine } from '../make-engine';

async function gathering(services = idleServices()) {
  const made = makeEngine(services);
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'Samling' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await made.as().agenda.addItem({ gatheringId, place, fields: { title: 'Post', minutes: 10 } });
  return { ...made, gatheringId, dayId, itemId };
}

const note = (noteId: string, text: string) => ({ noteId, fields: { text } });

describe('closing a gathering', () => {
  test('refuses every change to it, from whoever it comes, and lets it be read', async () => {
    const { as, gatheringId, dayId, itemId, store } = await gathering();
    await as().people.add({ gatheringId, people: [{ name: 'Kari', organisation: '', role: 'other' }] });
    const [person] = store.read.tables.participant.ofGathering(gatheringId);
    if (!person) throw new Error('nobody');
    const questionId = 'question-1';
    const fields = { itemId: null, text: 'Q', lowAnchor: '', highAnchor: '', followUp: '' };
    await as().rating.add({ gatheringId, questionId, fields });
    await as().rating.open({ gatheringId, questionId });
    await as().gathering.close({ gatheringId });
    const before = JSON.stringify(store.read.snapshot(gatheringId));
    const me = as();
    const phone = as({ role: 'participant', device: 'device-1', gatheringId });
    const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
    const place = { dayId, parentId: null, position: 0 };
    const acts: (() => Promise<unknown>)[] = [
      () => me.gathering.update({ gatheringId, patch: { title: 'x' } }),
      () => me.gathering.close({ gatheringId }),
      () => me.agenda.addItem({ gatheringId, place, fields: { title: 'x' } }),
      () => me.agenda.updateItem({ gatheringId, itemId, patch: { title: 'x' } }),
      () => me.agenda.addDay({ gatheringId }),
      () => me.run.start({ gatheringId, dayId }),
      () => me.run.undo({ gatheringId }),
      () => me.history.undo({ gatheringId, scope: 'plan' }),
      () => as(noteTaker).note.add({ gatheringId, ...note('note-note-1', 'x') }),
      () => as(noteTaker).note.saveDraft({ gatheringId, padId: 'pad-pad-1', text: 'x', kind: 'contribution' }),
      () => me.rating.reveal({ gatheringId, questionId, revealed: true }),
      () => me.rating.tally({ gatheringId, questionId, answerId: 'answer-1', score: 5 }),
      () => phone.rating.vote({ questionId, score: 5 }),
      () => phone.people.checkIn({ name: 'Ola', organisation: '', role: 'other' }),
      () => me.people.add({ gatheringId, people: [{ name: 'Per', organisation: '', role: 'other' }] }),
      () => me.people.setPresence({ gatheringId, participantIds: [person.id], presence: 'here' }),
      () => me.people.erase({ gatheringId, participantId: person.id, texts: [], mark: 'x' }),
      () => me.stage.show({ gatheringId, patch: { message: 'x' } }),
      () => me.room.open({ gatheringId }),
    ];
    for (const act of acts) {
      await expect(act(), act.toString()).rejects.toMatchObject({ data: { reason: 'gatheringClosed' } });
    }
    expect(JSON.stringify(store.read.snapshot(gatheringId))).toBe(before);
    expect(store.read.votes.key(questionId as never)).toBeNull();
    await me.report.word({ gatheringId, language: 'nb' });
    const copy = await me.template.copy({ gatheringId });
    expect(store.read.tables.gathering.get(copy.gatheringId)?.closedAt).toBeNull();
  });

  test('is taken back by opening it again', async () => {
    const { as, gatheringId, store } = await gathering();
    await as().gathering.close({ gatheringId });
    await as().gathering.reopen({ gatheringId });
    await as().note.add({ gatheringId, ...note('note-note-1', 'x') });
    expect(store.read.snapshot(gatheringId)?.notes).toHaveLength(1);
  });

  test('waits for the running day', async () => {
    const { as, gatheringId, dayId } = await gathering();
    await as().run.start({ gatheringId, dayId });
    await expect(as().gathering.close({ gatheringId })).rejects.toMatchObject({
      data: { reason: 'closedWhileRunning' },
    });
  });

  test('closes the room', async () => {
    const close = vi.fn(async () => ({ open: false }) as const);
    const services = { ...idleServices(), room: { ...idleServices().room, close } };
    const { as, gatheringId } = await gathering(services);
    // Of an open room only this is looked at here.
    services.room.state = () => ({ open: true, gatheringId }) as never;
    await as().gathering.close({ gatheringId });
    expect(close).toHaveBeenCalledOnce();
  });

  test('lets deleted notes come back until then, and takes them away for good, journal and backups included', async () => {
    const { as, gatheringId, path, store } = await gathering();
    await as().note.add({ gatheringId, ...note('note-kept', 'BEHOLDES') });
    await as().note.add({ gatheringId, ...note('note-gone', 'SLETTES') });
    await as().note.add({ gatheringId, ...note('note-undone', 'ANGRES') });
    await as().history.undo({ gatheringId, scope: 'notes' });
    await as().note.remove({ gatheringId, noteId: 'note-gone' });
    await as().note.restore({ gatheringId, noteId: 'note-gone' });
    await as().note.remove({ gatheringId, noteId: 'note-gone' });
    const notes = store.read.snapshot(gatheringId)?.notes ?? [];
    const halfMade = notes.map((before) => ({ before, after: { ...before, text: `${before.text} IGJEN` } }));
    const draft = { gatheringId, padId: halfMadePad('pad-pad-1'), text: writeHalfMade(halfMade) };
    await as().note.saveDraft({ ...draft, kind: 'contribution' });
    store.backUp();
    expect(await as().gathering.beforeClosing({ gatheringId })).toEqual({ notes: 2, pictures: 0, others: 0 });
    await as().gathering.close({ gatheringId });
    expect(filesHolding(path, 'SLETTES')).toEqual([]);
    expect(filesHolding(path, 'ANGRES')).toEqual([]);
    expect(filesHolding(path, 'BEHOLDES').length).toBeGreaterThan(0);
    const [left] = store.read.snapshot(gatheringId)?.drafts ?? [];
    expect(readHalfMade(left?.text ?? '').map(({ after }) => after.text)).toEqual(['BEHOLDES IGJEN']);
    await as().gathering.reopen({ gatheringId });
    await expect(as().note.restore({ gatheringId, noteId: 'note-gone' })).rejects.toMatchObject({ status: 404 });
    expect(store.read.snapshot(gatheringId)?.notes.map(({ text }) => text)).toEqual(['BEHOLDES']);
  });

  test('keeps the backups there are when nothing was deleted', async () => {
    const { as, gatheringId, store } = await gathering();
    const old = store.backUp();
    await as().gathering.close({ gatheringId });
    expect(store.backups().map(({ name }) => name)).toEqual([old.name]);
  });
});

describe('who changed what', () => {
  test('tells who locked it and who opened it again, and undo means what it did before', async () => {
    const { as, gatheringId, itemId, store } = await gathering();
    await as().agenda.updateItem({ gatheringId, itemId, patch: { title: 'Ny tittel' } });
    await as().history.undo({ gatheringId, scope: 'plan' });
    await as().gathering.close({ gatheringId });
    await as().gathering.reopen({ gatheringId });
    await as().gathering.reopen({ gatheringId });
    const { lines } = await as().gathering.journal({ gatheringId });
    expect(lines.slice(0, 3).map(({ label, by, undone }) => [label, by, undone])).toEqual([
      ['gatheringReopened', 'facilitator', false],
      ['gatheringClosed', 'facilitator', false],
      ['itemChanged', 'facilitator', true],
    ]);
    await as().history.redo({ gatheringId, scope: 'plan' });
    expect(store.read.tables.item.get(itemId as never)?.title).toBe('Ny tittel');
  });

  test('is told page by page, newest first, with who did it and what it was about', async () => {
    const { as, gatheringId } = await gathering();
    const noteTaker: Caller = { role: 'noteTaker', device: null, gatheringId };
    for (let at = 0; at < 60; at += 1) {
      await as(noteTaker).note.add({ gatheringId, ...note(`note-note-${at}`, `Notat ${at}`) });
    }
    await as(noteTaker).history.undo({ gatheringId, scope: 'notes' });
    const first = await as(noteTaker).gathering.journal({ gatheringId });
    expect(first.lines[0]).toMatchObject({ by: 'noteTaker', label: 'noteAdded', about: ['Notat 59'], undone: true });
    expect(first.lines).toHaveLength(50);
    const second = await as().gathering.journal({ gatheringId, before: first.before });
    expect(second.lines.at(-1)).toMatchObject({ by: 'facilitator', label: 'itemAdded', about: ['Post'], count: 1 });
    expect(second.before).toBeNull();
  });
});
