import en from '../../../resources/rehearsal/en.json';
import nb from '../../../resources/rehearsal/nb.json';
import nn from '../../../resources/rehearsal/nn.json';
import type { Language } from '../../domain/agenda/gathering';
import type { Consent, Horizon, NoteKind } from '../../domain/notes/note';

interface ScriptedNote {
  readonly kind: NoteKind;
  readonly text: string;
  readonly speaker?: string;
  readonly starred?: boolean;
  readonly consent?: Consent;
  readonly recipient?: string;
  readonly owner?: string;
  readonly horizon?: Horizon;
}

/** What people say at a dress rehearsal. */
export interface Script {
  readonly notes: readonly ScriptedNote[];
  readonly comments: readonly string[];
  readonly question: {
    readonly text: string;
    readonly lowAnchor: string;
    readonly highAnchor: string;
    readonly followUp: string;
  };
}

const SCRIPTS = { nb, nn, en } as Record<Language, Script>;

export const scriptIn = (language: Language): Script => SCRIPTS[language];

/** Chance that is the same every time, so that a rehearsal can be repeated: mulberry32. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
