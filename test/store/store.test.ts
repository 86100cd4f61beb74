import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PLAIN_ITEM } from '../../src/domain/agenda/agenda';
import { PLAIN_GATHERING } from '../../src/domain/agenda/gathering';
import type { AnswerId, GatheringId, ItemId, NoteId, QuestionId } from '../../src/domain/ids';
import { PLAIN_NOTE } from '../../src/domain/notes/note';
import { PLAIN_ANSWER, PLAIN_QUESTION, type Question } from '../../src/domain/ratings/rating';
import { instant } from '../../src/domain/time';
import { NEWEST_VERSION, openStore, restoreFile, verifyFile } from '../../src/store';
import { superseded } from '../../src/store/backup';
import { type Migration, migrate } from '../../src/store/migrate';
import { MIGRATIONS } from '../../src/store/migrations';
import { APPLICATION_ID } from '../../src/store/pragmas';
import { scratchFolder } from '../engine/make-engine';
import { faultOf, open, setting } from './open-store';

describe('opening', () => {
  test('every connection has WAL, synchronous=FULL and foreign keys', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    setting(store, 'a');
    expect(store.pragmas()).toEqual({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1, secure_delete: 1 });
    store.close();
  });

  test('a file that is no database, a foreign one and one from the future are refused and left as they are', () => {
    const folder = scratchFolder();
    const text = join(folder, 'text.db');
    writeFileSync(text, 'Kjære alle, vedlagt følger programmet.'.repeat(100));
    const foreign = join(folder, 'foreign.db');
    new Database(foreign).exec('CREATE TABLE t (x)').close();
    const newer = join(folder, 'newer.db');
    open(newer).close();
    const db = new Database(newer);
    db.pragma(`user_version = ${NEWEST_VERSION + 1}`);
    db.close();
    for (const [path, fault] of [
      [text, 'damaged'],
      [foreign, 'foreign'],
      [newer, 'newer'],
    ] as const) {
      const before = readFileSync(path);
      expect(faultOf(path)).toBe(fault);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });

  test('the second program on a file is told so, and gets in when the first has gone', () => {
    const path = join(scratchFolder(), 's.db');
    const first = open(path);
    expect(faultOf(path)).toBe('alreadyOpen');
    first.close();
    expect(faultOf(path)).toBeNull();
  });
});

describe('backups', () => {
  test('a backup holds what was written a moment ago, which a copy of the file need not', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    setting(store, 'written');
    const backup = store.backUp();
    expect(verifyFile(backup.path, NEWEST_VERSION).fault).toBeNull();
    const copy = new Database(backup.path, { readonly: true });
    expect(copy.prepare('SELECT value FROM setting').pluck().get()).toBe('written');
    copy.close();
    store.close();
  });

  test('a backup made while a question is open knows no phone', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    store.write((writer) => {
      const gathering = { ...PLAIN_GATHERING, id: 'gathering-1' as GatheringId, createdAt: instant(1) };
      writer.apply({ entity: 'gathering', id: gathering.id, before: null, after: gathering });
      const question: Question = {
        ...PLAIN_QUESTION,
        id: 'question-1' as QuestionId,
        gatheringId: gathering.id,
        roundOf: 'question-1' as QuestionId,
        state: 'open',
        openedAt: instant(1),
      };
      writer.apply({ entity: 'question', id: question.id, before: null, after: question });
      const answer = { ...PLAIN_ANSWER, questionId: question.id, gatheringId: gathering.id, score: 8 };
      const id = 'answer-001' as AnswerId;
      writer.apply({ entity: 'answer', id, before: null, after: { ...answer, id } });
      writer.votes.setKey(question.id, Buffer.from('NØKKELEN'));
      writer.votes.setDevice(id, Buffer.from('MOBILEN'));
    });
    const backup = readFileSync(store.backUp().path);
    expect([backup.includes('NØKKELEN'), backup.includes('MOBILEN')]).toEqual([false, false]);
    expect(statSync(path).mode & 0o077).toBe(0);
    store.close();
  });

  test('a damaged file is refused with its newest good backup, restored in one step, and kept', () => {
    const folder = scratchFolder();
    const path = join(folder, 's.db');
    const store = open(path);
    setting(store, 'safe');
    store.backUp();
    store.close();
    truncateSync(path, Math.floor(statSync(path).size / 2));
    const refused = openStore(path);
    if (refused.ok || !refused.backup) throw new Error('the damage was not seen');
    expect(refused.fault).toBe('damaged');
    expect(restoreFile(path, refused.backup, Date.now())).toBe(true);
    const again = open(path);
    expect(again.read.setting('test')).toBe('safe');
    again.close();
    expect(readdirSync(folder).some((name) => name.startsWith('s.db.replaced-'))).toBe(true);
  });

  test('a backup that is damaged itself is never put in place', () => {
    const folder = scratchFolder();
    const path = join(folder, 's.db');
    const store = open(path);
    setting(store, 'present');
    const backup = store.backUp();
    truncateSync(backup.path, 4_096);
    expect(store.restore(backup)).toBe(false);
    expect(store.read.setting('test')).toBe('present');
    store.close();
  });

  test('restoring while open goes on with the backup', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    setting(store, 'old');
    const backup = store.backUp();
    setting(store, 'new');
    expect(store.restore(backup)).toBe(true);
    expect(store.read.setting('test')).toBe('old');
    setting(store, 'after');
    expect(store.read.setting('test')).toBe('after');
    store.close();
  });

  test('clearing out keeps the newest five, the last hour, and one for each hour and day', () => {
    const hour = 3_600_000;
    const now = Date.UTC(2026, 10, 26, 12);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 * 24 * hour }), { maxLength: 200 }), (ages) => {
        const backups = ages.map((age) => ({ at: now - age }));
        const gone = new Set(superseded(backups, now).map((backup) => backup.at));
        const kept = backups.filter((backup) => !gone.has(backup.at)).map((backup) => backup.at);
        const newest = backups.map((backup) => backup.at).sort((a, b) => b - a);
        expect(kept).toEqual(expect.arrayContaining(newest.slice(0, 5)));
        expect(kept).toEqual(expect.arrayContaining(newest.filter((at) => now - at <= hour)));
        expect(kept.length).toBeLessThanOrEqual(5 + newest.filter((at) => now - at <= hour).length + 25 + 31);
        expect(
          superseded(
            kept.map((at) => ({ at })),
            now,
          ),
        ).toEqual([]);
      }),
    );
  });
});

