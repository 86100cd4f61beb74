import { type ReactNode, useMemo, useState } from 'react';
import { NOTE_KINDS, type Note, type NoteKind } from '../../../../domain/notes/note';
import { useWords } from '../../../i18n/words';
import { FilterChip, FilterChoice, FilterLink, FilterRow } from '../../../ui/FilterChips';
import { StarFilledIcon } from '../../../ui/icons';
import { ALL_NOTES, countNotes, keepAll, type NoteFilter, usedWords } from '../line/notes-view';
import { DeletedNotes } from './DeletedNotes';
import css from './NoteFilters.module.css';

interface NoteFiltersProps {
  readonly notes: readonly Note[];
  readonly filter: NoteFilter;
  readonly onChange: (filter: NoteFilter) => void;
}

/** What the list shows, with how many there are of each. */
export function NoteFilters({ notes, filter, onChange }: NoteFiltersProps): ReactNode {
  const { t } = useWords();
  const counts = useMemo(() => countNotes(notes), [notes]);
  const deleted = useMemo(() => notes.filter((note) => note.deletedAt !== null), [notes]);
  const words = useMemo(() => usedWords(notes), [notes]);
  const [showsDeleted, setShowsDeleted] = useState(false);
  if (counts.all + deleted.length === 0) return null;
  const change = (patch: Partial<NoteFilter>): void => onChange(keepAll({ ...filter, ...patch }));
  return (
    <FilterRow label={t('notes:filter.label')} className={css.row}>
      <FilterChip chosen={filter === ALL_NOTES} count={counts.all} onPress={() => onChange(ALL_NOTES)}>
        {t('notes:filter.all')}
      </FilterChip>
      <KindChips counts={counts.byKind} chosen={filter.kind} onChoose={(kind) => change({ kind })} />
      {counts.starred > 0 || filter.starred ? (
        <FilterChip chosen={filter.starred} count={counts.starred} onPress={() => change({ starred: !filter.starred })}>
          <StarFilledIcon /> {t('notes:filter.starred')}
        </FilterChip>
      ) : null}
      <WordChoice
        label={t('notes:filter.speaker')}
        all={t('notes:filter.anyone')}
        words={words.speakers}
        value={filter.speaker}
        onChange={(speaker) => change({ speaker })}
      />
      <WordChoice
        label={t('notes:filter.tag')}
        all={t('notes:filter.anyTag')}
        words={words.tags}
        value={filter.tag}
        onChange={(tag) => change({ tag })}
      />
      {deleted.length > 0 ? (
        <FilterLink count={deleted.length} onPress={() => setShowsDeleted(true)}>
          {t('notes:deleted.open')}
        </FilterLink>
      ) : null}
      <DeletedNotes open={showsDeleted} notes={deleted} onClose={() => setShowsDeleted(false)} />
    </FilterRow>
  );
}

interface KindChipsProps {
  readonly counts: ReadonlyMap<NoteKind, number>;
  readonly chosen: NoteKind | null;
  readonly onChoose: (kind: NoteKind | null) => void;
}

/** A kind nobody has used yet takes no room. */
function KindChips({ counts, chosen, onChoose }: KindChipsProps): ReactNode {
  const { t } = useWords();
  const used = NOTE_KINDS.filter((kind) => (counts.get(kind) ?? 0) > 0 || kind === chosen);
  return used.map((kind) => (
    <FilterChip
      key={kind}
      chosen={chosen === kind}
      count={counts.get(kind) ?? 0}
      onPress={() => onChoose(chosen === kind ? null : kind)}
    >
      {t(`common:noteKind.${kind}`)}
    </FilterChip>
  ));
}

interface WordChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly words: readonly string[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of many words; not there where there are none. */
function WordChoice({ words, value, ...choice }: WordChoiceProps): ReactNode {
  if (words.length === 0 && value === null) return null;
  const options = value === null || words.includes(value) ? words : [value, ...words];
  return <FilterChoice {...choice} value={value} options={options.map((word) => [word, word] as const)} />;
}
