import { type ReactNode, type RefObject, useEffect, useId, useRef, useSyncExternalStore } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { NoteKind } from '../../../../domain/notes/note';
import { clockOf, type Words, withInnerMarks } from '../../../../words';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useShortcut } from '../../../app/shortcuts';
import { useWords } from '../../../i18n/words';
import { useAnnounce } from '../../../ui/Announcer';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { KindWord } from '../line/KindWord';
import type { PadLine } from '../line/pad-line';
import { useOutbox } from '../outbox/useOutbox';
import { picturesIn, usePicturesWaiting } from '../pictures/usePictureActs';
import { DraftOffers } from './DraftOffers';
import { NewNameOffer } from './NewNameOffer';
import css from './Pad.module.css';
import { PadKinds } from './PadKinds';
import { PadReading } from './PadReading';
import { PadText } from './PadText';
import { PadTrouble } from './PadTrouble';
import { PadWaiting } from './PadWaiting';
import { useNewName } from './useNewName';
import { usePad } from './usePad';

interface PadProps {
  readonly names: readonly string[];
  readonly tags: readonly string[];
  /** The item the note lands on. */
  readonly target: Item | null;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onSaved: (line: PadLine, starred: boolean) => void;
  /** The key of a kind; answers whether it was for rows of the list. */
  readonly onKindKey: (kind: NoteKind) => boolean;
  /** Pictures that were pasted. */
  readonly onPictures: (files: readonly File[]) => void;
  /** Arrow up from an empty pad: into the list. */
  readonly onLeaveUp: () => void;
}

/** Always ready at the bottom of the list. Its text lives here alone, so that a keystroke draws nothing else anew. */
export function Pad(props: PadProps): ReactNode {
  const { names, tags, target, field, onSaved, onLeaveUp } = props;
  const { t } = useWords();
  const announce = useAnnounce();
  const { contact } = useGathering();
  const hintId = useId();
  const dock = useRef<HTMLDivElement>(null);
  useMessagesAbove(dock);
  const box = useOutbox();
  const state = useSyncExternalStore(box.subscribe, box.getState);
  const pictures = usePicturesWaiting();
  const [newName, setNewName] = useNewName();
  const pad = usePad({
    names,
    tags,
    target: target?.id ?? null,
    onSaved: (saved, starred) => {
      const title = target?.title ?? '';
      announce(title ? t('notes:pad.saved', { title: withInnerMarks(title) }) : t('notes:pad.savedPlain'));
      setNewName(saved);
      onSaved(saved, starred);
    },
  });
  const { draft, line } = pad;
  useShortcut('n', t('notes:pad.focus'), () => field.current?.focus());
  const choose = (kind: NoteKind): void => {
    pad.setKind(kind);
    field.current?.focus();
  };
  return (
    <div className={css.dock} ref={dock} tabIndex={-1} data-focus-home>
      <DraftOffers
        padIsEmpty={draft.text === ''}
        names={names}
        onTake={(taken) => {
          pad.take(taken);
          field.current?.focus();
        }}
      />
      <NewNameOffer name={newName} onDone={() => setNewName(null)} />
      <form
        className={cx(
          css.pad,
          draft.text === '' && css.empty,
          (pad.trouble !== null || state.trouble !== null) && css.failed,
        )}
        onPaste={(event) => {
          const files = picturesIn(event.clipboardData);
          if (files.length === 0) return;
          event.preventDefault();
          props.onPictures(files);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          pad.save(false);
        }}
      >
        <div className={css.line}>
          <PadTime />
          <KindWord kind={line.kind} look="pad" />
          <PadText
            field={field}
            text={draft.text}
            tokens={line.tokens}
            names={names}
            tags={tags}
            label={t('notes:pad.label')}
            placeholder={placeholderFor(t, line.kind)}
            describedBy={hintId}
            onText={pad.setText}
            onSave={pad.save}
            onUndo={() => void pad.undoSaved()}
            onLeaveUp={onLeaveUp}
          />
          <SendButton />
        </div>
        <VisuallyHidden id={hintId}>{t('notes:pad.hint')}</VisuallyHidden>
        <PadReading line={line} />
        {pad.trouble === null ? null : (
          <PadTrouble trouble={pad.trouble} text={draft.text} onRetry={() => pad.save(false)} />
        )}
        {pad.draftUnsaved && contact !== 'lost' && draft.text !== '' ? (
          <p className={css.unsaved}>{t('notes:pad.draftUnsaved')}</p>
        ) : null}
        <PadWaiting box={box} state={state} pictures={pictures} />
        <PadKinds
          kind={line.kind}
          onChoose={choose}
          onKey={(kind) => props.onKindKey(kind) || choose(kind)}
          onStar={() => pad.save(true)}
        />
      </form>
    </div>
  );
}

/** What is wanted, with the signs for whom and when. */
function placeholderFor(t: Words, kind: NoteKind): string {
  if (kind === 'action') return t('notes:pad.placeholderAction');
  return kind === 'order' ? t('notes:pad.placeholderOrder') : t('notes:pad.placeholder');
}

function SendButton(): ReactNode {
  const { t } = useWords();
  const name = t('notes:pad.save');
  return (
    <Button type="submit" size="row" className={css.send ?? ''} aria-label={name} title={name} keepFocus>
      ↵
    </Button>
  );
}

/** The time the note would get; alone, so that the clock's turn draws nothing else anew. */
function PadTime(): ReactNode {
  const { snapshot } = useGathering();
  const now = useNow(5_000);
  return <time className={css.time}>{clockOf(snapshot.gathering.zone, now)}</time>;
}

/** From the window's edge up to the pad, and between the pad and a message. */
const MARGINS = 36;

/** Messages stand above the pad, however high it grows: never over what is being typed. */
function useMessagesAbove(dock: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dock.current;
    if (!element) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--toast-bottom', `${element.offsetHeight + MARGINS}px`));
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty('--toast-bottom');
    };
  }, [dock]);
}
