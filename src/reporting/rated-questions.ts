import type { Answer, Question, Tally } from '../domain/ratings/rating';
import { tallyOf } from '../domain/ratings/tally';
import type { Snapshot } from '../domain/views/snapshot';
import { grouped } from './grouped';

export interface RatedQuestion {
  readonly question: Question;
  /** 1 for the first of those that were asked. */
  readonly number: number;
  readonly answers: readonly Answer[];
  readonly tally: Tally;
}

/** The questions that have been put to the room, in order; a draft nobody has seen is left out. */
export function ratedQuestions({ questions, answers }: Snapshot): RatedQuestion[] {
  const byQuestion = grouped(answers, (answer) => answer.questionId);
  return questions
    .toSorted((a, b) => a.position - b.position)
    .filter((question) => question.state !== 'draft' || byQuestion.has(question.id))
    .map((question, at) => {
      const its = byQuestion.get(question.id) ?? [];
      return { question, number: at + 1, answers: its, tally: tallyOf(its) };
    });
}
