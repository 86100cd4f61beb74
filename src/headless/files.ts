import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../domain/gathering';
import type { Snapshot } from '../domain/snapshot';
import { fileName } from '../engine/reports';
import { writeExcel } from '../reporting/excel/write-excel';
import { buildReport } from '../reporting/report-model';
import { writeWord } from '../reporting/word/write-word';

/** Writes beside and renames, so that an older file is whole until the new one is. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const half = `${path}.half`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, path);
  } finally {
    rmSync(half, { force: true });
  }
}

/** The Word summary and the Excel data, in that order. @returns the two paths. */
export async function writeReportFiles(snapshot: Snapshot, language: Language, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const word = join(folder, fileName(snapshot.gathering.title, 'docx'));
  const excel = join(folder, fileName(snapshot.gathering.title, 'xlsx'));
  writeWhole(word, await writeWord(buildReport(snapshot, language)));
  writeWhole(excel, await writeExcel(snapshot, language));
  return [word, excel];
}
