import type { CSSProperties } from 'react';
import {
  type Colour,
  differenceOf,
  holdingColour,
  MARKS_NEED,
  WORDS_NEED,
  wordsOn,
} from '../../../../domain/agenda/contrast';
import type { StageLook } from '../../../../domain/agenda/gathering';

interface Ground {
  readonly ground: Colour;
  /** What a bar that is not full shows: an accent must stand out from it too. */
  readonly track: Colour;
  readonly accent: Colour;
  /** Little time left, and time out: they mean something, and are hers in no look. */
  readonly soon: Colour;
  readonly over: Colour;
}

/** The colours an accent must get along with, as the stylesheets have them. */
export const GROUNDS: Readonly<Record<StageLook['ground'], Ground>> = {
  dark: { ground: '#07130f', track: '#17332c', accent: '#a8ebcf', soon: '#ffc24d', over: '#ff6f5e' },
  light: { ground: '#ffffff', track: '#e3e9e6', accent: '#0b5a4a', soon: '#855000', over: '#b3241b' },
};

interface Accent {
  /** For bars and signs. */
  readonly marks: Colour;
  /** For words in that colour. */
  readonly words: Colour;
  /** For words that stand on it. */
  readonly onMarks: Colour;
}

/** The accent as the screen shows it: hers where it holds, else the nearest that does. */
export function accentOf({ ground, accent }: Pick<StageLook, 'ground' | 'accent'>): Accent {
  const on = GROUNDS[ground];
  const marks = holdingColour(accent ?? on.accent, on.track, MARKS_NEED);
  return { marks, words: holdingColour(marks, on.ground, WORDS_NEED), onMarks: wordsOn(marks) };
}

/** Nearer than this to amber or red, a hall may take it for them. */
const ALIKE = 0.1;

type AccentFault =
  | { readonly fault: 'weak'; readonly instead: Colour }
  /** It looks like little time, or like time out. */
  | { readonly fault: 'likeSoon' | 'likeOver' };

/** What is wrong with an accent on its ground; null when nothing is. */
export function accentFault(look: Pick<StageLook, 'ground' | 'accent'>): AccentFault | null {
  if (look.accent === null) return null;
  const { marks } = accentOf(look);
  if (marks !== look.accent) return { fault: 'weak', instead: marks };
  const { soon, over } = GROUNDS[look.ground];
  if (differenceOf(marks, soon) < ALIKE) return { fault: 'likeSoon' };
  return differenceOf(marks, over) < ALIKE ? { fault: 'likeOver' } : null;
}

/** Her accent, for everything inside. */
export function accentStyle(look: StageLook | null): CSSProperties | undefined {
  if (!look?.accent) return undefined;
  const { marks, words, onMarks } = accentOf(look);
  const roles = {
    '--accent': marks,
    '--accent-hover': marks,
    '--on-accent': onMarks,
    '--accent-words': words,
    // The other columns of a result must not compete with hers.
    '--data': 'var(--strong)',
  };
  return roles as CSSProperties;
}
