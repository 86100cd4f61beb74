import type { ReactNode } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Question } from '../../../domain/rating';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import css from './QuestionList.module.css';

interface QuestionListProps {
  readonly questions: readonly Question[];
  readonly selected: QuestionId | null;
  readonly onSelect: (id: QuestionId) => void;
  readonly onNew: () => void;
}

/** All questions of the gathering, each with its state and how many have answered. */
export function QuestionList({ questions, selected, onSelect, onNew }: QuestionListProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  useShortcut('n', t('rate:new'), onNew);
  const answersTo = (id: QuestionId): number => snapshot.answers.filter((answer) => answer.questionId === id).length;
  return (
    <section className={css.section} aria-labelledby="rate-questions">
      <h2 id="rate-questions" className={css.title}>
        {t('rate:questions')}
      </h2>
      {questions.length > 0 ? (
        <ul className={css.list}>
          {questions.map((question) => (
            <li key={question.id}>
              <Row
                question={question}
                answers={answersTo(question.id)}
                current={question.id === selected}
                onSelect={() => onSelect(question.id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div>
        <Button size="row" keys="N" onClick={onNew}>
          {t('rate:new')}
        </Button>
      </div>
    </section>
  );
}

function Row(props: { question: Question; answers: number; current: boolean; onSelect: () => void }): ReactNode {
  const { question, answers, current, onSelect } = props;
  const { t } = useWords();
  const state = t(`rate:state.${question.state}`);
  return (
    <button
      type="button"
      className={cx(css.row, current && css.current)}
      aria-current={current ? 'true' : undefined}
      onClick={onSelect}
    >
      <span className={css.text}>{question.text}</span>
      <span className={css.meta}>
        <span>{question.revealed ? `${state} · ${t('rate:shown')}` : state}</span>
        <span>{answers > 0 ? t('rate:answers', { count: answers }) : ''}</span>
      </span>
    </button>
  );
}
