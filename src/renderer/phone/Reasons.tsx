/** @jsxImportSource preact */
import type { FieldProps } from './field-props';
import { Notch } from './Notch';
import { followUpAt, whyNotLowerAt } from './words';

const LONGEST = 1_000;

/** Why not lower, and what would lift it: asked of a number, and so not before there is one. */
export function Reasons({ question, given, t, onAnswer }: FieldProps) {
  const { score, outcome } = given;
  if (score === null || outcome !== 'given') return null;
  return (
    <>
      {whyNotLowerAt(score, question.whyNotLower) ? (
        <Reason
          id={`why-${question.id}`}
          label={question.whyNotLower}
          text={given.whyNotLower}
          hint={t('phone:mayBeEmpty')}
          onText={(whyNotLower) => onAnswer({ ...given, whyNotLower })}
        />
      ) : null}
      {question.followUp === '' ? null : (
        <Reason
          id={`lift-${question.id}`}
          label={followUpAt(score, question.followUp, t)}
          notch={<Notch followUp={question.followUp} score={score} t={t} />}
          text={given.comment}
          hint={t('phone:mayBeEmpty')}
          onText={(comment) => onAnswer({ ...given, comment })}
        />
      )}
    </>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly label: string;
  readonly notch?: preact.JSX.Element;
  readonly text: string;
  readonly hint: string;
  readonly onText: (text: string) => void;
}

function Reason({ id, label, notch, text, hint, onText }: ReasonProps) {
  return (
    <div class="follow-up">
      <label for={id}>{label}</label>
      {notch}
      <textarea
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} class="soft">
        {hint}
      </p>
    </div>
  );
}
