import type { Choice, Question } from '../../../../domain/ratings/rating';

export type QuestionFields = Pick<
  Question,
  | 'itemId'
  | 'kind'
  | 'text'
  | 'lowAnchor'
  | 'highAnchor'
  | 'whyNotLower'
  | 'followUp'
  | 'choices'
  | 'formId'
  | 'breakdown'
  | 'countdown'
>;

/** Nothing is chosen beforehand but that an answer is a number. */
export const BLANK_FIELDS: QuestionFields = {
  itemId: null,
  kind: 'scale',
  text: '',
  lowAnchor: '',
  highAnchor: '',
  whyNotLower: '',
  followUp: '',
  choices: [],
  formId: null,
  breakdown: null,
  countdown: null,
};

export const isChoice = ({ kind }: Pick<Question, 'kind'>): boolean => kind === 'single' || kind === 'multiple';

export const newChoice = (label = ''): Choice => ({ id: crypto.randomUUID(), label });

/** As it is saved: without what its kind does not ask for, and without what has been removed meanwhile. */
export function tidied(
  fields: QuestionFields,
  known: { readonly items: readonly { readonly id: string }[]; readonly forms: readonly { readonly id: string }[] },
): QuestionFields {
  const scale = fields.kind === 'scale';
  const formId = known.forms.some(({ id }) => id === fields.formId) ? fields.formId : null;
  const labelled = fields.choices.map(({ id, label }) => ({ id, label: label.trim() }));
  return {
    itemId: known.items.some(({ id }) => id === fields.itemId) ? fields.itemId : null,
    kind: fields.kind,
    text: fields.text.trim(),
    lowAnchor: scale ? fields.lowAnchor.trim() : '',
    highAnchor: scale ? fields.highAnchor.trim() : '',
    whyNotLower: scale ? fields.whyNotLower.trim() : '',
    followUp: scale ? fields.followUp.trim() : '',
    choices: isChoice(fields) ? labelled.filter(({ label }) => label !== '') : [],
    formId,
    breakdown: scale ? fields.breakdown : null,
    // A form is closed as one, by a countdown of its own.
    countdown: formId === null ? fields.countdown : null,
  };
}

/** Why it cannot be asked like this; null when it can. */
export function faultIn(fields: QuestionFields): 'fewChoices' | 'alikeChoices' | null {
  if (!isChoice(fields)) return null;
  const labels = fields.choices.map(({ label }) => label.trim().toLocaleLowerCase('nb')).filter(Boolean);
  if (labels.length < 2) return 'fewChoices';
  return new Set(labels).size < labels.length ? 'alikeChoices' : null;
}
