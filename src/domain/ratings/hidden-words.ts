import type { Answer, AnswerWords } from './rating';

type Worded = Pick<Answer, 'hidden' | AnswerWords>;

/** The answer as it may leave the control room: what she has hidden is not in it. It is an answer all the same. */
export function withoutHiddenWords<A extends Worded>(answer: A): A {
  if (answer.hidden.length === 0) return answer;
  return { ...answer, ...Object.fromEntries(answer.hidden.map((words) => [words, ''])) };
}
