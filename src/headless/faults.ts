import { dateIn, instant } from '../domain/time';
import type { BackupFile, FileFault, OpenFault } from '../store';
import { clockOf, tableDate } from '../words';
import type { Terminal } from './terminal';

interface StoreFault {
  readonly fault: OpenFault | FileFault | 'older';
  readonly version: number | null;
  readonly backup?: BackupFile | null;
}

const ZONE = 'Europe/Oslo';

/** What is wrong with a store, in words: what happened, what was kept, what to do. */
export function faultSentence(
  { words, language }: Terminal,
  { fault, version, backup }: StoreFault,
  file: string,
): string {
  if (fault === 'damaged' && backup) {
    const at = instant(backup.at);
    const when = `${tableDate(language, dateIn(ZONE, at))} ${clockOf(ZONE, at)}`;
    return words('cli:fault.damagedWithBackup', { file, when });
  }
  return words(`cli:fault.${fault}`, { file, version: version ?? '?' });
}
