import type { Note } from './note';

const isSame = (one: Pick<Note, 'text' | 'kind'>, other: Pick<Note, 'text' | 'kind'>): boolean =>
  one.text === other.text && one.kind === other.kind;

/** What the room has said yes to, whether the note still says it or not. */
const yesTo = ({ confirmedAt, kind, text, saidYesTo }: Note): Note['saidYesTo'] =>
  confirmedAt === null ? saidYesTo : { at: confirmedAt, kind, text };

/**
 * A yes from the room is to those words, and to what they were then. Where either has changed it falls away, and what it was
 * to is remembered, so that nobody takes the new words for agreed; where they are the old ones again, it stands again.
 * `asked`: the change is itself what the room has answered.
 */
export function withYes(before: Note, after: Note, asked: boolean): Note {
  if (asked) return { ...after, saidYesTo: null };
  if (isSame(before, after)) return after;
  const yes = yesTo(before);
  if (yes === null) return after;
  return isSame(yes, after)
    ? { ...after, confirmedAt: yes.at, saidYesTo: null }
    : { ...after, confirmedAt: null, saidYesTo: yes };
}

/** Of several that become one, or one that becomes several: what the room had said yes to, the first of them. */
export const yesOf = (notes: readonly Note[]): Note['saidYesTo'] =>
  notes.map(yesTo).find((yes) => yes !== null) ?? null;
