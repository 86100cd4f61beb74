import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { schemaVersion } from './migrate';
import type { NativeOptions } from './options';
import { APPLICATION_ID } from './pragmas';

export type FileFault = 'missing' | 'damaged' | 'foreign' | 'newer' | 'brokenReferences';

interface FileReport {
  readonly fault: FileFault | null;
  /** null when it could not be read. */
  readonly version: number | null;
}

const MAGIC = 'SQLite format 3\0';

/** Whether the file is an SQLite database at all; looked at without opening it, so that a foreign file is not touched. */
function looksLikeSqlite(path: string): boolean {
  const head = Buffer.alloc(MAGIC.length);
  const file = openSync(path, 'r');
  try {
    return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === MAGIC;
  } finally {
    closeSync(file);
  }
}

function inspect(db: Database.Database, newest: number): FileReport {
  const version = schemaVersion(db);
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID) return { fault: 'foreign', version };
  if (version > newest) return { fault: 'newer', version };
  if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return { fault: 'damaged', version };
  const broken = db.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) return { fault: 'brokenReferences', version };
  return { fault: null, version };
}

/** A database with nothing in it and nobody's mark on it: what is left when the making of a store is cut short. */
export function isBlank(path: string, native: NativeOptions = {}): boolean {
  if (!statSync(path).isFile() || !looksLikeSqlite(path)) return false;
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true, ...native });
    try {
      const marked = Number(db.pragma('application_id', { simple: true })) !== 0 || schemaVersion(db) !== 0;
      return !marked && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
    } finally {
      db.close();
    }
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}

/** Looks a file through, reading only: integrity, references, whose it is and which version. */
export function verifyFile(path: string, newest: number, native: NativeOptions = {}): FileReport {
  if (!existsSync(path)) return { fault: 'missing', version: null };
  if (!statSync(path).isFile()) return { fault: 'foreign', version: null };
  if (statSync(path).size === 0 || !looksLikeSqlite(path)) return { fault: 'damaged', version: null };
  let db: Database.Database;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, ...native });
  } catch (error) {
    if (error instanceof Database.SqliteError) return { fault: 'damaged', version: null };
    throw error;
  }
  try {
    return inspect(db, newest);
  } catch (error) {
    if (error instanceof Database.SqliteError) return { fault: 'damaged', version: null };
    throw error;
  } finally {
    db.close();
  }
}
