import { type Answer, isScore, type Question } from './rating';

/** An answer as it is given, before it is anyone's. */
export type GivenAnswer = Pick<
  Answer,
  'outcome' | 'score' | 'text' | 'choices' | 'whyNotLower' | 'comment' | 'segment'
>;

/** What of a question decides whether an answer is one. */
type Answerable = Pick<Question, 'kind' | 'whyNotLower' | 'followUp' | 'choices'> & {
  readonly breakdown: unknown;
};

/**
 * The answer as it counts for that question, without what was not asked for; null where it does not answer it: a score that
 * is none, a choice that was not offered, two where one was asked for, or nothing at all.
 */
export function fitted(question: Answerable, given: GivenAnswer): GivenAnswer | null {
  const segment = question.breakdown === null ? '' : given.segment.trim();
  const nothing = { score: null, text: '', choices: [], whyNotLower: '', comment: '', segment };
  if (given.outcome !== 'given') return { ...nothing, outcome: given.outcome };
  const { outcome } = given;
  switch (question.kind) {
    case 'scale': {
      if (!isScore(given.score)) return null;
      const whyNotLower = question.whyNotLower === '' ? '' : given.whyNotLower.trim();
      const comment = question.followUp === '' ? '' : given.comment.trim();
      return { ...nothing, outcome, score: given.score, whyNotLower, comment };
    }
    case 'text':
      return given.text.trim() === '' ? null : { ...nothing, outcome, text: given.text.trim() };
    case 'single':
    case 'multiple': {
      const offered = question.choices.filter(({ id }) => given.choices.includes(id)).map(({ id }) => id);
      const chosen = new Set(given.choices);
      const fits = offered.length > 0 && offered.length === chosen.size;
      if (!fits || (question.kind === 'single' && offered.length > 1)) return null;
      return { ...nothing, outcome, choices: offered };
    }
  }
}
