import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Language } from '../../domain/agenda/gathering';
import { nativeOptions } from '../../host';
import { NEWEST_VERSION, newestGoodBackup, openReader, restoreFile, verifyFile } from '../../store';
import { type FileLock, lockFile } from '../../store/lock';
import { faultSentence } from '../faults';
import { writeReportFiles } from '../files';
import type { ExitCode, Terminal } from '../terminal';

const systemFault = (error: unknown): error is Error => error instanceof Error && 'code' in error;

/** Integrity, references, whose file it is and which version. */
export function check(path: string, terminal: Terminal): ExitCode {
  const report = verifyFile(path, NEWEST_VERSION, nativeOptions());
  if (report.fault !== null) {
    terminal.say(faultSentence(terminal, { fault: report.fault, version: report.version }, path));
    return 1;
  }
  terminal.answer(terminal.words('cli:checked', { file: path, version: report.version ?? 0 }));
  return 0;
}

/** Whether `out` is the store itself, by any name, or a file that it lives with: written over, an open store is lost. */
function belongsTo(path: string, out: string): boolean {
  const store = statSync(path);
  const there = existsSync(out) ? statSync(out) : null;
  if (there && there.ino === store.ino && there.dev === store.dev) return true;
  const [real, wanted] = [realpathSync(path), join(realpathSync(dirname(out)), basename(out))];
  return ['', '-wal', '-shm', '-journal', '.lock'].some((tail) => wanted === `${real}${tail}`);
}

/** A whole copy of the file, also while the app has it open. */
export function backup(path: string, out: string, terminal: Terminal): ExitCode {
  const opened = openReader(path, nativeOptions());
  if (!opened.ok) {
    terminal.say(faultSentence(terminal, opened, path));
    return 1;
  }
  try {
    mkdirSync(dirname(out), { recursive: true });
    if (belongsTo(path, out)) {
      terminal.say(terminal.words('cli:cannotWrite', { file: out }));
      return 1;
    }
    opened.store.copyTo(out);
    terminal.answer(terminal.words('cli:backedUp', { file: out }));
    return 0;
  } catch (error) {
    if (!systemFault(error)) throw error;
    terminal.say(terminal.words('cli:cannotWrite', { file: out }));
    return 1;
  } finally {
    opened.store.close();
  }
}

function lockOf(path: string): FileLock | 'missing' | 'alreadyOpen' | 'unwritable' {
  if (!existsSync(dirname(path))) return 'missing';
  try {
    return lockFile(path, { native: nativeOptions() }) ?? 'alreadyOpen';
  } catch (error) {
    if (!systemFault(error)) throw error;
    return 'unwritable';
  }
}

/** Puts the newest good backup in the place of a file that no program has open; the present file is kept beside it. */
export function restore(path: string, terminal: Terminal): ExitCode {
  const lock = lockOf(path);
  if (typeof lock === 'string') {
    terminal.say(faultSentence(terminal, { fault: lock, version: null }, path));
    return 1;
  }
  try {
    const found = newestGoodBackup(path, nativeOptions());
    if (!found || !restoreFile(path, found, Date.now(), nativeOptions())) {
      terminal.say(terminal.words('common:refused.noBackup'));
      return 1;
    }
    terminal.answer(terminal.words('cli:restored', { name: found.name }));
    return 0;
  } catch (error) {
    if (!systemFault(error)) throw error;
    terminal.say(faultSentence(terminal, { fault: 'unwritable', version: null }, path));
    return 1;
  } finally {
    lock.release();
  }
}

interface ReportOptions {
  readonly gathering?: string | undefined;
  readonly out: string;
  readonly language: Language | null;
}

/** Writes the Word summary and the Excel data of one gathering. */
export async function report(path: string, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  const opened = openReader(path, nativeOptions());
  if (!opened.ok) {
    terminal.say(faultSentence(terminal, opened, path));
    return 1;
  }
  const { read, close } = { read: opened.store.read, close: opened.store.close };
  try {
    const living = read.gatherings().filter((gathering) => gathering.deletedAt === null);
    const wanted = options.gathering;
    const found =
      wanted === undefined ? living.at(-1) : living.find(({ id, title }) => id === wanted || title === wanted);
    const { language, out } = options;
    const files = found && (await writeReportFiles(read, { gatheringId: found.id, language }, out));
    if (!files) {
      terminal.say(terminal.words('cli:noGathering', { file: path }));
      return 1;
    }
    for (const file of files) terminal.answer(file);
    return 0;
  } catch (error) {
    if (!systemFault(error)) throw error;
    terminal.say(terminal.words('cli:cannotWrite', { file: options.out }));
    return 1;
  } finally {
    close();
  }
}
