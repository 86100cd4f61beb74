import type { ReactNode } from 'react';
import type { Answer, Question } from '../../../domain/rating';
import { type CommentBand, commentBands } from '../../../domain/tally';
import { useWords } from '../../i18n/words';
import css from './Comments.module.css';

/** What would lift it: the answers in words, under bands of numbers. The highest band first. */
export function Comments(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question, answers } = props;
  const { t } = useWords();
  const bands = commentBands(answers).toReversed();
  return (
    <div className={css.comments}>
      <h2>{question.followUp || t('rate:comments.title')}</h2>
      {bands.length === 0 ? (
        <p className={css.none}>{t(question.followUp ? 'rate:comments.none' : 'rate:comments.notAsked')}</p>
      ) : null}
      {bands.map((band) => (
        <Band key={band.low} band={band} />
      ))}
      <p className={css.privacy}>{t('rate:comments.privacy')}</p>
    </div>
  );
}

function Band(props: { band: CommentBand }): ReactNode {
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
            {comment}
          </li>
        ))}
      </ul>
    </section>
  );
}
