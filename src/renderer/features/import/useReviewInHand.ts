import { useEffect, useMemo, useState } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { type KeptReview, keepReview } from './kept-import';
import { reviewOf } from './review';
import { checksOf, type ReviewWarning } from './review-checks';
import type { ReviewInHand } from './review-context';
import { useReviewSteps } from './useReviewSteps';

/** The review under way; what is to be checked is found anew with every mend, and every mend is kept for this window. */
export function useReviewInHand(
  kept: KeptReview,
  gatheringId: GatheringId | null,
): { inHand: ReviewInHand; title: string; setTitle: (title: string) => void } {
  const { draft } = kept;
  const { work, mend, setTitle, undo, redo } = useReviewSteps(kept.work);
  useEffect(() => keepReview(gatheringId, { draft, work }), [gatheringId, draft, work]);
  const { review, settled, settledLines } = work;
  const [line, pointAt] = useState<number | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const read = useMemo(() => reviewOf(draft), [draft]);
  const open = useMemo(
    () => checksOf(read, draft.warnings, review).filter(({ name }) => !settled.includes(name)),
    [read, draft, review, settled],
  );
  const left = useMemo(
    () => draft.lines.flatMap(({ use }, nr) => (use === 'notUnderstood' && !settledLines.includes(nr) ? [nr] : [])),
    [draft, settledLines],
  );
  const inHand: ReviewInHand = {
    draft,
    review,
    change: (next, field) => mend((now) => ({ review: next(now.review) }), field),
    open,
    warningsAt: useMemo(() => byPlace(open), [open]),
    settle: (...warnings) => mend((now) => ({ settled: [...now.settled, ...warnings.map(({ name }) => name)] })),
    line,
    pointAt,
    editing,
    edit,
    left,
    settleLines: (...lines) => mend((now) => ({ settledLines: [...now.settledLines, ...lines] })),
    undo,
    redo,
  };
  return { inHand, title: work.title, setTitle };
}

function byPlace(warnings: readonly ReviewWarning[]): ReadonlyMap<string | null, ReviewWarning[]> {
  const places = new Map<string | null, ReviewWarning[]>();
  for (const warning of warnings) places.set(warning.at, [...(places.get(warning.at) ?? []), warning]);
  return places;
}
