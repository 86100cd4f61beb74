import type { AskedRound } from '../../../../domain/ratings/question-rounds';
import { clockOf, tableDate } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';

/** Where and when it was asked. */
export function useRoundName(): (round: Pick<AskedRound, 'elsewhere' | 'openedAt'>) => string {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  return ({ elsewhere, openedAt }) => {
    const at = openedAt === null ? '' : clockOf(snapshot.gathering.zone, openedAt);
    const parts = elsewhere
      ? [elsewhere.gathering, elsewhere.date ? tableDate(language, elsewhere.date) : '']
      : [t('rate:rounds.here'), at];
    return parts.filter(Boolean).join(' · ');
  };
}
