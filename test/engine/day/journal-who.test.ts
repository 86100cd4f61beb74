import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../src/engine';
import { makeEngine } from '../make-engine';

async function withTables() {
  const made = makeEngine();
  const { gatheringId, dayId } = await made.as().gathering.create({ title: 'A' });
  const place = { dayId, parentId: null, position: 0 };
  const { itemId } = await made.as().agenda.addItem({ gatheringId, place, fields: { title: 'Grupper', minutes: 30 } });
  const group = { id: 'group-0001', name: 'Bord 1', room: '', lead: '', members: [] };
  await made.as().group.setAll({ gatheringId, itemId, groups: [group] });
  const team = [{ id: 'member-0001', name: 'Ola Moen' }];
  await made.as().reflection.set({ gatheringId, itemId, patch: { team } });
  const own = { device: null, gatheringId } as const;
  const table: Caller = { ...own, role: 'group', bound: 'group-0001' };
  const member: Caller = { ...own, role: 'teamMember', bound: 'member-0001' };
  const taker: Caller = { ...own, role: 'noteTaker', session: 'laptop-1' };
  const journal = async (caller: Caller = taker) => (await made.as(caller).gathering.journal({ gatheringId })).lines;
  const answer = { gatheringId, answerId: 'answer-0001' };
  const snapshot = () => made.store.read.snapshot(gatheringId);
  const write = (text: string) =>
    made.as(table).groupAnswer.add({ ...answer, groupId: 'group-0001', fieldId: 'more', text });
  return { ...made, gatheringId, itemId, table, member, taker, journal, answer, snapshot, write };
}

describe('the journal tells who', () => {
  test('by the name of the table, of the member, and by what a note-taker calls herself', async () => {
    const { as, gatheringId, itemId, member, taker, journal, write } = await withTables();
    await write('Besøk bedriftene');
    const observation = { gatheringId, itemId, observationId: 'observation-1', memberId: 'member-0001' };
    await as().reflection.reveal({ gatheringId, itemId });
    await as(member).observation.add({ ...observation, fields: { text: 'Sett' } });
    await as().reflection.reveal({ gatheringId, itemId });
    await as(taker).note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Uten navn' } });
    await as(taker).note.editing({ gatheringId, padId: 'pad-00001', name: 'Kari', noteId: null });
    await as(taker).note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'Med navn' } });
    const told = (await journal()).map(({ by, who, label }) => [by, who, label]);
    expect(told.slice(0, 5)).toEqual([
      ['noteTaker', 'Kari', 'noteAdded'],
      ['noteTaker', '', 'noteAdded'],
      ['facilitator', '', 'observationsShown'],
      ['teamMember', 'Ola Moen', 'observationWritten'],
      ['group', 'Bord 1', 'groupWrote'],
    ]);
  });

  test('nothing of what is hidden, and never the words it had before it was shown', async () => {
    const { as, gatheringId, itemId, member, journal } = await withTables();
    const observation = { gatheringId, observationId: 'observation-1' };
    const pad = as(member).observation;
    await pad.add({ ...observation, itemId, memberId: 'member-0001', fields: { text: 'HEMMELIG' } });
    await pad.update({ ...observation, patch: { text: 'Slik ble det' } });
    expect((await journal()).filter(({ by }) => by === 'teamMember')).toEqual([]);
    await as().reflection.reveal({ gatheringId, itemId });
    const lines = await journal();
    expect(JSON.stringify(lines)).not.toContain('HEMMELIG');
    expect(lines.filter(({ by }) => by === 'teamMember').map(({ about, canTakeBack }) => [about, canTakeBack])).toEqual(
      [
        [['Slik ble det'], false],
        [['Slik ble det'], false],
      ],
    );
  });

  test('the name goes when its person is erased', async () => {
    const { as, gatheringId, taker, journal } = await withTables();
    await as().people.add({
      gatheringId,
      people: [{ id: 'person-0001', name: 'Kari Vik', organisation: '', role: 'other' }],
    });
    await as(taker).note.editing({ gatheringId, padId: 'pad-00001', name: 'Kari Vik', noteId: null });
    await as(taker).note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Noe' } });
    await as().people.erase({ gatheringId, participantId: 'person-0001', texts: [], mark: '–' });
    expect(JSON.stringify(await journal())).not.toContain('Kari Vik');
    expect((await journal()).find(({ label }) => label === 'noteAdded')).toMatchObject({ by: 'noteTaker', who: '' });
  });
});

