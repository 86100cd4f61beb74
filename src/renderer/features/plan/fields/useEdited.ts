import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { type HeldEdit, NOT_HELD } from './held-edit';

interface Edited {
  /** What the field shows: what is typed, else what is stored. */
  readonly text: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /**
   * Writes what is typed; true when it stands in the store. What somebody else has changed since is only written over when
   * she has `asked`.
   */
  readonly save: (asked?: boolean) => Promise<boolean>;
  /** Back to what is stored. */
  readonly drop: () => void;
}

/**
 * A field over stored text, written when it is left. What is typed stays until it is stored: a refused or lost write keeps
 * it in the field, and a field that goes away writes first. What is held of it from before stands there when it comes back.
 */
export function useEdited(value: string, write: (text: string) => Promise<boolean>, held: HeldEdit = NOT_HELD): Edited {
  const [first] = useState(() => held.over(value));
  const [typed, setTyped] = useState<string | null>(first?.text ?? null);
  // What another's change has overtaken counts as sent: passing by the field does not put it over theirs.
  const sentBefore = first?.overtaken ? first.text : null;
  const overtaken = useRef(sentBefore);
  const now = useRef({ typed, value, sent: sentBefore, write, held });
  useEffect(() => {
    now.current = { ...now.current, typed, value, write, held };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is when the store's text has changed.
  useEffect(() => {
    if (value === first?.text) now.current.held.letGo();
    setTyped((text) => (text === value || (text === now.current.sent && text !== sentBefore) ? null : text));
  }, [value]);

  const save = useCallback(async (asked = false) => {
    const { typed: text, value: stored, sent, write: toStore } = now.current;
    if (text === null || (text === sent && !(asked && text === overtaken.current))) return true;
    overtaken.current = null;
    if (text === stored) {
      now.current.held.letGo();
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
    now.current.held.letGo();
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
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      void save(true);
    },
    save,
    drop,
  };
}
