import { inThread } from './in-thread';
import type { PaperJob } from './write-paper';

/** Writes in a thread of its own: a long summary must never make the clock stand. Aborted, the thread is ended at once. */
type ThreadedWriter = (job: PaperJob, signal?: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * A writer that starts one thread per paper.
 *
 * @throws the signal's reason when it is aborted, and whatever the writing itself threw.
 */
export function createThreadedWriter(workerFile: URL): ThreadedWriter {
  return (job, signal) => inThread(workerFile, job, { signal });
}
