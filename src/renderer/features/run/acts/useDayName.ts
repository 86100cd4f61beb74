import type { Day } from '../../../../domain/agenda/gathering';
import { longDate } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** How a day is called: «Dag 1: mandag 25. september 2026», its own label, or just its date when there is only one. */
export function useDayName(): (day: Day) => string {
  const { days } = useGathering();
  const { t, language } = useWords();
  return (day) => {
    const nr = days.length > 1 ? day.label || t('run:dayNr', { nr: days.indexOf(day) + 1 }) : day.label;
    const date = day.date ? longDate(language, day.date) : '';
    const name = [nr, date].filter(Boolean).join(': ');
    return name ? name.charAt(0).toUpperCase() + name.slice(1) : t('run:theDay');
  };
}
