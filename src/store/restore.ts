import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { BackupFile } from './backup';
import { NEWEST_VERSION } from './migrations';
import type { NativeOptions } from './options';
import { verifyFile } from './verify';

/**
 * Restoring in two steps, so that a fault or a power cut at any point leaves either the present file or the backup in
 * place: first the backup is laid whole beside the file, then the file is set aside and the backup takes its name.
 */
const half = (path: string): string => `${path}.half`;

/** Lays the backup ready beside the file, which may still be open. false when the backup is not whole. */
export function prepareRestore(path: string, backup: BackupFile, native: NativeOptions = {}): boolean {
  if (verifyFile(backup.path, NEWEST_VERSION, native).fault !== null) return false;
  rmSync(half(path), { force: true });
  // What lies there under that name is taken for whole: it gets it only when every byte is on the disk.
  const copying = `${half(path)}.copy`;
  copyFileSync(backup.path, copying);
  const file = openSync(copying, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(copying, half(path));
  return true;
}

/** Puts what was laid ready in the place of the file, which no program has open; the file is kept beside it. */
export function finishRestore(path: string, now: number): void {
  try {
    setAside(path, now);
    renameSync(half(path), path);
  } catch (error) {
    if (existsSync(path)) rmSync(half(path), { force: true });
    throw error;
  }
}

/** A restore that was cut off after the file had been set aside is finished; else an empty store would take its place. */
export function finishCutOffRestore(path: string, now: number): void {
  if (!existsSync(path) && existsSync(half(path))) finishRestore(path, now);
}

/** Puts a good backup in a damaged file's place; for a file that no program has open. The damaged file is kept. */
export function restoreFile(path: string, backup: BackupFile, now: number, native: NativeOptions = {}): boolean {
  if (!prepareRestore(path, backup, native)) return false;
  finishRestore(path, now);
  return true;
}

/** Sets the file aside, with what belongs to it, under a name that says when. */
function setAside(path: string, now: number): void {
  const stamp = new Date(now).toISOString().replaceAll(':', '-').replace('.', '-');
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(`${path}${tail}`)) renameSync(`${path}${tail}`, `${path}.replaced-${stamp}${tail}`);
  }
}

/** The files that restoring has set aside, or has left half done. */
export function keptFiles(path: string): string[] {
  const name = basename(path);
  return readdirSync(dirname(path))
    .filter((each) => each.startsWith(`${name}.replaced-`) || each.startsWith(`${name}.half`))
    .map((each) => join(dirname(path), each));
}
