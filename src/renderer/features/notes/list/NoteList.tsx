import { type KeyboardEvent, memo, type ReactNode, type RefObject, useMemo } from 'react';
import type { Day } from '../../../../domain/agenda/gathering';
import type { NoteId } from '../../../../domain/ids';
import type { Picture } from '../../../../domain/pictures/picture';
import type { RunEvent } from '../../../../domain/run/run';
import { useWords } from '../../../i18n/words';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import type { Places } from '../line/ItemOptions';
import { itemSpans, type NoteGroup } from '../line/notes-view';
import type { NoteActs } from '../outbox/useNoteActs';
import { ConsentDialog } from './ConsentDialog';
import type { HeldEdits } from './held-edits';
import { MoveDialog } from './MoveDialog';
import { NoteGroupPart } from './NoteGroupPart';
import css from './NoteList.module.css';
import type { NoteListHandle } from './note-list-handle';
import { SelectionBar } from './SelectionBar';
import { useListActs } from './useListActs';
import type { ListFocus } from './useListFocus';
import type { Selection } from './useSelection';

interface NoteListProps {
  readonly handle: RefObject<NoteListHandle | null>;
  readonly groups: readonly NoteGroup[];
  readonly zone: string;
  readonly days: readonly Day[];
  readonly run: readonly RunEvent[];
  readonly places: Places;
  readonly names: readonly string[];
  readonly tags: readonly string[];
  readonly acts: NoteActs;
  readonly held: HeldEdits;
  /** Notes that wait for contact. */
  readonly waiting: ReadonlySet<NoteId>;
  /** Who else has a note open, in words. */
  readonly writers: ReadonlyMap<NoteId, string>;
  /** Everything is shown: an empty list means that there is nothing. */
  readonly nothingYet: boolean;
  readonly onShowAll: () => void;
  readonly onLeaveDown: () => void;
  readonly onPicture: (picture: Picture) => void;
}

/**
 * The notes, item by item. Drawn anew when notes change, never for a keystroke in the pad or a turn of the clock; so
 * nothing in it may listen to the gathering, which is another with every draft that is saved.
 */
export const NoteList = memo(function NoteList(props: NoteListProps): ReactNode {
  const { groups, days, run, places, names, tags, acts } = props;
  const { t } = useWords();
  const spans = useMemo(() => itemSpans(days, run), [days, run]);
  const notes = useMemo(() => groups.flatMap((group) => group.notes), [groups]);
  const { focus, selection, dialogs, meant, several } = useListActs(props, notes);
  const { editing, asking, moving, rowActs, close } = dialogs;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (choosingKey(event, focus, selection) || focus.move(event.key)) event.preventDefault();
  };
  const asked = notes.find((note) => note.id === asking);
  return (
    <>
      <SelectionBar
        chosen={selection.chosen}
        onMerge={several.merge}
        onMove={several.move}
        onRemove={() => rowActs.remove(meant())}
        onClear={selection.clear}
      />
      <section
        className={css.list}
        aria-label={t('notes:list')}
        tabIndex={-1}
        data-focus-home
        ref={focus.scroller}
        onScroll={focus.onScroll}
        onKeyDown={onKeyDown}
        onKeyUp={(event) => {
          // Space has chosen the row; letting go of it must not press the row too.
          if (event.key === ' ' && focus.focusedId()) event.preventDefault();
        }}
      >
        {groups.length === 0 ? <Nothing {...props} /> : null}
        {groups.map((group) => (
          <NoteGroupPart
            key={group.item?.id ?? ''}
            group={group}
            zone={props.zone}
            span={(group.item && spans.get(group.item.id)) ?? null}
            editing={within(group, editing)}
            tabStop={within(group, focus.tabStop)}
            chosen={some(group, selection.chosen)}
            waiting={some(group, props.waiting)}
            writers={props.writers}
            places={places}
            names={names}
            tags={tags}
            acts={acts}
            held={props.held}
            rowActs={rowActs}
            onClose={close}
            onPicture={props.onPicture}
          />
        ))}
        {asked ? <ConsentDialog key={asked.id} note={asked} names={names} acts={acts} onClose={close} /> : null}
        {moving ? <MoveDialog noteIds={moving.noteIds} places={places} acts={acts} onClose={dialogs.endMove} /> : null}
      </section>
    </>
  );
});

/** Space, Shift with an arrow, and Escape; answers whether the key was one. */
function choosingKey(event: KeyboardEvent, focus: ListFocus, selection: Selection): boolean {
  const here = focus.focusedId();
  if (!here || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === ' ') {
    selection.toggle(here);
    return true;
  }
  if (event.key === 'Escape' && selection.chosen.size > 0) {
    selection.clear();
    return true;
  }
  if (!event.shiftKey) return false;
  const to = focus.step(event.key);
  if (to) selection.extendTo(to, here);
  return to !== null;
}

const NONE: ReadonlySet<NoteId> = new Set();

/** Only what is of this group, so that the others need not be drawn anew. */
const within = ({ notes }: NoteGroup, noteId: NoteId | null): NoteId | null =>
  noteId !== null && notes.some((note) => note.id === noteId) ? noteId : null;
const some = ({ notes }: NoteGroup, ids: ReadonlySet<NoteId>): ReadonlySet<NoteId> =>
  ids.size > 0 && notes.some((note) => ids.has(note.id)) ? ids : NONE;

function Nothing(props: NoteListProps): ReactNode {
  const { t } = useWords();
  if (props.nothingYet) return <EmptyState>{t('notes:empty')}</EmptyState>;
  return (
    <EmptyState action={<Button onClick={props.onShowAll}>{t('notes:showAll')}</Button>}>
      {t('notes:emptyHere')}
    </EmptyState>
  );
}
