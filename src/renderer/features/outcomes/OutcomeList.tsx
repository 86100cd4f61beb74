import { type ReactNode, useMemo } from 'react';
import type { NoteId } from '../../../domain/ids';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { knownNames } from '../notes/line/notes-view';
import { useCannotChange } from '../people/useCannotChange';
import { OutcomeFilters } from './OutcomeFilters';
import css from './OutcomesPlace.module.css';
import { OutcomeTable } from './OutcomeTable';
import {
  countsOf,
  EVERYTHING,
  everyoneIn,
  type Outcome,
  type OutcomeFilter,
  type OutcomeSort,
  type Section,
} from './outcomes-view';
import type { CellPlace, GridFocus } from './useGridFocus';
import type { OutcomeActs } from './useOutcomeActs';
import type { OutcomeKeys } from './useOutcomeKeys';

interface ListProps {
  readonly outcomes: readonly Outcome[];
  readonly sections: readonly Section[];
  readonly filter: OutcomeFilter;
  readonly sort: OutcomeSort;
  readonly editing: CellPlace | null;
  readonly shown: NoteId | null;
  readonly acts: OutcomeActs;
  readonly focus: GridFocus;
  readonly keys: OutcomeKeys;
  readonly onFilter: (filter: OutcomeFilter) => void;
  readonly onSort: (sort: OutcomeSort) => void;
}

/** What is to be seen of it, and the table. */
export function OutcomeList(props: ListProps): ReactNode {
  const { outcomes, sections, filter, sort, editing, shown, acts, focus, keys } = props;
  const { participants, notes, items, gathering } = useGathering().snapshot;
  const { t } = useWords();
  const cannot = useCannotChange();
  const counts = useMemo(() => countsOf(outcomes), [outcomes]);
  const people = useMemo(() => everyoneIn(outcomes), [outcomes]);
  const names = useMemo(() => knownNames(participants, notes, items), [participants, notes, items]);
  const nothingHere = sections.every(({ rows }) => rows.length === 0);
  return (
    <>
      <OutcomeFilters filter={filter} counts={counts} people={people} onChange={props.onFilter} />
      <section className={css.list} aria-label={t('outcomes:list')}>
        {nothingHere ? (
          <EmptyState action={<Button onClick={() => props.onFilter(EVERYTHING)}>{t('outcomes:showAll')}</Button>}>
            {t('outcomes:nothingHere')}
          </EmptyState>
        ) : (
          <OutcomeTable
            sections={sections}
            sort={sort}
            onSort={props.onSort}
            teaches={filter === EVERYTHING}
            focus={focus}
            onKeyDown={keys.onKeyDown}
            context={{
              ...{ names, acts, editing, shown },
              zone: gathering.zone,
              stop: focus.stop,
              onSeen: focus.seen,
              onEdit: keys.edit,
              onDone: keys.done,
              onSource: keys.toSource,
              onStillAgreed: keys.stillAgreed,
              cannot,
            }}
          />
        )}
      </section>
      <p className={css.hint}>{t('outcomes:hint')}</p>
    </>
  );
}
