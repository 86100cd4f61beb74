import type { Database } from 'better-sqlite3';

/** «KJRP»: tells our files from other people's databases. */
export const APPLICATION_ID = 0x4b4a5250;

/**
 * What every connection needs. WAL alone would leave `synchronous` at NORMAL, which loses acknowledged writes at a power
 * cut, so FULL is set after it, and checked. Deleted text is overwritten, because deleting a person must mean it.
 */
export function applyPragmas(db: Database): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('busy_timeout = 2000');
  db.pragma('trusted_schema = OFF');
  const FULL = 2;
  if (db.pragma('synchronous', { simple: true }) !== FULL) throw new Error('synchronous=FULL was not taken');
}
