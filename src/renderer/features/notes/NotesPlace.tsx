import { type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ItemId, NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/notes/note';
import type { Picture } from '../../../domain/pictures/picture';
import { useGathering } from '../../app/gathering';
import { useShortcut } from '../../app/shortcuts';
import { useFocusCatcher } from '../../app/useFocusCatcher';
import { useWords } from '../../i18n/words';
import { AsideButton, Columns } from '../../ui/Columns';
import { useMakeOutcome } from '../outcomes/make-outcome';
import { TeamInNotes } from '../reflection/TeamInNotes';
import { ALL_NOTES, groupNotes, itemsByDay, type NoteFilter, passes } from './line/notes-view';
import type { PadLine } from './line/pad-line';
import { useKnownWords } from './line/useKnownWords';
import { NoteFilters } from './list/NoteFilters';
import { NoteList } from './list/NoteList';
import type { NoteListHandle } from './list/note-list-handle';
import { useHeldEdits } from './list/useHeldEdits';
import { NotesHead } from './NotesHead';
import css from './NotesPlace.module.css';
import { NotesTools } from './NotesTools';
import { Outcomes } from './Outcomes';
import { claimPad } from './outbox/pad-claim';
import { useNoteActs } from './outbox/useNoteActs';
import { useNotesWithWaiting } from './outbox/useOutbox';
import { useUndoNewest } from './outbox/useUndoNewest';
import { Pad } from './pad/Pad';
import { PictureDialog } from './pictures/PictureDialog';
import { picturesIn, usePictureActs } from './pictures/usePictureActs';
import { useTarget } from './useTarget';
import { useWriters } from './useWriters';
import { takeWantedNotes } from './wanted-filter';
import { useWantedNote } from './wanted-note';

/** Noter: what is said lands on the item that runs; below stands the pad, always ready. */
export default function NotesPlace(): ReactNode {
  // Nothing is typed before it is known that no other tab types on the same pad.
  use(claimPad());
  const { snapshot, days } = useGathering();
  const { t } = useWords();
  const { notes, waiting } = useNotesWithWaiting();
  const [filter, setFilter] = useState(takeWantedNotes);
  const target = useTarget();
  const pad = useRef<HTMLTextAreaElement>(null);
  const list = useRef<NoteListHandle>(null);
  const acts = useNoteActs(useCallback((noteId: NoteId) => list.current?.edit(noteId), []));
  const held = useHeldEdits();
  const photos = usePictureActs();
  const [opened, setOpened] = useState<Picture | null>(null);
  const writers = useWriters(acts);

  useFocusCatcher();
  const undoNewest = useUndoNewest();
  useShortcut('Ctrl+Z', t('common:undo'), () => void undoNewest(), { unlisted: true });

  // Ready to type in; but when she came for certain notes, those have focus.
  const cameFor = useRef(filter);
  useEffect(() => {
    if (cameFor.current === ALL_NOTES) pad.current?.focus();
    else list.current?.focusLast();
  }, []);
  const targetId = target.item?.id ?? null;
  const { places, groups, names, tags } = useListed(notes, filter, targetId);
  const showAll = useCallback(() => setFilter(ALL_NOTES), []);
  const toPad = useCallback(() => pad.current?.focus(), []);
  const goTo = useCallback(
    (noteId: NoteId): void => {
      // In a narrow window the outcomes stand in a drawer, which must go before anything behind it can have focus.
      document.querySelector('dialog[open]')?.dispatchEvent(new Event('cancel', { cancelable: true }));
      requestAnimationFrame(() => list.current?.goTo(noteId, showAll));
    },
    [showAll],
  );
  useWantedNote(goTo);
  useMakeOutcome(notes);
  const onSaved = (line: PadLine, starred: boolean): void => {
    if (!passes(filter, { ...line, starred })) setFilter(ALL_NOTES);
    list.current?.showNewest();
  };
  const addPictures = (files: Iterable<File>): void => void photos.add(files, targetId);
  return (
    <Columns
      fills
      asideTitle={t('notes:outcomes.title')}
      aside={
        <>
          <TeamInNotes />
          <Outcomes notes={notes} onGoTo={goTo} />
        </>
      }
    >
      <DropPlace onPictures={addPictures}>
        <div className={css.top}>
          <NotesHead target={target} places={places}>
            <NotesTools onPictures={addPictures} />
            <AsideButton />
          </NotesHead>
          <NoteFilters notes={notes} filter={filter} onChange={setFilter} />
        </div>
        <NoteList
          handle={list}
          groups={groups}
          zone={snapshot.gathering.zone}
          days={days}
          run={snapshot.run}
          places={places}
          names={names}
          tags={tags}
          acts={acts}
          held={held}
          waiting={waiting}
          writers={writers}
          nothingYet={filter === ALL_NOTES}
          onShowAll={showAll}
          onLeaveDown={toPad}
          onPicture={setOpened}
        />
        <Pad
          names={names}
          tags={tags}
          target={target.item}
          field={pad}
          onSaved={onSaved}
          onLeaveUp={() => list.current?.focusLast()}
          onKindKey={(kind) => list.current?.changeKind(kind) ?? false}
          onPictures={addPictures}
        />
      </DropPlace>
      {opened ? (
        <PictureDialog key={opened.id} picture={opened} places={places} acts={photos} onClose={() => setOpened(null)} />
      ) : null}
    </Columns>
  );
}

/** What stands in the list, and the words that can be offered. */
function useListed(notes: readonly Note[], filter: NoteFilter, target: ItemId | null) {
  const { snapshot, days } = useGathering();
  const { items, pictures } = snapshot;
  const places = useMemo(() => itemsByDay(days, items), [days, items]);
  const order = useMemo(() => places.flatMap((place) => place.items.map((placed) => placed.item)), [places]);
  const groups = useMemo(
    () => groupNotes(notes, order, filter, target, pictures),
    [notes, order, filter, target, pictures],
  );
  return { places, groups, ...useKnownWords(notes) };
}

/** A picture dropped anywhere in the place. */
function DropPlace(props: { onPictures: (files: readonly File[]) => void; children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a picture can be chosen with a button and pasted too.
    <div
      className={css.place}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const files = picturesIn(event.dataTransfer);
        if (files.length === 0) return;
        event.preventDefault();
        props.onPictures(files);
      }}
    >
      {props.children}
    </div>
  );
}
