import type { GatheringId } from '../domain/ids';
import type { Instant } from '../domain/time';
import type { HistoryLabel, HistoryScope } from '../domain/views/snapshot';

/** What closing a gathering takes away for good. */
export interface ClosingPreview {
  readonly notes: number;
  readonly pictures: number;
  /** Observations that were taken back, and groups' answers that were deleted. */
  readonly others: number;
}

/** A gathering laid ready as a file, to be fetched piece by piece. */
export interface ExportReady {
  readonly transferId: string;
  readonly name: string;
  readonly bytes: number;
}

/** So much is sent at a time. */
export const PIECE_BYTES = 4_000_000;

export type ImportOutcome =
  | { readonly type: 'taken'; readonly gatheringId: GatheringId }
  /** It is here already, and nothing has been done. */
  | { readonly type: 'isHere'; readonly gatheringId: GatheringId; readonly title: string; readonly deleted: boolean };

/** One line of who changed what, and when. */
export interface JournalLine {
  readonly seq: number;
  readonly at: Instant;
  /** The role of who did it. */
  readonly by: string;
  /** What they are called, where it is known: a table, a member of the team, a note-taker; else ''. */
  readonly who: string;
  readonly scope: HistoryScope;
  readonly label: HistoryLabel;
  /** It was taken back afterwards. */
  readonly undone: boolean;
  /** It stands outside undo, and can be taken back by itself. */
  readonly canTakeBack: boolean;
  /** The first of what it was done to, in words; none where that has been taken out for good. */
  readonly about: readonly string[];
  /** How many things it was done to. */
  readonly count: number;
}

export interface JournalPage {
  readonly lines: readonly JournalLine[];
  /** Ask for what is before this one; null: that was all. */
  readonly before: number | null;
}
