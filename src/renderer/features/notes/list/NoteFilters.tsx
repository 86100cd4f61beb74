import { type ReactNode, useMemo, useState } from 'react';
import { NOTE_KINDS, type Note } from '../../../../domain/notes/note';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { StarFilledIcon } from '../../../ui/icons';
import { ALL_NOTES, countNotes, keepAll, type NoteFilter, usedWords } from '../line/notes-view';
import { DeletedNotes } from './DeletedNotes';
import css from './NoteFilters.module.css';

interface NoteFiltersProps {
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}

/** What the list shows, with how many there are of each. A kind nobody has used yet takes no room. */
export function NoteFilters({ notes, filter, onChange }: NoteFiltersProps): ReactNode {
  const { t } = useWords();
  const counts = useMemo(() => countNotes(notes), [notes]);
  const deleted = useMemo(() => notes.filter((note) => note.deletedAt !== null), [notes]);
  const words = useMemo(() => usedWords(notes), [notes]);
  const [showsDeleted, setShowsDeleted] = useState(false);
  const used = NOTE_KINDS.filter((kind) => (counts.byKind.get(kind) ?? 0) > 0 || kind === filter.kind);
  if (counts.all + deleted.length === 0) return null;
  const change = (patch: Partial<NoteFilter>): void => onChange(keepAll({ ...filter, ...patch }));
  return (
    <fieldset className={css.filters} aria-label={t('notes:filter.label')}>
      <Chip chosen={filter === ALL_NOTES} count={counts.all} onPress={() => onChange(ALL_NOTES)}>
        {t('notes:filter.all')}
      </Chip>
      {used.map((kind) => (
        <Chip
          key={kind}
          chosen={filter.kind === kind}
          count={counts.byKind.get(kind) ?? 0}
          onPress={() => change({ kind: filter.kind === kind ? null : kind })}
        >
          {t(`common:noteKind.${kind}`)}
        </Chip>
      ))}
      {counts.starred > 0 || filter.starred ? (
        <Chip chosen={filter.starred} count={counts.starred} onPress={() => change({ starred: !filter.starred })}>
          <StarFilledIcon /> {t('notes:filter.starred')}
        </Chip>
      ) : null}
      <Choice
        label={t('notes:filter.speaker')}
        all={t('notes:filter.anyone')}
        words={words.speakers}
        value={filter.speaker}
        onChange={(speaker) => change({ speaker })}
      />
      <Choice
        label={t('notes:filter.tag')}
        all={t('notes:filter.anyTag')}
        words={words.tags}
        value={filter.tag}
        onChange={(tag) => change({ tag })}
      />
      {deleted.length > 0 ? (
        <button type="button" className={css.deleted} onClick={() => setShowsDeleted(true)}>
          {t('notes:deleted.open')} <span className={css.count}>{deleted.length}</span>
        </button>
      ) : null}
      <DeletedNotes open={showsDeleted} notes={deleted} onClose={() => setShowsDeleted(false)} />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What stands there while nothing is chosen. */
  readonly all: string;
  readonly words: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many words. */
function Choice({ label, all, words, value, onChange }: ChoiceProps): ReactNode {
  if (words.length === 0 && value === null) return null;
  const options = value === null || words.includes(value) ? words : [value, ...words];
  return (
    <select
      className={cx(css.chip, css.choice, value !== null && css.chosen)}
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{all}</option>
      {options.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}

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
