/** Values pushed by one side and awaited by the other, until the signal ends it. */
interface AsyncQueue<Value> {
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
  let ringing = false;
  // In the next turn: whoever made the change gets the answer before everyone else is told of it.
  const ring = (): void => {
    if (ringing || !wake) return;
    ringing = true;
    setImmediate(() => {
      ringing = false;
      wake?.();
    });
  };
  let failure: { readonly error: unknown } | null = null;
  return {
    push: (value) => {
      waiting.push(value);
      ring();
    },
    fail: (error) => {
      failure ??= { error };
      ring();
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
