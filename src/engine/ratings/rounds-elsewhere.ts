import type { GatheringId, QuestionId } from '../../domain/ids';
import { isAnswered, type RoundElsewhere, roundFigures } from '../../domain/ratings/question-rounds';
import type { Question } from '../../domain/ratings/rating';
import type { Reader } from '../../store';
import { door } from '../core/door';
import { owned, type Parts } from '../core/parts';
import { presentIn } from './present-in';

const NOT_OF_ANY: readonly RoundElsewhere[] = [];

/** The same questions in other gatherings, as figures alone: nobody's answers leave the gathering they were given in. */
export function roundsElsewhere(
  read: Reader,
  gatheringId: GatheringId,
  of: ReadonlySet<QuestionId>,
  tells: (question: Question) => boolean = () => true,
): readonly RoundElsewhere[] {
  if (of.size === 0) return NOT_OF_ANY;
  const others = read.gatherings().filter(({ id, deletedAt }) => id !== gatheringId && deletedAt === null);
  return others.flatMap((gathering) => {
    const asked = read.tables.question.ofGathering(gathering.id).filter(({ roundOf }) => of.has(roundOf));
    if (asked.length === 0) return NOT_OF_ANY;
    const answers = read.tables.answer.ofGathering(gathering.id);
    const groupScores = read.tables.groupScore.ofGathering(gathering.id);
    const present = presentIn(read, gathering.id);
    const dates = read.tables.day.ofGathering(gathering.id).flatMap((day) => day.date ?? []);
    return asked
      .filter(tells)
      .map((question) => ({
        ...{ gatheringId: gathering.id, gathering: gathering.title, date: dates.sort()[0] ?? null },
        ...{ questionId: question.id, roundOf: question.roundOf, openedAt: question.openedAt },
        ...roundFigures(question, { answers, groupScores, present }),
      }))
      .filter(isAnswered);
  });
}

export function roundsProcedure({ store: { read } }: Parts) {
  return door.rating.rounds.handler(({ input }): readonly RoundElsewhere[] => {
    const asked = owned(read.tables.question.get(input.questionId), input.gatheringId);
    return roundsElsewhere(read, input.gatheringId, new Set([asked.roundOf]));
  });
}
