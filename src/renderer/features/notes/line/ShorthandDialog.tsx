import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { Shorthand } from '../../../../domain/notes/shorthand';
import { putBack } from '../../../app/put-back';
import { useWords } from '../../../i18n/words';
import { Button, IconButton } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { TrashIcon } from '../../../ui/icons';
import css from './ShorthandDialog.module.css';
import { useShorthand } from './useShorthand';

/** Her own short forms: one line each, changed where they stand. */
export function ShorthandDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { shorthand, save } = useShorthand();
  const sorted = shorthand.toSorted((a, b) => a.short.localeCompare(b.short, 'nb'));
  const without = (short: string): readonly Shorthand[] => shorthand.filter((one) => one.short !== short);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('notes:shorthand.title')}
      actions={
        <Button look="filled" onClick={onClose}>
          {t('common:close')}
        </Button>
      }
    >
      <p className={css.hint}>{t('notes:shorthand.hint')}</p>
      <NewShorthand shorthand={shorthand} onAdd={(one) => save([...shorthand, one])} />
      {sorted.length === 0 ? null : (
        <ul className={css.list}>
          {sorted.map((one) => (
            <ShorthandRow
              key={one.short}
              shorthand={one}
              onChange={(long) => save([...without(one.short), { short: one.short, long }])}
              onRemove={() => save(without(one.short))}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Letters and digits: what ends a word would end the short form too. */
const IS_SHORT = /^[\p{L}\p{N}]+$/u;

function NewShorthand(props: {
  shorthand: readonly Shorthand[];
  onAdd: (one: Shorthand) => Promise<boolean>;
}): ReactNode {
  const { t } = useWords();
  const errorId = useId();
  const first = useRef<HTMLInputElement>(null);
  const [short, setShort] = useState('');
  const [long, setLong] = useState('');
  const [error, setError] = useState<string | null>(null);
  const onSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const known = props.shorthand.some((one) => one.short === short.trim());
    if (known || !IS_SHORT.test(short.trim()) || long.trim() === '') {
      setError(known ? t('notes:shorthand.known') : t('notes:shorthand.oneWord'));
      return;
    }
    setError(null);
    setShort('');
    setLong('');
    first.current?.focus();
    if (await props.onAdd({ short: short.trim(), long: long.trim() })) return;
    setShort((since) => putBack(short, since));
    setLong((since) => putBack(long, since));
  };
  return (
    <form className={css.row} aria-describedby={error ? errorId : undefined} onSubmit={(event) => void onSubmit(event)}>
      <TextField
        label={t('notes:shorthand.short')}
        ref={first}
        data-autofocus
        maxLength={60}
        value={short}
        onChange={(event) => setShort(event.target.value)}
      />
      <TextField
        label={t('notes:shorthand.long')}
        maxLength={2_000}
        value={long}
        onChange={(event) => setLong(event.target.value)}
      />
      <Button type="submit" keys="Enter">
        {t('notes:shorthand.add')}
      </Button>
      {error ? (
        <p id={errorId} role="alert" className={css.error}>
          {error}
        </p>
      ) : null}
    </form>
  );
}

function ShorthandRow(props: {
  shorthand: Shorthand;
  onChange: (long: string) => Promise<boolean>;
  onRemove: () => Promise<boolean>;
}): ReactNode {
  const { short, long } = props.shorthand;
  const { t } = useWords();
  const [typed, setTyped] = useState(long);
  const commit = (): void => {
    const text = typed.trim();
    if (text === '') setTyped(long);
    else if (text !== long) void props.onChange(text).then((saved) => !saved && setTyped(long));
  };
  return (
    <li className={css.row}>
      <bdi className={css.short}>{short}</bdi>
      <TextField
        label={t('notes:shorthand.longOf', { short })}
        hideLabel
        maxLength={2_000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <IconButton name={t('notes:shorthand.remove', { short })} onClick={() => void props.onRemove()}>
        <TrashIcon />
      </IconButton>
    </li>
  );
}
