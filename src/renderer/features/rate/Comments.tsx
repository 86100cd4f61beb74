import type { ReactNode } from 'react';
import type { Answer, Question } from '../../../domain/rating';
import { type CommentBand, commentBands } from '../../../domain/tally';
import { useWords } from '../../i18n/words';
import css from './Comments.module.css';
import { KeepAsNote } from './KeepAsNote';

/** Why not lower, and what would lift it: the answers in words, under bands of numbers. */
export function Comments(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question, answers } = props;
  const { t } = useWords();
  const { whyNotLower, followUp } = question;
  const reasons = answers.map((answer) => ({ score: answer.score, comment: answer.whyNotLower }));
  return (
    <div className={css.comments}>
      {whyNotLower ? <Said title={whyNotLower} question={question} answers={reasons} /> : null}
      {followUp ? <Said title={followUp} question={question} answers={answers} /> : null}
      {whyNotLower || followUp ? null : (
        <>
          <h2>{t('rate:comments.title')}</h2>
          <p className={css.none}>{t('rate:comments.notAsked')}</p>
        </>
      )}
      <p className={css.privacy}>{t('rate:comments.privacy')}</p>
    </div>
  );
}

/** The highest band first. */
function Said(props: {
  title: string;
  question: Question;
  answers: readonly Pick<Answer, 'score' | 'comment'>[];
}): ReactNode {
  const { title, question, answers } = props;
  const { t } = useWords();
  const bands = commentBands(answers).toReversed();
  return (
    <>
      <h2>{title}</h2>
      {bands.length === 0 ? <p className={css.none}>{t('rate:comments.none')}</p> : null}
      {bands.map((band) => (
        <Band key={band.low} band={band} question={question} />
      ))}
    </>
  );
}

function Band(props: { band: CommentBand; question: Question }): ReactNode {
  const { low, high, comments } = props.band;
  const { t } = useWords();
  return (
    <section>
      <h3 className={css.band}>
        <span>
          {low}–{high}
        </span>
        <span className={css.count}>{t('rate:answers', { count: comments.length })}</span>
      </h3>
      <ul>
        {comments.map((comment, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same, and there is nothing else to tell them apart by.
          <li key={`${index} ${comment}`} className={css.comment}>
            <span>{comment}</span>
            <KeepAsNote text={comment} question={props.question} />
          </li>
        ))}
      </ul>
    </section>
  );
}
