/** @jsxImportSource preact */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../../domain/agenda/gathering';
import { useStore } from '../../api/preact';
import { recall, remember } from '../../app/memory';
import { LanguageChoice } from '../LanguageChoice';
import { Sign } from '../Sign';
import { Titled } from '../Titled';
import { chosenLanguage, LANGUAGE, languageHere, tagOf, wordsIn } from '../words';
import { Certificate } from './Certificate';
import type { Pad, PadProps, PadRole, PadState } from './pad';
import { type PadWords, padWords } from './words';

/** Each comes in its own file: a camera carries no pads. */
const PADS: Readonly<Record<PadRole, () => Promise<ComponentType<PadProps>>>> = {
  teamMember: async () => (await import('./team')).TeamPad,
  group: async () => (await import('./group')).GroupPad,
  camera: async () => (await import('./camera')).Camera,
};

/** What every pad has around it: whose gathering it is, whether there is contact, the language, the certificate. */
export function PadPage(props: { pad: Pad }) {
  const { pad } = props;
  const state = useStore(pad.store);
  const [chosen, choose] = useState(() => chosenLanguage(recall(LANGUAGE)));
  const language = languageHere(chosen, state.language);
  const t = padWords(language);
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = state.title || 'Kjøreplan';
  }, [language, state.title]);
  return (
    <div class="page pad">
      <header class="head">
        <Sign />
        <span class="whose">{state.title || 'Kjøreplan'}</span>
        <Contact state={state} t={t} />
      </header>
      <main class="main">
        <Screen pad={pad} state={state} language={language} t={t} />
      </main>
      <footer class="foot">
        <Certificate t={t} />
        <LanguageChoice
          language={language}
          t={wordsIn(language)}
          onChoose={(next) => {
            remember(LANGUAGE, next);
            choose(next);
          }}
        />
      </footer>
    </div>
  );
}

/** The region stands there from the start, so that what changes is read out. */
function Contact({ state, t }: { state: PadState; t: PadWords }) {
  const { contact } = state.contact;
  const inside = state.standing === 'in' || state.standing === 'joining';
  const known = inside && contact !== 'connecting';
  return (
    <span role="status" class={`contact ${known ? contact : ''}`}>
      {known ? t(contact === 'live' ? 'pad:live' : 'pad:lost') : ''}
    </span>
  );
}

function Screen(props: { pad: Pad; state: PadState; language: Language; t: PadWords }) {
  const { pad, state, language, t } = props;
  const { owner, standing } = state;
  // What was being written stays on the screen, also when the room has been closed meanwhile.
  const inside = standing === 'in' || standing === 'joining';
  const notice = inside ? null : <Shut why={standing === 'shut' ? 'shut' : 'outside'} t={t} />;
  if (owner === null) return notice ?? <Titled title={t('pad:joining')} />;
  return (
    <>
      {notice}
      <Loaded key={`${owner.role}${owner.bound}`} pad={pad} owner={owner} language={language} />
    </>
  );
}

function Loaded(props: PadProps) {
  const [Chosen, setChosen] = useState<ComponentType<PadProps> | null>(null);
  const { role } = props.owner;
  useEffect(() => {
    void PADS[role]().then((loaded) => setChosen(() => loaded));
  }, [role]);
  return Chosen ? <Chosen {...props} /> : null;
}

function Shut({ why, t }: { why: 'shut' | 'outside'; t: PadWords }) {
  return (
    <Titled key={why} title={t(`pad:${why}.title`)}>
      <p class="notice">{t(`pad:${why}.text`)}</p>
    </Titled>
  );
}
