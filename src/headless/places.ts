import { version } from '../../package.json';

/** Where the build puts what stands beside the running bundle (`out/main/headless.js`). */
export const PAGES = new URL('../renderer/', import.meta.url);
export const READER_THREAD = new URL('./reader-thread.js', import.meta.url);
export const BACKUP_THREAD = new URL('./backup-thread.js', import.meta.url);
export const WRITER_THREAD = new URL('./writer-thread.js', import.meta.url);
export const VERSION: string = version;
