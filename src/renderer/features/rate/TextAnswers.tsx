import type { ReactNode } from 'react';
import type { Answer, Question } from '../../../domain/rating';
import { useWords } from '../../i18n/words';
import { KeepAsNote } from './KeepAsNote';
import css from './TextAnswers.module.css';

/** Answers in people's own words, in alphabetical order: nothing tells who came first. The room never sees them here. */
export function TextAnswers(props: { question: Question; answers: readonly Answer[] }): ReactNode {
  const { question, answers } = props;
  const { t } = useWords();
  const said = answers
    .filter(({ outcome, text }) => outcome === 'given' && text !== '')
    .toSorted((a, b) => a.text.localeCompare(b.text, 'nb') || a.id.localeCompare(b.id));
  return (
    <section aria-labelledby="rate-words" className={css.words}>
      <h2 id="rate-words" className={css.n}>
        {said.length === 0 ? t('rate:none') : t('rate:answers', { count: said.length })}
      </h2>
      <ul className={css.list}>
        {said.map(({ id, text }) => (
          <li key={id} className={css.answer}>
            <span className={css.text}>{text}</span>
            <KeepAsNote text={text} question={question} />
          </li>
        ))}
      </ul>
      <p className={css.small}>{t('rate:words.notShown')}</p>
    </section>
  );
}
