import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { ItemId, NoteId } from '../../../domain/ids';
import type { Note } from '../../../domain/notes/note';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { ArrowDownIcon, ArrowUpIcon } from '../../ui/icons';
import { OutcomeRow, type RowContext, type RowOrigin } from './OutcomeRow';
import css from './OutcomeTable.module.css';
import { AS_IT_CAME, type CellName, type OutcomeKind, type OutcomeSort, type Section } from './outcomes-view';
import type { GridFocus } from './useGridFocus';

interface TableProps {
  readonly sections: readonly Section[];
  readonly sort: OutcomeSort;
  readonly onSort: (sort: OutcomeSort) => void;
  /** Nothing is left out: a kind with nothing in it says what it is for. */
  readonly teaches: boolean;
  readonly focus: GridFocus;
  readonly context: RowContext;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const COLUMNS: readonly CellName[] = ['text', 'who', 'due', 'firstStep', 'status'];
const TEACHES = ['agreed', 'order', 'action'] as const satisfies readonly OutcomeKind[];
const teachesOf = (kind: OutcomeKind) => TEACHES.find((one) => one === kind) ?? null;

/** Everything the day has produced, kind by kind. A grid: one cell has focus, arrows go between them, Enter changes it. */
export function OutcomeTable(props: TableProps): ReactNode {
  const { sections, focus, context, teaches } = props;
  const { t } = useWords();
  const originOf = useOrigins();
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take focus, as WAI-ARIA lays it out.
      role="grid"
      ref={focus.grid}
      aria-label={t('outcomes:table')}
      className={css.table}
      onKeyDown={(event) => {
        focus.onKeyDown(event);
        if (!event.defaultPrevented) props.onKeyDown(event);
      }}
    >
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Head key={column} column={column} sort={props.sort} onSort={props.onSort} />
          ))}
        </tr>
      </thead>
      {sections.map(({ kind, rows }) =>
        rows.length === 0 && !(teaches && teachesOf(kind)) ? null : (
          <tbody key={kind}>
            <tr className={css.section}>
              <th colSpan={COLUMNS.length} scope="rowgroup">
                {t(`outcomes:section.${kind}`)} <span className={css.count}>{rows.length}</span>
              </th>
            </tr>
            {rows.map((note) => (
              <OutcomeRow key={note.id} note={note} origin={originOf(note)} context={context} />
            ))}
            {rows.length === 0 ? <Teaching kind={kind} /> : null}
          </tbody>
        ),
      )}
    </table>
  );
}

function Teaching({ kind }: { kind: OutcomeKind }): ReactNode {
  const { t } = useWords();
  const taught = teachesOf(kind);
  if (!taught) return null;
  return (
    <tr>
      <td colSpan={COLUMNS.length} className={css.teaching}>
        {t(`outcomes:none.${taught}`)}
      </td>
    </tr>
  );
}

/** A press puts the rows in order by the column, another turns it round, a third leaves them as they came. */
function Head(props: { column: CellName; sort: OutcomeSort; onSort: (sort: OutcomeSort) => void }): ReactNode {
  const { column, sort, onSort } = props;
  const { t } = useWords();
  const isBy = sort.by === column;
  const next: OutcomeSort = isBy ? (sort.down ? AS_IT_CAME : { by: column, down: true }) : { by: column, down: false };
  return (
    <th
      scope="col"
      className={cx(css.head, css[column])}
      aria-sort={isBy ? (sort.down ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={css.sort} onClick={() => onSort(next)}>
        {t(`outcomes:column.${column}`)}
        {isBy ? sort.down ? <ArrowDownIcon size={12} /> : <ArrowUpIcon size={12} /> : null}
      </button>
    </th>
  );
}

/** Looked up once for all rows. */
function useOrigins(): (note: Note) => RowOrigin {
  const { notes, items } = useGathering().snapshot;
  return useMemo(() => {
    const titles = new Map<ItemId, string>(items.map((item) => [item.id, item.title]));
    const living = new Map<NoteId, Note>(notes.filter((one) => one.deletedAt === null).map((one) => [one.id, one]));
    return ({ itemId, sourceId }) => ({
      item: itemId === null ? '' : (titles.get(itemId) ?? ''),
      source: sourceId === null ? null : (living.get(sourceId) ?? null),
    });
  }, [notes, items]);
}
