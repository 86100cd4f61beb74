/** @jsxImportSource preact */
import { HIGHEST_SCORE, LOWEST_SCORE } from '../../domain/rating';
import type { PhoneQuestion } from '../../domain/views';

const SCORES = Array.from({ length: HIGHEST_SCORE }, (_, index) => index + LOWEST_SCORE);

/** The ten keys: real radio buttons. The next one up is dashed: that is the notch. */
export function ScoreKeys(props: { question: PhoneQuestion; score: number | null; onScore: (score: number) => void }) {
  const { question, score, onScore } = props;
  return (
    <>
      <div class="keys" role="radiogroup" aria-labelledby="question" aria-describedby="anchors">
        {SCORES.map((one) => (
          <label key={one} class={score !== null && one === score + 1 ? 'key next' : 'key'}>
            <input type="radio" name="score" value={one} checked={one === score} onChange={() => onScore(one)} />
            <span>{one}</span>
          </label>
        ))}
      </div>
      <p id="anchors" class="anchors">
        <span>{question.lowAnchor ? `${LOWEST_SCORE} ${question.lowAnchor}` : ''}</span>
        <span>{question.highAnchor ? `${HIGHEST_SCORE} ${question.highAnchor}` : ''}</span>
      </p>
    </>
  );
}
