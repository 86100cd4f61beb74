/** @jsxImportSource preact */
import type { FieldProps } from './field-props';
import { Unsure } from './Unsure';

/** One of these, or as many as one likes. */
export function Choices(props: FieldProps) {
  const { question, given, labelledBy, t, onAnswer } = props;
  const several = question.kind === 'multiple';
  const type = several ? 'checkbox' : 'radio';
  const chosen = given.outcome === 'given' ? given.choices : [];
  const choose = (id: string, on: boolean): void => {
    const others = several ? chosen.filter((one) => one !== id) : [];
    onAnswer({ ...given, outcome: 'given', choices: on ? [...others, id] : others });
  };
  const hint = `hint-${question.id}`;
  const offered = (
    <>
      {question.choices.map(({ id, label }) => (
        <label key={id} class="choice">
          <input
            type={type}
            name={`answer-${question.id}`}
            value={id}
            checked={chosen.includes(id)}
            onChange={(event) => choose(id, event.currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
      <Unsure {...props} type={type} />
    </>
  );
  if (!several) {
    return (
      <div class="choices" role="radiogroup" aria-labelledby={labelledBy}>
        {offered}
      </div>
    );
  }
  return (
    <fieldset class="choices" aria-labelledby={labelledBy} aria-describedby={hint}>
      <p id={hint} class="soft">
        {t('phone:severalMay')}
      </p>
      {offered}
    </fieldset>
  );
}
