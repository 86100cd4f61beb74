import { parentPort, workerData } from 'node:worker_threads';
import { type PaperJob, writePaper } from './write-paper';

/** The worker's entry: writes the one paper it was started with, answers with its bytes, and ends. */

// The job is ours: `write-in-thread` is the only one to start this thread.
const bytes = await writePaper(workerData as PaperJob);
parentPort?.postMessage(bytes, [bytes.buffer]);
