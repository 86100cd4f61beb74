import { plannedInstants } from '../../../../domain/run/forecast';
import { toldMinutes } from '../../../../domain/run/told-times';
import { addDays, dateIn, type IsoDate } from '../../../../domain/time';
import { clockInText, dayOfYear, longDate } from '../../../../words';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** So far from the plan, in minutes, she is asked which of the two times holds. */
const WORTH_ASKING = 2;

interface DayStart {
  /** The day has another date than today: what to say of that, and what it is to start it all the same. */
  readonly other: { readonly says: string; readonly start: string } | null;
  /** Whole minutes that now is after (+) or before (−) the planned start; 0 where it is not worth asking about. */
  readonly off: number;
}

/** How now stands to when the day in view is to start: by its own date, where it has one. */
export function useDayStart(): DayStart {
  const { snapshot, day, days } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  const { zone } = snapshot.gathering;
  const today = dateIn(zone, now);
  const { date } = day;
  if (date !== null && date !== today) {
    const nr = days.length > 1 ? days.indexOf(day) + 1 : null;
    const when = whenOf(date, today);
    const isNear = when === 'tomorrow' || when === 'yesterday';
    const says = t(`run:otherDay.${when}`, {
      day: nr === null ? t('run:theDay') : t('run:dayNr', { nr }),
      date: (isNear ? dayOfYear : longDate)(language, date),
      time: clockInText(language, day.start),
    });
    return { other: { says, start: nr === null ? t('run:startNow') : t('run:startNrNow', { nr }) }, off: 0 };
  }
  const planned = plannedInstants(zone, day, date === null ? now : null, now)(day.start);
  const minutes = toldMinutes(now - planned);
  return { other: null, off: Math.abs(minutes) >= WORTH_ASKING ? minutes : 0 };
}

function whenOf(date: IsoDate, today: IsoDate): 'tomorrow' | 'yesterday' | 'later' | 'earlier' {
  if (date === addDays(today, 1)) return 'tomorrow';
  if (date === addDays(today, -1)) return 'yesterday';
  return date > today ? 'later' : 'earlier';
}
