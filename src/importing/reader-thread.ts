import { parentPort, workerData } from 'node:worker_threads';
import { type PeopleFile, readPeopleSheet } from './people-sheet';
import { type AgendaInput, readAgenda } from './read-agenda';

/** The worker's entry: reads the one file it was started with, answers, and ends. */
export type ReaderJob =
  | { readonly kind: 'agenda'; readonly input: AgendaInput; readonly year: number | null }
  | { readonly kind: 'people'; readonly input: PeopleFile };

// The job is ours: the functions of `read-in-thread` are the only ones to start this thread.
const job = workerData as ReaderJob;
const result =
  job.kind === 'people'
    ? await readPeopleSheet(job.input)
    : await readAgenda(job.input, job.year === null ? {} : { year: job.year });
parentPort?.postMessage(result);
