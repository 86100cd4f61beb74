import type { ReactNode } from 'react';
import type { ChoiceCount, StageGroupScores } from '../../../../domain/views/views';
import { oneDecimal, whole } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import css from './RatingStage.module.css';

/** With more bars than these the words get smaller, so that all stay on the screen. */
const ROOMY = 5;

/** How many chose each, in the order they were offered. */
export function ChoiceBars(props: {
  chosen: readonly ChoiceCount[];
  n: number;
  byHand: number;
  several: boolean;
}): ReactNode {
  const { chosen, n, byHand, several } = props;
  const { t, language } = useWords();
  const most = Math.max(1, ...chosen.map(({ count }) => count));
  return (
    <>
      <p className={css.small}>
        {t('stage:chose', { count: n })}
        {byHand > 0 ? ` · ${t(byHand === n ? 'stage:allByHand' : 'stage:byHand', { count: byHand })}` : ''}
        {several ? ` · ${t('stage:severalEach')}` : ''}
      </p>
      <ol className={cx(css.bars, chosen.length > ROOMY && css.many)}>
        {chosen.map(({ label, count }) => (
          <li key={label}>
            <span className={css.label}>{label}</span>
            <VisuallyHidden>{t('stage:chose', { count })}</VisuallyHidden>
            <span className={css.track} aria-hidden="true">
              <span className={css.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <strong aria-hidden="true">{whole(language, count)}</strong>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Groups' scores and means told: never among people's own answers, and without whose they are. */
export function GroupScores(props: { groups: StageGroupScores; beside: boolean }): ReactNode {
  const { groups, beside } = props;
  const { t, language } = useWords();
  const said = (value: number): string =>
    Number.isInteger(value) ? whole(language, value) : oneDecimal(language, value);
  return (
    <dl className={cx(css.groups, beside && css.beside)}>
      {groups.consensus.length > 0 ? (
        <div>
          <dt>{t('stage:groupScores', { count: groups.consensus.length })}</dt>
          <dd>{groups.consensus.map(said).join(' · ')}</dd>
        </div>
      ) : null}
      {groups.reported.map(({ value, n }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no names here, and do not move.
        <div key={index}>
          <dt>{n === null ? t('stage:reportedMeanAlone') : t('stage:reportedMean', { count: n })}</dt>
          <dd>{said(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
