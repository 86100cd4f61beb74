/** @jsxImportSource preact */
import { HIGHEST_SCORE, LOWEST_SCORE } from '../../domain/ratings/rating';
import type { FieldProps } from './field-props';
import { Unsure } from './Unsure';

const SCORES = Array.from({ length: HIGHEST_SCORE }, (_, index) => index + LOWEST_SCORE);

/** The ten keys, and the two that are no number: real radio buttons. The next one up is dashed: that is the notch. */
export function ScoreKeys(props: FieldProps) {
  const { question, given, labelledBy, onAnswer } = props;
  const score = given.outcome === 'given' ? given.score : null;
  const anchors = `anchors-${question.id}`;
  return (
    <div class="scale" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={anchors}>
      <div class="keys">
        {SCORES.map((one) => (
          <label key={one} class={score !== null && one === score + 1 ? 'key next' : 'key'}>
            <input
              type="radio"
              name={`answer-${question.id}`}
              value={one}
              checked={one === score}
              onChange={() => onAnswer({ ...given, outcome: 'given', score: one })}
            />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <p id={anchors} class="anchors">
        <span>{question.lowAnchor ? `${LOWEST_SCORE} ${question.lowAnchor}` : ''}</span>
        <span>{question.highAnchor ? `${HIGHEST_SCORE} ${question.highAnchor}` : ''}</span>
      </p>
      <Unsure {...props} type="radio" />
    </div>
  );
}
