import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import type { NoteId } from '../../../src/domain/ids';
import { readActionsSheet } from '../../../src/importing/sheets/actions-sheet';
import { writeExcel } from '../../../src/reporting/excel/write-excel';
import { type Made, makeEngine } from '../make-engine';

const [FIRST, SECOND] = ['action-000-1', 'action-000-2'] as [NoteId, NoteId];

async function withActions(): Promise<Made & { gatheringId: Awaited<ReturnType<typeof create>> }> {
  const made = makeEngine({ readActions: readActionsSheet });
  const gatheringId = await create(made);
  return { ...made, gatheringId };
}

async function create({ as }: Made) {
  const { gatheringId } = await as().gathering.create({ title: 'Samling' });
  for (const noteId of [FIRST, SECOND]) {
    await as().note.add({ gatheringId, noteId, fields: { text: noteId, kind: 'action', owner: 'Kari Vik' } });
  }
  return gatheringId;
}

type Ready = Awaited<ReturnType<typeof withActions>>;

function snapshotOf({ store, gatheringId }: Ready) {
  const snapshot = store.read.snapshot(gatheringId);
  if (!snapshot) throw new Error('The gathering is gone.');
  return snapshot;
}

const noteOf = (ready: Ready, id: NoteId) => snapshotOf(ready).notes.find((one) => one.id === id);

/** The gathering's workbook with a cell of the first action changed. */
async function worked(ready: Ready, column = 'F', value = 'gjort') {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writeExcel(snapshotOf(ready), 'nb')).buffer);
  const sheet = book.getWorksheet('Tiltak');
  sheet?.eachRow((row) => {
    if (row.getCell('I').value === FIRST) row.getCell(column).value = value;
  });
  const bytes = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
  return { gatheringId: ready.gatheringId, fileName: 'tiltak.xlsx', bytes };
}

test('reading changes nothing; taking is one step, and undone in one', async () => {
  const ready = await withActions();
  const { as, gatheringId } = ready;
  const read = await as().report.readActions(await worked(ready));
  expect(read).toMatchObject({ found: 'actions', changes: [{ noteId: FIRST, status: 'done', changedSince: [] }] });
  expect(noteOf(ready, FIRST)?.status).toBe('notStarted');
  const changes = [
    { noteId: FIRST, status: 'done' as const },
    { noteId: SECOND, owner: 'Per', due: '2027-03-15' },
  ];
  expect(await as().report.takeActions({ gatheringId, changes })).toEqual({ taken: 2 });
  expect(noteOf(ready, FIRST)).toMatchObject({ status: 'done', owner: 'Kari Vik' });
  expect(noteOf(ready, SECOND)).toMatchObject({ owner: 'Per', due: '2027-03-15', status: 'notStarted' });
  await as().history.undo({ gatheringId, scope: 'notes' });
  expect(noteOf(ready, FIRST)?.status).toBe('notStarted');
  expect(noteOf(ready, SECOND)).toMatchObject({ owner: 'Kari Vik', due: null });
});

test('another deadline in the workbook is a date, and no horizon is left beside it', async () => {
  const ready = await withActions();
  const { as, gatheringId } = ready;
  await as().note.update({ gatheringId, noteId: FIRST, patch: { horizon: 'days' } });
  await as().report.takeActions({ gatheringId, changes: [{ noteId: FIRST, status: 'done' }] });
  expect(noteOf(ready, FIRST)?.horizon).toBe('days');
  await as().report.takeActions({ gatheringId, changes: [{ noteId: FIRST, due: '2099-01-15' }] });
  expect(noteOf(ready, FIRST)).toMatchObject({ horizon: null, due: '2099-01-15' });
});

test('an action that is gone by the time is left alone', async () => {
  const ready = await withActions();
  const { as, gatheringId } = ready;
  await as().note.remove({ gatheringId, noteId: SECOND });
  const changes = [FIRST, SECOND, 'someone-elses' as NoteId].map((noteId) => ({ noteId, owner: 'Per' }));
  expect(await as().report.takeActions({ gatheringId, changes })).toEqual({ taken: 1 });
  expect(noteOf(ready, SECOND)?.owner).toBe('Kari Vik');
});

test('where participants are only counted, names left out of the workbook are not taken for names taken away', async () => {
  const ready = await withActions();
  const { as, gatheringId } = ready;
  await as().people.add({
    gatheringId,
    people: [{ name: 'Kari Vik', organisation: '', role: 'other', sameAs: null }],
  });
  await as().gathering.update({ gatheringId, patch: { showNames: false } });
  const read = await as().report.readActions(await worked(ready));
  expect(read).toMatchObject({ changes: [{ noteId: FIRST, status: 'done', changedSince: [] }] });
  expect(JSON.stringify(read)).not.toContain('owner');
});

test('another gathering’s file, a locked gathering and a broken file each say so', async () => {
  const ready = await withActions();
  const { as, gatheringId } = ready;
  const input = await worked(ready);
  const other = await as().gathering.create({ title: 'En annen' });
  expect(await as().report.readActions({ ...input, ...other })).toEqual({ found: 'otherGathering' });
  const broken = { gatheringId, fileName: 'a.xlsx', bytes: Buffer.from('PK').toString('base64') };
  await expect(as().report.readActions(broken)).rejects.toMatchObject({ data: { reason: 'broken' } });
  await as().gathering.close({ gatheringId });
  const changes = [{ noteId: FIRST, owner: 'Per' }];
  await expect(as().report.takeActions({ gatheringId, changes })).rejects.toMatchObject({
    data: { reason: 'gatheringClosed' },
  });
});
