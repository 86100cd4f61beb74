/** @jsxImportSource preact */
import { useRef } from 'preact/hooks';
import { fitted } from '../../domain/ratings/answer-fits';
import type { PhoneQuestion } from '../../domain/views/views';
import { type Answers, type Given, keptOf, shownOf } from './answers';
import type { Answered, Phone } from './phone';
import { QuestionCountdown } from './QuestionCountdown';
import { QuestionFields } from './QuestionFields';
import { Segment, segmentsAsked } from './Segment';
import { Titled } from './Titled';
import type { PhoneWords } from './words';

interface AnswerFormProps {
  /** The form's; null: one question alone, which is its own title. */
  readonly formTitle: string | null;
  readonly questions: readonly PhoneQuestion[];
  readonly answers: Answers;
  readonly phone: Phone;
  readonly t: PhoneWords;
  readonly onSent: () => void;
  /** Leaves the answers as they were; null when there are none. */
  readonly onKeep: (() => void) | null;
}

/** One question or all of a form, and one button. What is chosen and written is kept in the browser at once. */
export function AnswerForm({ formTitle, questions, answers, phone, t, onSent, onKeep }: AnswerFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [first] = questions;
  const title = formTitle ?? first?.text ?? '';
  const shown = (question: PhoneQuestion): Given => shownOf(keptOf(answers, question.id));
  const ready = questions.flatMap((question): Answered[] => {
    const given = fitted(question, shown(question));
    return given ? [{ question, given }] : [];
  });
  const submit = (event: Event): void => {
    event.preventDefault();
    if (ready.length === 0) {
      form.current?.querySelector<HTMLElement>('input, textarea')?.focus();
      return;
    }
    phone.send(ready);
    onSent();
  };
  return (
    <Titled title={title} id="question" class="asking">
      {first?.closesAt ? <QuestionCountdown closesAt={first.closesAt} now={phone.now} t={t} /> : null}
      <form ref={form} class="answer" onSubmit={submit}>
        {questions.map((question) => (
          <section key={question.id} class={formTitle === null ? 'one' : 'one of-form'}>
            {formTitle === null ? null : <h2 id={`question-${question.id}`}>{question.text}</h2>}
            <WhyAgain {...{ question, answers, t }} />
            <QuestionFields
              {...{ question, t }}
              given={shown(question)}
              labelledBy={formTitle === null ? 'question' : `question-${question.id}`}
              onAnswer={(given) => phone.draft(question, given)}
            />
          </section>
        ))}
        <Segments {...{ questions, shown, phone, t }} />
        <div class="last">
          <button type="submit" class="send" aria-disabled={ready.length === 0 ? 'true' : undefined}>
            {sendLabel(t, formTitle, questions, ready)}
          </button>
          {onKeep ? (
            <button type="button" class="plain" onClick={onKeep}>
              {t(formTitle === null ? 'phone:keep' : 'phone:keepAll')}
            </button>
          ) : null}
          <p class="soft centred">{t('phone:anonymous')}</p>
        </div>
      </form>
    </Titled>
  );
}

/** What is in the form has been sent before, and did not come in. */
function WhyAgain(props: { question: PhoneQuestion; answers: Answers; t: PhoneWords }) {
  const { question, answers, t } = props;
  const { mishap } = keptOf(answers, question.id);
  return mishap ? <p class="notice">{t(mishap === 'misfit' ? 'phone:misfit' : 'phone:wasLate')}</p> : null;
}

interface SegmentsProps {
  readonly questions: readonly PhoneQuestion[];
  readonly shown: (question: PhoneQuestion) => Given;
  readonly phone: Phone;
  readonly t: PhoneWords;
}

/** Asked for once, and told with each answer that is to be broken down by it. */
function Segments({ questions, shown, phone, t }: SegmentsProps) {
  return segmentsAsked(questions).map(({ by, options }) => {
    const those = questions.filter(({ breakdown }) => breakdown?.by === by);
    const chosen = those.map((question) => shown(question).segment).find((segment) => segment !== '') ?? '';
    return (
      <Segment
        key={by}
        {...{ by, options, chosen, t }}
        onChoose={(segment) => {
          for (const question of those) phone.draft(question, { ...shown(question), segment });
        }}
      />
    );
  });
}

const NOTHING_YET = {
  scale: 'phone:pick',
  text: 'phone:write',
  single: 'phone:pickAnswer',
  multiple: 'phone:pickAnswer',
} as const;

function sendLabel(
  t: PhoneWords,
  formTitle: string | null,
  [only]: readonly PhoneQuestion[],
  [answered]: readonly Answered[],
): string {
  if (formTitle !== null) return t(answered ? 'phone:sendAnswers' : 'phone:answerOne');
  if (!answered) return t(NOTHING_YET[only?.kind ?? 'scale']);
  const { score } = answered.given;
  return score === null ? t('phone:sendAnswer') : t('phone:send', { score });
}
