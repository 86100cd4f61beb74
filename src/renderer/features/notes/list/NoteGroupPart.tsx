import { memo, type ReactNode } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { NoteId } from '../../../../domain/ids';
import type { Note } from '../../../../domain/notes/note';
import type { Picture } from '../../../../domain/pictures/picture';
import type { Instant } from '../../../../domain/time';
import { clockOf, type Words } from '../../../../words';
import { KindSign } from '../../../agenda/KindSign';
import { useWords } from '../../../i18n/words';
import type { Places } from '../line/ItemOptions';
import type { NoteGroup } from '../line/notes-view';
import { PictureRow } from '../pictures/PictureRow';
import { NoteEditor } from './NoteEditor';
import css from './NoteList.module.css';
import { NoteRow } from './NoteRow';
import type { EditedNote } from './useEdit';
import type { RowActs } from './useNoteDialogs';

interface NoteGroupProps extends Pick<EditedNote, 'names' | 'tags' | 'acts' | 'held' | 'onClose'> {
  readonly group: NoteGroup;
  readonly zone: string;
  readonly span: { readonly from: Instant; readonly to: Instant | null } | null;
  readonly editing: NoteId | null;
  readonly tabStop: NoteId | null;
  readonly chosen: ReadonlySet<NoteId>;
  readonly waiting: ReadonlySet<NoteId>;
  readonly writers: ReadonlyMap<NoteId, string>;
  readonly places: Places;
  readonly rowActs: RowActs;
  readonly onPicture: (picture: Picture) => void;
}

/** One item's notes. With thousands of notes in a day, a new one draws its own item anew and no other. */
export const NoteGroupPart = memo(function NoteGroupPart(props: NoteGroupProps): ReactNode {
  const { group, zone, editing, tabStop, chosen, waiting, writers, rowActs } = props;
  return (
    <div className={css.group}>
      <GroupHead {...props} />
      <ul>
        {inTime(group).map((entry) =>
          'width' in entry ? (
            <PictureRow key={entry.id} picture={entry} zone={zone} onOpen={props.onPicture} />
          ) : entry.id === editing ? (
            <NoteEditor
              {...props}
              key={entry.id}
              note={entry}
              writer={writers.get(entry.id) ?? ''}
              onOpen={rowActs.edit}
            />
          ) : (
            <NoteRow
              key={entry.id}
              note={entry}
              zone={zone}
              tabbable={entry.id === tabStop}
              chosen={chosen.has(entry.id)}
              waits={waiting.has(entry.id)}
              writer={writers.get(entry.id) ?? ''}
              acts={rowActs}
            />
          ),
        )}
      </ul>
    </div>
  );
}, sameProps);

/** Pictures among the notes, where they were taken. */
function inTime({ notes, pictures }: NoteGroup): readonly (Note | Picture)[] {
  return pictures.length === 0 ? notes : [...notes, ...pictures].sort((a, b) => a.at - b.at);
}

const sameRows = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one === other || (one.length === other.length && one.every((row, index) => row === other[index]));

const sameGroup = (one: NoteGroup, other: NoteGroup): boolean =>
  one.item === other.item && sameRows(one.notes, other.notes) && sameRows(one.pictures, other.pictures);

function sameProps(one: NoteGroupProps, other: NoteGroupProps): boolean {
  const { group: oneGroup, span: oneSpan, ...oneRest } = one;
  const { group: otherGroup, span: otherSpan, ...otherRest } = other;
  const sameSpan = oneSpan?.from === otherSpan?.from && oneSpan?.to === otherSpan?.to;
  return sameGroup(oneGroup, otherGroup) && sameSpan && sameRows(Object.values(oneRest), Object.values(otherRest));
}

function GroupHead({ group, zone, span }: NoteGroupProps): ReactNode {
  const { item, notes } = group;
  const { t } = useWords();
  return (
    <div className={css.head}>
      <h2>
        {item ? <KindSign kind={item.kind} named /> : null}
        <bdi>{titleOf(t, item)}</bdi>
      </h2>
      <span className={css.meta}>
        {[spanText(t, span, zone), t('notes:count', { count: notes.length })].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}

const titleOf = (t: Words, item: Item | null): string =>
  item ? item.title || t('notes:untitledItem') : t('notes:withoutItem');

function spanText(t: Words, span: NoteGroupProps['span'], zone: string): string {
  if (!span) return '';
  const from = clockOf(zone, span.from);
  return span.to ? t('notes:span.done', { from, to: clockOf(zone, span.to) }) : t('notes:span.going', { from });
}
