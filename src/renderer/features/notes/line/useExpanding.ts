import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { expandBefore, type Shorthand } from '../../../../domain/notes/shorthand';

type TextControl = HTMLTextAreaElement | HTMLInputElement;

interface Expanding {
  /** Called with what a keystroke made of the text; answers what it becomes. */
  typed(text: string, caret: number, input: Event): string;
  /** Backspace or Ctrl+Z right after: the short form comes back. Answers whether the key was for that. */
  takesKey(event: KeyboardEvent<TextControl>): boolean;
}

interface Expansion {
  /** As it was typed, with the caret after the sign that ended the short form. */
  readonly before: string;
  readonly caretBefore: number;
  readonly after: string;
  readonly caretAfter: number;
}

/** Short forms of her own give way to what they stand for as they are typed in this field. */
export function useExpanding(options: {
  readonly field: RefObject<TextControl | null>;
  readonly text: string;
  readonly shorthand: readonly Shorthand[];
  readonly onText: (text: string) => void;
}): Expanding {
  const { field, text, shorthand, onText } = options;
  const caretWanted = useRef<number | null>(null);
  const last = useRef<Expansion | null>(null);
  useLayoutEffect(() => {
    if (caretWanted.current === null || !field.current) return;
    field.current.setSelectionRange(caretWanted.current, caretWanted.current);
    caretWanted.current = null;
  });
  return {
    typed: (now, caret, input) => {
      last.current = null;
      const byHand = input instanceof InputEvent && /^insert(?:Text|LineBreak)$/u.test(input.inputType);
      // A name or a tag is no word of the text.
      if (!byHand || /[@#][\p{L}\p{N}]+.$/su.test(now.slice(0, caret))) return now;
      const made = expandBefore(now, caret, shorthand);
      if (!made) return now;
      last.current = { before: now, caretBefore: caret, after: made.text, caretAfter: made.caret };
      caretWanted.current = made.caret;
      return made.text;
    },
    takesKey: (event) => {
      const made = last.current;
      const undoes = event.key === 'Backspace' || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z');
      if (!made || !undoes || event.shiftKey || event.altKey || text !== made.after) return false;
      const { selectionStart, selectionEnd } = event.currentTarget;
      if (selectionStart !== made.caretAfter || selectionEnd !== made.caretAfter) return false;
      last.current = null;
      caretWanted.current = made.caretBefore;
      onText(made.before);
      return true;
    },
  };
}
