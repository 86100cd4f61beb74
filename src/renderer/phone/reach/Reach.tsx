/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { padWords } from '../pads/words';
import { Sign } from '../Sign';
import { ask } from '../session';
import { Titled } from '../Titled';
import { languageOfPhone, tagOf } from '../words';

type Reached = 'trying' | 'heard' | 'unheard' | 'old';

/** That this page is here at all says most of it; the answer to its hello says the rest, and the laptop shows it too. */
export function Reach() {
  const language = languageOfPhone();
  const t = padWords(language);
  const [reached, setReached] = useState<Reached>('trying');
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = t('pad:reach.tab');
  }, [language, t]);
  useEffect(() => {
    if (reached === 'trying') void hello().then(setReached);
  }, [reached]);
  return (
    <div class="page">
      <header class="head">
        <Sign />
        <span>Kjøreplan</span>
      </header>
      <main class="main" aria-live="polite">
        <Titled key={reached} title={t(`pad:reach.${reached}.title`)}>
          <p>{t(`pad:reach.${reached}.text`)}</p>
          {reached === 'trying' ? null : (
            <button type="button" class="plain" onClick={() => setReached('trying')}>
              {t('pad:reach.again')}
            </button>
          )}
        </Titled>
      </main>
    </div>
  );
}

async function hello(): Promise<Reached> {
  const secret = window.location.hash.slice(1);
  const headers = { 'Content-Type': 'application/json' };
  const answer = await ask('/reached', { method: 'POST', headers, body: JSON.stringify({ secret }) });
  if (answer?.status === 403) return 'old';
  return answer?.ok ? 'heard' : 'unheard';
}
