import { useMemo } from 'react';
import { type AskedRound, roundNumbers } from '../../../../domain/ratings/question-rounds';
import type { Question } from '../../../../domain/ratings/rating';
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

/** «runde 2 · 12:10» for what has been asked more than once here, by which two of the same words are told apart; else nothing. */
export function useRoundNr(): (question: Pick<Question, 'id' | 'openedAt'>) => string {
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { questions } = snapshot;
  const numbers = useMemo(() => roundNumbers(questions), [questions]);
  return ({ id, openedAt }) => {
    const nr = numbers.get(id);
    if (nr === undefined) return '';
    const at = openedAt === null ? '' : clockOf(snapshot.gathering.zone, openedAt);
    return [t('rate:rounds.nr', { nr }), at].filter(Boolean).join(' · ');
  };
}
