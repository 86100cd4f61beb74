import Database from 'better-sqlite3';

/** What the disk or the file did, when a write could not be kept. */
type DiskFailure = 'diskFull' | 'readOnly' | 'io' | 'damaged';

/** What Node says of the same, where a file is copied or moved rather than written by SQLite. */
const SYSTEM: Readonly<Record<string, DiskFailure>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EBUSY: 'io',
  EIO: 'io',
};

/** Tells the world's faults from our bugs; null for anything that is not the disk's or the file's doing. */
export function diskFailure(error: unknown): DiskFailure | null {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return null;
  const { code } = error;
  // By the code and not by the class, which an error that comes from another thread has lost.
  if (!code.startsWith('SQLITE_')) return SYSTEM[code] ?? null;
  if (code === 'SQLITE_FULL') return 'diskFull';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'readOnly';
  // Busy: a program that is not ours (a virus scanner, someone's database browser) holds the file.
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_BUSY')) return 'io';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  return null;
}

/** A commit that was refused because it would leave a row pointing at nothing. */
export function brokenReference(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code === 'SQLITE_CONSTRAINT_FOREIGNKEY';
}
