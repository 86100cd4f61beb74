import { useEffect, useRef } from 'react';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { type ByHand, useRatingActs } from './useRatingActs';

/** How long after a key a moved count is taken to be its doing. */
const ANSWERS_WITHIN = 2_000;

/** How many gave an answer: those who do not know and those who skip are counted for themselves. */
export const givenIn = (answers: readonly Answer[]): number =>
  answers.filter(({ outcome }) => outcome === 'given').length;

/** Counts, and says what came of it once the count has moved. */
export function useSaidCount(question: Question, answers: readonly Answer[]) {
  const { t } = useWords();
  const { tally, untally } = useRatingActs();
  const announce = useAnnounce();
  const { length } = answers;
  const n = givenIn(answers);
  const last = useRef<{ readonly said: string | null; readonly at: number } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one who does not know moves the count of all, not of the given.
  useEffect(() => {
    if (last.current === null || performance.now() - last.current.at > ANSWERS_WITHIN) return;
    const { said } = last.current;
    if (said === null) announce(t('rate:tally.takenBack', { count: n }));
    else announce(t('rate:tally.added', { said, count: n }));
  }, [length, n, announce, t]);
  return {
    /** `said`: what it was, for those who listen. */
    add: (answer: ByHand, said: string): Promise<boolean> => {
      last.current = { said, at: performance.now() };
      return tally(question.id, answer);
    },
    takeBack: (): void => {
      last.current = { said: null, at: performance.now() };
      void untally(question.id);
    },
  };
}
