/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../domain/agenda/gathering';
import { useStore } from '../api/preact';
import { recall, remember } from '../app/memory';
import { CheckIn } from './CheckIn';
import { EnterForm } from './EnterForm';
import { LanguageChoice } from './LanguageChoice';
import type { Phone, PhoneState } from './phone';
import { Questions } from './Question';
import { Sign } from './Sign';
import { Titled } from './Titled';
import { chosenLanguage, LANGUAGE, languageHere, type PhoneWords, tagOf, wordsIn } from './words';

/** The phone's one page. */
export function App(props: { phone: Phone }) {
  const { phone } = props;
  const state = useStore(phone.store);
  const [chosen, choose] = useState(() => chosenLanguage(recall(LANGUAGE)));
  const language = languageHere(chosen, state.view?.language);
  const t = wordsIn(language);
  const title = state.view?.title ?? '';
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = title || 'Kjøreplan';
  }, [language, title]);
  return (
    <div class="page">
      <header class="head">
        <Sign />
        <span>{title || 'Kjøreplan'}</span>
      </header>
      <main class="main">
        <Notices state={state} t={t} />
        <Screen state={state} phone={phone} t={t} language={language} />
      </main>
      <footer class="foot">
        <Privacy state={state} t={t} />
        <LanguageChoice
          language={language}
          t={t}
          onChoose={(next) => {
            remember(LANGUAGE, next);
            choose(next);
          }}
        />
      </footer>
    </div>
  );
}

interface ScreenProps {
  readonly state: PhoneState;
  readonly phone: Phone;
  readonly t: PhoneWords;
  readonly language: Language;
}

function Screen({ state, phone, t, language }: ScreenProps) {
  const { view, standing, answers } = state;
  if (standing !== 'in' && standing !== 'joining') {
    const waits = [...answers.values()].some((kept) => kept.waiting !== null);
    return <EnterForm t={t} why={standing} waits={waits} enter={phone.enter} />;
  }
  if (!view) return <Titled key="joining" title={t('phone:joining')} />;
  const [question] = view.questions;
  if (!question) {
    return (
      <Titled key="none" title={t('phone:wait')}>
        <p>{t('phone:intro', { gathering: view.title })}</p>
        <p class="soft">{t('phone:privacy')}</p>
        <CheckIn desk={phone.checkIn} t={t} />
      </Titled>
    );
  }
  // Another question, or the same asked anew: nothing of the page before is left.
  const key = `${question.id} ${question.openedAt}`;
  return <Questions key={key} {...{ view, state, phone, t, language }} />;
}

/** What is wrong right now, above whatever is shown. The region stands empty until then, so that it is read out. */
function Notices({ state, t }: Pick<ScreenProps, 'state' | 't'>) {
  const { answers, contact, standing, view } = state;
  const asked = new Set(view?.questions.map(({ id }) => id));
  const late = [...answers].some(([id, { mishap }]) => mishap === 'late' && !asked.has(id));
  const inRoom = standing === 'in' || standing === 'joining';
  const waits = [...answers].some(([id, { waiting }]) => waiting !== null && asked.has(id));
  return (
    <div role="status">
      {inRoom && contact === 'lost' && !waits ? <p class="notice">{t('phone:lost')}</p> : null}
      {late ? <p class="notice">{t('phone:late')}</p> : null}
    </div>
  );
}

/** What is stored, in so many sentences as what is asked here calls for. */
function Privacy({ state, t }: Pick<ScreenProps, 'state' | 't'>) {
  const questions = state.view?.questions ?? [];
  const words = questions.some(({ kind, whyNotLower, followUp }) => kind === 'text' || whyNotLower || followUp);
  return (
    <details>
      <summary>{t('phone:privacyTitle')}</summary>
      <p>{t('phone:privacy')}</p>
      {words ? <p>{t('phone:storedWords')}</p> : null}
      {questions.some(({ breakdown }) => breakdown !== null) ? <p>{t('phone:storedSegment')}</p> : null}
      <p>{t('phone:storedHere')}</p>
    </details>
  );
}
