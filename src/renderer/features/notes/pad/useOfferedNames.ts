import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { namesLike } from '../line/notes-view';
import { nameBeingTyped, tagBeingTyped } from '../line/pad-line';
import { tagsLike } from '../line/pad-tags';

export interface OfferedNames {
  /** Empty when there is nothing to offer. */
  readonly offered: readonly string[];
  readonly what: 'names' | 'tags';
  /** What an arrow has pointed at; −1 for nothing yet. */
  readonly picked: number;
  readonly listId: string;
  readonly activeId: string | undefined;
  optionId(index: number): string;
  insert(name: string): void;
  /** Whether the key was for the list. */
  takesKey(event: KeyboardEvent): boolean;
  /** The caret is elsewhere; `typed` when because something was typed. */
  moved(caret: number, typed: boolean): void;
  dismiss(): void;
  offerAgain(): void;
}

/** Names that fit what is being typed after `@`, tags after `#`, and the keys to put one in. */
export function useOfferedNames(options: {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  names: readonly string[];
  tags: readonly string[];
  onText: (text: string) => void;
}): OfferedNames {
  const { field, text, names, tags, onText } = options;
  const listId = useId();
  const [caret, setCaret] = useState(text.length);
  const [picked, setPicked] = useState(-1);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const caretAfter = useRef<number | null>(null);
  const tag = tagBeingTyped(text.slice(0, caret));
  const typed = tag ?? nameBeingTyped(text.slice(0, caret));
  const fitting = (of: string): string[] => (tag ? tagsLike(tags, of) : namesLike(names, of));
  const offered = typed && typed.start !== dismissed ? fitting(typed.typed) : [];

  useLayoutEffect(() => {
    if (caretAfter.current === null || !field.current) return;
    field.current.setSelectionRange(caretAfter.current, caretAfter.current);
    setCaret(caretAfter.current);
    caretAfter.current = null;
  });
  const insert = (name: string): void => {
    if (!typed) return;
    const before = `${text.slice(0, typed.start)}${tag ? '#' : '@'}${name} `;
    caretAfter.current = before.length;
    setPicked(-1);
    onText(before + text.slice(caret).replace(/^ /, ''));
  };
  const dismiss = (): void => setDismissed(typed?.start ?? null);
  const optionId = (index: number): string => `${listId}-${index}`;
  return {
    offered,
    what: tag ? 'tags' : 'names',
    picked,
    listId,
    activeId: offered.length > 0 && picked >= 0 ? optionId(picked) : undefined,
    optionId,
    insert,
    takesKey: (event) => offered.length > 0 && offeredKey(event, offered, picked, { setPicked, insert, dismiss }),
    moved: (to, byTyping) => {
      setCaret(to);
      if (byTyping) setPicked(-1);
    },
    dismiss,
    offerAgain: () => setDismissed(null),
  };
}

/** The keys of the offered names. Enter takes one only when an arrow has pointed at it: else it saves the note. */
function offeredKey(
  event: KeyboardEvent,
  offered: readonly string[],
  picked: number,
  { setPicked, insert, dismiss }: { setPicked(index: number): void; insert(name: string): void; dismiss(): void },
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const chosen = offered[Math.max(0, picked)];
  switch (event.key) {
    case 'ArrowDown':
      setPicked((picked + 1) % offered.length);
      return true;
    case 'ArrowUp':
      setPicked(picked <= 0 ? offered.length - 1 : picked - 1);
      return true;
    case 'Escape':
      dismiss();
      return true;
    case 'Tab':
      if (chosen) insert(chosen);
      return true;
    case 'Enter':
      if (picked < 0 || !chosen) return false;
      insert(chosen);
      return true;
    default:
      return false;
  }
}
