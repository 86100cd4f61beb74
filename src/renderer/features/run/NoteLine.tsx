import { type FormEvent, type ReactNode, Suspense, useEffect, useMemo, useRef } from 'react';
import type { ItemId, NoteId } from '../../../domain/ids';
import type { ClockView } from '../../../domain/run/clock';
import { useServerNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useTrouble } from '../../app/trouble';
import { useUndo } from '../../app/undo';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { KeyCap } from '../../ui/KeyCap';
import { useToast } from '../../ui/Toast';
import { type PadLine, readPadLine } from '../notes/line/pad-line';
import { useKnownWords } from '../notes/line/useKnownWords';
import { onNoteSent } from '../notes/outbox/outboxes';
import { newNoteId } from '../notes/outbox/pad-memory';
import { useNotesWithWaiting, useOutbox } from '../notes/outbox/useOutbox';
import { useUndoNewest } from '../notes/outbox/useUndoNewest';
import { PadReading } from '../notes/pad/PadReading';
import { PadWaiting } from '../notes/pad/PadWaiting';
import css from './NoteLine.module.css';
import { LONGEST_NOTE, usePad } from './usePad';

/** One line for what she hears while she runs the day, read as Noter's pad reads it: it lands on the item in hand. */
export function NoteLine(props: { view: ClockView }): ReactNode {
  // Which pad this tab has takes a moment to settle; the rest of the place does not wait for it.
  return (
    <Suspense fallback={null}>
      <Line {...props} />
    </Suspense>
  );
}

function Line(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { snapshot } = useGathering();
  const { t } = useWords();
  useMessagesAside();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = usePad();
  const [error, setError] = useTrouble();
  const send = useSending();
  const { box, state, notes } = useNotesWithWaiting();
  const { names, tags } = useKnownWords(notes);
  const line = useMemo(() => readPadLine(text, 'contribution', names, tags), [text, names, tags]);
  const itemId = view.current?.itemId ?? lastHeld(view);
  const item = snapshot.items.find((one) => one.id === itemId);
  useShortcut('n', t('run:note.write'), () => field.current?.focus());

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    const closed = snapshot.gathering.closedAt !== null;
    if (closed || text.length > LONGEST_NOTE) {
      setError(closed ? t('common:refused.gatheringClosed') : t('notes:pad.tooLong'));
      return;
    }
    setError(null);
    send(line, itemId);
    setText('');
  };

  if (!item && text === '') return null;
  const label = item ? t('run:note.onItem', { title: item.title }) : t('run:note.write');
  return (
    <form className={css.form} onSubmit={submit}>
      <div className={cx(css.line, text !== '' && css.begun)}>
        {text === '' ? null : (
          <div className={css.becomes}>
            <span className={css.place}>{label}</span>
            <span>{t(`common:noteKind.${line.kind}`)}</span>
            <PadReading line={line} className={css.reading ?? ''} />
          </div>
        )}
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
      <PadWaiting box={box} state={state} />
    </form>
  );
}

/**
 * Puts a note in the outbox, as Noter does: without contact it waits here and is delivered once. What became of it is said
 * when it is saved, or at once where it waits.
 */
function useSending(): (line: PadLine, itemId: ItemId | null) => void {
  const { contact } = useGathering();
  const { t } = useWords();
  const toast = useToast();
  const serverNow = useServerNow();
  const box = useOutbox();
  // Ctrl+Z means the run here, so the button stands without the key.
  const { keys: _, ...undo } = useUndo().action('notes');
  const undoNewest = useUndoNewest();
  const sent = useRef(new Set<NoteId>());
  const said = useRef<() => void>(() => undefined);
  said.current = () => toast({ text: t('common:history.noteAdded'), action: undo });
  useEffect(
    () =>
      onNoteSent(({ noteId }) => {
        if (sent.current.delete(noteId)) said.current();
      }),
    [],
  );
  return ({ tokens: _tokens, ...fields }, itemId) => {
    const noteId = newNoteId();
    sent.current.add(noteId);
    box.add({ type: 'add', noteId, at: serverNow(), fields: { ...fields, itemId } });
    if (contact === 'live') return;
    toast({ text: t('run:note.waits'), action: { label: t('common:undo'), run: () => void undoNewest() } });
  };
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
