import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupFile, backupFolder, listBackups, nameAt, superseded } from './backup';
import type { CopyElsewhere } from './copy-in-thread';
import { NEWEST_VERSION } from './migrations';
import type { NativeOptions } from './options';

/** Rolling backups that are made elsewhere, one at a time, while the file is in use. */
interface BackupsAside {
  /** null: what the file held has been scrubbed or replaced meanwhile, so that the copy was thrown away. */
  take(copy: CopyElsewhere): Promise<BackupFile | null>;
  /** None that is under way may be kept: it holds what must be gone. */
  overtake(): void;
  settled(): Promise<void>;
}

export function createBackupsAside(storePath: string, now: () => number, native: NativeOptions): BackupsAside {
  const folder = backupFolder(storePath);
  let overtaken = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** What this one has not finished, or one that was cut off has left. */
  const clearHalves = async (): Promise<void> => {
    const halves = readdirSync(folder).filter((name) => name.includes('.db.half'));
    await Promise.all(halves.map((name) => rm(join(folder, name), { force: true })));
  };

  const takeNow = async (copy: CopyElsewhere): Promise<BackupFile | null> => {
    const [at, before] = [now(), overtaken];
    const name = nameAt(at);
    const path = join(folder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await clearHalves();
    try {
      await copy({ path: storePath, half: `${path}.half`, newest: NEWEST_VERSION, native });
      // Named here and not where it is copied, so that nothing comes between looking and naming.
      if (overtaken !== before) return null;
      renameSync(`${path}.half`, path);
    } finally {
      await clearHalves();
    }
    await Promise.all(superseded(listBackups(storePath), at).map((old) => rm(old.path, { force: true })));
    return { name, path, at, bytes: statSync(path).size };
  };

  return {
    take: (copy) => {
      const taken = last.then(() => takeNow(copy));
      last = taken.catch(() => undefined);
      return taken;
    },
    overtake: () => {
      overtaken += 1;
    },
    settled: async () => {
      for (let seen: unknown = null; seen !== last; await seen) seen = last;
    },
  };
}
