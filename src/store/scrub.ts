import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { backUp, backupFolder } from './backup';
import { NEWEST_VERSION } from './migrations';
import type { NativeOptions } from './options';
import { keptFiles } from './restore';
import { transferLeftovers } from './transfer-files';

/** Takes what was deleted out of the files around the store, and remembers through a power cut that it is to be done. */
interface Scrubbing {
  promise(): void;
  isDue(): boolean;
  scrub(db: Database): void;
}

/** Writes the log into the file and cuts it. Another program that reads meanwhile may keep it waiting, but not for good. */
function emptyLog(db: Database): void {
  const rows = db.pragma('wal_checkpoint(TRUNCATE)');
  const [row] = Array.isArray(rows) ? (rows as { readonly busy: number }[]) : [];
  if (row?.busy !== 0) throw Object.assign(new Error('Another program is reading the file'), { code: 'EBUSY' });
}

/** A search index keeps the words of what was deleted until its parts are merged. */
function mergeSearchIndexes(db: Database): void {
  const indexes = db
    .prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%USING fts5%'`)
    .all();
  for (const { name } of indexes) db.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`);
}

export function createScrubbing(path: string, now: () => number, native: NativeOptions): Scrubbing {
  // Beside the file and not in it, so that no backup holds it.
  const promised = `${path}.scrub-due`;
  return {
    promise: () => writeFileSync(promised, '', { flush: true }),
    isDue: () => existsSync(promised),
    scrub: (db) => {
      mergeSearchIndexes(db);
      // The old ones go only when there is a new one: cut off between, there is still a backup.
      db.exec('VACUUM');
      const fresh = backUp(db, path, now(), NEWEST_VERSION, native);
      emptyLog(db);
      for (const name of readdirSync(backupFolder(path))) {
        if (name !== fresh.name) rmSync(join(backupFolder(path), name), { recursive: true, force: true });
      }
      for (const kept of [...keptFiles(path), ...transferLeftovers(path)]) rmSync(kept, { force: true });
      rmSync(promised, { force: true });
    },
  };
}
