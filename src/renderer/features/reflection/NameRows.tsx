import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { CrossIcon } from '../../ui/icons';
import { type NameRow, withTyped } from './name-rows';
import css from './SetUp.module.css';

interface NameRowsProps {
  readonly label: string;
  /** Of the field that takes a new one. */
  readonly addLabel: string;
  readonly rows: readonly NameRow[];
  /** What stands in that field. */
  readonly typed: string;
  /** What is offered while typing. */
  readonly offered: readonly string[];
  readonly onChange: (rows: readonly NameRow[], typed: string) => void;
}

/**
 * Some people by name: each can be mended or taken out, and a field is ready for the next. Enter and Tab add what stands there.
 * A press elsewhere does not: a row that came then would move what was pressed from under the pointer.
 */
export function NameRows(props: NameRowsProps): ReactNode {
  const { label, addLabel, rows, typed, offered, onChange } = props;
  const { t } = useWords();
  const list = useId();
  const next = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const leaves = event.key === 'Tab' && !event.shiftKey;
    if ((event.key !== 'Enter' && !leaves) || event.nativeEvent.isComposing || typed.trim() === '') return;
    if (!leaves) event.preventDefault();
    onChange(withTyped(rows, typed), '');
  };
  return (
    <fieldset className={css.names}>
      <legend>{label}</legend>
      {rows.map((row, index) => (
        <div key={row.id} className={css.name}>
          <TextField
            label={t('reflection:setUp.nr', { what: label, nr: index + 1 })}
            hideLabel
            list={list}
            value={row.name}
            onChange={(event) => onChange(rows.with(index, { ...row, name: event.target.value }), typed)}
          />
          <IconButton
            name={t('reflection:setUp.takeOut', { name: row.name })}
            onClick={() => {
              onChange(rows.toSpliced(index, 1), typed);
              next.current?.focus();
            }}
          >
            <CrossIcon />
          </IconButton>
        </div>
      ))}
      <TextField
        ref={next}
        label={addLabel}
        hideLabel
        placeholder={addLabel}
        list={list}
        value={typed}
        onChange={(event) => onChange(rows, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}