describe("what a table has done is taken back from the crew's screen", () => {
  test('a rewording, a deletion and what was written, each by itself; and the taking back in turn', async () => {
    const { as, gatheringId, table, taker, journal, answer, snapshot, write } = await withTables();
    const first = () => snapshot()?.groupAnswers[0];
    const newest = async () => (await journal())[0];
    const takeBack = async () => as(taker).history.takeBack({ gatheringId, seq: (await newest())?.seq ?? 0 });
    await write('Besøk bedriftene');
    await as(table).groupAnswer.update({ ...answer, text: 'Tull' });
    expect(await newest()).toMatchObject({ label: 'groupChanged', canTakeBack: true });
    await takeBack();
    expect(first()?.text).toBe('Besøk bedriftene');
    expect((await journal()).map(({ canTakeBack }) => canTakeBack).slice(0, 2)).toEqual([true, false]);
    await takeBack();
    expect(first()?.text).toBe('Tull');
    await as(table).groupAnswer.remove(answer);
    await takeBack();
    expect(first()?.deletedAt).toBeNull();
    // The crew's own undo goes on meaning the crew's own steps.
    await expect(as(taker).history.undo({ gatheringId, scope: 'notes' })).rejects.toMatchObject({
      data: { reason: 'nothingToUndo' },
    });
  });

  test('what was written is deleted, not wiped out', async () => {
    const { as, gatheringId, taker, journal, snapshot, write } = await withTables();
    await write('Besøk bedriftene');
    const [line] = await journal();
    await as(taker).history.takeBack({ gatheringId, seq: line?.seq ?? 0 });
    expect(snapshot()?.groupAnswers).toMatchObject([{ text: 'Besøk bedriftene', deletedAt: expect.any(Number) }]);
  });

  test('not where another has been gathered under it since: that would be seen nowhere', async () => {
    const { as, gatheringId, table, taker, journal, answer, snapshot, write } = await withTables();
    await write('Besøk bedriftene');
    const [written] = await journal();
    const other = { ...answer, answerId: 'answer-0002', groupId: 'group-0001', fieldId: 'more', text: 'Dra ut' };
    await as(table).groupAnswer.add(other);
    await as().groupAnswer.gather({ gatheringId, answerIds: ['answer-0002'], under: 'answer-0001' });
    const takeBack = as(taker).history.takeBack({ gatheringId, seq: written?.seq ?? 0 });
    await expect(takeBack).rejects.toMatchObject({ data: { reason: 'changedSince' } });
    expect(snapshot()?.groupAnswers.map(({ deletedAt }) => deletedAt)).toEqual([null, null]);
  });

  test('not when somebody has changed it since, and nothing but what stands outside undo', async () => {
    const { as, gatheringId, table, taker, journal, answer, write } = await withTables();
    await write('Besøk bedriftene');
    const [written] = await journal();
    await as(table).groupAnswer.update({ ...answer, text: 'Besøk alle' });
    const takeBack = (seq: number) => as(taker).history.takeBack({ gatheringId, seq });
    await expect(takeBack(written?.seq ?? 0)).rejects.toMatchObject({ data: { reason: 'changedSince' } });
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'Mitt' } });
    const [note] = await journal();
    expect(note).toMatchObject({ label: 'noteAdded', canTakeBack: false });
    await expect(takeBack(note?.seq ?? 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(as(table).history.takeBack({ gatheringId, seq: 1 })).rejects.toMatchObject({ status: 403 });
  });
});
