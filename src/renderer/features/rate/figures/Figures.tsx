import type { ReactNode } from 'react';
import { presentAt } from '../../../../domain/people/how-many-present';
import type { Camp, Figures as ScaleFigures } from '../../../../domain/ratings/figures';
import { type Answer, HIGHEST_SCORE, LOWEST_SCORE, type Question } from '../../../../domain/ratings/rating';
import { oneDecimal, whole } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Pill } from '../../../ui/Pill';
import { Cautions } from './Cautions';
import css from './Figures.module.css';
import { percent, step } from './figure-texts';

interface FiguresProps {
  readonly figures: ScaleFigures;
  readonly answers: readonly Answer[];
  readonly question: Question;
}

/** What the answers came to. The mean is the one large number, unless the room stands in two camps. */
export function Figures(props: FiguresProps): ReactNode {
  const { figures } = props;
  const { t } = useWords();
  if (figures.n === 0) {
    return (
      <div>
        <p className={css.none}>{t('rate:none')}</p>
        <Sources {...props} />
      </div>
    );
  }
  return (
    <div>
      <div className={css.figures}>
        <dl className={css.figures}>
          {figures.camps ? <Camps camps={figures.camps} /> : null}
          <Middle figures={figures} />
          <HowMany figures={figures} />
        </dl>
        {figures.few ? <Pill className={css.few ?? ''}>{t('rate:few')}</Pill> : null}
      </div>
      <Sentences {...props} />
    </div>
  );
}

function Camps(props: { camps: readonly [Camp, Camp] }): ReactNode {
  const { t, language } = useWords();
  return (
    <>
      {props.camps.map(({ n, median }, index) => (
        <div key={index === 0 ? 'low' : 'high'} className={css.figure}>
          <dt>{t('rate:camps.one', { count: n })}</dt>
          <dd className={css.camp}>{t('rate:camps.around', { score: step(language, median) })}</dd>
        </div>
      ))}
    </>
  );
}

function Middle({ figures }: Pick<FiguresProps, 'figures'>): ReactNode {
  const { mean, median, camps } = figures;
  const { t, language } = useWords();
  if (mean === null || median === null) return null;
  return (
    <>
      <div className={css.figure}>
        <dt>{t('rate:mean')}</dt>
        <dd className={camps ? undefined : css.large}>{oneDecimal(language, mean)}</dd>
      </div>
      <div className={css.figure}>
        <dt>{t('rate:median')}</dt>
        <dd>{step(language, median)}</dd>
      </div>
    </>
  );
}

function HowMany({ figures }: Pick<FiguresProps, 'figures'>): ReactNode {
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const present = presentAt(snapshot).count;
  const { n, share } = figures;
  const of = present === null ? t('rate:count', { count: n }) : t('rate:countOf', { count: n, present });
  return (
    <div className={css.figure}>
      <dt>{share === null ? of : `${of} · ${percent(language, share)}`}</dt>
      <dd>{whole(language, n)}</dd>
    </div>
  );
}

/** What the numbers do not say by themselves. */
function Sentences({ figures, answers, question }: FiguresProps): ReactNode {
  const { t, language } = useWords();
  const { n, few, camps, deviation, middleHalf } = figures;
  const largest = (HIGHEST_SCORE - LOWEST_SCORE) / Math.max(1, n);
  return (
    <div className={css.sentences}>
      {camps ? <p className={css.strong}>{t('rate:camps.what')}</p> : null}
      {middleHalf && n >= 4 ? <Spread middleHalf={middleHalf} deviation={deviation} /> : null}
      {few ? <p>{t('rate:fewMeans', { count: n, steps: oneDecimal(language, largest) })}</p> : null}
      <Sources figures={figures} answers={answers} question={question} />
      <Cautions n={n} question={question} />
    </div>
  );
}

function Spread(props: { middleHalf: readonly [number, number]; deviation: number | null }): ReactNode {
  const { middleHalf, deviation } = props;
  const { t, language } = useWords();
  const [low, high] = middleHalf;
  const half =
    low === high
      ? t('rate:spread.same', { at: step(language, low) })
      : t('rate:spread.half', { low: step(language, low), high: step(language, high) });
  return (
    <p>
      {half} {deviation === null ? '' : t('rate:spread.deviation', { deviation: oneDecimal(language, deviation) })}
    </p>
  );
}

/** How the answers came in, and those who would not or could not give one: both are answers of their own. */
export function Sources({ figures, answers }: FiguresProps): ReactNode {
  const { t } = useWords();
  const { count, checkedIn } = presentAt(useGathering().snapshot);
  const { dontKnow, skipped } = figures;
  const phones = answers.filter(({ source }) => source === 'phone').length;
  const hands = answers.length - phones;
  const parts = [
    phones > 0 && hands > 0 ? t('rate:sources.phone', { count: phones }) : null,
    hands > 0 ? t('rate:sources.hand', { count: hands }) : null,
    dontKnow > 0 ? t('rate:sources.dontKnow', { count: dontKnow }) : null,
    skipped > 0 ? t('rate:sources.skipped', { count: skipped }) : null,
    // Where the number the answers are held against comes from, since nobody has written it.
    checkedIn && answers.length > 0 ? t('rate:sources.checkedIn', { present: count }) : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? <p>{parts.join(' · ')}</p> : null;
}
