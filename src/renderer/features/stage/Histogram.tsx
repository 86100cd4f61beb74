import type { ReactNode } from 'react';
import type { Tally } from '../../../domain/rating';
import { oneDecimal, whole } from '../../../words';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './Histogram.module.css';

/** The revealed result: always ten columns, n on each, zero too; the median's column stands out. */
export function Histogram(props: { tally: Tally; low: string; high: string }): ReactNode {
  const { tally } = props;
  const { t, language } = useWords();
  const most = Math.max(1, ...tally.counts);
  const isMedian = (score: number): boolean => tally.median !== null && Math.abs(score - tally.median) <= 0.5;
  const facts = [
    { name: t('stage:answers'), value: whole(language, tally.n) },
    ...(tally.mean === null ? [] : [{ name: t('stage:mean'), value: oneDecimal(language, tally.mean) }]),
    ...(tally.median === null ? [] : [{ name: t('stage:median'), value: halves(language, tally.median) }]),
  ];
  return (
    <div className={css.result}>
      <ol className={css.columns}>
        {tally.counts
          .map((count, index) => ({ count, score: index + 1 }))
          .map(({ count, score }) => (
            <li key={score} className={cx(css.column, isMedian(score) && css.median)}>
              <VisuallyHidden>{t('stage:column', { score, n: count })}</VisuallyHidden>
              <span className={css.n} aria-hidden="true">
                {whole(language, count)}
              </span>
              <span className={css.bar} style={{ height: `${(count / most) * 100}%` }} aria-hidden="true" />
              <span className={css.score} aria-hidden="true">
                {score}
              </span>
            </li>
          ))}
      </ol>
      <div className={css.ends}>
        <span>{props.low}</span>
        <span>{props.high}</span>
      </div>
      <dl className={css.facts}>
        {facts.map((fact) => (
          <div key={fact.name}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A median is whole or a half: 8, or 7,5. */
const halves = (language: Parameters<typeof whole>[0], value: number): string =>
  Number.isInteger(value) ? whole(language, value) : oneDecimal(language, value);
