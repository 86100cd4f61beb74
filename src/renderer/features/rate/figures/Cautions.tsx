import type { ReactNode } from 'react';
import { presentAt } from '../../../../domain/people/how-many-present';
import { FEWEST_SHOWN, type Question } from '../../../../domain/ratings/rating';
import { whole } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import css from './Figures.module.css';

/** What the room is not shown, and what cannot be: more answers than there are people here. */
export function Cautions(props: { n: number; question: Question }): ReactNode {
  const { n, question } = props;
  const present = presentAt(useGathering().snapshot).count;
  const { t, language } = useWords();
  return (
    <>
      {n > 0 && n < FEWEST_SHOWN && question.revealed ? <p>{t('rate:fewHidden')}</p> : null}
      {present !== null && n > present ? (
        <p className={css.amber} role="status">
          {t('rate:tooMany', { present: whole(language, present) })}
        </p>
      ) : null}
    </>
  );
}
