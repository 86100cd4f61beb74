import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { GroupScoreId } from '../../../../domain/ids';
import type { GroupScore, Question } from '../../../../domain/ratings/rating';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { SegmentedControl } from '../../../ui/SegmentedControl';
import { useScoreActs } from '../acts/useRatingActs';
import { step, typedCount, typedScore } from '../figures/figure-texts';
import css from './GroupScores.module.css';

interface GroupScoreFormProps {
  readonly question: Question;
  /** null: a new one. */
  readonly score: GroupScore | null;
  readonly cutOff: string | null;
  readonly onDone: () => void;
}

const TYPES = ['consensus', 'reportedMean'] as const;

/** One group's score, or a mean told. After a new one the next can be written at once. */
export function GroupScoreForm({ question, score, cutOff, onDone }: GroupScoreFormProps): ReactNode {
  const { t } = useWords();
  const { fields, change, save, fault } = useScore(question, score, onDone);
  const first = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!cutOff && (await save())) first.current?.focus();
  };
  const stopOnEscape = (event: { readonly key: string }): void => {
    if (event.key === 'Escape') onDone();
  };
  return (
    <form className={css.form} onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        label={t('rate:groups.type')}
        segments={TYPES.map((type) => ({ value: type, label: t(`rate:groups.types.${type}`) }))}
        value={fields.type}
        onChange={(type) => change({ type })}
      />
      <div className={css.fields}>
        <TextField
          ref={first}
          autoFocus
          label={t('rate:groups.who')}
          placeholder={t('rate:groups.whoExample')}
          value={fields.label}
          onChange={(event) => change({ label: event.target.value })}
          onKeyDown={stopOnEscape}
          maxLength={120}
        />
        <TextField
          label={t(fields.type === 'consensus' ? 'rate:groups.score' : 'rate:groups.mean')}
          inputMode="decimal"
          error={fault ? t('rate:groups.notScore') : null}
          value={fields.value}
          onChange={(event) => change({ value: event.target.value })}
          onKeyDown={stopOnEscape}
        />
        <TextField
          label={t('rate:groups.people')}
          inputMode="numeric"
          value={fields.n}
          onChange={(event) => change({ n: event.target.value.replace(/\D/gu, '').slice(0, 5) })}
          onKeyDown={stopOnEscape}
        />
      </div>
      <div className={css.acts}>
        <Button type="submit" look="filled" size="row" unavailable={cutOff}>
          {t('rate:groups.save')}
        </Button>
        <Button size="row" onClick={onDone}>
          {t('rate:groups.done')}
        </Button>
      </div>
    </form>
  );
}

function useScore(question: Question, score: GroupScore | null, onDone: () => void) {
  const { t, language } = useWords();
  const { put } = useScoreActs();
  const announce = useAnnounce();
  const [fault, setFault] = useState(false);
  const [fields, setFields] = useState(() => ({
    type: score?.type ?? ('consensus' as GroupScore['type']),
    label: score?.label ?? '',
    value: score ? step(language, score.value) : '',
    n: score?.n ? String(score.n) : '',
  }));
  const change = (patch: Partial<typeof fields>): void => {
    setFault(false);
    setFields({ ...fields, ...patch });
  };
  /** Whether a new one is saved, and another can be written. */
  const save = async (): Promise<boolean> => {
    const value = typedScore(fields.value);
    setFault(value === null);
    if (value === null) return false;
    const id = score?.id ?? (crypto.randomUUID() as GroupScoreId);
    const { type, label } = fields;
    if (!(await put(question.id, id, { type, label: label.trim(), value, n: typedCount(fields.n) }))) return false;
    announce(t('rate:groups.saved'));
    setFields({ ...fields, label: '', value: '', n: '' });
    if (score) onDone();
    return !score;
  };
  return { fields, change, save, fault };
}
