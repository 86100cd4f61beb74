import { Fragment, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import type { ItemId } from '../../../domain/ids';
import type { LayoutRow, PlanIssue } from '../../../domain/schedule';
import { useWords } from '../../i18n/words';
import css from './Agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { IssueRow } from './IssueRow';
import { NewItem } from './NewItem';
import { CELL_FIELDS, usePlan } from './plan-context';
import { useRowDrop } from './useRowDrop';

/** The day as a tree of rows. One row takes focus at a time; arrows go between rows and to what must be mended. */
export function AgendaTable(): ReactNode {
  const { t } = useWords();
  const { layout, issues, addingBelow, select } = usePlan();
  const { over, handlers } = useRowDrop();
  const looksOf = useRowLooks();
  const { onClick, onMouseDown, onDoubleClick } = useCellClicks();
  const lead = issues.find((issue) => issue.type !== 'slack');
  const rows = layout.rows;
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a treegrid is a table whose rows take focus, as WAI-ARIA lays it out.
      role="treegrid"
      aria-label={t('plan:agenda')}
      aria-multiselectable="true"
      className={css.table}
      {...handlers}
      onKeyDown={useRowKeys()}
      onMouseDown={onMouseDown}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>('[data-item]');
        if (row?.dataset.item) select(row.dataset.item as ItemId);
      }}
    >
      <Head />
      <tbody>
        {rows.map((row, nr) => (
          <Fragment key={row.item.id}>
            {issues
              .filter((issue) => issue.itemId === row.item.id && issue.type !== 'blockLength')
              .map((issue) => (
                <IssueRow key={issue.type} issue={issue} lead={issue === lead} />
              ))}
            <AgendaRow row={row} {...looksOf(row, nr)} dropZone={over?.id === row.item.id ? over.zone : null} />
            {issues
              .filter((issue) => isBlockLength(issue, row.item.id))
              .map((issue) => (
                <IssueRow key={issue.type} issue={issue} lead={issue === lead} />
              ))}
            {addingBelow === row.item.id ? (
              <tr className={css.newRow}>
                <td colSpan={7}>
                  <NewItem below={row.item.id} />
                </td>
              </tr>
            ) : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** How a row stands in what is chosen, dragged and edited; in plain values, so that most rows need not be drawn again. */
function useRowLooks() {
  const { selected, marked, dragging, editing, toScale } = usePlan();
  return ({ item }: LayoutRow, nr: number) => {
    const isLead = selected?.id === item.id;
    const isSelected = marked.size > 0 ? marked.has(item.id) : isLead;
    return {
      isStop: isLead || (nr === 0 && selected?.dayId !== item.dayId),
      isSelected,
      isDragged: dragging === item.id || (dragging !== null && marked.has(dragging) && isSelected),
      editing: editing?.id === item.id ? editing.field : null,
      toScale,
    };
  };
}

const isBlockLength = (issue: PlanIssue, id: ItemId): boolean => issue.itemId === id && issue.type === 'blockLength';

function Head(): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr className={css.headRow}>
        <td className={css.grip} />
        <th scope="col" className={css.time}>
          {t('plan:column.start')}
        </th>
        <th scope="col" className={css.minutes}>
          {t('plan:column.minutesShort')}
        </th>
        <th scope="col" className={css.post}>
          {t('plan:column.title')}
        </th>
        <th scope="col" className={css.kind}>
          {t('plan:column.kind')}
        </th>
        <th scope="col" className={css.who}>
          {t('plan:column.whoAndWhere')}
        </th>
        <th scope="col" className={css.priority}>
          {t('plan:column.priority')}
        </th>
      </tr>
    </thead>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

function useRowKeys(): (event: KeyboardEvent<HTMLTableElement>) => void {
  const { edit, layout, selecting } = usePlan();
  const ids = layout.rows.map((row) => row.item.id);
  return (event) => {
    if (!(event.target instanceof HTMLElement) || event.target.matches('input')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    const row = event.target.closest('tr');
    if (step !== undefined) {
      event.preventDefault();
      const wanted = event.shiftKey ? '[data-item]' : '[data-stop]';
      const stops = [...event.currentTarget.querySelectorAll<HTMLElement>(wanted)];
      const here = stops.findIndex((stop) => stop.closest('tr') === row);
      const stop = stops[Math.min(Math.max(0, here + step), stops.length - 1)];
      if (event.shiftKey && stop?.dataset.item) selecting.extendTo(stop.dataset.item as ItemId, ids);
      stop?.focus();
    }
    if (event.shiftKey) return;
    if ((event.key === 'Enter' || event.key === 'F2') && event.target === row && row.dataset.item) {
      event.preventDefault();
      edit({ id: row.dataset.item as ItemId, field: 'title' });
    }
  };
}

/** A press on a cell of the row that has focus edits it; so does a double press anywhere. */
function useCellClicks() {
  const { edit, editing, layout, selecting } = usePlan();
  const hadFocus = useRef(false);
  const cellOf = (event: MouseEvent): { id: ItemId; field: (typeof CELL_FIELDS)[number] } | null => {
    const target = event.target instanceof Element ? event.target : null;
    const id = target?.closest<HTMLElement>('[data-item]')?.dataset.item;
    const named = target?.closest<HTMLElement>('[data-field]')?.dataset.field;
    const field = CELL_FIELDS.find((one) => one === named);
    return id && field && !target?.closest('input') ? { id: id as ItemId, field } : null;
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]') : null;
      const id = row?.dataset.item as ItemId | undefined;
      const more = event.shiftKey || event.ctrlKey || event.metaKey;
      hadFocus.current = !more && (row?.contains(document.activeElement) ?? false);
      if (!row || !id || !more || event.button !== 0 || event.target instanceof HTMLInputElement) return;
      // Neither marks text nor lets focus choose this row alone.
      event.preventDefault();
      if (event.shiftKey) {
        const ids = layout.rows.map(({ item }) => item.id);
        selecting.extendTo(id, ids);
      } else selecting.toggle(id);
      row.focus();
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell && hadFocus.current && editing?.field !== cell.field) edit(cell);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event);
      if (cell && !event.shiftKey && !event.ctrlKey && !event.metaKey) edit(cell);
    },
  };
}
