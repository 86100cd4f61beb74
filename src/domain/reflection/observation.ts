import type { GatheringId, ItemId, MemberId, NoteId, ObservationId } from '../ids';
import type { Instant } from '../time';

/** What a reflecting team's note is: something seen or heard, a perspective, a metaphor or a hypothesis. */
export type Aspect = 'seen' | 'heard' | 'perspective' | 'metaphor' | 'hypothesis';
export const ASPECTS: readonly Aspect[] = ['seen', 'heard', 'perspective', 'metaphor', 'hypothesis'];

/** A note of one member of a reflecting team. Hidden from everyone but its author until the team's turn. */
export interface Observation {
  readonly id: ObservationId;
  readonly gatheringId: GatheringId;
  /** The item with the reflecting team. */
  readonly itemId: ItemId;
  /** Whose it is, also where the note-taker wrote it down. */
  readonly memberId: MemberId;
  readonly aspect: Aspect;
  readonly text: string;
  /** What it is about, in a word or two; what observations are ordered by. */
  readonly theme: string;
  readonly at: Instant;
  readonly starred: boolean;
  /** Set when it was the team's turn; null: hidden. */
  readonly revealedAt: Instant | null;
  /** Taken back by its author: shown to nobody. */
  readonly withdrawnAt: Instant | null;
  /** The action it led to. */
  readonly actionId: NoteId | null;
}

/** Whether anyone but its author may see it. */
export const isShown = (one: Pick<Observation, 'revealedAt' | 'withdrawnAt'>): boolean =>
  one.revealedAt !== null && one.withdrawnAt === null;
