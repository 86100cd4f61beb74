import type { ReactNode } from 'react';
import type { QuestionId } from '../../../domain/ids';
import type { Form, Question } from '../../../domain/ratings/rating';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { ArrowDownIcon, ArrowUpIcon, PencilIcon, TrashIcon } from '../../ui/icons';
import { useToast } from '../../ui/Toast';
import { movedBy } from './acts/asked-order';
import { Countdown } from './acts/Countdown';
import { OpenOrClose } from './acts/OpenOrClose';
import { useFormActs, useRatingActs } from './acts/useRatingActs';
import { useRoundNr } from './acts/useRoundName';
import css from './FormInView.module.css';

interface FormInViewProps {
  readonly form: Form;
  readonly questions: readonly Question[];
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onSelect: (id: QuestionId) => void;
}

/** Several questions on one page: which, in which order, and the one press that opens or closes them all. */
export function FormInView({ form, questions, onEdit, onAdd, onSelect }: FormInViewProps): ReactNode {
  const { t } = useWords();
  return (
    <div className={css.view}>
      <div className={css.head}>
        <h1 className={css.title} tabIndex={-1}>
          {form.title}
        </h1>
        <Mend form={form} onEdit={onEdit} />
      </div>
      <div className={css.now}>
        <p>{t(questions.length === 0 ? 'rate:page.empty' : 'rate:page.what')}</p>
        {questions.length > 0 ? (
          <div className={css.buttons}>
            <Countdown questions={questions} />
            <OpenOrClose form={form} questions={questions} filled />
          </div>
        ) : null}
      </div>
      {questions.length > 0 ? (
        <ol className={css.questions}>
          {questions.map((question) => (
            <li key={question.id}>
              <PageRow question={question} questions={questions} onSelect={() => onSelect(question.id)} />
            </li>
          ))}
        </ol>
      ) : null}
      <div>
        <Button onClick={onAdd}>{t('rate:page.addQuestion')}</Button>
      </div>
    </div>
  );
}

function PageRow(props: { question: Question; questions: readonly Question[]; onSelect: () => void }): ReactNode {
  const { question, questions, onSelect } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  const { order } = useRatingActs();
  const round = useRoundNr()(question);
  const count = snapshot.answers.filter(
    ({ questionId, outcome }) => questionId === question.id && outcome === 'given',
  ).length;
  const move = (by: -1 | 1): void => {
    const ids = movedBy(snapshot.questions, question.id, by);
    if (ids) void order(ids);
  };
  return (
    <div className={css.row}>
      <button type="button" className={css.open} onClick={onSelect}>
        <strong>{question.text}</strong>
        <span className={css.meta}>
          {[round, t(`rate:kind.${question.kind}`), t('rate:answers', { count })].filter(Boolean).join(' · ')}
        </span>
      </button>
      <IconButton
        name={t('rate:moveUp', { question: question.text })}
        unavailable={question === questions[0] ? t('rate:isFirst') : null}
        onClick={() => move(-1)}
      >
        <ArrowUpIcon />
      </IconButton>
      <IconButton
        name={t('rate:moveDown', { question: question.text })}
        unavailable={question === questions.at(-1) ? t('rate:isLast') : null}
        onClick={() => move(1)}
      >
        <ArrowDownIcon />
      </IconButton>
    </div>
  );
}

function Mend(props: { form: Form; onEdit: () => void }): ReactNode {
  const { form, onEdit } = props;
  const { t } = useWords();
  const { remove } = useFormActs();
  const toast = useToast();
  const undo = useUndo();
  const takeAway = async (): Promise<void> => {
    if (await remove(form.id)) toast({ text: t('rate:page.removed'), action: undo.action('ratings') });
  };
  return (
    <div className={css.mend}>
      <IconButton name={t('rate:page.edit')} onClick={onEdit}>
        <PencilIcon />
      </IconButton>
      <IconButton name={t('rate:page.remove')} onClick={() => void takeAway()}>
        <TrashIcon />
      </IconButton>
    </div>
  );
}
