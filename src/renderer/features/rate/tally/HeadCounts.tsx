import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { presentAt } from '../../../../domain/people/how-many-present';
import type { Answer, Question } from '../../../../domain/ratings/rating';
import { whole } from '../../../../words';
import { useGathering } from '../../../app/gathering';
import { useUndo } from '../../../app/undo';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { useToast } from '../../../ui/Toast';
import { type AddOrReplace, type HeadCount, useRatingActs } from '../acts/useRatingActs';
import { AddOrReplaceDialog } from './AddOrReplaceDialog';
import css from './HandTally.module.css';
import { headsIn, NO_HEADS, SCORES } from './tally-keys';

interface HeadCountsProps {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly cutOff: string | null;
  readonly onDone: () => void;
}

/**
 * How many stand at each step along a line on the floor, or choose each answer. Enter goes to the next, and from the last it
 * saves.
 */
export function HeadCounts({ question, answers, cutOff, onDone }: HeadCountsProps): ReactNode {
  const { t } = useWords();
  const places = placesOf(question);
  const kind = question.kind === 'single' ? 'single' : 'scale';
  const [typed, setTyped] = useState<readonly string[]>(() => Array.from({ length: places.length + 2 }, () => ''));
  const [asking, setAsking] = useState(false);
  const save = useSaving(question, onDone);
  const heads = headCount(question, typed.map(Number));
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
        <strong>{t(`rate:heads.${kind}.title`)}</strong>
        <br />
        {t(`rate:heads.${kind}.how`)}
      </p>
      <Steps wide={kind === 'single'} {...{ places, typed }} onChange={setTyped} onEscape={onDone} />
      <Total total={total} />
      <div className={css.ways}>
        <Button
          type="submit"
          look="filled"
          unavailable={cutOff ?? (total === 0 ? t(`rate:heads.${kind}.nothing`) : null)}
        >
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

/** Where one can stand. */
const placesOf = ({ kind, choices }: Question): readonly string[] =>
  kind === 'single' ? choices.map(({ label }) => label) : SCORES.map(String);

/** What was typed at each place, and then of those who do not know and those who skip. */
function headCount({ kind, choices }: Question, numbers: readonly number[]): HeadCount {
  const at = (index: number): number => numbers[index] ?? 0;
  const places = kind === 'single' ? choices.length : SCORES.length;
  const others = { dontKnow: at(places), skipped: at(places + 1) };
  if (kind !== 'single') return { ...NO_HEADS, ...others, counts: numbers.slice(0, places) };
  return { ...NO_HEADS, ...others, chosen: choices.map(({ id }, index) => ({ choiceId: id, count: at(index) })) };
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
  /** Its places have names, and not numbers alone. */
  wide: boolean;
  places: readonly string[];
  typed: readonly string[];
  onChange: (typed: readonly string[]) => void;
  onEscape: () => void;
}): ReactNode {
  const { wide, places, typed, onChange, onEscape } = props;
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const labels = [...places, t('rate:tally.dontKnow'), t('rate:tally.skip')];
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
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be called the same, and they do not move.
          key={`${index} ${label}`}
          autoFocus={index === 0}
          className={wide ? css.choice : index < places.length ? css.step : css.other}
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
  const present = presentAt(useGathering().snapshot).count;
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
