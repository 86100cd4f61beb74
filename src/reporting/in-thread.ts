import { Worker } from 'node:worker_threads';

/** What a thread is given; without limits it takes what it needs. */
export interface ThreadLimits {
  readonly timeMs?: number;
  readonly memoryMb?: number;
  /** For Node's own options to the thread. */
  readonly execArgv?: readonly string[];
}

/** The thread was ended because its job was too much for its limits. */
export class TooMuchForThread extends Error {
  override readonly name = 'TooMuchForThread';
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

interface ThreadOptions {
  readonly limits?: ThreadLimits;
  /** Aborted, it ends the thread at once. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * One thread for one job, whose first message is the answer.
 *
 * @throws the signal's reason when it is aborted, `TooMuchForThread`, and whatever the work itself threw.
 */
export function inThread<Result>(
  workerFile: URL,
  job: unknown,
  { limits: { timeMs, memoryMb, execArgv } = {}, signal }: ThreadOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(workerFile, {
      workerData: job,
      ...(memoryMb ? { resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64 } } : {}),
      ...(execArgv ? { execArgv: [...execArgv] } : {}),
    });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      worker.removeAllListeners();
      // A thread that is being ended may still report what it choked on; the answer is already given.
      worker.on('error', () => undefined);
      void worker.terminate();
      settle();
    };
    const stop = (): void => finish(() => reject(signal?.reason));
    const tooMuch = (): void => finish(() => reject(new TooMuchForThread()));
    const timer = timeMs === undefined ? undefined : setTimeout(tooMuch, timeMs);
    signal?.addEventListener('abort', stop);
    worker.once('message', (result: Result) => finish(() => resolve(result)));
    worker.once('error', (error) => (isOutOfMemory(error) ? tooMuch() : finish(() => reject(error))));
    worker.once('exit', (code) => finish(() => reject(new Error(`The thread ended with ${code} and no answer.`))));
  });
}
