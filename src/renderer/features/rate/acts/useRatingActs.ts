import type { AnswerId, FormId, GatheringId, GroupScoreId, ItemId, QuestionId } from '../../../../domain/ids';
import type { Answer, AnswerWords, Form, GroupScore } from '../../../../domain/ratings/rating';
import { type Outcome, useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import type { QuestionFields } from './question-fields';

/** What a hand or a slip says. */
export type ByHand = Partial<Pick<Answer, 'outcome' | 'score' | 'text' | 'choices'>>;

export interface HeadCount {
  /** Ten counts: index 0 is the score 1. */
  readonly counts: readonly number[];
  /** Of a question with one choice. */
  readonly chosen: readonly { readonly choiceId: string; readonly count: number }[];
  readonly dontKnow: number;
  readonly skipped: number;
}

export type AddOrReplace = 'add' | 'replace';

const done = async (outcome: Promise<Outcome<unknown>>): Promise<boolean> => (await outcome).ok;

/** What can be done with the gathering's questions. What goes wrong is said in a toast. */
export function useRatingActs() {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return {
    /** The id of the question that was made; null when it was not. */
    add: async (fields: QuestionFields): Promise<QuestionId | null> => {
      const questionId = crypto.randomUUID() as QuestionId;
      const made = await call(() => client.rating.add({ gatheringId, questionId, fields }));
      return made.ok ? questionId : null;
    },
    /** The id of the new round; null when there is none. */
    askAgain: async (questionId: QuestionId, to: GatheringId, itemId: ItemId | null): Promise<QuestionId | null> => {
      const newId = crypto.randomUUID() as QuestionId;
      const made = await call(() => client.rating.askAgain({ gatheringId, questionId, newId, to, itemId }));
      return made.ok ? newId : null;
    },
    update: (questionId: QuestionId, patch: QuestionFields) =>
      done(call(() => client.rating.update({ gatheringId, questionId, patch }))),
    remove: (questionId: QuestionId) => done(call(() => client.rating.remove({ gatheringId, questionId }))),
    order: (questionIds: readonly QuestionId[]) => done(call(() => client.rating.order({ gatheringId, questionIds }))),
    open: (questionId: QuestionId) => done(call(() => client.rating.open({ gatheringId, questionId }))),
    close: (questionId: QuestionId) => done(call(() => client.rating.close({ gatheringId, questionId }))),
    reopen: (questionId: QuestionId) => done(call(() => client.rating.reopen({ gatheringId, questionId }))),
    reset: (questionId: QuestionId) => done(call(() => client.rating.reset({ gatheringId, questionId }))),
    reveal: (questionId: QuestionId, revealed: boolean) =>
      done(call(() => client.rating.reveal({ gatheringId, questionId, revealed }))),
    tally: (questionId: QuestionId, answerId: AnswerId, said: ByHand) =>
      done(call(() => client.rating.tally({ gatheringId, questionId, answerId, ...said }))),
    hideWords: (answerId: AnswerId, words: AnswerWords, hidden: boolean) =>
      done(call(() => client.rating.hideWords({ gatheringId, answerId, words, hidden }))),
    untally: (questionId: QuestionId) => done(call(() => client.rating.untally({ gatheringId, questionId }))),
    tallyAll: (questionId: QuestionId, heads: HeadCount, mode: AddOrReplace) => {
      const tallyId = crypto.randomUUID();
      return done(call(() => client.rating.tallyAll({ gatheringId, questionId, tallyId, ...heads, mode })));
    },
  };
}

type ScoreFields = Pick<GroupScore, 'type' | 'label' | 'value' | 'n'>;

/** Scores of groups, and means told. */
export function useScoreActs() {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return {
    put: (questionId: QuestionId, scoreId: GroupScoreId, fields: ScoreFields) =>
      done(call(() => client.groupScore.put({ gatheringId, questionId, scoreId, ...fields }))),
    remove: (scoreId: GroupScoreId) => done(call(() => client.groupScore.remove({ gatheringId, scoreId }))),
  };
}

/** Several questions on one page. */
export function useFormActs() {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  return {
    put: (formId: FormId, { title, countdown }: Pick<Form, 'title' | 'countdown'>) =>
      done(call(() => client.form.put({ gatheringId, formId, title, countdown }))),
    remove: (formId: FormId) => done(call(() => client.form.remove({ gatheringId, formId }))),
    open: (formId: FormId) => done(call(() => client.form.open({ gatheringId, formId }))),
    close: (formId: FormId) => done(call(() => client.form.close({ gatheringId, formId }))),
  };
}
