import { useMemo, useState } from 'react';
import type { DraftAgenda } from '../../../domain/draft-agenda';
import { type Review, reviewOf } from './review';
import { checksOf, type ReviewWarning } from './review-checks';
import type { ReviewInHand } from './review-context';

/** The review under way; what is to be checked is found anew with every mend. */
export function useReviewInHand(draft: DraftAgenda): ReviewInHand {
  const read = useMemo(() => reviewOf(draft), [draft]);
  const [review, setReview] = useState<Review>(read);
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());
  const [settledLines, setSettledLines] = useState<ReadonlySet<number>>(new Set());
  const [line, pointAt] = useState<number | null>(null);
  const [editing, edit] = useState<string | null>(null);
  const open = useMemo(
    () => checksOf(read, draft.warnings, review).filter(({ name }) => !settled.has(name)),
    [read, draft, review, settled],
  );
  const left = useMemo(
    () => draft.lines.flatMap(({ use }, nr) => (use === 'notUnderstood' && !settledLines.has(nr) ? [nr] : [])),
    [draft, settledLines],
  );
  return {
    draft,
    review,
    change: setReview,
    open,
    warningsAt: useMemo(() => byPlace(open), [open]),
    settle: (...warnings) => setSettled((now) => new Set([...now, ...warnings.map(({ name }) => name)])),
    line,
    pointAt,
    editing,
    edit,
    left,
    settleLines: (...lines) => setSettledLines((now) => new Set([...now, ...lines])),
  };
}

function byPlace(warnings: readonly ReviewWarning[]): ReadonlyMap<string | null, ReviewWarning[]> {
  const places = new Map<string | null, ReviewWarning[]>();
  for (const warning of warnings) places.set(warning.at, [...(places.get(warning.at) ?? []), warning]);
  return places;
}
