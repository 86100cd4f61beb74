import type { AnswerId, GatheringId, ItemId, QuestionId } from './ids';
import type { Instant } from './time';

export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 10;

export type QuestionState = 'draft' | 'open' | 'closed';

/** A 1–10 question with its anchors, and the text question that follows it. */
export interface Question {
  readonly id: QuestionId;
  readonly gatheringId: GatheringId;
  readonly itemId: ItemId | null;
  readonly position: number;
  readonly text: string;
  /** What 1 means. */
  readonly lowAnchor: string;
  /** What 10 means. */
  readonly highAnchor: string;
  /** «What would lift it one notch?»; empty when not asked. */
  readonly followUp: string;
  readonly state: QuestionState;
  /** Whether the room may see the result. */
  readonly revealed: boolean;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
}

/** How an answer came in. */
export type AnswerSource = 'phone' | 'hand';

/** One individual answer, as the control room may see it: no device, no time. */
export interface Answer {
  readonly id: AnswerId;
  readonly gatheringId: GatheringId;
  readonly questionId: QuestionId;
  readonly source: AnswerSource;
  readonly score: number;
  readonly comment: string;
}

export interface Tally {
  /** Ten counts: index 0 is the score 1. */
  readonly counts: readonly number[];
  readonly n: number;
  /** null when nobody has answered. */
  readonly mean: number | null;
  readonly median: number | null;
}

/** With fewer answers than this the room sees no distribution, so that no one can be recognised by it. */
export const FEWEST_SHOWN = 6;

export const isScore = (value: number): boolean =>
  Number.isInteger(value) && value >= LOWEST_SCORE && value <= HIGHEST_SCORE;
