import { ASPECTS, type Aspect } from '../../../domain/reflection/observation';

/** A digit first in an empty field says what the observation is, and is no part of it; Backspace makes it text again. */
export type AspectKey =
  | { readonly type: 'aspect'; readonly aspect: Aspect }
  /** What was taken for a key was meant as text. */
  | { readonly type: 'text'; readonly text: string };

export const keyOf = (aspect: Aspect): string => String(ASPECTS.indexOf(aspect) + 1);

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const aspectAt = (digit: string | undefined): Aspect | undefined => ASPECTS[Number(digit) - 1];

/**
 * What a key means where observations are written: Alt with a digit anywhere, a bare digit while nothing stands there yet.
 *
 * @param last The digit that was just taken for a key, with nothing done since.
 */
export function readAspectKey(pressed: Pressed, text: string, last: string | null): AspectKey | null {
  const { key, code, altKey, ctrlKey, metaKey } = pressed;
  if (ctrlKey || metaKey) return null;
  if (altKey) {
    // With Alt, some keyboards type another sign: the key itself decides.
    const aspect = aspectAt(/^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1]);
    return aspect ? { type: 'aspect', aspect } : null;
  }
  if (text !== '') return null;
  if (key === 'Backspace') return last === null ? null : { type: 'text', text: last };
  const aspect = /^[1-5]$/.test(key) ? aspectAt(key) : undefined;
  return aspect ? { type: 'aspect', aspect } : null;
}
