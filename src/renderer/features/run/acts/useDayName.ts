import type { Day } from '../../../../domain/agenda/gathering';
import { dayName } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** What a day is called in the panel; its number only where there are more. */
export function useDayName(): (day: Day) => string {
  const { days } = useGathering();
  const { t, language } = useWords();
  return (day) => {
    const numbered = days.length > 1 ? t('run:dayNr', { nr: days.indexOf(day) + 1 }) : '';
    return dayName(day, { language, numbered }) || t('run:theDay');
  };
}
