import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../src/domain/views/snapshot';
import { NEWEST_VERSION } from '../../../src/store';
import { LEFT_AT_HOME, TAKEN_ALONG } from '../../../src/store/transfer';
import { everyKind } from '../everything';
import { exported } from '../exported';
import { filesHolding } from '../files-holding';
import { type Made, makeEngine, scratchFolder } from '../make-engine';

async function sent({ as }: Made, file: Buffer, piece = 100_000): Promise<string> {
  const transferId = randomUUID();
  for (let from = 0; from < file.length; from += piece) {
    const bytes = file.subarray(from, from + piece).toString('base64');
    await as().gathering.importPart({ transferId, from, bytes });
  }
  return transferId;
}

/** The file after someone has had it open in another program. */
function tampered(file: Buffer, work: (db: Database.Database) => void): Buffer {
  const path = join(scratchFolder(), 'file.kjoreplan');
  writeFileSync(path, file);
  const db = new Database(path);
  work(db);
  db.close();
  return readFileSync(path);
}

/** More items like the one there is, each under another of them. */
const under = (...rows: readonly (readonly [id: string, parent: string | null])[]): string => {
  const long = (id: string): string => `'item-${id.repeat(4)}'`;
  return `CREATE TEMP TABLE t AS SELECT * FROM item LIMIT 1; ${rows
    .map(([id, parent]) => {
      const set = `UPDATE t SET id = ${long(id)}, parent_id = ${parent === null ? 'NULL' : long(parent)}`;
      return `${set}; INSERT INTO item SELECT * FROM t`;
    })
    .join(';')}`;
};

/** As many rows more of a kind, like the one there is. */
const many = (table: string, count: number): string =>
  `CREATE TEMP TABLE t AS SELECT * FROM ${table} LIMIT 1;
  BEGIN; ${Array.from({ length: count }, (_, at) => `UPDATE t SET id = 'another-${at}'; INSERT INTO ${table} SELECT * FROM t`).join(';')}; COMMIT`;

const leftovers = ({ path }: Made): string[] => readdirSync(dirname(path)).filter((name) => name.includes('transfer'));

/** What is to be the same on both sides. */
function portable(snapshot: Snapshot | null): unknown {
  if (!snapshot) throw new Error('It is not there');
  return {
    ...snapshot,
    drafts: [],
    run: snapshot.run.map((event) => ({ ...event, uptime: null })),
    notes: snapshot.notes.filter(({ deletedAt }) => deletedAt === null),
    questions: snapshot.questions.map(({ state: _state, closedAt: _closed, ...question }) => question),
  };
}

