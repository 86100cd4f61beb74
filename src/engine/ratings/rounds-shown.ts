import type { GatheringId, QuestionId } from '../../domain/ids';
import { comparedRounds } from '../../domain/ratings/question-rounds';
import { FEWEST_SHOWN } from '../../domain/ratings/rating';
import type { StageShowing } from '../../domain/views/views';
import type { Reader } from '../../store';
import { presentIn } from './present-in';
import { roundsElsewhere } from './rounds-elsewhere';

/** More than these cannot be read from the back of the room. */
const MOST = 4;

/**
 * The rounds of a question beside each other, as the hall sees them: those that are closed, and of a few people's answers no
 * more than how many there were. null: it is not this gathering's.
 */
export function roundsShown(
  read: Reader,
  gatheringId: GatheringId,
  questionId: QuestionId,
): Extract<StageShowing, { type: 'rounds' }> | null {
  const question = read.tables.question.get(questionId);
  if (question?.gatheringId !== gatheringId) return null;
  const all = comparedRounds(question, {
    questions: read.tables.question.ofGathering(gatheringId).filter(({ state }) => state !== 'open'),
    answers: read.tables.answer.ofGathering(gatheringId),
    groupScores: read.tables.groupScore.ofGathering(gatheringId),
    elsewhere: roundsElsewhere(read, gatheringId, new Set([question.roundOf]), ({ state }) => state !== 'open'),
    present: presentIn(read, gatheringId),
  });
  const { text, lowAnchor, highAnchor } = question;
  return {
    ...{ type: 'rounds', text, lowAnchor, highAnchor },
    earlier: Math.max(0, all.length - MOST),
    rounds: all.slice(-MOST).map(({ questionId: id, elsewhere, openedAt, figures, groups, comparison }) => ({
      ...{ id, elsewhere, openedAt, n: figures.n, comparison },
      figures: figures.n >= FEWEST_SHOWN ? figures : null,
      groups: { consensus: groups.consensus, reported: groups.reported },
    })),
  };
}
