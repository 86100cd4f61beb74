/** @jsxImportSource preact */
import type { QuestionKind } from '../../domain/rating';
import type { PhoneQuestion } from '../../domain/views';
import { AnswerInWords } from './AnswerInWords';
import type { Given } from './answers';
import { Choices } from './Choices';
import { Reasons } from './Reasons';
import { ScoreKeys } from './ScoreKeys';
import type { PhoneWords } from './words';

export interface FieldProps {
  readonly question: PhoneQuestion;
  /** As it stands now; blank to begin with. */
  readonly given: Given;
  /** The id of the heading that is the question. */
  readonly labelledBy: string;
  readonly t: PhoneWords;
  readonly onAnswer: (given: Given) => void;
}

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
