import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import type { ClockView } from '../../../domain/clock';
import type { ItemId, NoteId } from '../../../domain/ids';
import { useCall } from '../../api/call';
import { failureText } from '../../api/failure';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useTrouble } from '../../app/trouble';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { KeyCap } from '../../ui/KeyCap';
import { useToast } from '../../ui/Toast';
import css from './NoteLine.module.css';
import { usePad } from './usePad';

/** One line for what she hears while she runs the day: it lands as a contribution on the item in hand. */
export function NoteLine(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { gatheringId, client, snapshot } = useGathering();
  const { t } = useWords();
  const call = useCall();
  const toast = useToast();
  useMessagesAside();
  // Ctrl+Z means the run here, so the button stands without the key.
  const { keys: _, ...undo } = useUndo().action('notes');
  const field = useRef<HTMLInputElement>(null);
  const sending = useRef<{ readonly text: string; readonly noteId: NoteId } | null>(null);
  const [text, setText] = usePad();
  const [error, setError] = useTrouble();
  const itemId = view.current?.itemId ?? lastHeld(view);
  const item = snapshot.items.find((one) => one.id === itemId);
  useShortcut('n', t('run:note.write'), () => field.current?.focus());

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    // The same text pressed twice is one note: its id goes along.
    if (sending.current?.text !== said) sending.current = { text: said, noteId: newNoteId() };
    const { noteId } = sending.current;
    const done = await call(() => client.note.add({ gatheringId, noteId, fields: { text: said, itemId } }), {
      onFailure: (failure) => {
        setError(failureText(t, failure), failure);
        return true;
      },
    });
    if (!done.ok) return;
    sending.current = null;
    setError(null);
    if (field.current?.value.trim() === said) setText('');
    toast({ text: t('common:history.noteAdded'), action: undo });
  };

  if (!item && text === '') return null;
  const label = item ? t('run:note.onItem', { title: item.title }) : t('run:note.write');
  return (
    <form className={css.form} onSubmit={(event) => void send(event)}>
      <div className={css.line}>
        <input
          ref={field}
          className={css.field}
          aria-label={label}
          aria-keyshortcuts="N"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'run-note-error' : undefined}
          placeholder={label}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') leave(event.currentTarget);
          }}
        />
        <KeyCap keys="N" className={css.cap ?? ''} />
      </div>
      {error ? (
        <p id="run-note-error" role="alert" className={css.error}>
          {error}
        </p>
      ) : null}
    </form>
  );
}

/** Messages stand at the side while this line is here: never over what is being typed. */
function useMessagesAside(): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--toast-side', 'flex-end');
    return () => void style.removeProperty('--toast-side');
  }, []);
}

/** Back to the panel, so that Space is Next again; the text stays. */
function leave(field: HTMLInputElement): void {
  field.closest('main')?.querySelector<HTMLElement>('[data-surface="panel"]')?.focus();
}

const lastHeld = (view: ClockView): ItemId | null =>
  view.rows.findLast((row) => row.isStep && row.state === 'done')?.itemId ?? null;

const newNoteId = (): NoteId => crypto.randomUUID() as NoteId;
