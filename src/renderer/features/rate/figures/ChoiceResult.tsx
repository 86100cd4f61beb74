import type { ReactNode } from 'react';
import { presentAt } from '../../../../domain/people/how-many-present';
import { choiceCounts } from '../../../../domain/ratings/figures';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './ChoiceResult.module.css';
import { percent } from './figure-texts';

/** How many chose each, as bars, in the order they were offered. Shares are of people, so several choices may pass 100 %. */
export function ChoiceResult(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question, answers } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const { n, counts } = choiceCounts(question.choices, answers);
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const present = presentAt(snapshot).count;
  return (
    <figure className={css.result}>
      <figcaption className={css.n}>
        {n === 0
          ? t('rate:none')
          : present === null
            ? t('rate:answers', { count: n })
            : t('rate:answersOf', { count: n, present })}
        {n > 0 && question.kind === 'multiple' ? ` · ${t('rate:severalEach')}` : ''}
      </figcaption>
      <ol className={css.bars} aria-label={t('rate:distribution')}>
        {counts.map(({ label, count }) => (
          <li key={label} className={css.choice}>
            <span className={css.label}>{label}</span>
            <VisuallyHidden>{t('rate:choseIt', { count })}</VisuallyHidden>
            <span className={css.track} aria-hidden="true">
              <span className={css.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className={css.count} aria-hidden="true">
              {count}
            </span>
            <span className={css.share}>{n > 0 ? percent(language, count / n) : ''}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
