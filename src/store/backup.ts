import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import SQLite, { type Database } from 'better-sqlite3';
import type { NativeOptions } from './options';
import { verifyFile } from './verify';

export interface BackupFile {
  readonly name: string;
  readonly path: string;
  /** Milliseconds since 1970, from its name. */
  readonly at: number;
  readonly bytes: number;
}

export const backupFolder = (storePath: string): string => `${storePath}.backups`;

const NAME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/;

export const nameAt = (at: number): string => `${new Date(at).toISOString().replaceAll(':', '-').replace('.', '-')}.db`;

function timeOf(name: string): number | null {
  const m = NAME.exec(name);
  return m
    ? Date.UTC(+(m[1] ?? 0), +(m[2] ?? 1) - 1, +(m[3] ?? 1), +(m[4] ?? 0), +(m[5] ?? 0), +(m[6] ?? 0), +(m[7] ?? 0))
    : null;
}

/** Newest first. */
export function listBackups(storePath: string): BackupFile[] {
  const folder = backupFolder(storePath);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const at = timeOf(name);
      return at === null ? [] : [{ name, path: join(folder, name), at, bytes: statSync(join(folder, name)).size }];
    })
    .sort((a, b) => b.at - a.at);
}

/** Makes sure that what was written is on the disk, not only on its way. */
function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What ties a phone to what it sent, in whatever version the file is. */
const TIES: readonly (readonly [table: string, sql: string])[] = [
  ['question_key', 'DELETE FROM question_key'],
  ['answer', 'UPDATE answer SET device = NULL WHERE device IS NOT NULL'],
  ['check_in', 'DELETE FROM check_in'],
];

/**
 * Takes out of a copy what ties answers to phones. A backup may be made while a question is open, and lives on long after
 * it has closed; in it, nobody is to find out which phone an answer came from.
 */
function forgetPhones(copy: string, native: NativeOptions): void {
  const db = new SQLite(copy, native);
  try {
    const known = new Set(db.prepare('SELECT name FROM sqlite_schema').pluck().all());
    const ties = TIES.filter(([table]) => known.has(table));
    if (ties.length === 0) return;
    // Nobody has the copy yet; it is flushed whole when it is done, and thrown away when it is not. More care on the way would
    // only keep the disk from the app's own writing.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('secure_delete = ON');
    const removed = ties.reduce((sum, [, sql]) => sum + db.prepare(sql).run().changes, 0);
    if (removed > 0) db.exec('VACUUM');
  } finally {
    db.close();
  }
}

/**
 * Writes a copy and looks it through, all the way to the disk. `VACUUM INTO` takes the write-ahead log along, which a copy of
 * the file would not.
 *
 * @throws when the copy cannot be written or is not whole.
 */
export function writeChecked(db: Database, copy: string, newest: number, native: NativeOptions = {}): void {
  db.prepare('VACUUM INTO ?').run(copy);
  forgetPhones(copy, native);
  const report = verifyFile(copy, newest, native);
  if (report.fault !== null) throw new Error(`The backup is not whole: ${report.fault}`);
  flush(copy);
}

/**
 * Copies the database to `target`, checks the copy, and only then gives it its name.
 *
 * @throws when the copy cannot be written or is not whole; an older file at `target` is then untouched.
 */
export function copyDatabase(db: Database, target: string, newest: number, native: NativeOptions = {}): void {
  const half = `${target}.half`;
  rmSync(half, { force: true });
  try {
    writeChecked(db, half, newest, native);
    renameSync(half, target);
  } finally {
    rmSync(half, { force: true });
  }
}

/** Takes a rolling backup and clears out old ones. */
export function backUp(
  db: Database,
  storePath: string,
  now: number,
  newest: number,
  native?: NativeOptions,
): BackupFile {
  const folder = backupFolder(storePath);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, nameAt(now));
  copyDatabase(db, path, newest, native);
  for (const old of superseded(listBackups(storePath), now)) rmSync(old.path, { force: true });
  return { name: nameAt(now), path, at: now, bytes: statSync(path).size };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Which backups may go: everything of the last hour stays, then the newest of each hour for a day, and the newest of each
 * day for 30 days. The newest five always stay.
 */
export function superseded<B extends { readonly at: number }>(backups: readonly B[], now: number): B[] {
  const kept = new Set<string>();
  const newestFirst = [...backups].sort((a, b) => b.at - a.at);
  return newestFirst.filter((backup, index) => {
    const age = now - backup.at;
    if (index < 5 || age <= HOUR) return false;
    const slot = age <= DAY ? `h${Math.floor(backup.at / HOUR)}` : `d${Math.floor(backup.at / DAY)}`;
    if (age > 30 * DAY || kept.has(slot)) return true;
    kept.add(slot);
    return false;
  });
}
