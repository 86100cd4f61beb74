/** @jsxImportSource preact */
import type { PhoneQuestion } from '../../domain/views/views';
import type { Given } from './answers';
import { Notch } from './Notch';
import { type PhoneWords, whyNotLowerAt } from './words';

interface AnswerGivenProps {
  readonly question: PhoneQuestion;
  readonly given: Given;
  readonly t: PhoneWords;
  /** Alone on the page: the number is written large. */
  readonly large?: boolean;
  readonly ticked?: boolean;
}

/** What this phone has answered, shown back. */
export function AnswerGiven({ question, given, t, large = false, ticked = false }: AnswerGivenProps) {
  const { outcome, score, text, choices } = given;
  const labels = question.choices.filter(({ id }) => choices.includes(id)).map(({ label }) => label);
  return (
    <>
      {outcome === 'given' && score !== null ? <Score {...{ score, t, large, ticked }} /> : <Tick ticked={ticked} />}
      {outcome === 'given' ? null : <p class="said">{t(`phone:${outcome}`)}</p>}
      {text ? <p class="said">{text}</p> : null}
      {labels.length > 0 ? (
        <ul class="said">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      ) : null}
      <Because {...{ question, given, t }} />
    </>
  );
}

function Score({ score, t, large, ticked }: Pick<AnswerGivenProps, 't' | 'large' | 'ticked'> & { score: number }) {
  return (
    <p class={large ? 'number' : 'number small'}>
      <span class="hidden">{t('phone:yours', { score })}</span>
      <span aria-hidden="true">{score}</span>
      <Tick ticked={ticked ?? false} />
    </p>
  );
}

const Tick = ({ ticked }: { ticked: boolean }) =>
  ticked ? (
    <svg class="tick" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
      <circle cx="22" cy="22" r="20" />
      <path d="M13 22.5l6.5 6.5L31.5 16" />
    </svg>
  ) : null;

function Because({ question, given, t }: AnswerGivenProps) {
  const { score, whyNotLower, comment } = given;
  return (
    <>
      {whyNotLower && score !== null && whyNotLowerAt(score, question.whyNotLower) ? (
        <p class="said">{whyNotLower}</p>
      ) : null}
      {comment ? (
        <div class="said">
          <Notch followUp={question.followUp} score={score} t={t} />
          <p>{comment}</p>
        </div>
      ) : null}
    </>
  );
}
