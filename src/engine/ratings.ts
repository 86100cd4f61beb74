import { answerProcedures } from './answers';
import { askingProcedures, formActs, resetProcedure } from './asking';
import type { Parts } from './parts';
import { formEdits, questionProcedures } from './questions';

/** What the room is asked, and what it answers. */
export function ratingProcedures(parts: Parts) {
  const { rating, groupScore } = answerProcedures(parts);
  return {
    rating: { ...questionProcedures(parts), ...askingProcedures(parts), reset: resetProcedure(parts), ...rating },
    form: { ...formEdits(parts), ...formActs(parts) },
    groupScore,
  };
}
