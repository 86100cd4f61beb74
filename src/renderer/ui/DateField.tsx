import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
} from 'react';
import { dateIn, type IsoDate, isoDate } from '../../domain/time';
import { longDate, tableDate } from '../../words';
import { useNow } from '../api/react';
import { useWords } from '../i18n/words';
import { IconButton } from './Button';
import css from './DateField.module.css';
import { Field, type FieldTexts } from './Field';
import fieldCss from './Field.module.css';
import { CalendarIcon } from './icons';
import { readDate } from './read-date';

const EVERY_MINUTE = 60_000;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface DateFieldProps extends Omit<FieldTexts, 'error'> {
  readonly value: IsoDate | null;
  /** Told when the field is left, at Enter, and when a day is picked; never of what cannot be read. False: it was not stored. */
  readonly onChange: (date: IsoDate | null) => unknown;
  /** Told as it is typed too, for a form that may be sent from the keyboard before the field is left. */
  readonly live?: boolean;
  readonly className?: string | undefined;
}

/**
 * A date, written and shown as the language has it: a browser's own date field has the browser's language and not the app's.
 * The calendar beside it is the browser's. Below stands the weekday, by which a wrong date is seen.
 */
export function DateField(props: DateFieldProps): ReactNode {
  const { value, onChange, live = false, className, hint, ...texts } = props;
  const { t, language } = useWords();
  const today = dateIn(ZONE, useNow(EVERY_MINUTE));
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = value === null ? '' : tableDate(language, value);

  const set = (date: IsoDate | null): void => {
    const text = typed;
    setTyped(null);
    setWrong(false);
    if (date === value) return;
    // What was typed stands until it is stored.
    void Promise.resolve(onChange(date)).then((done) => {
      if (done === false) setTyped(text);
    });
  };
  /** False: it could not be read, and stands as it was typed. */
  const take = (): boolean => {
    if (typed === null) return true;
    const date = typed.trim() === '' ? null : readDate(typed, today);
    const unread = date === null && typed.trim() !== '';
    setWrong(unread);
    if (!unread) set(date);
    return !unread;
  };
  const type = (text: string): void => {
    setTyped(text);
    const date = text.trim() === '' ? null : readDate(text, today);
    if (live && (date !== null || text.trim() === '')) void onChange(date);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !take()) event.preventDefault();
    if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      event.preventDefault();
      setTyped(null);
      setWrong(false);
    }
  };
  const isUnread = typed !== null && typed.trim() !== '' && readDate(typed, today) === null;
  const unread = t('common:date.unread');
  // A form is not sent, and a dialog not left, with what would be dropped without a word.
  useEffect(() => field.current?.setCustomValidity(isUnread ? unread : ''), [isUnread, unread]);
  const onInvalid = (event: FormEvent<HTMLInputElement>): void => {
    // Said beside the field, in the app's language, and not in the browser's own bubble.
    event.preventDefault();
    setWrong(true);
    const { currentTarget } = event;
    const first = currentTarget.form?.querySelector(':invalid:not(fieldset)') ?? currentTarget;
    if (first === currentTarget) currentTarget.focus();
  };
  /** The button that is being pressed must not move from under the pointer. */
  const leave = ({ relatedTarget }: FocusEvent): void => {
    const pressed = isUnread && relatedTarget?.matches('button:active');
    if (pressed) document.addEventListener('pointerup', () => setTimeout(() => setWrong(true)), { once: true });
    else take();
  };
  const error = wrong && isUnread ? unread : null;
  return (
    <Field {...texts} hint={value === null ? hint : longDate(language, value)} error={error} className={className}>
      {(wiring) => (
        <span className={css.date}>
          <input
            {...wiring}
            ref={field}
            type="text"
            autoComplete="off"
            className={fieldCss.control}
            value={typed ?? shown}
            placeholder={t('common:date.example')}
            onChange={(event) => type(event.target.value)}
            onBlur={leave}
            onInvalid={onInvalid}
            onKeyDown={onKeyDown}
          />
          <input
            ref={picker}
            type="date"
            className={css.picker}
            tabIndex={-1}
            aria-hidden="true"
            value={value ?? ''}
            onChange={(event) => set(event.target.value === '' ? null : isoDate(event.target.value))}
          />
          <IconButton type="button" name={t('common:date.pick')} onClick={() => picker.current?.showPicker()}>
            <CalendarIcon />
          </IconButton>
        </span>
      )}
    </Field>
  );
}
