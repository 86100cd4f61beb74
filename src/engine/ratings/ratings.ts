import type { Parts } from '../core/parts';
import { hideWordsProcedure } from './answer-words';
import { answerProcedures } from './answers';
import { askingProcedures, formActs, resetProcedure } from './asking';
import { formEdits, orderProcedure, questionProcedures } from './questions';
import { roundsProcedure } from './rounds-elsewhere';

/** What the room is asked, and what it answers. */
export function ratingProcedures(parts: Parts) {
  const { rating, groupScore } = answerProcedures(parts);
  return {
    rating: {
      ...questionProcedures(parts),
      order: orderProcedure(parts),
      ...askingProcedures(parts),
      reset: resetProcedure(parts),
      rounds: roundsProcedure(parts),
      hideWords: hideWordsProcedure(parts),
      ...rating,
    },
    form: { ...formEdits(parts), ...formActs(parts) },
    groupScore,
  };
}