describe('migrations', () => {
  test('the versions go up by one from 1', () => {
    expect(MIGRATIONS.map((migration) => migration.version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('version 1 is made from nothing, with every reference whole', () => {
    const path = join(scratchFolder(), 's.db');
    open(path).close();
    expect(verifyFile(path, NEWEST_VERSION)).toEqual({ fault: null, version: NEWEST_VERSION });
  });

  test('from version 1 to 2, what was there is there, with the new fields empty', () => {
    const path = join(scratchFolder(), 's.db');
    const old = new Database(path);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(old, MIGRATIONS.slice(0, 1));
    old.exec(`INSERT INTO gathering VALUES ('gathering-1', 'Vårmøtet', '', '', '', '', '', '', '', 'nn', 'Europe/Oslo', '[5,2]', 0, NULL, 1, NULL);
              INSERT INTO day VALUES ('day-00001', 'gathering-1', 0, '', NULL, 540);
              INSERT INTO item VALUES ('item-0001', 'gathering-1', 'day-00001', NULL, 0, 'Pause', 'break', 10, NULL, 'can', '', '["a"]', '');`);
    old.close();
    const store = open(path);
    expect(store.backups()).toHaveLength(1);
    const snapshot = store.read.snapshot('gathering-1' as GatheringId);
    expect(snapshot?.gathering).toMatchObject({
      title: 'Vårmøtet',
      language: 'nn',
      attendMust: '',
      criticalFactors: '',
    });
    expect(snapshot?.items).toEqual([
      {
        ...PLAIN_ITEM,
        id: 'item-0001',
        gatheringId: 'gathering-1',
        dayId: 'day-00001',
        parentId: null,
        position: 0,
        title: 'Pause',
        kind: 'break',
        minutes: 10,
        priority: 'can',
        prompts: ['a'],
      },
    ]);
    expect(snapshot?.stage).toBeNull();
    store.close();
  });

  test('to version 7, notes, their items and the journal stay as they were, in their order', () => {
    const path = join(scratchFolder(), 's.db');
    const old = new Database(path);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(old, MIGRATIONS.slice(0, 6));
    old.exec(`INSERT INTO gathering (id, title, place, host, chair, note_taker, network, goal, background, language, zone, alert_minutes, sound, created_at)
                VALUES ('gathering-1', 'Vårmøtet', '', '', '', '', '', '', '', 'nn', 'Europe/Oslo', '[5,2]', 0, 1);
              INSERT INTO day VALUES ('day-00001', 'gathering-1', 0, '', NULL, 540);
              INSERT INTO item (id, gathering_id, day_id, position, title, kind, priority, responsible, prompts, private_note)
                VALUES ('item-0001', 'gathering-1', 'day-00001', 0, 'Pause', 'break', 'can', '', '[]', '');`);
    const note = old.prepare(
      `INSERT INTO note (id, gathering_id, item_id, at, kind, text, speaker, starred, consent, recipient, owner, tags, confirmed_at)
       VALUES (?, 'gathering-1', ?, 7, 'idea', ?, 'AB', 1, 'named', 'r', 'o', '["t"]', 9)`,
    );
    note.run('note-000b', 'item-0001', 'først');
    note.run('note-000a', null, 'så');
    old.exec(`INSERT INTO journal (seq, gathering_id, scope, label, actor, at, state, changes)
                VALUES (41, 'gathering-1', 'notes', 'noteAdded', 'facilitator', 1, 'done', '[]'),
                       (44, 'gathering-1', 'notes', 'noteChanged', 'facilitator', 1, 'undone', '[]')`);
    const before = old.prepare('SELECT * FROM note ORDER BY rowid').all();
    old.close();
    const store = open(path);
    const gatheringId = 'gathering-1' as GatheringId;
    expect(store.read.snapshot(gatheringId)?.notes.map(({ id, itemId, text }) => [id, itemId, text])).toEqual([
      ['note-000b', 'item-0001', 'først'],
      ['note-000a', null, 'så'],
    ]);
    expect(store.read.journal.history(gatheringId).notes).toEqual({ undo: 'noteAdded', redo: 'noteChanged' });
    expect(store.read.journal.nextUndone(gatheringId, 'notes')?.seq).toBe(44);
    store.close();
    const now = new Database(path, { readonly: true });
    const after = now.prepare('SELECT * FROM note ORDER BY nr').all();
    expect(after).toEqual(before.map((row, index) => ({ ...(row as object), nr: index + 1, said_yes_to: 'null' })));
    now.close();
  });

  test('a note can only stand on an item of its own gathering, and an item with notes cannot go', () => {
    const path = join(scratchFolder(), 's.db');
    const store = open(path);
    store.write((writer) => {
      for (const nr of [1, 2]) {
        const id = `gathering-${nr}` as GatheringId;
        const gathering = { ...PLAIN_GATHERING, id, createdAt: instant(1) };
        writer.apply({ entity: 'gathering', id, before: null, after: gathering });
        const item = { ...PLAIN_ITEM, id: `item-000${nr}` as ItemId, gatheringId: id, dayId: null, parentId: null };
        writer.apply({ entity: 'item', id: item.id, before: null, after: { ...item, position: 0 } });
      }
    });
    const put = (itemId: string) =>
      store.write((writer) => {
        const note = { ...PLAIN_NOTE, id: 'note-0001' as NoteId, gatheringId: 'gathering-1' as GatheringId };
        const after = { ...note, at: instant(1), itemId: itemId as ItemId };
        writer.apply({ entity: 'note', id: note.id, before: null, after });
      });
    expect(() => put('item-0002')).toThrow(/FOREIGN KEY/);
    put('item-0001');
    expect(() =>
      store.write((writer) => writer.apply({ entity: 'item', id: 'item-0001', before: null, after: null })),
    ).toThrow(/FOREIGN KEY/);
    store.close();
  });

  test('rebuilding a table that others refer to with cascade loses none of them, and a backup is made first', () => {
    const path = join(scratchFolder(), 's.db');
    const before = open(path);
    before.write((writer) => writer.setSetting('test', 'kept'));
    before.close();
    const rebuild: Migration = {
      version: NEWEST_VERSION + 1,
      sql: `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
            CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE) STRICT;
            INSERT INTO parent VALUES (1); INSERT INTO child VALUES (1);
            CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT) STRICT;
            INSERT INTO parent_new (id) SELECT id FROM parent;
            DROP TABLE parent; ALTER TABLE parent_new RENAME TO parent;`,
    };
    const opened = openStore(path, { migrations: [...MIGRATIONS, rebuild] });
    if (!opened.ok) throw new Error(opened.fault);
    expect(opened.store.backups()).toHaveLength(1);
    opened.store.close();
    const db = new Database(path);
    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
    db.close();
  });

  test('a migration that breaks a reference leaves the file at the version before', () => {
    const db = new Database(':memory:');
    const good: Migration = {
      version: 1,
      sql: 'CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1); CREATE TABLE c (p REFERENCES p (id)); INSERT INTO c VALUES (1);',
    };
    const bad: Migration = { version: 2, sql: 'DELETE FROM p;' };
    expect(() => migrate(db, [good, bad])).toThrow(/breaks 1 reference/);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare('SELECT count(*) FROM p').pluck().get()).toBe(1);
    db.close();
  });
});

describe('erasing', () => {
  test('what is erased is in no page of the file, no log and no backup', () => {
    const folder = scratchFolder();
    const path = join(folder, 's.db');
    const store = open(path);
    setting(store, 'HEMMELIGHETEN');
    store.backUp();
    setting(store, 'x');
    store.scrub();
    for (const name of readdirSync(folder, { recursive: true })) {
      const file = join(folder, String(name));
      if (statSync(file).isFile()) expect(readFileSync(file).includes('HEMMELIGHETEN')).toBe(false);
    }
    store.close();
    expect(existsSync(path)).toBe(true);
  });
});
