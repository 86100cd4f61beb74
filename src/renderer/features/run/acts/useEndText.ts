import type { ClockView } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { MINUTE, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, span } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** When the day ends against its plan, as a sentence: as it is going, and as it went. */
export function useEndText(): {
  readonly expected: (view: ClockView) => string;
  readonly ended: (view: ClockView) => string;
} {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const facts = (view: ClockView) => {
    const ends = toldTimes(view)(view.expectedEnd);
    const minutes = (ends - view.plannedEnd) / MINUTE;
    const how = minutes === 0 ? 'onTime' : minutes > 0 ? 'late' : 'early';
    const end = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, ends));
    const count = Math.abs(minutes);
    return { how, count, end, long: count >= 60, amount: span(language, count) } as const;
  };
  return {
    expected: (view) => {
      const { how, count, end, long, amount } = facts(view);
      if (how === 'onTime') return t('run:forecast.onTime', { end });
      return long ? t(`run:forecast.${how}Long`, { amount, end }) : t(`run:forecast.${how}`, { count, end });
    },
    ended: (view) => {
      const { how, count, end, long, amount } = facts(view);
      if (how === 'onTime') return t('run:ended.onTime', { end });
      return long ? t(`run:ended.${how}Long`, { amount, end }) : t(`run:ended.${how}`, { count, end });
    },
  };
}
