import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { NoteHit } from '../../../domain/search/search-hit';
import { failureText } from '../../api/failure';
import { navigate } from '../../app/route';
import { useVisitor } from '../../app/visitor';
import { useWords } from '../../i18n/words';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/Field';
import { VisuallyHidden } from '../../ui/Hidden';
import { wantNote } from '../notes/wanted-note';
import { Hit } from './Hit';
import css from './Search.module.css';
import { type SearchState, useSearch } from './useSearch';

/** What was said, in all gatherings: type, arrow down, Enter goes there. */
export function SearchDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const inAll = useVisitor().role === 'facilitator';
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [picked, setPicked] = useState(0);
  const state = useSearch(typed);
  const hits = state.hits ?? [];
  const optionId = (index: number): string => `${listId}-${index}`;
  const goTo = (hit: NoteHit | undefined): void => {
    if (!hit) return;
    onClose();
    wantNote(hit.noteId);
    navigate({ name: 'gathering', gatheringId: hit.gatheringId, place: 'notes' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || hits.length === 0) return;
    if (event.key === 'ArrowDown') setPicked((picked + 1) % hits.length);
    else if (event.key === 'ArrowUp') setPicked((picked + hits.length - 1) % hits.length);
    else if (event.key === 'Enter') goTo(hits[picked]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open wide onClose={onClose} title={inAll ? t('search:title') : t('search:titleOne')}>
      <TextField
        label={t('search:field')}
        hint={t('search:hint')}
        role="combobox"
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? optionId(picked) : undefined}
        data-autofocus
        maxLength={1_000}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPicked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Outcome state={state} typed={typed} inAll={inAll} />
      <Hits id={listId} hits={hits} picked={picked} optionId={optionId} inAll={inAll} onGoTo={goTo} />
    </Dialog>
  );
}

/** How many there are, or why there are none. */
function Outcome(props: { state: SearchState; typed: string; inAll: boolean }): ReactNode {
  const { state, typed, inAll } = props;
  const { t } = useWords();
  const { hits, failure, found } = state;
  if (failure) {
    return (
      <p className={css.failure} role="alert">
        {failureText(t, failure)}
      </p>
    );
  }
  const empty = inAll ? t('search:empty') : t('search:emptyOne');
  if (typed.trim() === '') return <p className={css.empty}>{empty}</p>;
  if (hits?.length === 0) {
    return (
      <p className={css.empty} role="status">
        {t('search:none', { text: found })}
      </p>
    );
  }
  return (
    <VisuallyHidden>
      <span role="status">{hits ? t('search:count', { count: hits.length }) : ''}</span>
    </VisuallyHidden>
  );
}

interface HitsProps {
  readonly id: string;
  readonly hits: readonly NoteHit[];
  readonly picked: number;
  readonly optionId: (index: number) => string;
  readonly inAll: boolean;
  readonly onGoTo: (hit: NoteHit) => void;
}

function Hits({ id, hits, picked, optionId, inAll, onGoTo }: HitsProps): ReactNode {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[picked]?.scrollIntoView({ block: 'nearest' });
  }, [picked]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('search:hits')}
      className={css.hits}
      hidden={hits.length === 0}
    >
      {hits.map((hit, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; focus never leaves it.
        <div
          key={hit.noteId}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === picked}
          className={css.hit}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onGoTo(hit)}
        >
          <Hit hit={hit} namesGathering={inAll} />
        </div>
      ))}
    </div>
  );
}
