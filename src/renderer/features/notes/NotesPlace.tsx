import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Item } from '../../../domain/agenda';
import type { NoteId } from '../../../domain/ids';
import type { NoteKind } from '../../../domain/note';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Columns } from '../../ui/Columns';
import { TeamInNotes } from '../reflection/TeamInNotes';
import { NoteFilters } from './NoteFilters';
import { NoteList, type NoteListHandle } from './NoteList';
import { NotesHead } from './NotesHead';
import css from './NotesPlace.module.css';
import { ALL_NOTES, groupNotes, itemsByDay, knownNames, passes } from './notes-view';
import { Outcomes } from './Outcomes';
import { Pad } from './Pad';
import { useNoteActs } from './useNoteActs';
import { useTarget } from './useTarget';
import { takeWantedNotes } from './wanted-filter';

/** Noter: what is said lands on the item that runs; below stands the pad, always ready. */
export default function NotesPlace(): ReactNode {
  const { snapshot, days } = useGathering();
  const { t } = useWords();
  const { notes, items, participants } = snapshot;
  const [filter, setFilter] = useState(takeWantedNotes);
  const target = useTarget();
  const acts = useNoteActs();
  const pad = useRef<HTMLTextAreaElement>(null);
  const list = useRef<NoteListHandle>(null);

  // Ready to type in; but when she came for certain notes, those have focus.
  const cameFor = useRef(filter);
  useEffect(() => {
    if (cameFor.current === ALL_NOTES) pad.current?.focus();
    else list.current?.focusLast();
  }, []);
  const places = useMemo(() => itemsByDay(days, items), [days, items]);
  const order = useMemo<readonly Item[]>(
    () => places.flatMap((place) => place.items.map((placed) => placed.item)),
    [places],
  );
  const targetId = target.item?.id ?? null;
  const groups = useMemo(() => groupNotes(notes, order, filter, targetId), [notes, order, filter, targetId]);
  const names = useMemo(() => knownNames(participants, notes, items), [participants, notes, items]);
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
  const onSaved = (kind: NoteKind, starred: boolean): void => {
    if (!passes(filter, { kind, starred })) setFilter(ALL_NOTES);
    list.current?.showNewest();
  };
  return (
    <Columns
      asideTitle={t('notes:outcomes.title')}
      aside={
        <>
          <TeamInNotes />
          <Outcomes notes={notes} onGoTo={goTo} />
        </>
      }
    >
      <div className={css.place}>
        <NotesHead target={target} places={places} />
        <NoteFilters filter={filter} onChange={setFilter} />
        <NoteList
          handle={list}
          groups={groups}
          zone={snapshot.gathering.zone}
          days={days}
          run={snapshot.run}
          places={places}
          names={names}
          acts={acts}
          nothingYet={filter === ALL_NOTES}
          onShowAll={showAll}
          onLeaveDown={toPad}
        />
        <Pad
          names={names}
          target={target.item}
          field={pad}
          onSaved={onSaved}
          onLeaveUp={() => list.current?.focusLast()}
        />
      </div>
    </Columns>
  );
}
