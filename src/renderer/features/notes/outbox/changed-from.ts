import type { Note } from '../../../../domain/notes/note';
import type { Client } from '../../../api/connect';
import type { NotePatch } from './note-patch';

/** What the words were that a change was made from, so that somebody else's change of them meanwhile is put together with it. */
export type ChangedFrom = Pick<Parameters<Client['note']['update']>[0], 'base' | 'was'>;

const WORDS = ['speaker', 'recipient', 'owner', 'firstStep', 'tags'] as const;

/** `before`: the note as it was when the change was begun. */
export function changedFrom(before: Note, patch: NotePatch): ChangedFrom {
  const touched = WORDS.filter((field) => patch[field] !== undefined);
  return {
    ...(patch.text !== undefined && { base: before.text }),
    ...(touched.length > 0 && { was: Object.fromEntries(touched.map((field) => [field, before[field]])) }),
  };
}

const WHO = ['speaker', 'recipient', 'owner'] as const;

/** Whom somebody else has named where somebody is being named here. */
export interface TheirName {
  readonly field: (typeof WHO)[number];
  readonly name: string;
}

export const theirNames = (note: Note, before: Note, here: Note): readonly TheirName[] =>
  WHO.filter((field) => note[field] !== before[field] && here[field] !== before[field] && note[field] !== here[field])
    .filter((field) => note[field] !== '')
    .map((field) => ({ field, name: note[field] }));
