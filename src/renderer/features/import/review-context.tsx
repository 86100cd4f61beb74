import { createContext, useContext } from 'react';
import type { DraftAgenda } from '../../../domain/draft/draft-agenda';
import type { Review } from './review';
import type { ReviewWarning } from './review-checks';

/** The review under way, shared by the text and the outline. */
export interface ReviewInHand {
  readonly draft: DraftAgenda;
  readonly review: Review;
  /** `field`: what is typed there until something else is done is one step to take back. */
  readonly change: (next: (review: Review) => Review, field?: string) => void;
  /** Warnings she has not yet mended or kept. */
  readonly open: readonly ReviewWarning[];
  readonly warningsAt: ReadonlyMap<string | null, readonly ReviewWarning[]>;
  readonly settle: (...warnings: readonly ReviewWarning[]) => void;
  /** The line both sides point at. */
  readonly line: number | null;
  readonly pointAt: (line: number | null) => void;
  /** The item whose fields are open. */
  readonly editing: string | null;
  readonly edit: (key: string | null) => void;
  /** Lines that were not understood, and that she has not dealt with. */
  readonly left: readonly number[];
  readonly settleLines: (...lines: readonly number[]) => void;
  /** Takes the last step back, and does it again; null where there is none. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

export const ReviewContext = createContext<ReviewInHand | null>(null);

/** Only inside the review. */
export function useReview(): ReviewInHand {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('No ReviewContext above this component.');
  return review;
}

const NONE: readonly ReviewWarning[] = [];

/** The open warnings that stand at one item, alternative or day; at null those that have no place. */
export const useWarningsAt = (key: string | null): readonly ReviewWarning[] => useReview().warningsAt.get(key) ?? NONE;
