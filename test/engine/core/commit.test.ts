import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { GatheringId } from '../../../src/domain/ids';
import type { Published } from '../../../src/engine';
import { openReader } from '../../../src/store';
import { makeEngine } from '../make-engine';

describe('committing', () => {
  test('commands that arrive together share one transaction, and all are in it before any is answered', async () => {
    const { as, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    let transactions = 0;
    const write = store.write;
    Object.assign(store, {
      write: (work: Parameters<typeof write>[0]) => {
        transactions += 1;
        return write(work);
      },
    });
    const adding = Array.from({ length: 50 }, (_, n) =>
      as()
        .note.add({ gatheringId, noteId: `note-${1000 + n}`, fields: { text: `${n}` } })
        .then(() => {
          expect(store.read.snapshot(gatheringId)?.notes).toHaveLength(50);
        }),
    );
    await Promise.all(adding);
    expect(transactions).toBe(1);
  });

  test('a command that fails takes only its own changes back', async () => {
    const { as, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const [good, bad, alsoGood] = await Promise.allSettled([
      as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } }),
      as().note.add({ gatheringId, noteId: 'note-0002', fields: { text: 'b', itemId: 'no-such-item' } }),
      as().note.add({ gatheringId, noteId: 'note-0003', fields: { text: 'c' } }),
    ]);
    expect([good.status, bad.status, alsoGood.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(store.read.snapshot(gatheringId)?.notes.map((note) => note.text)).toEqual(['a', 'c']);
  });

  test('nothing is published before it is in the file', async () => {
    const { as, engine, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const seen: { published: Published; inFile: number }[] = [];
    engine.hub.subscribe((published) =>
      seen.push({ published, inFile: store.read.tables.note.ofGathering(gatheringId).length }),
    );
    await as().note.add({ gatheringId, noteId: 'note-0001', fields: { text: 'a' } });
    expect(seen.map(({ inFile }) => inFile)).toEqual([1]);
  });

  test('while another program holds the file, all are told together, once, and nothing is kept', async () => {
    const { as, store, path } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    let transactions = 0;
    const write = store.write;
    Object.assign(store, {
      write: (work: Parameters<typeof write>[0]) => {
        transactions += 1;
        return write(work);
      },
    });
    const add = (noteId: string) => as().note.add({ gatheringId, noteId, fields: { text: 'a' } });
    const answers = await Promise.allSettled(['note-0001', 'note-0002', 'note-0003'].map(add));
    for (const answer of answers) {
      expect(answer).toMatchObject({ reason: { code: 'STORE_FAILED', data: { reason: 'io' } } });
    }
    expect(transactions).toBe(1);
    other.exec('ROLLBACK');
    other.close();
    await add('note-0001');
    expect(store.read.snapshot(gatheringId)?.notes).toHaveLength(1);
  });

  test.each([1, 2])('what is taken back cannot be undone, whether %i came together or alone', async (together) => {
    const { as, engine, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const undo = () => store.read.journal.history(gatheringId as GatheringId).people.undo;
    expect(undo()).toBeNull();
    const failing = Array.from({ length: together }, () =>
      engine.committer.commit(gatheringId as GatheringId, (tx) => {
        const gathering = tx.store.tables.gathering.get(gatheringId);
        if (gathering) tx.put('gathering', { ...gathering, title: 'B' });
        tx.record(gatheringId as GatheringId, 'people', 'peopleChanged', 'facilitator');
        expect(undo()).toBe('peopleChanged');
        throw new Error('after all not');
      }),
    );
    expect((await Promise.allSettled(failing)).map((each) => each.status)).toEqual(Array(together).fill('rejected'));
    expect(undo()).toBeNull();
    expect(store.read.tables.gathering.get(gatheringId)?.title).toBe('A');
  });

  test('what can be undone and redone is told as the journal has it, also by a store opened anew', async () => {
    const { as, store, path } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const history = () => {
      const told = store.read.journal.history(gatheringId as GatheringId);
      const opened = openReader(path);
      if (!opened.ok) throw new Error(opened.fault);
      expect(opened.store.read.journal.history(gatheringId as GatheringId)).toEqual(told);
      opened.store.close();
      return told.notes;
    };
    const add = (noteId: string) => as().note.add({ gatheringId, noteId, fields: { text: 'a' } });
    expect(history()).toEqual({ undo: null, redo: null });
    await add('note-0001');
    await add('note-0002');
    expect(history()).toEqual({ undo: 'noteAdded', redo: null });
    await as().history.undo({ gatheringId, scope: 'notes' });
    expect(history()).toEqual({ undo: 'noteAdded', redo: 'noteAdded' });
    await as().note.update({ gatheringId, noteId: 'note-0001', patch: { text: 'b' } });
    expect(history()).toEqual({ undo: 'noteChanged', redo: null });
    await expect(as().history.redo({ gatheringId, scope: 'notes' })).rejects.toMatchObject({ code: 'REFUSED' });
  });

  test('a note sent twice is one note', async () => {
    const { as, store } = makeEngine();
    const { gatheringId } = await as().gathering.create({ title: 'A' });
    const note = { gatheringId, noteId: 'note-0001', fields: { text: 'a' } };
    await Promise.all([as().note.add(note), as().note.add(note)]);
    await as().note.add(note);
    expect(store.read.snapshot(gatheringId)?.notes).toHaveLength(1);
  });
});
