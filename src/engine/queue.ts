/** Values pushed by one side and awaited by the other, until the signal ends it. */
export interface AsyncQueue<Value> {
  push(value: Value): void;
  /** Ends the queue with this error, after what already waits. */
  fail(error: unknown): void;
  readonly length: number;
  clear(): void;
  values(signal: AbortSignal | undefined): AsyncGenerator<Value, void, void>;
}

export function createQueue<Value>(): AsyncQueue<Value> {
  let waiting: Value[] = [];
  let wake: (() => void) | null = null;
  let failure: { readonly error: unknown } | null = null;
  return {
    push: (value) => {
      waiting.push(value);
      wake?.();
    },
    fail: (error) => {
      failure ??= { error };
      wake?.();
    },
    get length() {
      return waiting.length;
    },
    clear: () => {
      waiting = [];
    },
    async *values(signal) {
      const stop = () => wake?.();
      signal?.addEventListener('abort', stop);
      try {
        while (!signal?.aborted) {
          const batch = waiting;
          waiting = [];
          for (const value of batch) yield value;
          if (failure) throw failure.error;
          if (waiting.length === 0 && !signal?.aborted) {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
            wake = null;
          }
        }
      } finally {
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}
