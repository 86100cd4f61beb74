import { Worker } from 'node:worker_threads';
import type { ParseOptions } from './parse-agenda';
import type { AgendaInput, ReadResult } from './read-agenda';
import type { ReaderJob } from './reader-thread';
import type { ActionsFile, ActionsResult } from './sheets/actions-sheet';
import type { PeopleFile, PeopleResult } from './sheets/people-sheet';

/** Reads in a thread that can be ended: a foreign file must never stop the day that is running. */
export type ThreadedReader = (input: AgendaInput, options?: ParseOptions) => Promise<ReadResult>;

export type ThreadedPeopleReader = (input: PeopleFile) => Promise<PeopleResult>;

export type ThreadedActionsReader = (input: ActionsFile) => Promise<ActionsResult>;

export interface ThreadLimits {
  readonly timeMs?: number;
  readonly memoryMb?: number;
  /** For Node's own options to the thread. */
  readonly execArgv?: readonly string[];
}

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;
}

/** Whatever is read in a thread may be too much for it. */
type Refused = { readonly ok: false; readonly reason: 'tooSlow' | 'tooLarge' };

/** One thread for one file, with bounds on its time (`tooSlow`) and memory (`tooLarge`). */
function inThread<Result>(workerFile: URL, limits: ThreadLimits, job: ReaderJob): Promise<Result | Refused> {
  const { timeMs = 10_000, memoryMb = 512, execArgv } = limits;
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 },
      ...(execArgv ? { execArgv: [...execArgv] } : {}),
    });
    const finish = (settle: () => void) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // A thread that is being ended may still report what it choked on; the answer is already given.
      worker.on('error', () => undefined);
      void worker.terminate();
      settle();
    };
    const timer = setTimeout(() => finish(() => resolve({ ok: false, reason: 'tooSlow' })), timeMs);
    worker.once('message', (result: Result) => finish(() => resolve(result)));
    worker.once('error', (error) =>
      finish(() => (isOutOfMemory(error) ? resolve({ ok: false, reason: 'tooLarge' }) : reject(error))),
    );
    worker.once('exit', (code) =>
      finish(() => reject(new Error(`The reading thread ended with ${code} and no answer.`))),
    );
  });
}

/** A reader of run sheets that starts one thread per file. */
export function createThreadedReader(workerFile: URL, limits: ThreadLimits = {}): ThreadedReader {
  return (input, options = {}) =>
    inThread<ReadResult>(workerFile, limits, { kind: 'agenda', input, year: options.year ?? null });
}

/** A reader of lists of participants that starts one thread per file. */
export function createThreadedPeopleReader(workerFile: URL, limits: ThreadLimits = {}): ThreadedPeopleReader {
  return (input) => inThread<PeopleResult>(workerFile, limits, { kind: 'people', input });
}

/** A reader of the actions in a workbook that starts one thread per file. */
export function createThreadedActionsReader(workerFile: URL, limits: ThreadLimits = {}): ThreadedActionsReader {
  return (input) => inThread<ActionsResult>(workerFile, limits, { kind: 'actions', input });
}
