import { workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';
import { writeChecked } from './backup';
import type { CopyJob } from './copy-in-thread';

// The app has the file open in this same process. It may be opened by SQLite and in no other way: were it opened and closed
// as a plain file, the system would drop the locks that the app's own connection holds.
const { path, half, newest, native }: CopyJob = workerData;
const db = new SQLite(path, { readonly: true, fileMustExist: true, ...native });
try {
  // For what is copied: it is flushed once, when it is whole.
  db.pragma('synchronous = OFF');
  writeChecked(db, half, newest, native);
} finally {
  db.close();
}
