import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { usePlan } from '../acts/plan-context';
import { type PromptEdit, putAt, stillOnTheWay } from './prompt-edits';

interface Draft {
  readonly at: number;
  readonly text: string;
}

interface Prompts {
  /** As they are shown: what is stored, with what is on its way to the store and what is being typed. */
  readonly shown: readonly string[];
  /** Something is typed that is not stored yet. */
  readonly typing: boolean;
  readonly type: (at: number, text: string) => void;
  /** Stores what is typed, if anything is. */
  readonly commit: () => void;
  readonly drop: () => void;
  /** Stores one act, with what is typed under it: one step to undo. */
  readonly act: (edit: PromptEdit) => void;
}

/** An item's prompts while they are edited. What is typed stays until it is stored; a list that goes away stores it first. */
export function usePrompts(item: Item): Prompts {
  const { acts } = usePlan();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [onTheWay, setOnTheWay] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => setOnTheWay((sent) => stillOnTheWay(sent, item.prompts)), [item.prompts]);
  const stored = onTheWay.at(-1) ?? item.prompts;

  const act = (edit: PromptEdit | null): void => {
    const typed = draft ? (putAt(draft.at, draft.text)(stored) ?? stored) : stored;
    const next = edit?.(typed) ?? typed;
    setDraft(null);
    if (next === stored) return;
    setOnTheWay((sent) => [...sent, next]);
    void acts.updateItem(item.id, { prompts: next }).then((done) => {
      if (done) return;
      setOnTheWay([]);
      setDraft(draft);
    });
  };
  const commit = (): void => act(null);
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);

  return {
    shown: draft && draft.at < stored.length ? stored.with(draft.at, draft.text) : stored,
    typing: draft !== null,
    type: (at, text) => setDraft({ at, text }),
    commit,
    drop: () => setDraft(null),
    act,
  };
}
