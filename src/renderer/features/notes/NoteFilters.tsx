import { type ReactNode, useMemo, useState } from 'react';
import { NOTE_KINDS } from '../../../domain/note';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { StarFilledIcon } from '../../ui/icons';
import { DeletedNotes } from './DeletedNotes';
import css from './NoteFilters.module.css';
import { ALL_NOTES, countNotes, type NoteFilter } from './notes-view';

/** What the list shows, with how many there are of each. A kind nobody has used yet takes no room. */
export function NoteFilters(props: { filter: NoteFilter; onChange: (filter: NoteFilter) => void }): ReactNode {
  const { filter, onChange } = props;
  const { notes } = useGathering().snapshot;
  const { t } = useWords();
  const counts = useMemo(() => countNotes(notes), [notes]);
  const deleted = useMemo(() => notes.filter((note) => note.deletedAt !== null), [notes]);
  const [showsDeleted, setShowsDeleted] = useState(false);
  const used = NOTE_KINDS.filter((kind) => (counts.byKind.get(kind) ?? 0) > 0 || kind === filter.kind);
  if (counts.all + deleted.length === 0) return null;
  return (
    <fieldset className={css.filters} aria-label={t('notes:filter.label')}>
      <Chip chosen={filter.kind === null && !filter.starred} count={counts.all} onPress={() => onChange(ALL_NOTES)}>
        {t('notes:filter.all')}
      </Chip>
      {used.map((kind) => (
        <Chip
          key={kind}
          chosen={filter.kind === kind}
          count={counts.byKind.get(kind) ?? 0}
          onPress={() => onChange(filter.kind === kind ? keep({ ...filter, kind: null }) : { ...filter, kind })}
        >
          {t(`common:noteKind.${kind}`)}
        </Chip>
      ))}
      {counts.starred > 0 || filter.starred ? (
        <Chip
          chosen={filter.starred}
          count={counts.starred}
          onPress={() => onChange(keep({ ...filter, starred: !filter.starred }))}
        >
          <StarFilledIcon /> {t('notes:filter.starred')}
        </Chip>
      ) : null}
      {deleted.length > 0 ? (
        <button type="button" className={css.deleted} onClick={() => setShowsDeleted(true)}>
          {t('notes:deleted.open')} <span className={css.count}>{deleted.length}</span>
        </button>
      ) : null}
      <DeletedNotes open={showsDeleted} notes={deleted} onClose={() => setShowsDeleted(false)} />
    </fieldset>
  );
}

/** The same object whenever everything is shown, so that «all» can be told by identity. */
const keep = (filter: NoteFilter): NoteFilter => (filter.kind === null && !filter.starred ? ALL_NOTES : filter);

function Chip(props: { chosen: boolean; count: number; onPress: () => void; children: ReactNode }): ReactNode {
  return (
    <button
      type="button"
      className={cx(css.chip, props.chosen && css.chosen)}
      aria-pressed={props.chosen}
      onClick={props.onPress}
    >
      <span className={css.word}>{props.children}</span>
      <span className={css.count}>{props.count}</span>
    </button>
  );
}
