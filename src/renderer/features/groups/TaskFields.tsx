import { type ReactNode, useEffect, useRef } from 'react';
import type { TaskField } from '../../../domain/groups/group';
import { useWords } from '../../i18n/words';
import { Button, IconButton } from '../../ui/Button';
import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '../../ui/icons';
import { EditedText } from '../plan/fields/EditedField';
import css from './TaskTab.module.css';
import { useCannotLead } from './useCannotChange';

interface FieldsProps {
  readonly fields: readonly TaskField[];
  readonly onChange: (fields: readonly TaskField[]) => Promise<boolean>;
}

/** The questions of a sheet: worded, put in order, added and taken away. */
export function TaskFields({ fields, onChange }: FieldsProps): ReactNode {
  const { t } = useWords();
  const cannot = useCannotLead();
  const list = useRef<HTMLOListElement>(null);
  const added = useRef<string | null>(null);
  const add = (): void => {
    added.current = crypto.randomUUID();
    void onChange([...fields, { id: added.current, label: '', hint: '' }]);
  };
  // When it has come back from the store, she writes in it.
  useEffect(() => {
    if (!fields.some(({ id }) => id === added.current)) return;
    added.current = null;
    list.current?.querySelector<HTMLElement>('li:last-child input')?.focus();
  }, [fields]);
  return (
    <>
      <h2 className={css.caption}>{t('groups:task.fields')}</h2>
      <ol ref={list} className={css.fields}>
        {fields.map((field, at) => (
          <FieldRow key={field.id} field={field} at={at} fields={fields} onChange={onChange} />
        ))}
      </ol>
      <div>
        <Button size="row" unavailable={cannot} onClick={add}>
          {t('groups:task.addField')}
        </Button>
      </div>
    </>
  );
}

function FieldRow(props: FieldsProps & { field: TaskField; at: number }): ReactNode {
  const { field, at, fields, onChange } = props;
  const { t } = useWords();
  const cannot = useCannotLead();
  const change = (part: Partial<TaskField>): Promise<boolean> =>
    onChange(fields.map((one) => (one.id === field.id ? { ...one, ...part } : one)));
  const move = (to: number): void => {
    const others = fields.filter((one) => one !== field);
    void onChange([...others.slice(0, to), field, ...others.slice(to)]);
  };
  const name = { field: field.label || t('groups:task.fieldNr', { nr: at + 1 }) };
  return (
    <li>
      <div className={css.texts}>
        <EditedText
          label={t('groups:task.label', { nr: at + 1 })}
          value={field.label}
          onWrite={(label) => change({ label: label.trim() })}
        />
        <EditedText
          label={t('groups:task.hint', { nr: at + 1 })}
          value={field.hint}
          onWrite={(hint) => change({ hint: hint.trim() })}
        />
      </div>
      <div className={css.acts}>
        <IconButton
          name={t('groups:task.up', name)}
          unavailable={cannot ?? (at === 0 && t('groups:task.isFirst'))}
          onClick={() => move(at - 1)}
        >
          <ArrowUpIcon />
        </IconButton>
        <IconButton
          name={t('groups:task.down', name)}
          unavailable={cannot ?? (at === fields.length - 1 && t('groups:task.isLast'))}
          onClick={() => move(at + 1)}
        >
          <ArrowDownIcon />
        </IconButton>
        <IconButton
          name={t('groups:task.removeField', name)}
          unavailable={cannot}
          onClick={() => void onChange(fields.filter((one) => one !== field))}
        >
          <TrashIcon />
        </IconButton>
      </div>
    </li>
  );
}
