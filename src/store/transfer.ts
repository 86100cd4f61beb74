import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import SQLite, { type Database } from 'better-sqlite3';
import { isShown, type Observation } from '../domain/reflection/observation';
import type { Snapshot } from '../domain/views/snapshot';
import { thinAnswers } from './answers-taken-along';
import { migrate, schemaVersion } from './migrate';
import { MIGRATIONS, NEWEST_VERSION } from './migrations';
import type { NativeOptions } from './options';
import { APPLICATION_ID } from './pragmas';
import { createSession, type Reader } from './session';
import { verifyFile } from './verify';

/** What goes along in a gathering's file, and which rows of it. What has been deleted stays, and so does what is hidden. */
const TAKEN: Readonly<Record<string, string>> = {
  gathering: 'id = @id',
  day: 'gathering_id = @id',
  item: 'gathering_id = @id',
  run_event: 'gathering_id = @id',
  note: 'gathering_id = @id AND deleted_at IS NULL',
  form: 'gathering_id = @id',
  question: 'gathering_id = @id',
  answer: 'gathering_id = @id',
  group_score: 'gathering_id = @id',
  participant: 'gathering_id = @id',
  reflection: 'gathering_id = @id',
  observation: 'gathering_id = @id AND revealed_at IS NOT NULL AND withdrawn_at IS NULL',
  breakout_group: 'gathering_id = @id',
  task_sheet: 'gathering_id = @id',
  group_answer: 'gathering_id = @id AND deleted_at IS NULL',
  picture: 'gathering_id = @id AND deleted_at IS NULL',
  picture_data: 'gathering_id = @id AND id IN (SELECT id FROM picture WHERE deleted_at IS NULL)',
  report_settings: 'id = @id',
  stage_state: 'id = @id',
};

/** Who typed what when, half-typed notes, whose phone it was, and what belongs to this machine: none of it goes along. */
export const LEFT_AT_HOME: readonly string[] = [
  ...['journal', 'draft', 'question_key', 'check_in', 'setting', 'word_template', 'act_made'],
  ...['search_through', 'search_due'],
];
export const TAKEN_ALONG: readonly string[] = Object.keys(TAKEN);

/** Makes a file of the newest version with nothing in it. */
function blankFile(path: string, native: NativeOptions): Database {
  closeSync(openSync(path, 'w', 0o600));
  const db = new SQLite(path, native);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  // What is taken out again before it is handed over leaves nothing behind in the page it stood on.
  db.pragma('secure_delete = ON');
  migrate(db, MIGRATIONS);
  return db;
}

function columnsOf(db: Database, table: string): string {
  const names = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  return names.map(({ name }) => name).join(', ');
}

function copyRows(db: Database, gatheringId: string): void {
  for (const [table, rows] of Object.entries(TAKEN)) {
    const columns = columnsOf(db, table);
    // Inside the sub-query too: without a prefix a name means the new file's table.
    const where = rows.replace('FROM picture ', 'FROM home.picture ');
    const sql = `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM home.${table} WHERE ${where} ORDER BY rowid`;
    const ordered = hasRowid(db, table) ? sql : sql.replace(' ORDER BY rowid', '');
    db.prepare(ordered).run({ id: gatheringId });
  }
  thinAnswers(db, gatheringId);
  db.exec('UPDATE gathering SET deleted_at = NULL');
}

function hasRowid(db: Database, table: string): boolean {
  const list = db.prepare<[string], { wr: number }>(
    `SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = ?`,
  );
  return list.get(table)?.wr === 0;
}

/**
 * Writes one gathering to a file of its own, of the same kind as the store. It gets its name when it is whole.
 *
 * @throws when it cannot be written; there is then nothing at `target` that was not there before.
 */
export function exportGathering(home: string, gatheringId: string, target: string, native: NativeOptions = {}): void {
  const half = `${target}.half`;
  try {
    const db = blankFile(half, native);
    try {
      db.prepare('ATTACH DATABASE ? AS home').run(home);
      db.transaction(() => copyRows(db, gatheringId))();
      db.exec('DETACH DATABASE home');
    } finally {
      db.close();
    }
    const report = verifyFile(half, NEWEST_VERSION, native);
    if (report.fault !== null) throw new Error(`The gathering's file is not whole: ${report.fault}`);
    const file = openSync(half, 'r+');
    fsyncSync(file);
    closeSync(file);
    renameSync(half, target);
  } finally {
    rmSync(half, { force: true });
  }
}

/** Why a file is not taken for a gathering's. */
export type TransferFault = 'damaged' | 'foreign' | 'newer';

/** A gathering as it lies in a file that someone has sent: read, and not yet believed. */
export interface Transfer {
  readonly snapshot: Snapshot;
  readonly observations: readonly Observation[];
  readonly pictures: Reader['pictures'];
  close(): void;
}

export type TransferResult =
  | { readonly ok: true; readonly transfer: Transfer }
  | { readonly ok: false; readonly fault: TransferFault };

const schemaOf = (db: Database): string =>
  JSON.stringify(db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());

/** Whether the file has our tables as that version made them, and nothing beside: no triggers and no views of others. */
function hasOurSchema(db: Database, native: NativeOptions): boolean {
  const version = schemaVersion(db);
  const ours = new SQLite(':memory:', native);
  try {
    migrate(
      ours,
      MIGRATIONS.filter((each) => each.version <= version),
    );
    return schemaOf(ours) === schemaOf(db);
  } finally {
    ours.close();
  }
}

function readGathering(db: Database): Transfer | null {
  const session = createSession(db);
  const [gathering, ...others] = session.gatherings();
  const snapshot = gathering && others.length === 0 ? session.snapshot(gathering.id) : null;
  if (!snapshot) return null;
  const observations = session.tables.observation.ofGathering(snapshot.gathering.id).filter(isShown);
  return { snapshot, observations, pictures: session.pictures, close: () => db.close() };
}

/** Opens a gathering's file, which is brought up to the newest version where it lies, or says why it is not one. */
export function openTransfer(path: string, native: NativeOptions = {}): TransferResult {
  const report = verifyFile(path, NEWEST_VERSION, native);
  if (report.fault === 'newer' || report.fault === 'foreign') return { ok: false, fault: report.fault };
  if (report.fault !== null) return { ok: false, fault: 'damaged' };
  const db = new SQLite(path, native);
  try {
    db.pragma('trusted_schema = OFF');
    const ours = hasOurSchema(db, native);
    if (ours) migrate(db, MIGRATIONS);
    const transfer = ours ? readGathering(db) : null;
    if (transfer) return { ok: true, transfer };
    db.close();
    return { ok: false, fault: 'foreign' };
  } catch (error) {
    db.close();
    // Rows that are no rows of ours: text where there should be a list.
    if (error instanceof SQLite.SqliteError || error instanceof SyntaxError) return { ok: false, fault: 'damaged' };
    throw error;
  }
}
