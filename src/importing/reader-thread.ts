import { parentPort, workerData } from 'node:worker_threads';
import { type AgendaInput, readAgenda } from './read-agenda';
import { type ActionsFile, readActionsSheet } from './sheets/actions-sheet';
import { type PeopleFile, readPeopleSheet } from './sheets/people-sheet';

/** The worker's entry: reads the one file it was started with, answers, and ends. */
export type ReaderJob =
  | { readonly kind: 'agenda'; readonly input: AgendaInput; readonly year: number | null }
  | { readonly kind: 'people'; readonly input: PeopleFile }
  | { readonly kind: 'actions'; readonly input: ActionsFile };

// The job is ours: the functions of `read-in-thread` are the only ones to start this thread.
const job = workerData as ReaderJob;
parentPort?.postMessage(await read(job));

function read(one: ReaderJob): Promise<unknown> {
  switch (one.kind) {
    case 'people':
      return readPeopleSheet(one.input);
    case 'actions':
      return readActionsSheet(one.input);
    case 'agenda':
      return readAgenda(one.input, one.year === null ? {} : { year: one.year });
  }
}
