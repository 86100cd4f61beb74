import { memo, type ReactNode } from 'react';
import type { Item } from '../../../domain/agenda';
import type { LayoutRow } from '../../../domain/schedule';
import { clockFace } from '../../../domain/time';
import { KindSign } from '../../agenda/KindSign';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { GripIcon, LockIcon } from '../../ui/icons';
import css from './Agenda.module.css';
import { CellEditor } from './CellEditor';
import type { DropZone } from './moves';
import type { CellField } from './plan-context';
import { roundsText } from './rounds-field';

const LOWEST = 37;
const PIXELS_A_MINUTE = 3.7;
/** Ten minutes are as high as a line of text; from there on, twice as long is twice as high. */
const heightOf = ({ minutes }: LayoutRow): number => Math.max(LOWEST, (minutes ?? 0) * PIXELS_A_MINUTE);

interface AgendaRowProps {
  readonly row: LayoutRow;
  /** The one row that Tab comes to. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  readonly isDragged: boolean;
  readonly dropZone: DropZone | null;
  /** Which of its cells is being edited. */
  readonly editing: CellField | null;
  readonly toScale: boolean;
}

/** One item. The row itself takes focus; its cells are edited in place. */
function Row(props: AgendaRowProps): ReactNode {
  const { row, dropZone, isSelected, toScale, editing } = props;
  const { item, depth, isBlock } = row;
  const { t } = useWords();
  return (
    <tr
      data-item={item.id}
      data-stop=""
      tabIndex={props.isStop ? 0 : -1}
      aria-level={depth}
      aria-selected={isSelected}
      style={toScale && row.isStep ? { height: heightOf(row) } : undefined}
      className={cx(
        css.row,
        toScale && css.scaled,
        depth === 1 && css.top,
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
      <Cell row={row} editing={editing} field="start" className={css.time}>
        {clockFace(row.start)}
      </Cell>
      <Cell row={row} editing={editing} field="minutes" className={css.minutes}>
        {row.minutes === null ? null : <span className={css.length}>{row.minutes}</span>}
      </Cell>
      <TitleCell row={row} editing={editing} />
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
  a.isStep === b.isStep &&
  a.squeezeBefore === b.squeezeBefore;

/** Drawn again only when something it shows has changed: a day may have three hundred rows, and a key moves two of them. */
export const AgendaRow = memo(Row, (before, after) => {
  const { row: rowBefore, ...restBefore } = before;
  const { row: rowAfter, ...restAfter } = after;
  const names = Object.keys(restAfter) as (keyof typeof restAfter)[];
  return sameRow(rowBefore, rowAfter) && names.every((name) => restBefore[name] === restAfter[name]);
});

const whoAndWhere = (item: Item): string => [item.responsible, item.room].filter(Boolean).join(' · ');

function TitleCell(props: { row: LayoutRow; editing: CellField | null }): ReactNode {
  const { item, depth, isBlock, squeezeBefore } = props.row;
  const { t } = useWords();
  return (
    <Cell
      row={props.row}
      editing={props.editing}
      field="title"
      className={cx(css.post, css[`level${depth}`], (isBlock || depth === 1) && css.bold)}
    >
      <span className={css.title}>
        {isBlock ? null : <KindSign kind={item.kind} />}
        <span className={item.title ? undefined : css.untitled}>{item.title || t('plan:untitled')}</span>
        {item.rounds === null || isBlock ? null : <span className={css.rounds}>{roundsText(item.rounds)}</span>}
        {item.pinnedStart === null ? null : (
          <span className={cx(css.pin, squeezeBefore > 0 && css.tight)}>
            <LockIcon size={13} />
            {squeezeBefore > 0
              ? t('plan:pinnedShort', { time: clockFace(item.pinnedStart), minutes: squeezeBefore })
              : t('plan:pinnedAt', { time: clockFace(item.pinnedStart) })}
          </span>
        )}
      </span>
    </Cell>
  );
}

function Cell(props: {
  row: LayoutRow;
  editing: CellField | null;
  field: CellField;
  className: string | undefined;
  children: ReactNode;
}): ReactNode {
  const { row, field } = props;
  const open = props.editing === field && !(field === 'minutes' && row.isBlock);
  return (
    <td className={props.className} data-field={field}>
      {open ? <CellEditor key={field} item={row.item} field={field} block={row.isBlock} /> : props.children}
    </td>
  );
}
