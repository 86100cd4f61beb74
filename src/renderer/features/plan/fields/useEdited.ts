import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';

interface Edited {
  /** What the field shows: what is typed, else what is stored. */
  readonly text: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Writes what is typed; true when it stands in the store. */
  readonly save: () => Promise<boolean>;
  /** Back to what is stored. */
  readonly drop: () => void;
}

/**
 * A field over stored text, written when it is left. What is typed stays until it is stored: a refused or lost write keeps
 * it in the field, and a field that goes away writes first.
 */
export function useEdited(value: string, write: (text: string) => Promise<boolean>): Edited {
  const [typed, setTyped] = useState<string | null>(null);
  const now = useRef<{ typed: string | null; value: string; sent: string | null; write: typeof write }>({
    typed,
    value,
    sent: null,
    write,
  });
  useEffect(() => {
    now.current = { ...now.current, typed, value, write };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is when the store's text has changed.
  useEffect(() => setTyped((text) => (text === now.current.sent ? null : text)), [value]);

  const save = useCallback(async () => {
    const { typed: text, value: stored, sent, write: toStore } = now.current;
    if (text === null || text === sent) return true;
    if (text === stored) {
      setTyped(null);
      return true;
    }
    now.current.sent = text;
    const done = await toStore(text);
    if (!done) now.current.sent = null;
    return done;
  }, []);
  const drop = useCallback(() => {
    now.current.typed = null;
    setTyped(null);
  }, []);
  useEffect(() => () => void save(), [save]);

  return {
    text: typed ?? value,
    onChange: (event) => {
      now.current.sent = null;
      setTyped(event.target.value);
    },
    onBlur: () => void save(),
    onKeyDown: (event) => {
      if (event.key === 'Escape' && typed !== null) {
        event.stopPropagation();
        event.preventDefault();
        drop();
      }
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void save();
    },
    save,
    drop,
  };
}
