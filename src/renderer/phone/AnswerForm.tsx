/** @jsxImportSource preact */
import { useRef } from 'preact/hooks';
import { HIGHEST_SCORE } from '../../domain/rating';
import type { PhoneQuestion } from '../../domain/views';
import type { Kept } from './answers';
import { Notch } from './Notch';
import type { Phone } from './phone';
import { ScoreKeys } from './ScoreKeys';
import { Titled } from './Titled';
import { asksForLift, type PhoneWords } from './words';

const LONGEST_COMMENT = 1_000;

interface AnswerFormProps {
  readonly question: PhoneQuestion;
  readonly kept: Kept;
  readonly phone: Phone;
  readonly t: PhoneWords;
  readonly onSent: () => void;
  /** Leaves the answer as it was; null when there is none. */
  readonly onKeep: (() => void) | null;
}

/** The number and the words. What is chosen and written is kept in the browser at once. */
export function AnswerForm({ question, kept, phone, t, onSent, onKeep }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { score, comment } = kept.draft ?? kept.waiting ?? kept.counted ?? { score: null, comment: '' };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (score === null) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    phone.send(question.id, { score, comment: comment.trim() });
    onSent();
  };
  return (
    <Titled title={question.text} id="question" class="asking">
      <form ref={form} class="answer" onSubmit={submit}>
        <ScoreKeys
          question={question}
          score={score}
          onScore={(next) => phone.draft(question.id, { score: next, comment })}
        />
        {question.followUp ? (
          <FollowUp
            {...{ question, score, comment, t }}
            onComment={(text) => phone.draft(question.id, { score, comment: text })}
          />
        ) : null}
        <div class="last">
          <button type="submit" class="send" aria-disabled={score === null ? 'true' : undefined}>
            {score === null ? t('phone:pick') : t('phone:send', { score })}
          </button>
          {onKeep ? (
            <button type="button" class="plain" onClick={onKeep}>
              {t('phone:keep')}
            </button>
          ) : null}
          <p class="soft centred">{t('phone:anonymous')}</p>
        </div>
      </form>
    </Titled>
  );
}

interface FollowUpProps {
  readonly question: PhoneQuestion;
  readonly score: number | null;
  readonly comment: string;
  readonly t: PhoneWords;
  readonly onComment: (text: string) => void;
}

function FollowUp({ question, score, comment, t, onComment }: FollowUpProps) {
  // From ten there is nowhere to lift it.
  const label = score === HIGHEST_SCORE && asksForLift(question.followUp) ? t('phone:ten') : question.followUp;
  return (
    <div class="follow-up">
      <label for="comment">{label}</label>
      <Notch followUp={question.followUp} score={score} t={t} />
      <textarea
        id="comment"
        rows={4}
        maxLength={LONGEST_COMMENT}
        value={comment}
        onInput={(event) => onComment(event.currentTarget.value)}
        aria-describedby="comment-hint"
      />
      <p id="comment-hint" class="soft">
        {t('phone:mayBeEmpty')}
      </p>
    </div>
  );
}
