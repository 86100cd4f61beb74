/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../domain/gathering';
import { recall, remember } from '../app/memory';
import { keptOf } from './answers';
import { CheckIn } from './CheckIn';
import { EnterForm } from './EnterForm';
import { LanguageChoice } from './LanguageChoice';
import type { Phone, PhoneState } from './phone';
import { Question } from './Question';
import { Sign } from './Sign';
import { Titled } from './Titled';
import { useStore } from './use-store';
import { chosenLanguage, LANGUAGE, languageOfPhone, type PhoneWords, tagOf, wordsIn } from './words';

/** The phone's one page. */
export function App(props: { phone: Phone }) {
  const { phone } = props;
  const state = useStore(phone.store);
  const [chosen, choose] = useState(() => chosenLanguage(recall(LANGUAGE)));
  const language = chosen ?? state.view?.language ?? languageOfPhone();
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
        <details>
          <summary>{t('phone:privacyTitle')}</summary>
          <p>{t('phone:privacy')}</p>
        </details>
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
  if (standing === 'outside' || standing === 'shut') {
    const waits = [...answers.values()].some((kept) => kept.waiting !== null);
    return <EnterForm t={t} shut={standing === 'shut'} waits={waits} enter={phone.enter} />;
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
  const kept = keptOf(answers, question.id);
  return <Question key={question.id} {...{ question, kept, state, phone, t, language }} />;
}

/** What is wrong right now, above whatever is shown. The region stands empty until then, so that it is read out. */
function Notices({ state, t }: Pick<ScreenProps, 'state' | 't'>) {
  const { answers, contact, standing, view } = state;
  const late = [...answers].some(([id, kept]) => kept.missed && !kept.counted && id !== view?.questions[0]?.id);
  const inRoom = standing === 'in' || standing === 'joining';
  const asked = view?.questions[0];
  const current = asked ? keptOf(answers, asked.id) : null;
  const lost = inRoom && contact === 'lost' && !current?.waiting;
  return (
    <div role="status">
      {lost ? <p class="notice">{t('phone:lost')}</p> : null}
      {late ? <p class="notice">{t('phone:late')}</p> : null}
    </div>
  );
}
