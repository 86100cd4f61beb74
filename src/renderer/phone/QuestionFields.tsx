/** @jsxImportSource preact */
import type { QuestionKind } from '../../domain/ratings/rating';
import { AnswerInWords } from './AnswerInWords';
import { Choices } from './Choices';
import type { FieldProps } from './field-props';
import { Reasons } from './Reasons';
import { ScoreKeys } from './ScoreKeys';

const FIELDS: Readonly<Record<QuestionKind, typeof ScoreKeys>> = {
  scale: ScoreKeys,
  text: AnswerInWords,
  single: Choices,
  multiple: Choices,
};

/** What one question is answered with. */
export function QuestionFields(props: FieldProps) {
  const Fields = FIELDS[props.question.kind];
  return (
    <>
      <Fields {...props} />
      {props.question.kind === 'scale' ? <Reasons {...props} /> : null}
    </>
  );
}
