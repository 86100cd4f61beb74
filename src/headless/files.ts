import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/agenda/gathering';
import type { GatheringId } from '../domain/ids';
import { fileName, materialsOf, snapshotForPapers } from '../engine/reports/reports';
import { writePaper } from '../reporting/write-paper';
import type { Reader } from '../store';

/** Writes beside and renames, so that an older file is whole until the new one is. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const half = `${path}.half`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, path);
  } finally {
    rmSync(half, { force: true });
  }
}

interface Wanted {
  readonly gatheringId: GatheringId;
  /** null: the gathering's own. */
  readonly language: Language | null;
}

/** The Word summary and the Excel data, in that order, as the app makes them. @returns the two paths; null: no such gathering. */
export async function writeReportFiles(read: Reader, wanted: Wanted, folder: string): Promise<string[] | null> {
  const snapshot = snapshotForPapers(read, wanted.gatheringId);
  if (!snapshot) return null;
  const language = wanted.language ?? snapshot.gathering.language;
  const job = { snapshot, language, organisation: '', ...materialsOf(read, snapshot) };
  mkdirSync(folder, { recursive: true });
  const word = join(folder, fileName(snapshot.gathering.title, 'docx'));
  const excel = join(folder, fileName(snapshot.gathering.title, 'xlsx'));
  writeWhole(word, await writePaper({ ...job, kind: 'word' }));
  writeWhole(excel, await writePaper({ ...job, kind: 'excel' }));
  return [word, excel];
}
