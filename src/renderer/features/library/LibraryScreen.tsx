import { type ReactNode, useEffect } from 'react';
import { dateIn } from '../../../domain/time';
import { useLibrary, useNow } from '../../api/react';
import { ContactBanner } from '../../app/ContactBanner';
import { useOpenSettings } from '../../app/Settings';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { AppSign } from '../../ui/icons';
import { EmptyLibrary } from './EmptyLibrary';
import { Gatherings } from './Gatherings';
import { useDropZone, usePasteAnywhere } from './intake';
import css from './LibraryScreen.module.css';
import { shelve } from './order';

const EVERY_MINUTE = 60_000;

/** All gatherings, and the ways to a new one. */
export function LibraryScreen(): ReactNode {
  const { known, contact, lostSince, refused } = useLibrary();
  const { t } = useWords();
  const now = useNow(EVERY_MINUTE);
  const drop = useDropZone();
  usePasteAnywhere();
  const title = known ? t('library:title') : '';
  useEffect(() => {
    document.title = [title, t('common:appName')].filter(Boolean).join(' · ');
  }, [t, title]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = dateIn(zone, now);
  const shelves = known ? shelve(known.gatherings, today) : null;
  const empty = known?.gatherings.every((one) => one.deletedAt !== null) ?? false;
  return (
    <div className={css.screen} {...drop.handlers}>
      <Bar stored={!empty}>
        <ContactBanner contact={contact} lostSince={lostSince} refused={refused} zone={zone} />
      </Bar>
      <main className={css.main}>
        {shelves && empty ? <EmptyLibrary deleted={shelves.deleted} /> : null}
        {shelves && !empty ? <Gatherings shelves={shelves} today={today} /> : null}
      </main>
      {drop.over ? <p className={css.drop}>{t('library:new.drop')}</p> : null}
    </div>
  );
}

function Bar(props: { stored: boolean; children: ReactNode }): ReactNode {
  const { t } = useWords();
  const openSettings = useOpenSettings();
  return (
    <header>
      <div className={css.bar}>
        <AppSign />
        <span className={css.name}>{t('common:appName')}</span>
        {props.stored ? <span className={css.stored}>{t('library:storedHere')}</span> : null}
        <Button size="row" onClick={openSettings}>
          {t('shell:settings.title')}
        </Button>
      </div>
      {props.children}
    </header>
  );
}
