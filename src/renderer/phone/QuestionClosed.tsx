/** @jsxImportSource preact */
import type { Language } from '../../domain/agenda/gathering';
import type { PhoneQuestion, PhoneView } from '../../domain/views/views';
import { AnswerGiven } from './AnswerGiven';
import { type Kept, keptOf } from './answers';
import type { PhoneState } from './phone';
import { Result } from './Result';
import { ResultOfChoices } from './ResultOfChoices';
import { Titled } from './Titled';
import type { PhoneWords } from './words';

export interface ClosedProps {
  readonly view: PhoneView;
  readonly state: PhoneState;
  readonly t: PhoneWords;
  readonly language: Language;
}

/** Nothing more can be answered: what became of ours, and what the room has been shown. */
export function QuestionClosed(props: ClosedProps) {
  const { view, t } = props;
  const [only] = view.questions;
  if (view.formTitle === null && only) {
    return (
      <Titled key="closed" title={only.text}>
        <Closed {...props} question={only} />
      </Titled>
    );
  }
  return (
    <Titled key="closed" title={view.formTitle ?? ''}>
      <p>{t('phone:formClosed')}</p>
      {view.questions.map((question) => (
        <section key={question.id} class="given">
          <h2>{question.text}</h2>
          <Closed {...props} question={question} />
        </section>
      ))}
    </Titled>
  );
}

function Closed({ question, state, t, language }: ClosedProps & { readonly question: PhoneQuestion }) {
  const kept = keptOf(state.answers, question.id);
  const { counted, mishap } = kept;
  // What it says of a number is said in the sentence.
  const words = counted !== null && (counted.score === null || counted.outcome !== 'given');
  return (
    <>
      <p class={mishap ? 'notice' : 'kept'}>{closedSentence(kept, t)}</p>
      {words && counted ? <AnswerGiven {...{ question, t }} given={counted} /> : null}
      {question.tooFew ? <p class="soft">{t('phone:tooFew')}</p> : null}
      {question.tally ? <Result figures={question.tally} mine={counted?.score ?? null} {...{ t, language }} /> : null}
      {question.chosen ? <ResultOfChoices {...{ question, t }} chosen={question.chosen} mine={counted} /> : null}
    </>
  );
}

function closedSentence({ counted, mishap }: Kept, t: PhoneWords): string {
  const score = counted?.outcome === 'given' ? counted.score : null;
  if (counted && score !== null) return t(mishap ? 'phone:closedChange' : 'phone:closed', { score });
  if (mishap === 'changeLate') return t('phone:closedChanged');
  if (counted) return t('phone:closedIn');
  return t(mishap ? 'phone:closedMissed' : 'phone:closedNone');
}
