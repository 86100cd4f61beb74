import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Answer, Question } from '../../../domain/rating';
import { whole } from '../../../words';
import { useGathering } from '../../app/gathering';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useToast } from '../../ui/Toast';
import { AddOrReplaceDialog } from './AddOrReplaceDialog';
import css from './HandTally.module.css';
import { headsIn, SCORES } from './tally-keys';
import { type AddOrReplace, type HeadCount, useRatingActs } from './useRatingActs';

interface HeadCountsProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly cutOff: string | null;
  readonly onDone: () => void;
}

/** People along a line on the floor: how many stand at each step. Enter goes to the next step, and from the last it saves. */
export function HeadCounts({ question, answers, cutOff, onDone }: HeadCountsProps): ReactNode {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: SCORES.length + 2 }, () => ''));
  const [asking, setAsking] = useState(false);
  const save = useSaving(question, onDone);
  const numbers = typed.map(Number);
  const heads: HeadCount = {
    counts: numbers.slice(0, SCORES.length),
    dontKnow: numbers[SCORES.length] ?? 0,
    skipped: numbers[SCORES.length + 1] ?? 0,
  };
  const total = headsIn(heads);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (cutOff || total === 0) return;
    if (answers.length > 0) setAsking(true);
    else void save(heads, 'add');
  };
  return (
    <form className={css.heads} onSubmit={submit}>
      <p className={css.text}>
        <strong>{t('rate:heads.title')}</strong>
        <br />
        {t('rate:heads.how')}
      </p>
      <Steps typed={typed} onChange={setTyped} onEscape={onDone} />
      <Total total={total} />
      <div className={css.ways}>
        <Button type="submit" look="filled" unavailable={cutOff ?? (total === 0 ? t('rate:heads.nothing') : null)}>
          {t('rate:heads.save')}
        </Button>
        <Button onClick={onDone}>{t('common:cancel')}</Button>
      </div>
      {asking ? (
        <AddOrReplaceDialog
          answers={answers}
          added={total}
          onClose={() => setAsking(false)}
          onChoose={(choice) => {
            setAsking(false);
            void save(heads, choice);
          }}
        />
      ) : null}
    </form>
  );
}

function useSaving(question: Question, onDone: () => void) {
  const { t } = useWords();
  const { tallyAll } = useRatingActs();
  const toast = useToast();
  const undo = useUndo();
  return async (heads: HeadCount, choice: AddOrReplace): Promise<void> => {
    if (!(await tallyAll(question.id, heads, choice))) return;
    toast({ text: t('common:history.answersTallied'), action: undo.action('ratings') });
    onDone();
  };
}

function Steps(props: {
  typed: readonly string[];
  onChange: (typed: readonly string[]) => void;
  onEscape: () => void;
}): ReactNode {
  const { typed, onChange, onEscape } = props;
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const labels = [...SCORES.map(String), t('rate:tally.dontKnow'), t('rate:tally.skip')];
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (event.key === 'Escape') onEscape();
    if (event.key !== 'Enter' || index === labels.length - 1) return;
    event.preventDefault();
    row.current
      ?.querySelectorAll('input')
      .item(index + 1)
      ?.focus();
  };
  return (
    <div ref={row} className={css.steps}>
      {labels.map((label, index) => (
        <TextField
          key={label}
          autoFocus={index === 0}
          className={index < SCORES.length ? css.step : css.other}
          label={label}
          inputMode="numeric"
          value={typed[index] ?? ''}
          onChange={(event) => onChange(typed.with(index, event.target.value.replace(/\D/gu, '').slice(0, 3)))}
          onKeyDown={(event) => onKey(event, index)}
        />
      ))}
    </div>
  );
}

/** What it comes to, held against how many are here. */
function Total(props: { total: number }): ReactNode {
  const { total } = props;
  const { present } = useGathering().snapshot.gathering;
  const { t, language } = useWords();
  return (
    <p className={css.total} role="status">
      {present === null ? t('rate:heads.total', { count: total }) : t('rate:heads.totalOf', { count: total, present })}
      {present !== null && total > present ? (
        <span className={css.amber}>{t('rate:heads.tooMany', { present: whole(language, present) })}</span>
      ) : null}
    </p>
  );
}
