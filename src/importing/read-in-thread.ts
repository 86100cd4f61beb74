import { Worker } from 'node:worker_threads';
import type { ParseOptions } from './parse-agenda';
import type { AgendaInput, ReadResult } from './read-agenda';
import type { ReaderJob } from './reader-thread';

/** Reads in a thread that can be ended: a foreign file must never stop the day that is running. */
export type ThreadedReader = (input: AgendaInput, options?: ParseOptions) => Promise<ReadResult>;

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

/** A reader that starts one thread per file, with bounds on its time (`tooSlow`) and memory (`tooLarge`). */
export function createThreadedReader(workerFile: URL, limits: ThreadLimits = {}): ThreadedReader {
  const { timeMs = 10_000, memoryMb = 512, execArgv } = limits;
  return (input, options = {}) =>
    new Promise((resolve, reject) => {
      const job: ReaderJob = { input, year: options.year ?? null };
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
      worker.once('message', (result: ReadResult) => finish(() => resolve(result)));
      worker.once('error', (error) =>
        finish(() => (isOutOfMemory(error) ? resolve({ ok: false, reason: 'tooLarge' }) : reject(error))),
      );
      worker.once('exit', (code) =>
        finish(() => reject(new Error(`The reading thread ended with ${code} and no answer.`))),
      );
    });
}
