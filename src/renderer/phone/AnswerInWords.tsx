/** @jsxImportSource preact */
import type { FieldProps } from './field-props';
import { Unsure } from './Unsure';

const LONGEST = 2_000;

/** In words of one's own. Whoever writes has an answer, whatever was ticked before. */
export function AnswerInWords(props: FieldProps) {
  const { given, labelledBy, onAnswer } = props;
  return (
    <fieldset class="in-words" aria-labelledby={labelledBy}>
      <textarea
        rows={4}
        maxLength={LONGEST}
        aria-labelledby={labelledBy}
        value={given.text}
        onInput={(event) => onAnswer({ ...given, outcome: 'given', text: event.currentTarget.value })}
      />
      <Unsure {...props} type="checkbox" />
    </fieldset>
  );
}
