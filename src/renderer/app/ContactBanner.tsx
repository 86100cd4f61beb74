import { type ReactNode, useEffect } from 'react';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText } from '../../words';
import type { ContactState } from '../api/feed';
import { useWords } from '../i18n/words';
import { useAnnounce } from '../ui/Announcer';
import { CutOffIcon } from '../ui/icons';
import css from './ContactBanner.module.css';

/** Says that this window is cut off, with the time it happened, for as long as it lasts. */
export function ContactBanner(props: ContactState & { zone: string }): ReactNode {
  const { contact, lostSince, refused, zone } = props;
  const { t, language } = useWords();
  const announce = useAnnounce();
  const time = lostSince === null ? '' : clockInText(language, minuteOfDayIn(zone, lostSince));
  const lost = refused ? t('shell:noWay.noAccessKept') : t('shell:cutOff', { time });
  const text = contact === 'lost' ? lost : '';
  useEffect(() => {
    // Withdrawn when contact is back: it is no longer so.
    return text ? announce(text, 'assertive') : undefined;
  }, [announce, text]);
  if (!text) return null;
  return (
    <p className={css.banner}>
      <CutOffIcon size={20} />
      {text}
    </p>
  );
}
