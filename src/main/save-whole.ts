import { randomUUID } from 'node:crypto';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';

/** Why a file could not be written: the key of its sentence under `paper:save`. */
export type SaveFault = 'diskFull' | 'readOnly' | 'inUse' | 'io';

/** What is done to files; tests lend their own, for disks that fill up. */
export interface Files {
  readonly copyFile: (from: string, to: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

function faultOf(error: unknown, step: 'copy' | 'rename'): SaveFault {
  const code = codeOf(error);
  // What is no fault of the machine's is a bug.
  if (code === '') throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'diskFull';
  if (code === 'EROFS') return 'readOnly';
  if (code === 'EBUSY') return 'inUse';
  // A folder that can be written, and a name in it that cannot: some other program holds that file.
  if (code === 'EACCES' || code === 'EPERM') return step === 'copy' ? 'readOnly' : 'inUse';
  return 'io';
}

/** Copies beside and renames, so that an older file is whole until the new one is. @returns what went wrong; null: nothing. */
export async function saveWhole(
  from: string,
  to: string,
  files: Files = { copyFile, rename },
): Promise<SaveFault | null> {
  const half = `${to}.${randomUUID().slice(0, 8)}.half`;
  let step: 'copy' | 'rename' = 'copy';
  try {
    await files.copyFile(from, half);
    step = 'rename';
    await files.rename(half, to);
    return null;
  } catch (error) {
    return faultOf(error, step);
  } finally {
    // Where it could not be made, it may not be there to take away.
    await rm(half, { force: true }).catch(() => undefined);
  }
}

/** How the person is asked and told. */
export interface SaveAsker {
  /** null: she does not want it after all. */
  readonly where: () => Promise<string | null>;
  /** true: she wants to choose another place. */
  readonly tryElsewhere: (fault: SaveFault, name: string) => Promise<boolean>;
}

/** Asks for a place until the file is there, or she gives it up. What was written is kept all the while. */
export async function saveWhereSheSays(from: string, asker: SaveAsker, files?: Files): Promise<void> {
  for (;;) {
    const to = await asker.where();
    if (to === null) return;
    const fault = await saveWhole(from, to, files);
    if (fault === null || !(await asker.tryElsewhere(fault, basename(to)))) return;
  }
}
