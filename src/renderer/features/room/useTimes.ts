import { type Instant, minuteOfDayIn } from '../../../domain/time';
import { clockInText } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';

/** A time of day where the gathering is, as it stands in running text. */
export function useTimes(): (at: Instant) => string {
  const { snapshot } = useGathering();
  const { language } = useWords();
  return (at) => clockInText(language, minuteOfDayIn(snapshot.gathering.zone, at));
}
