import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { GroupScoreId } from '../../../../domain/ids';
import type { GroupScore, Question } from '../../../../domain/ratings/rating';
import { putBack } from '../../../app/put-back';
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
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!cutOff && save() && !score) first.current?.focus();
  };
  const stopOnEscape = (event: { readonly key: string }): void => {
    if (event.key === 'Escape') onDone();
  };
  return (
    <form className={css.form} onSubmit={submit}>
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

const EMPTY = { label: '', value: '', n: '' };

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
  const now = useRef(fields);
  useEffect(() => {
    now.current = fields;
  });
  const change = (patch: Partial<typeof fields>): void => {
    setFault(false);
    setFields((before) => ({ ...before, ...patch }));
  };
  const send = async (value: number): Promise<void> => {
    const id = score?.id ?? (crypto.randomUUID() as GroupScoreId);
    const { type, label, n } = fields;
    // Of a new one the fields are the next one's from here on.
    if (!score) setFields({ type, ...EMPTY });
    const done = await put(question.id, id, { type, label: label.trim(), value, n: typedCount(n) });
    if (done) announce(t('rate:groups.saved'));
    if (score && done && now.current === fields) onDone();
    if (score || done) return;
    setFields((since) => ({
      type: since.label + since.value + since.n === '' ? type : since.type,
      label: putBack(label, since.label),
      value: putBack(fields.value, since.value),
      n: putBack(n, since.n),
    }));
  };
  /** Whether it is a score, and on its way. */
  const save = (): boolean => {
    const value = typedScore(fields.value);
    setFault(value === null);
    if (value !== null) void send(value);
    return value !== null;
  };
  return { fields, change, save, fault };
}
