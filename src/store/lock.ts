import Database from 'better-sqlite3';
import type { OpenOptions } from './options';

/**
 * Keeps a file to one program at a time. The lock is the operating system's own (an exclusive lock on a small file
 * beside the store), so a program that is killed leaves nothing behind that would keep the next one out.
 */
export interface FileLock {
  release(): void;
}

/** null when another program holds the file. */
export function lockFile(storePath: string, options: OpenOptions): FileLock | null {
  const db = new Database(`${storePath}.lock`, { timeout: 0, ...options.native });
  try {
    db.pragma('journal_mode = DELETE');
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return {
    // The file stays: were it removed, a third program could lock a new one while a second already holds this one.
    release: () => db.close(),
  };
}
