import { Worker } from 'node:worker_threads';
import type { NativeOptions } from './options';

export interface CopyJob {
  readonly path: string;
  /** Where the copy is written; what makes it a backup is the name it gets afterwards. */
  readonly half: string;
  readonly newest: number;
  readonly native: NativeOptions;
}

/** Writes a checked copy without holding up whoever asks. Rejects with what the copying threw. */
export type CopyElsewhere = (job: CopyJob) => Promise<void>;

/**
 * Copies in a thread of its own: a large file takes seconds, in which the clock and the phones must be served.
 *
 * @param execArgv For Node's own options to the thread.
 */
export function createThreadedCopy(workerFile: URL, execArgv?: readonly string[]): CopyElsewhere {
  return (job) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: job, ...(execArgv ? { execArgv: [...execArgv] } : {}) });
      // Done is when the thread has ended, and with it the file is let go.
      worker.once('error', reject);
      worker.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The copying ended with ${code}.`))));
    });
}
