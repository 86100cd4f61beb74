export type { BackupFile } from './backup';
export { type DiskFailure, diskFailure } from './failure';
export {
  NEWEST_VERSION,
  newestGoodBackup,
  type OpenFault,
  type OpenOptions,
  type OpenResult,
  openStore,
  restoreFile,
  type Store,
} from './open';
export type { Reader, Writer } from './session';
export { type FileReport, verifyFile } from './verify';
