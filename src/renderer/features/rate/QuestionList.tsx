import type { ReactNode } from 'react';
import type { FormId, QuestionId } from '../../../domain/ids';
import type { Form, Question } from '../../../domain/ratings/rating';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { listed, stateOf } from './acts/asked-order';
import { useRoundNr } from './acts/useRoundName';
import css from './QuestionList.module.css';

interface QuestionListProps {
  readonly questions: readonly Question[];
  /** The question or the form in view. */
  readonly selected: QuestionId | FormId | null;
  readonly onSelect: (id: QuestionId | FormId) => void;
  readonly onNew: () => void;
  readonly onNewForm: () => void;
}

/** All questions of the gathering, each with its state and how many have answered; a form with its own below it. */
export function QuestionList({ questions, selected, onSelect, onNew, onNewForm }: QuestionListProps): ReactNode {
  const { snapshot } = useGathering();
  const { t } = useWords();
  useShortcut('n', t('rate:new'), onNew);
  useShortcut('f', t('rate:page.new'), onNewForm);
  const { alone, forms } = listed(questions, snapshot.forms);
  const rows = (some: readonly Question[]): ReactNode =>
    some.map((question) => (
      <li key={question.id}>
        <Row question={question} current={question.id === selected} onSelect={() => onSelect(question.id)} />
      </li>
    ));
  return (
    <section className={css.section} aria-labelledby="rate-questions">
      <h2 id="rate-questions" className={css.title}>
        {t('rate:questions')}
      </h2>
      {alone.length > 0 ? <ul className={css.list}>{rows(alone)}</ul> : null}
      {forms.map((form) => (
        <div key={form.id}>
          <FormRow form={form} current={form.id === selected} onSelect={() => onSelect(form.id)} />
          {form.questions.length > 0 ? <ul className={cx(css.list, css.within)}>{rows(form.questions)}</ul> : null}
        </div>
      ))}
      <div className={css.make}>
        <Button size="row" keys="N" onClick={onNew}>
          {t('rate:new')}
        </Button>
        <Button size="row" keys="F" onClick={onNewForm}>
          {t('rate:page.new')}
        </Button>
      </div>
    </section>
  );
}

interface RowProps {
  readonly current: boolean;
  readonly onSelect: () => void;
}

function Row(props: RowProps & { question: Question }): ReactNode {
  const { question, current, onSelect } = props;
  const { answers } = useGathering().snapshot;
  const { t } = useWords();
  const state = t(`rate:state.${question.state}`);
  const count = answers.filter(({ questionId, outcome }) => questionId === question.id && outcome === 'given').length;
  const round = useRoundNr()(question);
  const kind = question.kind === 'scale' ? '' : `${t(`rate:kind.${question.kind}`)} · `;
  return (
    <button
      type="button"
      className={cx(css.row, current && css.current)}
      aria-current={current ? 'true' : undefined}
      onClick={onSelect}
    >
      <span className={css.text}>{question.text}</span>
      {round ? <span className={css.round}>{round}</span> : null}
      <span className={css.meta}>
        <span>
          {kind ? <span>{kind}</span> : null}
          <span>{question.revealed ? `${state} · ${t('rate:shown')}` : state}</span>
        </span>
        <span>{count > 0 ? t('rate:answers', { count }) : ''}</span>
      </span>
    </button>
  );
}

function FormRow(props: RowProps & { form: Form & { questions: readonly Question[] } }): ReactNode {
  const { form, current, onSelect } = props;
  const { t } = useWords();
  return (
    <div className={css.list}>
      <button
        type="button"
        className={cx(css.row, current && css.current)}
        aria-current={current ? 'true' : undefined}
        onClick={onSelect}
      >
        <span className={css.text}>{form.title}</span>
        <span className={css.meta}>
          <span>{t('rate:page.holds', { count: form.questions.length })}</span>
          <span>{t(`rate:page.state.${stateOf(form.questions)}`)}</span>
        </span>
      </button>
    </div>
  );
}