describe('a gathering as a file', () => {
  test('is the same on another machine, pictures and all', async () => {
    const home = makeEngine();
    const away = makeEngine();
    const gatheringId = await everyKind(home, 'ORDET');
    const file = await exported(home, gatheringId);
    expect(leftovers(home)).toEqual([]);
    const transferId = await sent(away, file);
    expect(await away.as().gathering.import({ transferId })).toEqual({ type: 'taken', gatheringId });
    expect(portable(away.store.read.snapshot(gatheringId))).toEqual(portable(home.store.read.snapshot(gatheringId)));
    const picture = { gatheringId, pictureId: 'picture-1' };
    const bytes = async (made: Made) => (await made.as().picture.read(picture)).arrayBuffer();
    expect(await bytes(away)).toEqual(await bytes(home));
    expect(leftovers(away)).toEqual([]);
  });

  test('holds that gathering alone, and nothing deleted, hidden, half typed or tied to a phone', async () => {
    const made = makeEngine();
    const gatheringId = await everyKind(made, 'ORDET');
    await made.as().gathering.create({ title: 'EN ANNEN' });
    const file = await exported(made, gatheringId);
    for (const text of ['EN ANNEN', 'ORDET slettet', 'ORDET skjult', 'itemAdded']) {
      expect([text, file.includes(text)]).toEqual([text, false]);
    }
    tampered(file, (db) => {
      const count = (sql: string): unknown => db.prepare(sql).pluck().get();
      for (const table of LEFT_AT_HOME.filter((name) => name !== 'search_through'))
        expect([table, count(`SELECT count(*) FROM ${table}`)]).toEqual([table, 0]);
      expect(count('SELECT count(*) FROM answer WHERE device IS NOT NULL')).toBe(0);
      expect(count('SELECT count(*) FROM answer')).toBe(1);
    });
  });

  test('every table is either taken along or left at home, by name', () => {
    const { path } = makeEngine();
    const db = new Database(path, { readonly: true });
    const sql = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'`;
    const tables = db.prepare(sql).pluck().all();
    db.close();
    expect([...LEFT_AT_HOME, ...TAKEN_ALONG].sort()).toEqual(tables.map(String).sort());
  });

  test('that is here already is asked about, and kept beside the other with ids of its own', async () => {
    const made = makeEngine();
    const { as, store } = made;
    const gatheringId = await everyKind(made, 'ORDET');
    const file = await exported(made, gatheringId);
    await as().gathering.update({ gatheringId, patch: { title: 'Endret siden' } });
    const transferId = await sent(made, file);
    expect(await as().gathering.import({ transferId })).toEqual({
      ...{ type: 'isHere', gatheringId, title: 'Endret siden', deleted: false },
    });
    expect(store.read.gatherings()).toHaveLength(1);
    const outcome = await as().gathering.import({ transferId, keepBoth: true });
    if (outcome.type !== 'taken') throw new Error(outcome.type);
    expect(outcome.gatheringId).not.toBe(gatheringId);
    const both = [gatheringId, outcome.gatheringId].map((id) => store.read.snapshot(id));
    const [mine, theirs] = both;
    expect([mine?.gathering.title, theirs?.gathering.title]).toEqual(['Endret siden', 'ORDET']);
    expect(theirs?.notes[0]?.itemId).toBe(theirs?.items[0]?.id);
    expect(theirs?.run[0]?.fact).toMatchObject({ itemId: theirs?.items[0]?.id });
    expect(theirs?.groups[0]?.members).toEqual([theirs?.participants[0]?.id]);
    expect(theirs?.tasks[0]?.id).toBe(theirs?.items[0]?.id);
    expect(theirs?.questions[0]?.roundOf).toBe(theirs?.questions[0]?.id);
    const itemId = theirs?.items[0]?.id;
    expect(theirs?.reportSettings).toMatchObject({ id: outcome.gatheringId, letterhead: 'ORDET kommune' });
    expect(theirs?.reportSettings?.edits.map(({ key, text }) => [key, text])).toEqual([
      [`note:${theirs?.notes[0]?.id}`, 'ORDET med andre ord'],
      [`groups.title:${itemId}`, 'ORDET med andre ord'],
    ]);
    const pictureId = theirs?.pictures[0]?.id ?? '';
    expect((await as().picture.read({ gatheringId: outcome.gatheringId, pictureId })).size).toBeGreaterThan(100);
  });

  test.each([
    ['a newer version', 'fileNewer', (db: Database.Database) => void db.pragma(`user_version = ${NEWEST_VERSION + 1}`)],
    ['somebody else’s database', 'fileForeign', (db: Database.Database) => void db.pragma('application_id = 1')],
    [
      'a file with a trigger in it',
      'fileForeign',
      (db: Database.Database) => void db.exec('CREATE TRIGGER t AFTER INSERT ON day BEGIN SELECT 1; END'),
    ],
    [
      'rows that could not have been typed',
      'fileDamaged',
      (db: Database.Database) => void db.exec(`UPDATE item SET kind = 'nonsense'`),
    ],
    [
      'lists that are no lists',
      'fileDamaged',
      (db: Database.Database) => void db.exec(`UPDATE item SET prompts = '{'`),
    ],
    [
      'more gatherings than one',
      'fileForeign',
      (db: Database.Database) =>
        void db.exec(`CREATE TEMP TABLE g AS SELECT * FROM gathering; UPDATE g SET id = 'another-one';
          INSERT INTO gathering SELECT * FROM g`),
    ],
  ])('of %s is refused with a sentence, and nothing is taken in', async (_, reason, work) => {
    const home = makeEngine();
    const away = makeEngine();
    const file = tampered(await exported(home, await everyKind(home, 'ORDET')), work);
    const transferId = await sent(away, file);
    await expect(away.as().gathering.import({ transferId })).rejects.toMatchObject({ data: { reason } });
    expect(away.store.read.gatherings()).toEqual([]);
    expect(leftovers(away)).toEqual([]);
  });

  test('kept beside another of its name gets one that tells them apart, each time another', async () => {
    const made = makeEngine();
    const { as, store } = made;
    const gatheringId = await everyKind(made, 'ORDET');
    const file = await exported(made, gatheringId);
    for (let times = 0; times < 2; times += 1) {
      await as().gathering.import({ transferId: await sent(made, file), keepBoth: true, copy: 'kopi' });
    }
    const names = store.read.gatherings().map(({ title }) => title);
    expect(new Set(names)).toEqual(new Set(['ORDET', 'ORDET (kopi)', 'ORDET (kopi 2)']));
    await as().gathering.update({ gatheringId, patch: { title: 'Noko anna' } });
    const elsewhere = makeEngine();
    await elsewhere.as().gathering.import({ transferId: await sent(elsewhere, file), copy: 'kopi' });
    expect(elsewhere.store.read.gatherings().map(({ title }) => title)).toEqual(['ORDET']);
  });

  test('keeps what was chosen for its summary, but not a Word template that is not here', async () => {
    const home = makeEngine();
    const gatheringId = await everyKind(home, 'ORDET');
    const bytes = Buffer.from('docx').toString('base64');
    const { id: templateId } = await home.as().wordTemplate.add({ name: 'Kommunen.docx', bytes });
    await home.as().report.choose({ gatheringId, patch: { templateId } });
    const file = await exported(home, gatheringId);
    const kept = async (made: Made) => {
      const outcome = await made.as().gathering.import({ transferId: await sent(made, file), keepBoth: true });
      if (outcome.type !== 'taken') throw new Error(outcome.type);
      return made.store.read.snapshot(outcome.gatheringId)?.reportSettings;
    };
    const away = await kept(makeEngine());
    expect(away).toEqual({ ...home.store.read.snapshot(gatheringId)?.reportSettings, templateId: null });
    expect(await kept(home)).toMatchObject({ templateId, letterhead: 'ORDET kommune' });
  });

  test('without choices for its summary, as older ones may be, is taken in as it is', async () => {
    const home = makeEngine();
    const away = makeEngine();
    const gatheringId = await everyKind(home, 'ORDET');
    const file = tampered(await exported(home, gatheringId), (db) => void db.exec('DELETE FROM report_settings'));
    expect(await away.as().gathering.import({ transferId: await sent(away, file) })).toMatchObject({ type: 'taken' });
    expect(away.store.read.snapshot(gatheringId)?.reportSettings).toBeNull();
  });

  test.each([
    ['an item that is under itself', `UPDATE item SET parent_id = id`],
    ['items that are under each other', under(['a', 'b'], ['b', 'a'])],
    [
      'an item under one of another day',
      `${under(['a', null], ['b', 'a'])}; UPDATE item SET day_id = NULL WHERE id = 'item-bbbb'`,
    ],
    ['more levels than there are', under(['a', null], ['b', 'a'], ['c', 'b'], ['d', 'c'])],
    ['an item under one that is not there', `UPDATE item SET parent_id = 'item-gone'`],
    ['an item in a day that is not there', `UPDATE item SET day_id = 'day-day-gone'`],
    ['an answer that is gathered under itself', `UPDATE group_answer SET gathered_under = id`],
    ['a note that was made from itself', `UPDATE note SET source_id = id`],
    ['more days than a gathering has', many('day', 401)],
  ])('of %s is refused, and nothing is taken in', async (_, work) => {
    const home = makeEngine();
    const away = makeEngine();
    const file = tampered(await exported(home, await everyKind(home, 'ORDET')), (db) => {
      db.pragma('foreign_keys = OFF');
      db.exec(work);
    });
    const transferId = await sent(away, file);
    await expect(away.as().gathering.import({ transferId })).rejects.toMatchObject({ data: { reason: 'fileDamaged' } });
    expect(away.store.read.gatherings()).toEqual([]);
    expect(leftovers(away)).toEqual([]);
  });

  test('that is cut short, or is no file of ours at all, is refused', async () => {
    const home = makeEngine();
    const away = makeEngine();
    const file = await exported(home, await everyKind(home, 'ORDET'));
    const half = await sent(away, file.subarray(0, file.length / 2));
    await expect(away.as().gathering.import({ transferId: half })).rejects.toMatchObject({ code: 'REFUSED' });
    const text = await sent(away, Buffer.from('Dette er ikke en samling'));
    await expect(away.as().gathering.import({ transferId: text })).rejects.toMatchObject({
      data: { reason: 'fileDamaged' },
    });
  });

  test('can be carried on with a closed gathering', async () => {
    const home = makeEngine();
    const away = makeEngine();
    const gatheringId = await everyKind(home, 'ORDET');
    await home.as().gathering.close({ gatheringId });
    await away.as().gathering.import({ transferId: await sent(away, await exported(home, gatheringId)) });
    expect(away.store.read.tables.gathering.get(gatheringId)?.closedAt).not.toBeNull();
  });
});

test('erasing a gathering leaves no word of it in any table, index, backup or file on its way', async () => {
  const made = makeEngine();
  const { as, store, path } = made;
  const gatheringId = await everyKind(made, 'Zettergrensk');
  // In the search index too, with words in lower case.
  while (store.tidy());
  store.backUp();
  await as().gathering.export({ gatheringId });
  expect(filesHolding(path, 'Zettergrensk').length).toBeGreaterThan(2);
  await as().gathering.erase({ gatheringId });
  for (const word of ['Zettergrensk', 'zettergren']) expect([word, filesHolding(path, word)]).toEqual([word, []]);
  expect(store.read.pictures.get(gatheringId, 'picture-1' as never)).toBeNull();
});
