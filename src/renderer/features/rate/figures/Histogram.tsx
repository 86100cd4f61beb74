import type { ReactNode } from 'react';
import { type Figures, isMiddle } from '../../../../domain/ratings/figures';
import { HIGHEST_SCORE, LOWEST_SCORE, type Question } from '../../../../domain/ratings/rating';
import { oneDecimal } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './Histogram.module.css';

/** Between two columns, in pixels; the stylesheet has the same. */
const GAP = 8;
/** Left of this there is no room for the mean's label on its left side. */
const LABEL_TURNS = 3;

/** Ten columns, always, with how many gave each. */
export function Histogram(props: { figures: Figures; question: Question }): ReactNode {
  const { figures, question } = props;
  const { t } = useWords();
  const most = Math.max(...figures.counts, 1);
  return (
    <figure className={css.histogram}>
      <div className={css.plot}>
        {figures.mean === null || figures.camps ? null : <MeanMark mean={figures.mean} />}
        <ol className={css.columns} aria-label={t('rate:distribution')}>
          {figures.counts.map((count, index) => {
            const score = index + LOWEST_SCORE;
            return (
              <li key={score} className={css.column}>
                <VisuallyHidden>{t('rate:column', { score, count })}</VisuallyHidden>
                <span className={css.rise} aria-hidden="true">
                  <span className={cx(css.count, count === 0 && css.zero)}>{count}</span>
                  <span
                    className={cx(css.bar, isMiddle(figures, score) && css.median)}
                    style={{ height: `${(count / most) * 100}%` }}
                  />
                </span>
                <span className={css.score} aria-hidden="true">
                  {score}
                </span>
              </li>
            );
          })}
        </ol>
      </div>
      <figcaption className={css.anchors}>
        <span>
          <VisuallyHidden>{LOWEST_SCORE}: </VisuallyHidden>
          {question.lowAnchor}
        </span>
        <span>
          <VisuallyHidden>{HIGHEST_SCORE}: </VisuallyHidden>
          {question.highAnchor}
        </span>
      </figcaption>
    </figure>
  );
}

function MeanMark(props: { mean: number }): ReactNode {
  const { mean } = props;
  const { t, language } = useWords();
  const share = (mean - LOWEST_SCORE + 0.5) / HIGHEST_SCORE;
  return (
    <div className={css.mean} aria-hidden="true">
      <span
        className={cx(css.mark, mean < LABEL_TURNS && css.turned)}
        style={{ left: `calc((100% + ${GAP}px) * ${share} - ${GAP / 2}px)` }}
      >
        {t('rate:meanAt', { mean: oneDecimal(language, mean) })}
      </span>
    </div>
  );
}
