import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/words';
import { IconButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { CrossIcon } from '../../ui/icons';
import css from './SetUp.module.css';

export interface NameRow {
  readonly id: string;
  readonly name: string;
}

interface NameRowsProps {
  readonly label: string;
  /** Of the field that takes a new one. */
  readonly addLabel: string;
  readonly rows: readonly NameRow[];
  /** What is offered while typing. */
  readonly offered: readonly string[];
  readonly onChange: (rows: readonly NameRow[]) => void;
}

/** Several in one go, as they are pasted: by line, comma or semicolon. */
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[\n,;]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const newRow = (name: string): NameRow => ({ id: crypto.randomUUID(), name });

/** Some people by name: each can be mended or taken out, and a field is ready for the next. */
export function NameRows(props: NameRowsProps): ReactNode {
  const { label, addLabel, rows, offered, onChange } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const list = useId();
  const next = useRef<HTMLInputElement>(null);
  const add = (): void => {
    const names = namesIn(typed);
    if (names.length === 0) return;
    onChange([...rows, ...names.map(newRow)]);
    setTyped('');
  };
  const onEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || typed.trim() === '') return;
    event.preventDefault();
    add();
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
            onChange={(event) => onChange(rows.with(index, { ...row, name: event.target.value }))}
          />
          <IconButton
            name={t('reflection:setUp.takeOut', { name: row.name })}
            onClick={() => {
              onChange(rows.toSpliced(index, 1));
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
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onEnter}
        onBlur={add}
      />
      <datalist id={list}>
        {offered.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </fieldset>
  );
}
