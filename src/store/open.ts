import { closeSync, existsSync, mkdirSync, openSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type BackupFile, backUp, copyDatabase, listBackups } from './backup';
import { createBackupsAside } from './backups-aside';
import type { CopyElsewhere } from './copy-in-thread';
import { type FileLock, lockFile } from './lock';
import { migrate, schemaVersion } from './migrate';
import { MIGRATIONS, NEWEST_VERSION } from './migrations';
import type { NativeOptions, OpenOptions } from './options';
import { APPLICATION_ID, applyPragmas } from './pragmas';
import { finishCutOffRestore, finishRestore, prepareRestore } from './restore';
import { createScrubbing } from './scrub';
import { createSession, type Reader, type Writer } from './session';
import { createTransferFiles, type TransferFiles } from './transfer-files';
import { isBlank, verifyFile } from './verify';

/** Notes taken into the search index at a time: some milliseconds, in which an edit would have to wait. */
const INDEXED_AT_ONCE = 200;

export type OpenFault = 'damaged' | 'foreign' | 'newer' | 'alreadyOpen' | 'unwritable';

type OpenResult =
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
  /**
   * The same without holding anybody up: `copy` makes and checks it elsewhere. null: the file was scrubbed or another put in
   * its place meanwhile, and the copy was thrown away.
   */
  backUpAside(copy: CopyElsewhere): Promise<BackupFile | null>;
  /** When nothing elsewhere reads the file any more: what changes the whole of it must wait for that. */
  untilCopied(): Promise<void>;
  backups(): readonly BackupFile[];
  copyTo(target: string): void;
  /** Puts a backup in the file's place; the present file is kept beside it. false when the backup is not whole. */
  restore(backup: BackupFile): boolean;
  /**
   * Removes deleted text from the write-ahead log, the free pages and every backup and kept file; a new backup takes
   * their place.
   */
  scrub(): void;
  /** Writes down, beside the file, that it is to be scrubbed; done by `scrub`, now or after the next start. */
  promiseScrub(): void;
  scrubDue(): boolean;
  /** A little of the work that can wait for a quiet moment. true when there is more of it. */
  tidy(): boolean;
  /** Gatherings on their way out of this file or into it. */
  readonly transfers: TransferFiles;
  close(): void;
}

function refuse(path: string, options: OpenOptions, fault: OpenFault, version: number | null = null): OpenResult {
  const backup = fault === 'damaged' ? (newestGoodBackup(path, options.native) ?? null) : null;
  return { ok: false, fault, version, backup };
}

/** The newest backup that is whole. */
export function newestGoodBackup(path: string, native: NativeOptions = {}): BackupFile | undefined {
  return listBackups(path).find((backup) => verifyFile(backup.path, NEWEST_VERSION, native).fault === null);
}

/** Nothing there yet, or no more than a start that was cut short has left; but what has backups was not always empty. */
function isFresh(path: string, options: OpenOptions): boolean {
  if (!existsSync(path)) return true;
  const empty = statSync(path).size === 0 || isBlank(path, options.native);
  return empty && listBackups(path).length === 0;
}

function openDatabase(path: string, options: OpenOptions): Database.Database | OpenResult {
  const native = options.native ?? {};
  const newest = (options.migrations ?? MIGRATIONS).at(-1)?.version ?? 0;
  const fresh = isFresh(path, options);
  if (!fresh) {
    const report = verifyFile(path, newest, native);
    if (report.fault === 'foreign' || report.fault === 'newer')
      return refuse(path, options, report.fault, report.version);
    if (report.fault !== null) return refuse(path, options, 'damaged', report.version);
  }
  // What people said and who they are: for this user's eyes only.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
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

/** Opens a store, or says why it is left alone. Nothing is written to a file that is refused. */
export function openStore(wanted: string, options: OpenOptions = {}): OpenResult {
  let path = wanted;
  let lock: FileLock | null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // A file with two names has one lock, one log and one set of backups.
    if (existsSync(path)) path = realpathSync(path);
    lock = lockFile(path, options);
  } catch (error) {
    if (isWorldly(error)) return refuse(path, options, 'unwritable');
    throw error;
  }
  if (!lock) return refuse(path, options, 'alreadyOpen');
  try {
    finishCutOffRestore(path, (options.now ?? Date.now)());
    const db = openDatabase(path, options);
    if ('ok' in db) {
      lock.release();
      return db;
    }
    return { ok: true, store: createStore(path, db, lock, options) };
  } catch (error) {
    lock.release();
    if (!isWorldly(error)) throw error;
    const damaged = /^SQLITE_(CORRUPT|NOTADB)/.test(error.code);
    return refuse(path, options, damaged ? 'damaged' : 'unwritable');
  }
}

/** What the disk or the system did, which has a code; our own bugs have none. */
function isWorldly(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** One open database, and what is prepared for it once: making it anew for each edit would cost as much as the edit's own statements. */
function connectionOn(db: Database.Database) {
  const session = createSession(db);
  const run = db.transaction((work: () => unknown) => work());
  /** What the session remembers of rows is no longer so when they are taken back. */
  const orForget = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      session.journal.forget();
      throw error;
    }
  };
  const whole = <Result>(work: () => Result): Result => orForget(() => run.immediate(work) as Result);
  return {
    db,
    session,
    whole,
    part: <Result>(work: () => Result): Result => orForget(() => run(work) as Result),
    catchUp: (): boolean => whole(() => session.search.catchUp(INDEXED_AT_ONCE)),
  };
}

const PROMISES = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete'];

function createStore(path: string, opened: Database.Database, lock: FileLock, options: OpenOptions): Store {
  let open = connectionOn(opened);
  const native = options.native ?? {};
  const now = options.now ?? Date.now;
  const aside = createBackupsAside(path, now, native);
  const scrubbing = createScrubbing(path, now, native);

  const reopen = (): void => {
    finishCutOffRestore(path, now());
    const reopened = openDatabase(path, options);
    if ('ok' in reopened) throw new Error(`The store could not be opened again: ${reopened.ok ? '' : reopened.fault}`);
    open = connectionOn(reopened);
  };

  return {
    path,
    get read() {
      return open.session;
    },
    write: (work) => open.whole(() => work(open.session)),
    attempt: (work) => open.part(work),
    pragmas: () => Object.fromEntries(PROMISES.map((name) => [name, open.db.pragma(name, { simple: true })])),
    backUp: () => backUp(open.db, path, now(), NEWEST_VERSION, native),
    backUpAside: aside.take,
    untilCopied: aside.settled,
    backups: () => listBackups(path),
    copyTo: (target) => copyDatabase(open.db, target, NEWEST_VERSION, native),
    restore: (backup) => {
      if (!prepareRestore(path, backup, native)) return false;
      aside.overtake();
      open.db.close();
      try {
        finishRestore(path, now());
      } finally {
        // Whichever of the two files is there now: the work goes on with it.
        reopen();
      }
      return true;
    },
    scrub: () => {
      aside.overtake();
      while (open.catchUp());
      scrubbing.scrub(open.db);
    },
    promiseScrub: scrubbing.promise,
    scrubDue: scrubbing.isDue,
    tidy: () => open.session.search.isBehind() && open.catchUp(),
    transfers: createTransferFiles(path, native),
    close: () => {
      open.db.close();
      lock.release();
    },
  };
}
