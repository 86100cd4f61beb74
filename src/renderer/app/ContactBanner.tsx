import { type ReactNode, useEffect } from 'react';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText } from '../../words';
import { useWords } from '../i18n/words';
import { useAnnounce } from '../ui/Announcer';
import { CutOffIcon } from '../ui/icons';
import css from './ContactBanner.module.css';
import { useGathering } from './gathering';

/** Says that this window is cut off, with the time it happened, for as long as it lasts. */
export function ContactBanner(): ReactNode {
  const { contact, lostSince, snapshot } = useGathering();
  const { t, language } = useWords();
  const announce = useAnnounce();
  const time = lostSince === null ? '' : clockInText(language, minuteOfDayIn(snapshot.gathering.zone, lostSince));
  const text = contact === 'lost' ? t('shell:cutOff', { time }) : '';
  useEffect(() => {
    if (text) announce(text, 'assertive');
  }, [announce, text]);
  if (!text) return null;
  return (
    <p className={css.banner}>
      <CutOffIcon size={20} />
      {text}
    </p>
  );
}
