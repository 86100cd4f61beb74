/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import type { PhoneQuestion } from '../../domain/views/views';
import { AnswerForm } from './AnswerForm';
import { AnswerGiven } from './AnswerGiven';
import { type Kept, keptOf } from './answers';
import type { Phone } from './phone';
import { type ClosedProps, QuestionClosed } from './QuestionClosed';
import { Titled } from './Titled';

interface QuestionsProps extends ClosedProps {
  readonly phone: Phone;
}

const isOpen = ({ state }: PhoneQuestion): boolean => state === 'open';

/** What the room is asked, one question or a form, in whichever state it and our answers are. */
export function Questions(props: QuestionsProps) {
  const { view, state, phone, t } = props;
  const [changing, setChanging] = useState(false);
  const { questions, formTitle } = view;
  const kept = questions.map((question) => ({ question, kept: keptOf(state.answers, question.id) }));
  const waits = kept.some((one) => one.kept.waiting !== null);
  const open = questions.filter(isOpen);
  if (open.length === 0 && !waits) return <QuestionClosed {...props} />;
  const answered = waits || kept.some((one) => isOpen(one.question) && one.kept.counted !== null);
  if (open.length > 0 && (changing || !answered)) {
    return (
      <AnswerForm
        key="form"
        {...{ formTitle, phone, t }}
        questions={open}
        answers={state.answers}
        onSent={() => setChanging(false)}
        onKeep={changing ? () => setChanging(false) : null}
      />
    );
  }
  const onChange = open.length > 0 ? () => setChanging(true) : null;
  return waits ? (
    <Waiting key="waiting" {...props} kept={kept} onChange={onChange} />
  ) : (
    <Sent key="sent" {...props} kept={kept} onChange={onChange} />
  );
}

type GivenProps = QuestionsProps & {
  readonly kept: readonly { readonly question: PhoneQuestion; readonly kept: Kept }[];
  readonly onChange: (() => void) | null;
};

/** On its way. No tick: that comes with the reply. */
function Waiting(props: GivenProps) {
  const { state, t, view } = props;
  const cutOff = state.contact === 'lost';
  const stuck = cutOff || state.failing;
  const alone = view.formTitle === null;
  const title = stuck ? (alone ? 'phone:waiting' : 'phone:waitingAll') : alone ? 'phone:sending' : 'phone:sendingAll';
  return (
    <Titled class={alone ? 'sent' : 'all'} title={t(title)}>
      <p role="status">{cutOff ? t('phone:offline') : state.failing ? t('phone:retrying') : ''}</p>
      <GivenAnswers {...props} />
      <ChangeButton {...props} />
    </Titled>
  );
}

function Sent(props: GivenProps) {
  const { t, view } = props;
  const alone = view.formTitle === null;
  return (
    <Titled class={alone ? 'sent ticked' : 'all'} title={t(alone ? 'phone:sentTitle' : 'phone:sentAllTitle')}>
      <p>{t(alone ? 'phone:sent' : 'phone:sentAll')}</p>
      <GivenAnswers {...props} />
      <ChangeButton {...props} />
    </Titled>
  );
}

function GivenAnswers({ kept, t, view }: GivenProps) {
  const alone = view.formTitle === null;
  return kept.map(({ question, kept: { waiting, counted } }) => {
    const given = waiting ?? counted;
    return (
      <section key={question.id} class={alone ? 'given-alone' : 'given'}>
        {alone ? null : <h2>{question.text}</h2>}
        {given ? (
          <AnswerGiven {...{ question, given, t }} large={alone} ticked={alone && waiting === null} />
        ) : (
          <p class="soft">{t('phone:notAnswered')}</p>
        )}
      </section>
    );
  });
}

function ChangeButton({ onChange, t, view }: GivenProps) {
  return onChange ? (
    <button type="button" class="plain push" onClick={onChange}>
      {t(view.formTitle === null ? 'phone:change' : 'phone:changeAll')}
    </button>
  ) : null;
}
