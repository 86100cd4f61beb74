import type { ReactNode } from 'react';
import { dateIn } from '../../../domain/time';
import { useLibrary, useNow } from '../../api/react';
import { ContactBanner } from '../../app/ContactBanner';
import { FrontBar, FrontScreen } from '../../app/FrontScreen';
import { useOpenSettings } from '../../app/Settings';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { EmptyLibrary } from './EmptyLibrary';
import { Gatherings } from './Gatherings';
import { takeIn } from './intake';
import css from './LibraryScreen.module.css';
import { shelve } from './order';

const EVERY_MINUTE = 60_000;

/** All gatherings, and the ways to a new one. */
export function LibraryScreen(): ReactNode {
  const { known, contact, lostSince, refused } = useLibrary();
  const { t } = useWords();
  const now = useNow(EVERY_MINUTE);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dateIn(zone, now);
  const shelves = known ? shelve(known.gatherings, today) : null;
  const empty = known?.gatherings.every((one) => one.deletedAt !== null) ?? false;
  return (
    <FrontScreen
      title={known ? t('library:title') : ''}
      head={
        <>
          <Bar stored={!empty} />
          <ContactBanner contact={contact} lostSince={lostSince} refused={refused} zone={zone} />
        </>
      }
      take={takeIn}
      dropText={t('library:new.drop')}
    >
      {shelves && empty ? <EmptyLibrary deleted={shelves.deleted} /> : null}
      {shelves && !empty ? <Gatherings shelves={shelves} today={today} /> : null}
    </FrontScreen>
  );
}

function Bar(props: { stored: boolean }): ReactNode {
  const { t } = useWords();
  const openSettings = useOpenSettings();
  return (
    <FrontBar name={t('common:appName')}>
      {props.stored ? <span className={css.stored}>{t('library:storedHere')}</span> : null}
      <Button size="row" onClick={openSettings}>
        {t('shell:settings.title')}
      </Button>
    </FrontBar>
  );
}
