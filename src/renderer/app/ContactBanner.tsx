import { type ReactNode, useEffect } from 'react';
import { minuteOfDayIn } from '../../domain/time';
import { clockInText } from '../../words';
import type { ContactState } from '../api/feed';
import { useWords } from '../i18n/words';
import { useAnnounce } from '../ui/Announcer';
import { CutOffIcon } from '../ui/icons';
import css from './ContactBanner.module.css';
import { useVisitor } from './visitor';

interface ContactBannerProps extends ContactState {
  readonly zone: string;
  /** What is written in this place waits here and is sent later; elsewhere nothing is saved. */
  readonly writesOn?: boolean;
}

/** Says that this window is cut off, with the time it happened, for as long as it lasts. */
export function ContactBanner(props: ContactBannerProps): ReactNode {
  const announce = useAnnounce();
  const lost = useWhyLost(props);
  const text = props.contact === 'lost' ? lost : '';
  useEffect(() => {
    // Withdrawn when contact is back: it is no longer so.
    return text ? announce(text, 'assertive') : undefined;
  }, [announce, text]);
  if (!text) return null;
  return <CutOff>{text}</CutOff>;
}

function useWhyLost({ lostSince, refused, zone, writesOn = false }: ContactBannerProps): string {
  const { t, language } = useWords();
  const guest = useVisitor().role !== 'facilitator';
  if (refused === 'CLOSED') return writesOn ? t('notes:waiting.roomClosed') : t('shell:roomClosed');
  if (refused) return guest ? t('room:noteTaker.out') : t('shell:noWay.noAccessKept');
  const time = lostSince === null ? '' : clockInText(language, minuteOfDayIn(zone, lostSince));
  return writesOn ? t('notes:waiting.cutOff', { time }) : t('shell:cutOff', { time });
}

/** The line that says so. `alert`: it is read out as it comes; else whoever shows it sees to that. */
export function CutOff(props: { role?: 'alert'; children: string }): ReactNode {
  return (
    <p className={css.banner} role={props.role}>
      <CutOffIcon size={20} />
      {props.children}
    </p>
  );
}
