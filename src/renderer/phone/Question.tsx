/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { Language } from '../../domain/gathering';
import type { PhoneQuestion } from '../../domain/views';
import { AnswerForm } from './AnswerForm';
import type { Given, Kept } from './answers';
import { Notch } from './Notch';
import type { Phone, PhoneState } from './phone';
import { Result } from './Result';
import { Titled } from './Titled';
import type { PhoneWords } from './words';

export interface QuestionProps {
  readonly question: PhoneQuestion;
  readonly kept: Kept;
  readonly state: PhoneState;
  readonly phone: Phone;
  readonly t: PhoneWords;
  readonly language: Language;
}

/** One question, in whichever state it and our answer to it are. */
export function Question(props: QuestionProps) {
  const { question, kept, phone, t } = props;
  const [changing, setChanging] = useState(false);
  const { waiting, counted } = kept;
  if (question.state === 'closed' && !waiting) return <ClosedQuestion {...props} />;
  if (changing || !(waiting || counted)) {
    return (
      <AnswerForm
        key="form"
        {...{ question, kept, phone, t }}
        onSent={() => setChanging(false)}
        onKeep={changing ? () => setChanging(false) : null}
      />
    );
  }
  const change = question.state === 'open' ? () => setChanging(true) : null;
  if (waiting) return <Waiting key="waiting" {...props} given={waiting} onChange={change} />;
  return counted ? <Sent key="sent" {...props} given={counted} onChange={change} /> : null;
}

type GivenProps = QuestionProps & { readonly given: Given; readonly onChange: (() => void) | null };

/** On its way. No tick: that comes with the reply. */
function Waiting(props: GivenProps) {
  const { state, t } = props;
  const cutOff = state.contact === 'lost';
  return (
    <Titled class="sent" title={t(cutOff || state.failing ? 'phone:waiting' : 'phone:sending')}>
      {cutOff ? <p role="status">{t('phone:offline')}</p> : null}
      {!cutOff && state.failing ? <p role="status">{t('phone:retrying')}</p> : null}
      <GivenAnswer {...props} />
      <ChangeButton {...props} />
    </Titled>
  );
}

function Sent(props: GivenProps) {
  const { t } = props;
  return (
    <Titled class="sent ticked" title={t('phone:sentTitle')}>
      <p>{t('phone:sent')}</p>
      <GivenAnswer {...props} ticked />
      <ChangeButton {...props} />
    </Titled>
  );
}

function GivenAnswer({ given, question, t, ticked = false }: GivenProps & { ticked?: boolean }) {
  return (
    <>
      <p class="number">
        <span class="hidden">{t('phone:yours', { score: given.score })}</span>
        <span aria-hidden="true">{given.score}</span>
        {ticked ? (
          <svg class="tick" width="44" height="44" viewBox="0 0 44 44" aria-hidden="true">
            <circle cx="22" cy="22" r="20" />
            <path d="M13 22.5l6.5 6.5L31.5 16" />
          </svg>
        ) : null}
      </p>
      {given.comment ? (
        <div class="said">
          <Notch followUp={question.followUp} score={given.score} t={t} />
          <p>{given.comment}</p>
        </div>
      ) : null}
    </>
  );
}

function ChangeButton({ onChange, t }: GivenProps) {
  return onChange ? (
    <button type="button" class="plain push" onClick={onChange}>
      {t('phone:change')}
    </button>
  ) : null;
}

function ClosedQuestion({ question, kept, t, language }: QuestionProps) {
  const { counted, missed } = kept;
  return (
    <Titled key="closed" title={question.text}>
      <p class={missed ? 'notice' : 'kept'}>{closedSentence(kept, t)}</p>
      {question.tooFew ? <p class="soft">{t('phone:tooFew')}</p> : null}
      {question.tally ? <Result tally={question.tally} mine={counted?.score ?? null} {...{ t, language }} /> : null}
    </Titled>
  );
}

function closedSentence({ counted, missed }: Kept, t: PhoneWords): string {
  if (counted) return t(missed ? 'phone:closedChange' : 'phone:closed', { score: counted.score });
  return t(missed ? 'phone:closedMissed' : 'phone:closedNone');
}
