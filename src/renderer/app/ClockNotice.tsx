import { type ReactNode, useEffect } from 'react';
import { runningDay } from '../../domain/run/run-log';
import { span } from '../../words';
import { useCall } from '../api/call';
import { useWords } from '../i18n/words';
import { useAnnounce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import css from './ClockNotice.module.css';
import { useGathering } from './gathering';

const MINUTE = 60_000;

/** The machine's clock was set while the day runs: says that the countdown is untouched, and lets her follow the new time. */
export function ClockNotice(): ReactNode {
  const { client, contact, days, gatheringId, snapshot, wallAheadMs } = useGathering();
  const { t, language } = useWords();
  const announce = useAnnounce();
  const call = useCall();
  const running = runningDay(days, snapshot.run) !== null;
  const minutes = Math.max(1, Math.round(Math.abs(wallAheadMs) / MINUTE));
  const amount = span(language, minutes);
  const said = t(wallAheadMs > 0 ? 'shell:clockSet.ahead' : 'shell:clockSet.back', { amount });
  const text = running && contact === 'live' && wallAheadMs !== 0 ? said : '';
  useEffect(() => (text ? announce(text) : undefined), [announce, text]);
  if (!text) return null;
  return (
    <div className={css.notice}>
      <p>{text}</p>
      <Button size="row" onClick={() => call(() => client.run.followClock({ gatheringId }))}>
        {t('shell:clockSet.follow')}
      </Button>
    </div>
  );
}
