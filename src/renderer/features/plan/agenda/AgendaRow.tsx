import { memo, type ReactNode } from 'react';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { clockFace } from '../../../../domain/time';
import kindCss from '../../../agenda/Kind.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { GripIcon } from '../../../ui/icons';
import { lengthFollows } from '../acts/row-length';
import css from './Agenda.module.css';
import { type CellProps, cellContents } from './cell-contents';
import { RowTitle, whoAndWhere } from './RowTitle';
import type { RowLooks } from './useRowLooks';

const LOWEST = 37;
export const PIXELS_A_MINUTE = 3.7;
/** Ten minutes are as high as a line of text; from there on, twice as long is twice as high. */
export const heightOf = ({ minutes }: LayoutRow): number => Math.max(LOWEST, (minutes ?? 0) * PIXELS_A_MINUTE);

export interface AgendaRowProps extends RowLooks {
  readonly row: LayoutRow;
}

/** One item. The row itself takes focus; its cells are edited in place. */
function Row(props: AgendaRowProps): ReactNode {
  const { row, dropZone, isSelected, toScale, editing } = props;
  const { item, depth, isBlock } = row;
  const { t } = useWords();
  // The tracks of a parallel block stand to scale below it.
  const scaled = toScale && row.isStep && !row.isParallel;
  return (
    <tr
      data-item={item.id}
      data-stop=""
      tabIndex={props.isStop ? 0 : -1}
      aria-level={depth}
      aria-selected={isSelected}
      style={scaled ? { height: heightOf(row) } : undefined}
      className={cx(
        css.row,
        toScale && css.scaled,
        depth === 1 && css.top,
        props.trackNr !== null && css.track,
        isSelected && css.selected,
        props.isDragged && css.dragged,
        dropZone && css[dropZone],
      )}
    >
      <td className={css.grip}>
        <span draggable data-grip="" title={t('plan:drag')} aria-hidden="true">
          <GripIcon />
        </span>
      </td>
      <Cell row={row} editing={editing} field="start" className={cx(css.time, scaled && kindCss[item.kind])}>
        {clockFace(row.start)}
      </Cell>
      <Cell row={row} editing={editing} field="minutes" className={css.minutes}>
        {lengthFollows(row) === null && row.minutes !== null ? (
          <span className={css.length}>{row.minutes}</span>
        ) : (
          row.minutes
        )}
      </Cell>
      <Cell
        row={row}
        editing={editing}
        field="title"
        className={cx(css.post, css[`level${depth}`], (isBlock || depth === 1 || props.trackNr !== null) && css.bold)}
      >
        <RowTitle row={row} trackNr={props.trackNr} trackCount={props.trackCount} />
      </Cell>
      <td className={css.kind}>{isBlock ? null : t(`common:kind.${item.kind}`)}</td>
      <Cell row={row} editing={editing} field="responsible" className={css.who}>
        <span className={css.clamp} title={whoAndWhere(item)}>
          {whoAndWhere(item)}
        </span>
      </Cell>
      <td className={css.priority}>{t(`common:priority.${item.priority}`)}</td>
    </tr>
  );
}

const sameRow = (a: LayoutRow, b: LayoutRow): boolean =>
  a.item === b.item &&
  a.depth === b.depth &&
  a.start === b.start &&
  a.minutes === b.minutes &&
  a.isBlock === b.isBlock &&
  a.isParallel === b.isParallel &&
  a.isStep === b.isStep &&
  a.slackBefore === b.slackBefore &&
  a.squeezeBefore === b.squeezeBefore;

/** Drawn again only when something it shows has changed: a day may have three hundred rows, and a key moves two of them. */
export function looksTheSame(before: AgendaRowProps, after: AgendaRowProps): boolean {
  const { row: rowBefore, ...restBefore } = before;
  const { row: rowAfter, ...restAfter } = after;
  const names = Object.keys(restAfter) as (keyof typeof restAfter)[];
  return sameRow(rowBefore, rowAfter) && names.every((name) => restBefore[name] === restAfter[name]);
}

export const AgendaRow = memo(Row, looksTheSame);

function Cell({ className, ...cell }: CellProps): ReactNode {
  return (
    <td className={className} data-field={cell.field}>
      {cellContents(cell)}
    </td>
  );
}
