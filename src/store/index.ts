export type { BackupFile } from './backup';
export { brokenReference, type DiskFailure, diskFailure } from './failure';
export { NEWEST_VERSION } from './migrations';
export { newestGoodBackup, type OpenFault, type OpenResult, openStore, type Store } from './open';
export { type OpenReaderResult, openReader, type ReadOnlyStore } from './open-reader';
export type { NativeOptions, OpenOptions } from './options';
export { restoreFile } from './restore';
export type { Reader, Writer } from './session';
export { type FileFault, type FileReport, verifyFile } from './verify';
