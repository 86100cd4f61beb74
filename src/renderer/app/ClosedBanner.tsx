import type { ReactNode } from 'react';
import { dateIn } from '../../domain/time';
import { longDate } from '../../words';
import { useCall } from '../api/call';
import { useWords } from '../i18n/words';
import { Button } from '../ui/Button';
import { LockIcon } from '../ui/icons';
import css from './ClosedBanner.module.css';
import { useGathering } from './gathering';
import { useVisitor } from './visitor';

/** Says in every place that the gathering is locked, with the way to unlock it. */
export function ClosedBanner(): ReactNode {
  const { gatheringId, client, contact, snapshot } = useGathering();
  const { t, language } = useWords();
  const call = useCall();
  const { role } = useVisitor();
  const { closedAt, zone } = snapshot.gathering;
  if (closedAt === null) return null;
  return (
    <section className={css.banner} aria-label={t('people:close.label')}>
      <LockIcon size={20} />
      <p>{t('people:close.banner', { date: longDate(language, dateIn(zone, closedAt)) })}</p>
      {role === 'facilitator' ? (
        <Button
          size="row"
          unavailable={contact === 'lost' ? t('people:cutOff') : null}
          onClick={() => void call(() => client.gathering.reopen({ gatheringId }))}
        >
          {t('people:close.reopen')}
        </Button>
      ) : null}
    </section>
  );
}
