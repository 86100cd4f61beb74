import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { GatheringId, NoteId } from '../../src/domain/ids';
import { type Note, PLAIN_NOTE } from '../../src/domain/notes/note';
import { instant } from '../../src/domain/time';
import { openReader, type Store } from '../../src/store';
import { scratchFolder } from '../engine/make-engine';
import { open } from './open-store';

const ONE = 'gathering-1' as GatheringId;
const TWO = 'gathering-2' as GatheringId;

function gathering(store: Store, id: GatheringId, deleted = false): void {
  const after = {
    ...PLAIN_GATHERING,
    id,
    title: `Samling ${id}`,
    createdAt: instant(1),
    deletedAt: deleted ? instant(2) : null,
  };
  store.write((writer) => writer.apply({ entity: 'gathering', id, before: null, after }));
}

function note(store: Store, id: string, fields: Partial<Note>): void {
  const blank = { ...PLAIN_NOTE, id: id as NoteId, gatheringId: ONE, at: instant(1) };
  store.write((writer) => {
    const before = writer.tables.note.get(id);
    writer.apply({ entity: 'note', id, before, after: { ...(before ?? blank), ...fields } });
  });
}

const remove = (store: Store, id: string): void =>
  store.write((writer) => writer.apply({ entity: 'note', id, before: null, after: null }));

function catchUp(store: Store): void {
  while (store.write((writer) => writer.search.catchUp(2)));
}

const found = (store: Pick<Store, 'read'>, typed: string, gatheringId?: GatheringId): string[] =>
  store.read.search.find(typed, { limit: 50, gatheringId }).map((hit) => hit.noteId);

function made() {
  const path = join(scratchFolder(), 's.db');
  const store = open(path);
  onTestFinished(() => store.close());
  gathering(store, ONE);
  gathering(store, TWO);
  return { path, store };
}

