import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { copyDatabase } from './backup';
import { schemaVersion } from './migrate';
import { NEWEST_VERSION } from './migrations';
import type { NativeOptions } from './options';
import { createSession, type Reader } from './session';
import { type FileFault, verifyFile } from './verify';

/** A store that is only looked at: it takes no lock, so the app may have it open meanwhile. */
interface ReadOnlyStore {
  readonly read: Reader;
  copyTo(target: string): void;
  close(): void;
}

type OpenReaderResult =
  | { readonly ok: true; readonly store: ReadOnlyStore }
  | { readonly ok: false; readonly fault: FileFault | 'older'; readonly version: number | null };

/** Opens a file for reading, or says why not. A file from an older version is left for the app, which backs it up first. */
export function openReader(path: string, native: NativeOptions = {}): OpenReaderResult {
  const report = verifyFile(path, NEWEST_VERSION, native);
  if (report.fault !== null) return { ok: false, fault: report.fault, version: report.version };
  const db = new Database(path, { readonly: true, fileMustExist: true, ...native });
  if (schemaVersion(db) < NEWEST_VERSION) {
    db.close();
    return { ok: false, fault: 'older', version: report.version };
  }
  return {
    ok: true,
    store: {
      read: createSession(db),
      copyTo: (target) => {
        // Made here first, so that a folder that cannot be written is said before the copying starts.
        const isNew = !existsSync(target);
        closeSync(openSync(target, 'a'));
        try {
          copyDatabase(db, target, NEWEST_VERSION, native);
        } catch (error) {
          if (isNew) rmSync(target, { force: true });
          throw error;
        }
      },
      close: () => db.close(),
    },
  };
}
