import { type ReactNode, useEffect, useState } from 'react';
import type { RoundElsewhere } from '../../../contract';
import type { Question } from '../../../domain/rating';
import { clockOf, oneDecimal, tableDate } from '../../../words';
import { useCall } from '../../api/call';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { step } from './figure-texts';
import css from './Rounds.module.css';
import { type Round, roundsOf } from './rounds-known';

/** The rounds of a question side by side, each with its own n, and no more said of the difference than they hold. */
export function Rounds(props: { question: Question }): ReactNode {
  const { question } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const elsewhere = useRoundsElsewhere(question);
  const { questions, answers, gathering } = snapshot;
  const rounds = roundsOf(question, { questions, answers, elsewhere, present: gathering.present });
  if (rounds.length < 2) return null;
  return (
    <section className={css.section} aria-labelledby="rate-rounds">
      <h2 id="rate-rounds">{t('rate:rounds.title')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{t('rate:rounds.when')}</th>
            <th className={css.number}>{t('rate:rounds.n')}</th>
            <th className={css.number}>{t('rate:median')}</th>
            <th className={css.number}>{t('rate:mean')}</th>
            <th>{t('rate:rounds.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <RoundRow key={round.questionId} round={round} current={round.questionId === question.id} />
          ))}
        </tbody>
      </table>
      <p className={css.small}>{t('rate:rounds.anonymous')}</p>
    </section>
  );
}

function RoundRow(props: { round: Round; current: boolean }): ReactNode {
  const { round, current } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const { elsewhere, openedAt, figures, comparison } = round;
  const { median, mean, camps } = figures;
  const at = openedAt === null ? '' : clockOf(snapshot.gathering.zone, openedAt);
  const where = elsewhere
    ? [elsewhere.gathering, elsewhere.date ? tableDate(language, elsewhere.date) : ''].filter(Boolean).join(' · ')
    : [t('rate:rounds.here'), at].filter(Boolean).join(' · ');
  return (
    <tr className={current ? css.current : undefined}>
      <th scope="row">{where}</th>
      <td className={css.number}>{figures.n}</td>
      <td className={css.number}>{median === null ? '' : step(language, median)}</td>
      <td className={css.number}>{camps ? t('rate:camps.short') : mean === null ? '' : oneDecimal(language, mean)}</td>
      <td>{comparison ? <Difference comparison={comparison} /> : null}</td>
    </tr>
  );
}

function Difference(props: { comparison: NonNullable<Round['comparison']> }): ReactNode {
  const { comparison } = props;
  const { t, language } = useWords();
  if (comparison.verdict === 'tooFew') return t('rate:rounds.tooFew');
  if (comparison.verdict === 'camps') return t('rate:rounds.camps');
  if (comparison.verdict === 'alike') return t('rate:rounds.alike');
  return t(`rate:rounds.${comparison.verdict}`, { steps: oneDecimal(language, Math.abs(comparison.difference)) });
}

/** Asked for once a question is looked at: other gatherings do not change meanwhile. */
function useRoundsElsewhere({ id, roundOf }: Question): readonly RoundElsewhere[] {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const [rounds, setRounds] = useState<readonly RoundElsewhere[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that has become a round has others to be held against.
  useEffect(() => {
    let current = true;
    void call(() => client.rating.rounds({ gatheringId, questionId: id })).then((done) => {
      if (current && done.ok) setRounds(done.value);
    });
    return () => {
      current = false;
    };
  }, [call, client, gatheringId, id, roundOf]);
  return rounds;
}
