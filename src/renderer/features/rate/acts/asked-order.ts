import type { FormId, QuestionId } from '../../../../domain/ids';
import type { Form, Question } from '../../../../domain/ratings/rating';

const inOrder = (questions: readonly Question[]): readonly Question[] =>
  questions.toSorted((a, b) => a.position - b.position);

/** The questions as they are listed: those asked alone, and then form by form. */
export function listed(
  questions: readonly Question[],
  forms: readonly Form[],
): { readonly alone: readonly Question[]; readonly forms: readonly (Form & { questions: readonly Question[] })[] } {
  const of = (formId: FormId | null): readonly Question[] =>
    inOrder(questions.filter((question) => question.formId === formId));
  const known = forms.toSorted((a, b) => a.position - b.position);
  return { alone: of(null), forms: known.map((form) => ({ ...form, questions: of(form.id) })) };
}

/** All questions in their new order, one of them moved past the one it stands beside on its page; null at the end. */
export function movedBy(questions: readonly Question[], id: QuestionId, by: -1 | 1): readonly QuestionId[] | null {
  const all = inOrder(questions);
  const moved = all.find((question) => question.id === id);
  if (!moved) return null;
  const page = all.filter(({ formId }) => formId === moved.formId);
  const beside = page[page.indexOf(moved) + by];
  if (!beside) return null;
  return all.map((one) => (one === moved ? beside.id : one === beside ? moved.id : one.id));
}

/** What she has in view first: what is open; else the next to ask; else what was asked last. */
export function atHand(questions: readonly Question[]): Question | null {
  const all = inOrder(questions);
  const open = all.find(({ state }) => state === 'open');
  return open ?? all.find(({ state }) => state === 'draft') ?? all.at(-1) ?? null;
}

/** Together a form is open while any of it is, and closed once all that was asked is. */
export function stateOf(questions: readonly Question[]): Question['state'] {
  if (questions.some(({ state }) => state === 'open')) return 'open';
  return questions.some(({ state }) => state === 'closed') ? 'closed' : 'draft';
}
