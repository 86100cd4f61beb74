import { useEffect, useRef } from 'react';
import type { AnswerId } from '../../../../domain/ids';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { lastDone, type Press } from './said-presses';
import { type ByHand, useRatingActs } from './useRatingActs';

/** How many gave an answer: those who do not know and those who skip are counted for themselves. */
export const givenIn = (answers: readonly Answer[]): number =>
  answers.filter(({ outcome }) => outcome === 'given').length;

/** Counts, and says what came of it once it is among the answers, however late that is. */
export function useSaidCount(question: Question, answers: readonly Answer[]) {
  const { t } = useWords();
  const { tally, untally } = useRatingActs();
  const announce = useAnnounce();
  const { length } = answers;
  const n = givenIn(answers);
  const waiting = useRef<readonly Press[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what moves the count is the moment; of all as of the given.
  useEffect(() => {
    const { press, left } = lastDone(waiting.current, new Set(answers.map(({ id }) => id)));
    waiting.current = left;
    if (!press) return;
    const { said } = press;
    if (said === null) announce(t('rate:tally.takenBack', { count: n }));
    else announce(t('rate:tally.added', { said, count: n }));
  }, [length, n, announce, t]);
  const wait = async (press: Press, answer: Promise<boolean>): Promise<boolean> => {
    waiting.current = [...waiting.current, press];
    const done = await answer;
    waiting.current = waiting.current.flatMap((one) => (one !== press ? one : done ? { ...one, answered: true } : []));
    return done;
  };
  return {
    /** `said`: what it was, for those who listen. */
    add: (answer: ByHand, said: string): Promise<boolean> => {
      const answerId = crypto.randomUUID() as AnswerId;
      return wait({ said, answerId, answered: false }, tally(question.id, answerId, answer));
    },
    takeBack: (): void => {
      void wait({ said: null, answerId: null, answered: false }, untally(question.id));
    },
  };
}
