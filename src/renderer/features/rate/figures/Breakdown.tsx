import { type ReactNode, useEffect, useState } from 'react';
import type { BreakdownAnswer } from '../../../../contract';
import { PARTICIPANT_ROLES } from '../../../../domain/agenda/gathering';
import type { Question } from '../../../../domain/ratings/rating';
import { oneDecimal } from '../../../../words';
import { useCall } from '../../../api/call';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { step } from './figure-texts';
import css from './Rounds.module.css';

/** The parts that may be seen, once it is closed: what comes one by one would give away whose each answer is. */
export function Breakdown(props: { question: Question; answers: number }): ReactNode {
  const { question, answers } = props;
  const { t } = useWords();
  const told = useBreakdown(question, answers);
  if (question.breakdown === null || answers === 0) return null;
  return (
    <section className={css.section} aria-labelledby="rate-breakdown">
      <h2 id="rate-breakdown">{t(`rate:breakdown.title.${question.breakdown}`)}</h2>
      {question.state === 'open' ? <p className={css.small}>{t('rate:breakdown.whenClosed')}</p> : null}
      {told && told.parts.length > 0 ? <Parts parts={told.parts} /> : null}
      {told && told.withheld > 0 ? (
        <p className={css.small}>{t('rate:breakdown.withheld', { count: told.withheld })}</p>
      ) : null}
    </section>
  );
}

function useBreakdown({ id, breakdown, state }: Question, answers: number): BreakdownAnswer | null {
  const { gatheringId, client } = useGathering();
  const call = useCall();
  const [told, setTold] = useState<BreakdownAnswer | null>(null);
  const asked = breakdown !== null && state !== 'open' && answers > 0;
  useEffect(() => {
    if (!asked) return;
    let current = true;
    void call(() => client.rating.breakdown({ gatheringId, questionId: id })).then((done) => {
      if (current && done.ok) setTold(done.value);
    });
    return () => {
      current = false;
    };
  }, [asked, call, client, gatheringId, id]);
  return asked ? told : null;
}

function Parts(props: { parts: BreakdownAnswer['parts'] }): ReactNode {
  const { t, language } = useWords();
  const nameOf = (name: string): string => {
    const role = PARTICIPANT_ROLES.find((one) => one === name);
    return role ? t(`common:role.${role}`) : name;
  };
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th>{t('rate:breakdown.part')}</th>
          <th className={css.number}>{t('rate:rounds.n')}</th>
          <th className={css.number}>{t('rate:median')}</th>
          <th className={css.number}>{t('rate:mean')}</th>
        </tr>
      </thead>
      <tbody>
        {props.parts.map(({ name, figures }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            <td className={css.number}>{figures.n}</td>
            <td className={css.number}>{figures.median === null ? '' : step(language, figures.median)}</td>
            <td className={css.number}>
              {figures.camps ? t('rate:camps.short') : figures.mean === null ? '' : oneDecimal(language, figures.mean)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
