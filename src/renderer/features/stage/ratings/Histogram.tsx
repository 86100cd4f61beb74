import type { ReactNode } from 'react';
import { type Figures, isMiddle } from '../../../../domain/ratings/figures';
import { localeTag, oneDecimal, whole } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './Histogram.module.css';
import { halves } from './halves';

/** The revealed result: always ten columns, n on each, zero too. Two camps are told as two, and no mean between them. */
export function Histogram(props: { figures: Figures; byHand: number; low: string; high: string }): ReactNode {
  const { figures, byHand } = props;
  const { t, language } = useWords();
  const most = Math.max(1, ...figures.counts);
  const facts = useFacts(figures, byHand);
  return (
    <div className={css.result}>
      <ol className={css.columns}>
        {figures.counts
          .map((count, index) => ({ count, score: index + 1 }))
          .map(({ count, score }) => (
            <li key={score} className={cx(css.column, isMiddle(figures, score) && css.median)}>
              <VisuallyHidden>{t('stage:column', { score, n: count })}</VisuallyHidden>
              <span className={css.rise} aria-hidden="true">
                <span className={css.n}>{whole(language, count)}</span>
                <span className={css.bar} style={{ height: `${(count / most) * 100}%` }} />
              </span>
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
      {figures.camps ? <p className={css.camps}>{t('stage:twoCamps')}</p> : null}
      <dl className={css.facts}>
        {facts.map((fact) => (
          <div key={`${fact.name} ${fact.value}`}>
            <dt>{fact.name}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      <Beside figures={figures} />
    </div>
  );
}

/** What the large numbers do not say: how many of those present, who gave none, and how little a few can carry. */
function Beside({ figures }: { figures: Figures }): ReactNode {
  const { share, dontKnow, skipped, few } = figures;
  const { t, language } = useWords();
  const percent = new Intl.NumberFormat(localeTag(language), { style: 'percent', maximumFractionDigits: 0 });
  const said = [
    share === null ? '' : t('stage:share', { percent: percent.format(share) }),
    dontKnow > 0 ? t('stage:dontKnow', { count: dontKnow }) : '',
    skipped > 0 ? t('stage:skipped', { count: skipped }) : '',
    few ? t('stage:rounds.few') : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? null : <p className={css.beside}>{said.join(' · ')}</p>;
}

interface Fact {
  readonly name: string;
  readonly value: string;
}

function useFacts({ n, mean, median, camps }: Figures, byHand: number): readonly Fact[] {
  const { t, language } = useWords();
  const counted = byHand === n ? t('stage:answersAllByHand') : t('stage:answersSomeByHand', { count: byHand });
  const answers = { name: byHand === 0 ? t('stage:answers') : counted, value: whole(language, n) };
  if (camps) {
    return [
      answers,
      ...camps.map((camp) => ({
        name: t('stage:camp', { count: camp.n }),
        value: t('stage:around', { score: halves(language, camp.median) }),
      })),
    ];
  }
  return [
    answers,
    ...(mean === null ? [] : [{ name: t('stage:mean'), value: oneDecimal(language, mean) }]),
    ...(median === null ? [] : [{ name: t('stage:median'), value: halves(language, median) }]),
  ];
}
