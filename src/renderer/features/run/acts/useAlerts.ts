import { useEffect, useRef } from 'react';
import { type Alert, alertsBetween } from '../../../../domain/run/alerts';
import type { ClockView } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText } from '../../../../words';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { chime } from './chime';

/** A window that was asleep for longer has nothing to say of what happened meanwhile: the screen shows where it stands. */
const WORTH_SAYING = 10_000;

/** Says the thresholds, zero and every whole minute over to those who listen, with a soft sound if she asked for one. */
export function useAlerts(view: ClockView): void {
  const { snapshot, day } = useGathering();
  const now = useNow();
  const announce = useAnnounce();
  const sentence = useSentence(view);
  const looked = useRef(now);
  const { gathering, items, run } = snapshot;
  useEffect(() => {
    const from = instant(Math.max(looked.current, now - WORTH_SAYING));
    looked.current = now;
    if (view.phase !== 'running' || now <= from) return;
    const input = { zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run };
    const alert = alertsBetween(input, from, now).at(-1);
    if (!alert) return;
    announce(sentence(alert), alert.kind === 'zero' ? 'assertive' : 'polite');
    if (gathering.sound) void chime();
  });
}

function useSentence(view: ClockView): (alert: Alert) => string {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const titleOf = (id: string | null): string => snapshot.items.find((item) => item.id === id)?.title ?? '';
  const end = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, toldTimes(view)(view.expectedEnd)));
  return ({ itemId, kind, minutes }) => {
    const title = titleOf(itemId);
    const next = titleOf(view.next);
    if (kind === 'zero') return t('run:alert.zero', { title });
    if (kind === 'over') return t('run:alert.over', { title, count: minutes, end });
    if (kind === 'second' && next) return t('run:alert.second', { count: minutes, next });
    return t('run:alert.first', { title, count: minutes });
  };
}
