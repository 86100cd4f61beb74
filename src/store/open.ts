import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { type BackupFile, backUp, backupFolder, copyDatabase, listBackups } from './backup';
import { type FileLock, lockFile } from './lock';
import { migrate, schemaVersion } from './migrate';
import { MIGRATIONS } from './migrations';
import type { NativeOptions, OpenOptions } from './options';
import { APPLICATION_ID, applyPragmas } from './pragmas';
import { createSession, type Reader, type Writer } from './session';
import { looksLikeSqlite, verifyFile } from './verify';

export type OpenFault = 'damaged' | 'foreign' | 'newer' | 'alreadyOpen' | 'unwritable';

export type OpenResult =
  | { readonly ok: true; readonly store: Store }
  | {
      readonly ok: false;
      readonly fault: OpenFault;
      readonly version: number | null;
      readonly backup: BackupFile | null;
    };

export interface Store {
  readonly path: string;
  readonly read: Reader;
  /** One transaction, on the disk when it returns. */
  write<Result>(work: (writer: Writer) => Result): Result;
  /** What this connection promises, as SQLite itself answers. */
  pragmas(): Readonly<Record<string, unknown>>;
  /** Inside `write`: runs work that may fail on its own without taking the rest of the transaction with it. */
  attempt<Result>(work: () => Result): Result;
  backUp(): BackupFile;
  backups(): readonly BackupFile[];
  copyTo(target: string): void;
  /** Puts a backup in the file's place; the present file is kept beside it. false when the backup is not whole. */
  restore(backup: BackupFile): boolean;
  /** Removes deleted text from the write-ahead log, the free pages and every backup and kept file. */
  scrub(): void;
  close(): void;
}

export const NEWEST_VERSION = MIGRATIONS.at(-1)?.version ?? 0;

function refuse(path: string, options: OpenOptions, fault: OpenFault, version: number | null = null): OpenResult {
  const backup = fault === 'damaged' ? (newestGoodBackup(path, options.native) ?? null) : null;
  return { ok: false, fault, version, backup };
}

/** The newest backup that is whole. */
export function newestGoodBackup(path: string, native: NativeOptions = {}): BackupFile | undefined {
  return listBackups(path).find((backup) => verifyFile(backup.path, NEWEST_VERSION, native).fault === null);
}

function openDatabase(path: string, options: OpenOptions): Database.Database | OpenResult {
  const native = options.native ?? {};
  const newest = (options.migrations ?? MIGRATIONS).at(-1)?.version ?? 0;
  const fresh = !existsSync(path) || statSync(path).size === 0;
  if (!fresh) {
    if (!looksLikeSqlite(path)) return refuse(path, options, 'damaged');
    const report = verifyFile(path, newest, native);
    if (report.fault === 'foreign' || report.fault === 'newer')
      return refuse(path, options, report.fault, report.version);
    if (report.fault !== null) return refuse(path, options, 'damaged', report.version);
  }
  const db = new Database(path, native);
  try {
    applyPragmas(db);
    if (fresh) db.pragma(`application_id = ${APPLICATION_ID}`);
    else if (schemaVersion(db) < newest) backUp(db, path, (options.now ?? Date.now)(), newest, native);
    migrate(db, options.migrations ?? MIGRATIONS);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Sets the file aside, with what belongs to it, under a name that says when. */
function setAside(path: string, now: number): void {
  const stamp = new Date(now).toISOString().replaceAll(':', '-').replace('.', '-');
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${tail}`)) renameSync(`${path}${tail}`, `${path}.replaced-${stamp}${tail}`);
  }
}

/** The files that restoring has set aside. */
function keptFiles(path: string): string[] {
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.replaced-`))
    .map((name) => join(dirname(path), name));
}

/** Puts a good backup in a damaged file's place; for a file that no program has open. The damaged file is kept. */
export function restoreFile(path: string, backup: BackupFile, now: number, native: NativeOptions = {}): boolean {
  if (verifyFile(backup.path, NEWEST_VERSION, native).fault !== null) return false;
  const half = `${path}.half`;
  copyFileSync(backup.path, half);
  setAside(path, now);
  renameSync(half, path);
  return true;
}

/** Opens a store, or says why it is left alone. Nothing is written to a file that is refused. */
export function openStore(path: string, options: OpenOptions = {}): OpenResult {
  mkdirSync(dirname(path), { recursive: true });
  let lock: FileLock | null;
  try {
    lock = lockFile(path, options);
  } catch (error) {
    if (error instanceof Database.SqliteError) return refuse(path, options, 'unwritable');
    throw error;
  }
  if (!lock) return refuse(path, options, 'alreadyOpen');
  try {
    const db = openDatabase(path, options);
    if ('ok' in db) {
      lock.release();
      return db;
    }
    return { ok: true, store: createStore(path, db, lock, options) };
  } catch (error) {
    lock.release();
    if (!(error instanceof Database.SqliteError)) throw error;
    const unwritable = /^SQLITE_(READONLY|CANTOPEN|FULL|IOERR)/.test(error.code);
    return refuse(path, options, unwritable ? 'unwritable' : 'damaged');
  }
}

function createStore(path: string, opened: Database.Database, lock: FileLock, options: OpenOptions): Store {
  let db = opened;
  let session = createSession(db);
  const native = options.native ?? {};
  const now = options.now ?? Date.now;

  return {
    path,
    get read() {
      return session;
    },
    write: (work) => db.transaction(() => work(session)).immediate(),
    pragmas: () =>
      Object.fromEntries(
        ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'].map((name) => [
          name,
          db.pragma(name, { simple: true }),
        ]),
      ),
    attempt: (work) => db.transaction(work)(),
    backUp: () => backUp(db, path, now(), NEWEST_VERSION, native),
    backups: () => listBackups(path),
    copyTo: (target) => copyDatabase(db, target, NEWEST_VERSION, native),
    restore: (backup) => {
      if (verifyFile(backup.path, NEWEST_VERSION, native).fault !== null) return false;
      db.close();
      restoreFile(path, backup, now(), native);
      const reopened = openDatabase(path, options);
      if ('ok' in reopened) throw new Error('A verified backup could not be opened');
      db = reopened;
      session = createSession(db);
      return true;
    },
    scrub: () => {
      db.exec('VACUUM');
      db.pragma('wal_checkpoint(TRUNCATE)');
      rmSync(backupFolder(path), { recursive: true, force: true });
      for (const kept of keptFiles(path)) rmSync(kept, { force: true });
    },
    close: () => {
      db.close();
      lock.release();
    },
  };
}
