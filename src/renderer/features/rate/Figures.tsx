import type { ReactNode } from 'react';
import { FEWEST_SHOWN, type Question, type Tally } from '../../../domain/rating';
import { oneDecimal, whole } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Pill } from '../../ui/Pill';
import css from './Figures.module.css';

/** Under this, the room is not shown how the answers lie: with so few, one could tell who answered what. */

/** Mean, median and how many: the mean is the one large number. */
export function Figures(props: { tally: Tally; question: Question }): ReactNode {
  const { tally, question } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const { present } = snapshot.gathering;
  const { n, mean, median } = tally;
  if (mean === null || median === null) return <p className={css.none}>{t('rate:none')}</p>;
  const few = n < FEWEST_SHOWN;
  return (
    <div>
      <dl className={css.figures}>
        <div className={css.figure}>
          <dt>{t('rate:mean')}</dt>
          <dd className={css.large}>{oneDecimal(language, mean)}</dd>
        </div>
        <div className={css.figure}>
          <dt>{t('rate:median')}</dt>
          <dd>{Number.isInteger(median) ? median : oneDecimal(language, median)}</dd>
        </div>
        <div className={css.figure}>
          <dt>{present === null ? t('rate:count', { count: n }) : t('rate:countOf', { count: n, present })}</dt>
          <dd>{whole(language, n)}</dd>
        </div>
        {few ? <Pill className={css.few ?? ''}>{t('rate:few')}</Pill> : null}
      </dl>
      {few && question.revealed ? <p className={css.hint}>{t('rate:fewHidden')}</p> : null}
      {present !== null && n > present ? (
        <p className={css.amber} role="status">
          {t('rate:tooMany', { present: whole(language, present) })}
        </p>
      ) : null}
    </div>
  );
}
