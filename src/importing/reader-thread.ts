import { parentPort, workerData } from 'node:worker_threads';
import { type AgendaInput, readAgenda } from './read-agenda';

/** The worker's entry: reads the one run sheet it was started with, answers, and ends. */
export interface ReaderJob {
  readonly input: AgendaInput;
  readonly year: number | null;
}

// The job is ours: `createThreadedReader` is the only one to start this thread.
const job = workerData as ReaderJob;
const result = await readAgenda(job.input, job.year === null ? {} : { year: job.year });
parentPort?.postMessage(result);
