import { type FormEvent, type ReactNode, useState } from 'react';
import type { MinuteOfDay } from '../../../../domain/time';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { TextField } from '../../../ui/Field';
import { readClock } from '../../plan/acts/read-fields';
import css from './ClockForm.module.css';

interface ClockFormProps {
  readonly label: string;
  readonly save: string;
  /** What stands in the field to begin with. */
  readonly first: string;
  readonly error: string | null;
  readonly onError: (error: string | null) => void;
  readonly onClock: (clock: MinuteOfDay) => void;
}

/** A clock time, typed. */
export function ClockForm({ label, save, first, error, onError, onClock }: ClockFormProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState(first);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = readClock(text);
    if (typed.ok && typed.value !== null) onClock(typed.value);
    else onError(t('run:correct.notATime'));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextField
        label={label}
        inputMode="numeric"
        data-autofocus=""
        value={text}
        error={error}
        onFocus={(event) => event.target.select()}
        onChange={(event) => {
          setText(event.target.value);
          onError(null);
        }}
      />
      <Button type="submit" look="filled">
        {save}
      </Button>
    </form>
  );
}
