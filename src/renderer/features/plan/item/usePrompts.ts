import { useEffect, useRef, useState } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import { heldText, holdText } from '../../../app/held-text';
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
  /** Stores one act, with what is typed under it: one step to undo. Answers whether it is stored. */
  readonly act: (edit: PromptEdit) => Promise<boolean>;
}

/**
 * An item's prompts while they are edited. What is typed stays until it is stored; a list that goes away stores it first, and
 * has it still if that was refused.
 */
export function usePrompts(item: Item): Prompts {
  const { acts } = usePlan();
  const [draft, setDraft] = useState<Draft | null>(() => heldDraft(item));
  const [onTheWay, setOnTheWay] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => setOnTheWay((sent) => stillOnTheWay(sent, item.prompts)), [item.prompts]);
  const stored = onTheWay.at(-1) ?? item.prompts;

  const act = async (edit: PromptEdit | null): Promise<boolean> => {
    const typed = draft ? (putAt(draft.at, draft.text)(stored) ?? stored) : stored;
    const next = edit?.(typed) ?? typed;
    setDraft(null);
    const key = keyOf(item);
    if (next === stored) {
      if (draft) holdText(key, '');
      return true;
    }
    // Until it is stored: the answer may come after she has gone to another item, and come back.
    const held = draft && JSON.stringify([stored[draft.at] ?? '', draft.text]);
    if (held !== null) holdText(key, held);
    setOnTheWay((sent) => [...sent, next]);
    const done = await acts.updateItem(item.id, { prompts: next });
    if (done) {
      if (heldText(key) === held) holdText(key, '');
      return true;
    }
    setOnTheWay([]);
    setDraft(draft);
    return false;
  };
  const commit = (): void => void act(null);
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
    drop: () => {
      setDraft(null);
      holdText(keyOf(item), '');
    },
    act,
  };
}

/** Where a line lies that is not stored yet: what it was, and what it is to be. */
const keyOf = (item: Item): string => `edit/${item.id}/prompt`;

/** The line is found by what it was; where others have changed it meanwhile, hers is not put over it. */
function heldDraft(item: Item): Draft | null {
  const held = heldText(keyOf(item));
  if (held === '') return null;
  const [was, text]: unknown[] = JSON.parse(held);
  if (typeof was !== 'string' || typeof text !== 'string') return null;
  const at = item.prompts.indexOf(was);
  return at < 0 ? null : { at, text };
}
