/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText } from '../../words/format';
import type { StageState } from '../api/live';
import { useStore } from '../api/preact';
import { languageOfBrowser, tagOf } from '../i18n/light-words';
import { useDayClock, useSeconds } from './hooks';
import { Messages } from './Messages';
import { Now } from './Now';
import type { PartProps } from './part-props';
import type { Remote, Trouble } from './remote';
import { Steering } from './Steering';
import { type RemoteWords, wordsIn } from './words';

/** The remote: one hand, one thumb. */
export function App({ remote }: { remote: Remote }) {
  const state = useStore(remote.stage);
  const trouble = useStore(remote.trouble);
  const { view } = state;
  const language = view?.gathering.language ?? languageOfBrowser();
  const t = wordsIn(language);
  const title = view?.gathering.title ?? '';
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = [title, t('remote:title')].filter(Boolean).join(' · ');
  }, [language, title, t]);
  const known = view && state.refused !== 'NOT_FOUND' ? view : null;
  return (
    <div class={state.contact === 'lost' ? 'page remote lost' : 'page remote'}>
      <header class="head">
        <Sign />
        <span>{title || 'Kjøreplan'}</span>
      </header>
      <main class="main">
        <Notices state={state} trouble={trouble} t={t} />
        {known ? (
          <Known remote={remote} view={known} t={t} off={state.contact !== 'live'} />
        ) : (
          <Unknown {...{ state, t }} />
        )}
      </main>
    </div>
  );
}

function Known(props: Omit<PartProps, 'clock' | 'now'>) {
  const { remote, view } = props;
  const now = useSeconds(remote.serverNow);
  const clock = useDayClock(view, now);
  const parts = { ...props, clock, now };
  return (
    <>
      <Now {...parts} />
      <Steering {...parts} />
      <Messages {...parts} />
    </>
  );
}

function Unknown({ state, t }: { state: StageState; t: RemoteWords }) {
  return <h1>{t(state.contact === 'lost' ? 'remote:title' : 'remote:connecting')}</h1>;
}

/** What is wrong right now. The region stands empty until then, so that it is read out. */
function Notices({ state, trouble, t }: { state: StageState; trouble: Trouble | null; t: RemoteWords }) {
  const lost = lostSentence(state, t);
  return (
    <div role="alert">
      {lost ? <p class="notice cut-off">{lost}</p> : null}
      {trouble && !lost ? <p class="notice">{t(`remote:failed.${trouble}`)}</p> : null}
    </div>
  );
}

function lostSentence({ view, contact, lostSince, refused }: StageState, t: RemoteWords): string | null {
  if (refused === 'CLOSED') return t('remote:closed');
  if (refused) return t(refused === 'NOT_FOUND' ? 'remote:gone' : 'remote:noAccess');
  if (contact !== 'lost' || lostSince === null) return null;
  const zone = view?.gathering.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const language = view?.gathering.language ?? languageOfBrowser();
  return t('remote:lost', { time: clockInText(language, minuteOfDayIn(zone, lostSince)) });
}

function Sign() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" class="sign">
      <rect width="24" height="24" rx="6" />
      <path d="M5.5 8.5h13M5.5 12h9M5.5 15.5h5" />
    </svg>
  );
}
