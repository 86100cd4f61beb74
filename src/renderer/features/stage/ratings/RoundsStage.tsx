import type { ReactNode } from 'react';
import { LOWEST_SCORE } from '../../../../domain/ratings/rating';
import type { StageRound, StageShowing } from '../../../../domain/views/views';
import { clockOf, oneDecimal, tableDate, whole } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { VisuallyHidden } from '../../../ui/Hidden';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { halves } from './halves';
import { GroupScores } from './RatingResult';
import css from './RoundsStage.module.css';

type Shown = Extract<StageShowing, { type: 'rounds' }>;

/** The rounds of a question beside each other: each with its own n, and no more said of the difference than they hold. */
export function RoundsStage({ frame, showing }: { frame: FrameProps; showing: Shown }): ReactNode {
  const { text, lowAnchor, highAnchor, rounds, earlier } = showing;
  const { t } = useWords();
  const most = Math.max(1, ...rounds.flatMap(({ figures }) => figures?.counts ?? []));
  const anchors = [
    lowAnchor ? t('stage:rounds.low', { anchor: lowAnchor }) : '',
    highAnchor ? t('stage:rounds.high', { anchor: highAnchor }) : '',
  ].filter(Boolean);
  return (
    <StageFrame {...frame} head={t('stage:rounds.head')}>
      <h1 className={css.question}>{text}</h1>
      <ol className={css.rounds} style={{ gridTemplateColumns: `repeat(${rounds.length}, minmax(0, 1fr))` }}>
        {rounds.map((round) => (
          <Round key={round.id} round={round} most={most} zone={frame.zone} />
        ))}
      </ol>
      <Difference rounds={rounds} />
      <p className={css.small}>
        {[...anchors, t('stage:rounds.anonymous'), earlier > 0 ? t('stage:rounds.earlier', { count: earlier }) : '']
          .filter(Boolean)
          .join(' ')}
      </p>
    </StageFrame>
  );
}

function Round(props: { round: StageRound; most: number; zone: string }): ReactNode {
  const { round, most, zone } = props;
  const { elsewhere, openedAt, n, figures, groups } = round;
  const { t, language } = useWords();
  const here = [t('stage:rounds.here'), openedAt === null ? '' : clockOf(zone, openedAt)];
  const there = elsewhere && [elsewhere.gathering, elsewhere.date ? tableDate(language, elsewhere.date) : ''];
  return (
    <li className={css.round}>
      <h2 className={css.name}>{(there ?? here).filter(Boolean).join(' · ')}</h2>
      {figures ? (
        <Columns counts={figures.counts} most={most} />
      ) : (
        <p className={css.few}>{t('stage:rounds.tooFew')}</p>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{t('stage:answers')}</dt>
          <dd>{whole(language, n)}</dd>
        </div>
        {figures ? <Middle figures={figures} /> : null}
      </dl>
      <div>
        {figures?.few ? <p className={css.small}>{t('stage:rounds.few')}</p> : null}
        {groups.consensus.length + groups.reported.length > 0 ? <GroupScores groups={groups} beside /> : null}
      </div>
    </li>
  );
}

/** Two camps are told as two: between them no mean. */
function Middle({ figures }: { figures: NonNullable<StageRound['figures']> }): ReactNode {
  const { mean, median, camps } = figures;
  const { t, language } = useWords();
  const facts = camps
    ? camps.map(
        (camp) =>
          [t('stage:camp', { count: camp.n }), t('stage:around', { score: halves(language, camp.median) })] as const,
      )
    : [
        [t('stage:mean'), mean === null ? '' : oneDecimal(language, mean)] as const,
        [t('stage:median'), median === null ? '' : halves(language, median)] as const,
      ];
  return facts.map(([name, value], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two camps may be alike in all that is said of them.
    <div key={index}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ));
}

function Columns(props: { counts: readonly number[]; most: number }): ReactNode {
  const { counts, most } = props;
  const { t } = useWords();
  return (
    <ol className={css.columns}>
      {counts
        .map((count, index) => ({ count, score: index + LOWEST_SCORE }))
        .map(({ count, score }) => (
          <li key={score} className={css.column}>
            <VisuallyHidden>{t('stage:column', { score, n: count })}</VisuallyHidden>
            <span className={css.rise} aria-hidden="true">
              <span className={css.bar} style={{ height: `${(count / most) * 100}%` }} />
            </span>
            <span aria-hidden="true">{score}</span>
          </li>
        ))}
    </ol>
  );
}

/** Of the last against the one before it; nothing where there is none to hold it against. */
function Difference({ rounds }: { rounds: readonly StageRound[] }): ReactNode {
  const comparison = rounds.findLast(({ n }) => n > 0)?.comparison ?? null;
  const { t, language } = useWords();
  if (comparison === null) return null;
  switch (comparison.verdict) {
    case 'higher':
    case 'lower': {
      const steps = oneDecimal(language, Math.abs(comparison.difference));
      return <p className={css.difference}>{t(`stage:rounds.${comparison.verdict}`, { steps })}</p>;
    }
    default:
      return <p className={css.difference}>{t(`stage:rounds.verdict.${comparison.verdict}`)}</p>;
  }
}
