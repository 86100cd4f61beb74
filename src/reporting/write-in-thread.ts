import { Worker } from 'node:worker_threads';
import type { PaperJob } from './write-paper';

/** Writes in a thread of its own: a long summary must never make the clock stand. Aborted, the thread is ended at once. */
type ThreadedWriter = (job: PaperJob, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A writer that starts one thread per paper.
 *
 * @throws the signal's reason when it is aborted, and whatever the writing itself threw.
 */
export function createThreadedWriter(workerFile: URL): ThreadedWriter {
  return (job, signal) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const worker = new Worker(workerFile, { workerData: job });
      const finish = (settle: () => void): void => {
        signal?.removeEventListener('abort', stop);
        worker.removeAllListeners();
        // A thread that is being ended may still report what it choked on; the answer is already given.
        worker.on('error', () => undefined);
        void worker.terminate();
        settle();
      };
      const stop = (): void => finish(() => reject(signal?.reason));
      signal?.addEventListener('abort', stop);
      worker.once('message', (bytes: Uint8Array<ArrayBuffer>) => finish(() => resolve(bytes)));
      worker.once('error', (error) => finish(() => reject(error)));
      worker.once('exit', (code) =>
        finish(() => reject(new Error(`The writing thread ended with ${code} and no answer.`))),
      );
    });
}
