import { useCallback } from 'react';
import { useWords } from '../i18n/words';
import { useToast } from '../ui/Toast';
import { type Failure, failureOf, failureText, isFault } from './failure';

/** What became of a call. What was typed is not lost unless `ok`: it stays, or is put back (`putBack`). */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

interface CallOptions {
  /** The caller says it in its own way when this answers true, e.g. at the field; otherwise a toast says it. */
  readonly onFailure?: (failure: Failure) => boolean;
}

export type Call = <Value>(procedure: () => Promise<Value>, options?: CallOptions) => Promise<Outcome<Value>>;

/** `const done = await call(() => client.note.add(…)); if (!done.ok) restore();` Never throws for what a call may answer. */
export function useCall(): Call {
  const { t } = useWords();
  const toast = useToast();
  return useCallback<Call>(
    async (procedure, options) => {
      try {
        return { ok: true, value: await procedure() };
      } catch (error) {
        const failure = failureOf(error);
        if (isFault(failure)) console.error(error);
        if (!options?.onFailure?.(failure)) toast({ text: failureText(t, failure), tone: 'error' });
        return { ok: false, failure };
      }
    },
    [t, toast],
  );
}
