import type { ReactNode } from 'react';
import { type ComparedRound, hasGroups } from '../../../../domain/ratings/question-rounds';
import { oneDecimal } from '../../../../words';
import { useWords } from '../../../i18n/words';
import { useRoundName } from '../acts/useRoundName';
import { step } from './figure-texts';
import css from './Rounds.module.css';

/** What groups said in each round: a table of its own, since one group's mark is not one person's answer. */
export function RoundGroups(props: { rounds: readonly ComparedRound[] }): ReactNode {
  const rounds = props.rounds.filter(hasGroups);
  const { t } = useWords();
  if (rounds.length === 0) return null;
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('rate:rounds.groups')}</caption>
      <thead>
        <tr>
          <th>{t('rate:rounds.when')}</th>
          <th>{t('rate:groups.consensus')}</th>
          <th>{t('rate:groups.reported')}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <Row key={round.questionId} round={round} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { round: ComparedRound }): ReactNode {
  const { round } = props;
  const { t, language } = useWords();
  const nameOf = useRoundName();
  const { consensus, consensusMean, reported, reportedMean } = round.groups;
  const told = reported.map(({ value, n }) => `${step(language, value)} (${peopleIn(n)})`);
  function peopleIn(n: number | null): string {
    return n === null ? t('rate:groups.noN') : t('rate:groups.n', { count: n });
  }
  return (
    <tr>
      <th scope="row">{nameOf(round)}</th>
      <td>
        {consensus.map((value) => step(language, value)).join(' · ')}
        {consensusMean !== null && consensus.length > 1 ? (
          <span className={css.few}>
            {t('rate:groups.consensusMean', { count: consensus.length, mean: oneDecimal(language, consensusMean) })}
          </span>
        ) : null}
      </td>
      <td>
        {told.join(' · ')}
        {reportedMean !== null && reported.length > 1 ? (
          <span className={css.few}>{t('rate:groups.reportedMean', { mean: oneDecimal(language, reportedMean) })}</span>
        ) : null}
      </td>
    </tr>
  );
}