describe('a search', () => {
  test('finds in all gatherings, the newest first, with where it stands', () => {
    const { store } = made();
    note(store, 'note-0001', { text: 'Bedriftene spør om areal', at: instant(10), speaker: 'AB' });
    note(store, 'note-0002', { text: 'En bedrift til', at: instant(30), gatheringId: TWO });
    catchUp(store);
    note(store, 'note-0003', { text: 'Bedrifta vår', at: instant(20) });
    expect(found(store, 'bedrift')).toEqual(['note-0002', 'note-0003', 'note-0001']);
    expect(found(store, 'bedrift', ONE)).toEqual(['note-0003', 'note-0001']);
    expect(store.read.search.find('areal', { limit: 1 })).toEqual([
      {
        noteId: 'note-0001',
        gatheringId: ONE,
        gatheringTitle: 'Samling gathering-1',
        zone: 'Europe/Oslo',
        itemId: null,
        itemTitle: '',
        tags: [],
        at: 10,
        kind: 'contribution',
        speaker: 'AB',
        snippet: [
          { text: 'Bedriftene spør om ', marked: false },
          { text: 'areal', marked: true },
        ],
      },
    ]);
  });

  test('finds by speaker, recipient, owner, first step and tag as well', () => {
    const { store } = made();
    const fields = {
      speaker: 'Kari Nordmann',
      recipient: 'Fylket',
      owner: 'Rådmannen',
      firstStep: 'Ringe',
      tags: ['næring', 'hav'],
    };
    note(store, 'note-0001', { text: 'Noe', ...fields });
    for (const behind of [true, false]) {
      expect(store.read.search.isBehind()).toBe(behind);
      for (const typed of ['kari', 'fylket', 'rådmann', 'ringe noe', 'næring', 'hav']) {
        expect({ typed, found: found(store, typed) }).toEqual({ typed, found: ['note-0001'] });
      }
      catchUp(store);
    }
  });

  test('leaves out deleted notes and gatherings, and has them again when they are back', () => {
    const { store } = made();
    note(store, 'note-0001', { text: 'havn' });
    note(store, 'note-0002', { text: 'havn', gatheringId: TWO });
    catchUp(store);
    note(store, 'note-0001', { deletedAt: instant(5) });
    gathering(store, TWO, true);
    expect(found(store, 'havn')).toEqual([]);
    catchUp(store);
    expect(found(store, 'havn')).toEqual([]);
    note(store, 'note-0001', { deletedAt: null });
    gathering(store, TWO);
    expect(found(store, 'havn').sort()).toEqual(['note-0001', 'note-0002']);
    catchUp(store);
    expect(found(store, 'havn').sort()).toEqual(['note-0001', 'note-0002']);
  });

  test('finds the words as they are now, not as they were, whether or not the index has followed', () => {
    const { store } = made();
    note(store, 'note-0001', { text: 'gammelt' });
    catchUp(store);
    note(store, 'note-0001', { text: 'nyskrevet' });
    for (const _ of ['due', 'indexed']) {
      expect([found(store, 'gammelt'), found(store, 'nyskrevet')]).toEqual([[], ['note-0001']]);
      catchUp(store);
    }
    expect(store.read.search.isBehind()).toBe(false);
  });

  test('a number that is used again belongs to the new note', () => {
    const { store } = made();
    note(store, 'note-0001', { text: 'først' });
    note(store, 'note-0002', { text: 'borte' });
    catchUp(store);
    remove(store, 'note-0002');
    note(store, 'note-0003', { text: 'kommet' });
    expect([found(store, 'borte'), found(store, 'kommet')]).toEqual([[], ['note-0003']]);
    catchUp(store);
    expect([found(store, 'borte'), found(store, 'kommet')]).toEqual([[], ['note-0003']]);
  });

  test('can be made by a program that only reads, and what is due is found again after a crash', () => {
    const { store, path } = made();
    note(store, 'note-0001', { text: 'indeksert' });
    catchUp(store);
    note(store, 'note-0002', { text: 'indeksert senere' });
    const opened = openReader(path);
    if (!opened.ok) throw new Error(opened.fault);
    expect(found(opened.store, 'indeksert').sort()).toEqual(['note-0001', 'note-0002']);
    opened.store.close();
  });

  test('finds the same whatever was done and whenever the index was brought up to date', () => {
    const step = fc.record({
      act: fc.constantFrom('put', 'put', 'put', 'remove', 'delete', 'restore', 'catchUp', 'erase'),
      id: fc.constantFrom('note-0001', 'note-0002', 'note-0003', 'note-0004'),
      text: fc.constantFrom('havn', 'havna ligger her', 'skole', 'skolen og havnen'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { store, path } = { ...scratchStore() };
        for (const { act, id, text } of steps) {
          if (act === 'catchUp') store.write((writer) => writer.search.catchUp(1));
          else if (act === 'remove') remove(store, id);
          else if (act === 'erase') store.write((writer) => writer.erase(TWO));
          else if (act === 'put') note(store, id, { text });
          else if (store.read.tables.note.get(id)) note(store, id, { deletedAt: act === 'delete' ? instant(5) : null });
        }
        const notes = store.read.tables.note.ofGathering(ONE).filter((each) => each.deletedAt === null);
        for (const typed of ['havn', 'skoler', 'havn skole']) {
          const wanted = notes.filter(({ text }) => typed.split(' ').every((word) => text.includes(word.slice(0, 4))));
          const ids = wanted.map((each) => each.id).sort();
          expect(found(store, typed).sort()).toEqual(ids);
          catchUp(store);
          expect(found(store, typed).sort()).toEqual(ids);
        }
        const db = new Database(path);
        expect(() => db.exec(`INSERT INTO note_search (note_search) VALUES ('integrity-check')`)).not.toThrow();
        expect(db.prepare('SELECT count(*) FROM note_search').pluck().get()).toBe(notes.length);
        db.close();
        store.close();
      }),
      { numRuns: 25 },
    );
  });
});

function scratchStore() {
  const path = join(scratchFolder(), 's.db');
  const store = open(path);
  gathering(store, ONE);
  gathering(store, TWO);
  return { path, store };
}

describe('what is erased', () => {
  test('leaves no word of it behind in the index', () => {
    const { store, path } = made();
    note(store, 'note-0001', { text: 'BLIVERENDE ord' });
    note(store, 'note-0002', { text: 'HEMMELIGHETEN', gatheringId: TWO, speaker: 'HEMMELIGNAVN' });
    note(store, 'note-0003', { text: 'en setning med HEMMELIGORD inni' });
    catchUp(store);
    const holding = (word: string) =>
      readdirSync(join(path, '..'), { recursive: true })
        .map((name) => join(path, '..', String(name)))
        .filter((file) => statSync(file).isFile())
        .filter((file) => readFileSync(file).toString('latin1').toLowerCase().includes(word));
    expect(holding('hemmelig').length).toBeGreaterThan(0);
    store.write((writer) => writer.erase(TWO));
    note(store, 'note-0003', { text: 'en setning uten' });
    store.scrub();
    expect(holding('hemmelig')).toEqual([]);
    expect(holding('bliverende').length).toBeGreaterThan(0);
    expect(found(store, 'bliverende')).toEqual(['note-0001']);
  });
});
