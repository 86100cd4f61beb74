import { type KeyboardEvent, memo, type ReactNode, type RefObject, useMemo } from 'react';
import type { Item } from '../../../domain/agenda';
import type { Day } from '../../../domain/gathering';
import type { NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/note';
import type { RunEvent } from '../../../domain/run';
import { clockOf, type Words } from '../../../words';
import { KindSign } from '../../agenda/KindSign';
import { useShortcut } from '../../app/shortcuts';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ConsentDialog } from './ConsentDialog';
import type { Places } from './ItemOptions';
import { NoteEditor } from './NoteEditor';
import css from './NoteList.module.css';
import { NoteRow } from './NoteRow';
import { itemSpans, type NoteGroup } from './notes-view';
import { type ListFocus, useListFocus } from './useListFocus';
import type { NoteActs } from './useNoteActs';
import { type RowActs, useNoteDialogs } from './useNoteDialogs';

export interface NoteListHandle {
  /** Down to the newest, beside the pad. */
  showNewest(): void;
  focusLast(): void;
  /** To one note; `reveal` is called first when what is shown leaves it out. */
  goTo(noteId: NoteId, reveal: () => void): void;
}

interface NoteListProps {
  readonly handle: RefObject<NoteListHandle | null>;
  readonly groups: readonly NoteGroup[];
  readonly zone: string;
  readonly days: readonly Day[];
  readonly run: readonly RunEvent[];
  readonly places: Places;
  readonly names: readonly string[];
  readonly acts: NoteActs;
  /** Everything is shown: an empty list means that there is nothing. */
  readonly nothingYet: boolean;
  readonly onShowAll: () => void;
  readonly onLeaveDown: () => void;
}

/**
 * The notes, item by item. Drawn anew when notes change, never for a keystroke in the pad or a turn of the clock; so
 * nothing in it may listen to the gathering, which is another with every draft that is saved.
 */
export const NoteList = memo(function NoteList(props: NoteListProps): ReactNode {
  const { groups, zone, days, run, places, names, acts } = props;
  const { t } = useWords();
  const spans = useMemo(() => itemSpans(days, run), [days, run]);
  const notes = useMemo(() => groups.flatMap((group) => group.notes), [groups]);
  const focus = useListFocus({ notes, handle: props.handle, onLeaveDown: props.onLeaveDown });
  const { editing, asking, rowActs, close } = useNoteDialogs(acts, focus);

  useRowKeys(notes, focus, rowActs);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (focus.move(event.key)) event.preventDefault();
  };
  const asked = notes.find((note) => note.id === asking);
  return (
    <section
      className={css.list}
      aria-label={t('notes:list')}
      ref={focus.scroller}
      onScroll={focus.onScroll}
      onKeyDown={onKeyDown}
    >
      {groups.length === 0 ? <Nothing {...props} /> : null}
      {groups.map((group) => (
        <div key={group.item?.id ?? ''} className={css.group}>
          <GroupHead group={group} zone={zone} spans={spans} />
          <ul>
            {group.notes.map((note) =>
              note.id === editing ? (
                <NoteEditor key={note.id} note={note} places={places} names={names} acts={acts} onClose={close} />
              ) : (
                <NoteRow key={note.id} note={note} zone={zone} tabbable={note.id === focus.tabStop} acts={rowActs} />
              ),
            )}
          </ul>
        </div>
      ))}
      {asked ? <ConsentDialog key={asked.id} note={asked} names={names} acts={acts} onClose={close} /> : null}
    </section>
  );
});

/** The keys that act on the row in focus. */
function useRowKeys(notes: readonly Note[], focus: ListFocus, acts: RowActs): void {
  const { t } = useWords();
  const onFocused = (act: (note: Note) => void) => (): void => {
    const noteId = focus.focusedId();
    const note = notes.find((one) => one.id === noteId);
    if (note) act(note);
  };
  useShortcut(
    'e',
    t('notes:edit.key'),
    onFocused(({ id }) => acts.edit(id)),
  );
  useShortcut('*', t('notes:star.key'), onFocused(acts.star));
  useShortcut('Delete', t('notes:removeKey'), onFocused(acts.remove));
}

function Nothing(props: NoteListProps): ReactNode {
  const { t } = useWords();
  if (props.nothingYet) return <EmptyState>{t('notes:empty')}</EmptyState>;
  return (
    <EmptyState action={<Button onClick={props.onShowAll}>{t('notes:showAll')}</Button>}>
      {t('notes:emptyHere')}
    </EmptyState>
  );
}

type Spans = ReturnType<typeof itemSpans>;

function GroupHead(props: { group: NoteGroup; zone: string; spans: Spans }): ReactNode {
  const { item, notes } = props.group;
  const { t } = useWords();
  return (
    <div className={css.head}>
      <h2>
        {item ? <KindSign kind={item.kind} named /> : null}
        {item ? item.title || t('notes:untitledItem') : t('notes:withoutItem')}
      </h2>
      <span className={css.meta}>
        {[spanText(t, props, item), t('notes:count', { count: notes.length })].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

function spanText(t: Words, { spans, zone }: { spans: Spans; zone: string }, item: Item | null): string {
  const span = item ? spans.get(item.id) : undefined;
  if (!span) return '';
  const from = clockOf(zone, span.from);
  return span.to ? t('notes:span.done', { from, to: clockOf(zone, span.to) }) : t('notes:span.going', { from });
}
