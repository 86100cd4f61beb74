import type { ReactNode } from 'react';
import { type Question, secondsLeft } from '../../../../domain/ratings/rating';
import { countdown } from '../../../../words';
import { useNow } from '../../../api/react';
import { useWords } from '../../../i18n/words';
import css from '../StageButtons.module.css';

/** What is left until it closes by itself; nothing without a countdown. Of several, the first to close. */
export function Countdown(props: { questions: readonly Question[] }): ReactNode {
  const { t } = useWords();
  const now = useNow();
  const ends = props.questions.flatMap(({ closesAt }) => closesAt ?? []);
  if (ends.length === 0) return null;
  const left = Math.min(...ends.map((end) => secondsLeft(end, now))) * 1_000;
  return (
    <p className={css.countdown} role="timer" aria-label={t('rate:closesIn')}>
      {countdown(left)}
      <span>{t('rate:closesIn')}</span>
    </p>
  );
}
