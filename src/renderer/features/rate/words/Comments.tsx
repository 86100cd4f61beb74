import type { ReactNode } from 'react';
import { type Answer, type AnswerWords, isScore, type Question } from '../../../../domain/ratings/rating';
import { commentBands } from '../../../../domain/ratings/tally';
import { useWords } from '../../../i18n/words';
import css from './Comments.module.css';
import { HiddenWords, HideWords, type Written, writtenIn } from './HideWords';
import { KeepAsNote } from './KeepAsNote';

/** Why not lower, and what would lift it: the answers in words, under bands of numbers. */
export function Comments(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question } = props;
  const { t } = useWords();
  const { whyNotLower, followUp } = question;
  return (
    <div className={css.comments} tabIndex={-1} data-focus-home>
      {whyNotLower ? <Said title={whyNotLower} words="whyNotLower" {...props} /> : null}
      {followUp ? <Said title={followUp} words="comment" {...props} /> : null}
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

interface SaidProps {
  readonly title: string;
  readonly words: AnswerWords;
  readonly question: Question;
  readonly answers: readonly Answer[];
}

/** The highest band first. */
function Said({ title, words, question, answers }: SaidProps): ReactNode {
  const { t } = useWords();
  const { shown, hidden } = writtenIn(answers, words);
  const bands = commentBands(shown.map(({ score, text }) => ({ score, comment: text }))).toReversed();
  return (
    <>
      <h2>{title}</h2>
      {bands.length + hidden.length === 0 ? <p className={css.none}>{t('rate:comments.none')}</p> : null}
      {bands.map(({ low, high }) => (
        <Band
          key={low}
          name={`${low}–${high}`}
          said={shown.filter(({ score }) => isScore(score) && score >= low && score <= high)}
          {...{ words, question }}
        />
      ))}
      <HiddenWords hidden={hidden} words={words} />
    </>
  );
}

function Band(props: Pick<SaidProps, 'words' | 'question'> & { name: string; said: readonly Written[] }): ReactNode {
  const { name, said, words, question } = props;
  const { t } = useWords();
  return (
    <section>
      <h3 className={css.band}>
        <span>{name}</span>
        <span className={css.count}>{t('rate:answers', { count: said.length })}</span>
      </h3>
      <ul>
        {said.map((written) => (
          <li key={written.id} className={css.comment}>
            <span>{written.text}</span>
            <div className={css.acts}>
              <KeepAsNote text={written.text} question={question} />
              <HideWords written={written} words={words} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
