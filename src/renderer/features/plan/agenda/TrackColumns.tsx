import { Fragment, memo, type ReactNode } from 'react';
import type { PlanIssue } from '../../../../domain/agenda/plan-issues';
import type { LayoutRow } from '../../../../domain/agenda/schedule';
import { clockFace } from '../../../../domain/time';
import kindCss from '../../../agenda/Kind.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { GripIcon } from '../../../ui/icons';
import { usePlan } from '../acts/plan-context';
import css from './Agenda.module.css';
import { type AgendaRowProps, heightOf, looksTheSame, PIXELS_A_MINUTE } from './AgendaRow';
import { type CellProps, cellContents } from './cell-contents';
import { GridCell, GridRow } from './GridParts';
import { IssueCard } from './IssueRow';
import { issuesAbove, issuesBelow } from './issue-place';
import { NewItem } from './NewItem';
import { RowTitle } from './RowTitle';
import tracksCss from './TrackColumns.module.css';
import type { RowLooks } from './useRowLooks';

interface TrackColumnsProps {
  readonly columns: readonly (readonly LayoutRow[])[];
  readonly looksOf: (row: LayoutRow) => RowLooks;
  readonly lead: PlanIssue | undefined;
}

/** The tracks of a parallel block side by side, as they run; each is a column of rows as high as they are long. */
export function TrackColumns(props: TrackColumnsProps): ReactNode {
  const { columns, looksOf, lead } = props;
  const { issues, adding } = usePlan();
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: it only holds the rows that stand side by side in it.
    <tr role="none">
      <td role="none" colSpan={7} className={tracksCss.cell}>
        <div role="none" data-tracks="" className={tracksCss.columns}>
          {columns.map((rows) => (
            <div role="none" key={rows[0]?.item.id} className={tracksCss.column}>
              {rows.map((row) => (
                <Fragment key={row.item.id}>
                  {issuesAbove(issues, row.item.id).map((issue) => (
                    <IssueCard key={issue.type} issue={issue} lead={issue === lead} />
                  ))}
                  <TrackCard row={row} {...looksOf(row)} />
                  {issuesBelow(issues, row.item.id).map((issue) => (
                    <IssueCard key={issue.type} issue={issue} lead={issue === lead} />
                  ))}
                  {adding.addingBelow === row.item.id ? <NewCard row={row} /> : null}
                </Fragment>
              ))}
            </div>
          ))}
        </div>
      </td>
    </tr>
  );
}

function NewCard(props: { row: LayoutRow }): ReactNode {
  return (
    <GridRow>
      <GridCell>
        <NewItem below={props.row.item.id} />
      </GridCell>
    </GridRow>
  );
}

/** One item of a track. It takes focus and is edited as any row. */
function Card(props: AgendaRowProps): ReactNode {
  const { row, trackNr, trackCount, editing, isSelected, dropZone } = props;
  const { item, slackBefore } = row;
  const { t } = useWords();
  const cell = { row, editing };
  const isTrack = trackNr !== null;
  const leaf = row.minutes !== null && !row.isBlock;
  return (
    <GridRow
      data-item={item.id}
      data-stop=""
      tabIndex={props.isStop ? 0 : -1}
      aria-level={row.depth}
      aria-selected={isSelected}
      style={{ minHeight: leaf ? heightOf(row) : undefined, marginTop: slackBefore * PIXELS_A_MINUTE }}
      className={cx(
        tracksCss.card,
        kindCss[item.kind],
        isSelected && tracksCss.selected,
        props.isDragged && css.dragged,
        dropZone && tracksCss[dropZone],
      )}
    >
      <span draggable data-grip="" className={tracksCss.grip} title={t('plan:drag')} aria-hidden="true">
        <GripIcon />
      </span>
      <Cell {...cell} field="start" className={tracksCss.time}>
        {clockFace(row.start)}
      </Cell>
      <Cell {...cell} field="minutes" className={tracksCss.minutes}>
        {row.minutes}
      </Cell>
      <Cell {...cell} field="title" className={cx(tracksCss.title, isTrack && css.bold)}>
        <RowTitle row={row} trackNr={trackNr} trackCount={trackCount} />
      </Cell>
      <Cell {...cell} field="responsible" className={tracksCss.who}>
        {whoLines(item.responsible, item.room).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </Cell>
    </GridRow>
  );
}

const whoLines = (who: string, room: string): string[] => [who, room].filter((line) => line !== '');

const TrackCard = memo(Card, looksTheSame);

function Cell({ className, ...cell }: CellProps): ReactNode {
  return (
    <GridCell className={className} data-field={cell.field}>
      {cellContents(cell)}
    </GridCell>
  );
}
