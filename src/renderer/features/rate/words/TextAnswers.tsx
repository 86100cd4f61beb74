import type { ReactNode } from 'react';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { useWords } from '../../../i18n/words';
import { givenIn } from '../acts/useSaidCount';
import { HiddenWords, HideWords, writtenIn } from './HideWords';
import { KeepAsNote } from './KeepAsNote';
import css from './TextAnswers.module.css';

/** Answers in people's own words, in alphabetical order: nothing tells who came first. The room never sees them here. */
export function TextAnswers(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question, answers } = props;
  const { t } = useWords();
  const { shown, hidden } = writtenIn(answers, 'text');
  // What is hidden has been answered all the same.
  const n = givenIn(answers);
  return (
    <section aria-labelledby="rate-words" className={css.words} tabIndex={-1} data-focus-home>
      <h2 id="rate-words" className={css.n}>
        {n === 0 ? t('rate:none') : t('rate:answers', { count: n })}
      </h2>
      <ul className={css.list}>
        {shown.map((written) => (
          <li key={written.id} className={css.answer}>
            <span className={css.text}>{written.text}</span>
            <span className={css.acts}>
              <KeepAsNote text={written.text} question={question} />
              <HideWords written={written} words="text" />
            </span>
          </li>
        ))}
      </ul>
      <HiddenWords hidden={hidden} words="text" />
      <p className={css.small}>{t('rate:words.notShown')}</p>
    </section>
  );
}
