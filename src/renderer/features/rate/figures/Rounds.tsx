import { type ReactNode, useEffect, useState } from 'react';
import { presentAt } from '../../../../domain/people/how-many-present';
import { type ComparedRound, comparedRounds, type RoundElsewhere } from '../../../../domain/ratings/question-rounds';
import { FEWEST_SHOWN, LOWEST_SCORE, type Question } from '../../../../domain/ratings/rating';
import { oneDecimal } from '../../../../words';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { VisuallyHidden } from '../../../ui/Hidden';
import { useCutOff } from '../acts/OpenOrClose';
import { useRoundName } from '../acts/useRoundName';
import { step } from './figure-texts';
import { RoundGroups } from './RoundGroups';
import css from './Rounds.module.css';

/** The rounds of a question side by side, each with its own n, and no more said of the difference than they hold. */
export function Rounds(props: { question: Question }): ReactNode {
  const { question } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const elsewhere = useRoundsElsewhere(question);
  const { questions, answers, groupScores } = snapshot;
  const present = presentAt(snapshot).count;
  const rounds = comparedRounds(question, { questions, answers, groupScores, elsewhere, present });
  if (rounds.length < 2) return null;
  const most = Math.max(1, ...rounds.flatMap(({ figures }) => figures.counts));
  return (
    <section className={css.section} aria-labelledby="rate-rounds" tabIndex={-1} data-focus-home>
      <div className={css.head}>
        <h2 id="rate-rounds">{t('rate:rounds.title')}</h2>
        <OnStage question={question} rounds={rounds} />
      </div>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th>{t('rate:rounds.when')}</th>
              <th>{t('rate:distribution')}</th>
              <th className={css.number}>{t('rate:rounds.n')}</th>
              <th className={css.number}>{t('rate:median')}</th>
              <th className={css.number}>{t('rate:mean')}</th>
              <th>{t('rate:rounds.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map((round) => (
              <RoundRow key={round.questionId} round={round} most={most} current={round.questionId === question.id} />
            ))}
          </tbody>
        </table>
      </div>
      <RoundGroups rounds={rounds} />
      <p className={css.small}>{t('rate:rounds.anonymous')}</p>
    </section>
  );
}

function RoundRow(props: { round: ComparedRound; most: number; current: boolean }): ReactNode {
  const { round, most, current } = props;
  const { t, language } = useWords();
  const nameOf = useRoundName();
  const { figures, comparison } = round;
  const { median, mean, camps, n, few } = figures;
  return (
    <tr className={current ? css.current : undefined}>
      <th scope="row">{nameOf(round)}</th>
      <td>{n > 0 ? <Columns counts={figures.counts} most={most} /> : null}</td>
      <td className={css.number}>
        {n}
        {n > 0 && few ? <span className={css.few}>{t('rate:few')}</span> : null}
      </td>
      <td className={css.number}>{median === null ? '' : step(language, median)}</td>
      <td className={css.number}>{camps ? t('rate:camps.short') : mean === null ? '' : oneDecimal(language, mean)}</td>
      <td>{comparison ? <Difference comparison={comparison} /> : null}</td>
    </tr>
  );
}

/** The ten columns in small, all rounds to one measure. */
function Columns(props: { counts: readonly number[]; most: number }): ReactNode {
  const { counts, most } = props;
  const { t } = useWords();
  const scores = counts.map((count, index) => ({ count, score: index + LOWEST_SCORE }));
  return (
    <>
      <VisuallyHidden>{scores.map((one) => t('rate:column', one)).join(', ')}</VisuallyHidden>
      <span className={css.columns} aria-hidden="true">
        {scores.map(({ count, score }) => (
          <span key={score} title={t('rate:column', { score, count })}>
            <span className={css.bar} style={{ height: `${(count / most) * 100}%` }} />
          </span>
        ))}
      </span>
    </>
  );
}

function Difference(props: { comparison: NonNullable<ComparedRound['comparison']> }): ReactNode {
  const { comparison } = props;
  const { t, language } = useWords();
  if (comparison.verdict === 'tooFew') return t('rate:rounds.tooFew');
  if (comparison.verdict === 'camps') return t('rate:rounds.camps');
  if (comparison.verdict === 'alike') return t('rate:rounds.alike');
  return t(`rate:rounds.${comparison.verdict}`, { steps: oneDecimal(language, Math.abs(comparison.difference)) });
}

/** Puts them before the hall, or takes them off again. What is open is not among them, and of a few only how many. */
function OnStage(props: { question: Question; rounds: readonly ComparedRound[] }): ReactNode {
  const { question, rounds } = props;
  const { client, gatheringId, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const cutOff = useCutOff();
  const showing = snapshot.stage?.showing ?? null;
  const shown = showing?.type === 'rounds' && showing.questionId === question.id;
  const open = new Set(snapshot.questions.filter(({ state }) => state === 'open').map(({ id }) => id));
  const closed = rounds.filter(({ questionId }) => !open.has(questionId));
  const enough = closed.length >= 2 && closed.some(({ figures }) => figures.n >= FEWEST_SHOWN);
  const act = (): void => {
    const patch = { showing: shown ? null : ({ type: 'rounds', questionId: question.id } as const) };
    void call(() => client.stage.show({ gatheringId, patch }));
  };
  return (
    <Button
      size="row"
      unavailable={cutOff ?? (enough || shown ? null : t('rate:rounds.notYet'))}
      onClick={act}
      aria-pressed={shown}
    >
      {t(shown ? 'rate:rounds.hide' : 'rate:rounds.show')}
    </Button>
  );
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
