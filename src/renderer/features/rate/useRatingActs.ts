import type { AnswerId, QuestionId } from '../../../domain/ids';
import type { Question } from '../../../domain/rating';
import { type Outcome, useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';

export type QuestionFields = Pick<Question, 'itemId' | 'text' | 'lowAnchor' | 'highAnchor' | 'followUp'>;

interface RatingActs {
  /** The id of the question that was made; null when it was not. */
  add(fields: QuestionFields): Promise<QuestionId | null>;
  update(questionId: QuestionId, patch: QuestionFields): Promise<boolean>;
  remove(questionId: QuestionId): Promise<boolean>;
  open(questionId: QuestionId): Promise<boolean>;
  close(questionId: QuestionId): Promise<boolean>;
  reveal(questionId: QuestionId, revealed: boolean): Promise<boolean>;
  tally(questionId: QuestionId, score: number): Promise<boolean>;
  untally(questionId: QuestionId): Promise<boolean>;
}

/** What can be done with the gathering's questions. What goes wrong is said in a toast. */
export function useRatingActs(): RatingActs {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const done = async (outcome: Promise<Outcome<unknown>>): Promise<boolean> => (await outcome).ok;
  return {
    add: async (fields) => {
      const questionId = crypto.randomUUID() as QuestionId;
      const made = await call(() => client.rating.add({ gatheringId, questionId, fields }));
      return made.ok ? questionId : null;
    },
    update: (questionId, patch) => done(call(() => client.rating.update({ gatheringId, questionId, patch }))),
    remove: (questionId) => done(call(() => client.rating.remove({ gatheringId, questionId }))),
    open: (questionId) => done(call(() => client.rating.open({ gatheringId, questionId }))),
    close: (questionId) => done(call(() => client.rating.close({ gatheringId, questionId }))),
    reveal: (questionId, revealed) => done(call(() => client.rating.reveal({ gatheringId, questionId, revealed }))),
    tally: (questionId, score) => {
      const answerId = crypto.randomUUID() as AnswerId;
      return done(call(() => client.rating.tally({ gatheringId, questionId, answerId, score })));
    },
    untally: (questionId) => done(call(() => client.rating.untally({ gatheringId, questionId }))),
  };
}
