/** @jsxImportSource preact */
import type { FieldProps } from './field-props';

const UNSURE = ['dontKnow', 'skipped'] as const;

/** One who does not know, or will not say, says so: both are answers of their own. */
export function Unsure(props: FieldProps & { readonly type: 'radio' | 'checkbox' }) {
  const { question, given, t, onAnswer, type } = props;
  return (
    <div class="unsure">
      {UNSURE.map((outcome) => (
        <label key={outcome} class="key">
          <input
            type={type}
            name={`answer-${question.id}`}
            value={outcome}
            checked={given.outcome === outcome}
            onChange={(event) => onAnswer({ ...given, outcome: event.currentTarget.checked ? outcome : 'given' })}
          />
          <span>{t(`phone:${outcome}`)}</span>
        </label>
      ))}
    </div>
  );
}
