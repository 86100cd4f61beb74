import { isHalfMadePad } from '../../../../domain/notes/half-made';
import type { Draft, Note } from '../../../../domain/notes/note';
import { type Instant, instant } from '../../../../domain/time';
import { readPadLine } from '../line/pad-line';
import { linePadOf } from '../outbox/pad-claim';

/** A draft nobody has typed on for this long was left, rather than being about to be told of as typed on. */
const LEFT_AFTER = 20_000;
/** No one hides more than this; past it the oldest are offered again. */
const MOST_HIDDEN = 200;

interface Around {
  readonly drafts: readonly Draft[];
  /** This window's pad. */
  readonly own: string;
  /** The pads in which somebody is at it. */
  readonly typing: readonly string[];
  /** What she has been offered here and has taken or hidden: `offerOf`. */
  readonly hidden: readonly string[];
  readonly notes: readonly Note[];
  readonly names: readonly string[];
  readonly now: Instant;
}

/** A draft as it was when it was offered: typed on since, it is another offer. */
export const offerOf = ({ padId, updatedAt }: Draft): string => `${padId}@${updatedAt}`;

export const withHidden = (hidden: readonly string[], draft: Draft): readonly string[] =>
  [...hidden, offerOf(draft)].slice(-MOST_HIDDEN);

/**
 * What others have left half-typed, for her to go on with, e.g. when the machine was changed. Not what somebody is writing
 * now, nor what has become a note.
 */
export function leftDrafts({ drafts, own, typing, hidden, notes, names, now }: Around): readonly Draft[] {
  const isNote = ({ text, kind }: Draft): boolean => {
    const line = readPadLine(text, kind, names);
    return notes.some((note) => note.deletedAt === null && note.text === line.text);
  };
  return drafts.filter(
    (draft) =>
      draft.padId !== own &&
      draft.padId !== linePadOf(own) &&
      !isHalfMadePad(draft.padId) &&
      !typing.includes(draft.padId) &&
      draft.updatedAt <= instant(now - LEFT_AFTER) &&
      !hidden.includes(offerOf(draft)) &&
      !isNote(draft),
  );
}
