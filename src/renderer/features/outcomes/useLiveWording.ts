import { useCallback, useEffect, useRef, useState } from 'react';
import type { Outcome } from './outcomes-view';
import type { OutcomeActs, OutcomePatch } from './useOutcomeActs';

/** The hall need not see every letter, only that the words change as she types. */
const PAUSE_MS = 250;

export interface LiveWording {
  /** The words as the hall sees them: those that are typed, else the note's. */
  readonly text: string;
  readonly changed: boolean;
  type(text: string): void;
  /** Saves the words, with what else is to be changed in the same step; false: they could not be, and stand as typed. */
  save(also?: OutcomePatch): Promise<boolean>;
  /** Back to the words the note has. */
  drop(): void;
}

/**
 * The words of a finding while they are changed before the hall. They lie with what the big screen shows until they are
 * saved: so the hall sees them come, a crash takes none of them, and undo takes the change back as the one step it was.
 */
export function useLiveWording(options: {
  note: Outcome;
  /** As the big screen has them; null: as the note has them. */
  wording: string | null;
  acts: OutcomeActs;
  send: (wording: string | null) => Promise<boolean>;
}): LiveWording {
  const { note, wording, acts, send } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const sender = useSender(send);
  // Taken back here, and on its way off the big screen.
  const dropped = useRef(false);
  if (wording === null) dropped.current = false;
  const text = typed ?? (dropped.current ? null : wording) ?? note.text;
  // What is saved is what stands now, also for a blur that comes before the next drawing.
  const latest = useRef(text);
  latest.current = text;
  // Sent, but perhaps not back from the store yet.
  const sent = useRef<string | null>(null);
  // What is saved stands until both are told of: that the note has it, and that it is off the big screen. What the screen had
  // halfway must not come back in its place, to be saved over it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is when the note's words have changed.
  useEffect(() => {
    if (wording === null) setTyped((now) => (now === sent.current ? null : now));
  }, [note.text, wording]);
  const base = useRef(note.text);
  if (typed === null && wording === null) base.current = note.text;
  return {
    text,
    changed: text !== note.text,
    type: (now) => {
      sent.current = null;
      dropped.current = false;
      latest.current = now;
      setTyped(now);
      sender.push(now);
    },
    save: async (also = {}) => {
      await sender.settle();
      const words = latest.current.trim();
      if (words === '') return false;
      const patch: OutcomePatch = { ...also, ...(words !== note.text && words !== sent.current && { text: words }) };
      sent.current = words;
      if (typed !== null) setTyped(words);
      if (Object.keys(patch).length > 0 && !(await acts.update(note.id, patch, { base: base.current }))) {
        sent.current = null;
        return false;
      }
      if (typed !== null || wording !== null) await send(null);
      return true;
    },
    drop: () => {
      sent.current = null;
      dropped.current = true;
      latest.current = note.text;
      setTyped(null);
      void sender.settle().then(() => send(null));
    },
  };
}

/** Sends the newest words, one call at a time and with a pause between. */
function useSender(send: (wording: string) => Promise<boolean>) {
  const latest = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const going = useRef<Promise<unknown>>(Promise.resolve());
  const sending = useRef(send);
  useEffect(() => {
    sending.current = send;
  });
  const flush = useCallback(() => {
    timer.current = null;
    const words = latest.current;
    latest.current = null;
    if (words === null) return;
    going.current = going.current.then(() => sending.current(words));
  }, []);
  // What was typed last is sent, also when she leaves before the pause is over.
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      flush();
    },
    [flush],
  );
  return {
    push: (words: string): void => {
      latest.current = words;
      timer.current ??= setTimeout(flush, PAUSE_MS);
    },
    /** Nothing is on its way any more, and what had not been sent will not be. */
    settle: async (): Promise<void> => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      latest.current = null;
      await going.current;
    },
  };
}
