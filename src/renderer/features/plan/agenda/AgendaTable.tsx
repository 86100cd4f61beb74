import { Fragment, type ReactNode } from 'react';
import type { ItemId } from '../../../../domain/ids';
import { useWords } from '../../../i18n/words';
import { usePlan } from '../acts/plan-context';
import { stripesOf } from '../acts/tracks';
import css from './Agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { IssueRow } from './IssueRow';
import { issuesAbove, issuesBelow } from './issue-place';
import { NewItem } from './NewItem';
import { TrackColumns } from './TrackColumns';
import { useCellClicks } from './useCellClicks';
import { useRowDrop } from './useRowDrop';
import { useRowKeys } from './useRowKeys';
import { useRowLooks } from './useRowLooks';

/** The day as a tree of rows. One row takes focus at a time; arrows go between rows and to what must be mended. */
export function AgendaTable(): ReactNode {
  const { t } = useWords();
  const { layout, issues, adding, select, toScale } = usePlan();
  const { over, handlers } = useRowDrop();
  const looksOf = useRowLooks(over);
  const lead = issues.find((issue) => issue.type !== 'slack');
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a treegrid is a table whose rows take focus, as WAI-ARIA lays it out.
      role="treegrid"
      aria-label={t('plan:agenda')}
      aria-multiselectable="true"
      className={css.table}
      {...handlers}
      onKeyDown={useRowKeys()}
      {...useCellClicks()}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>('[data-item]');
        if (row?.dataset.item) select(row.dataset.item as ItemId);
      }}
    >
      <Head />
      <tbody>
        {stripesOf(layout, toScale).map(({ row, columns }) => (
          <Fragment key={row.item.id}>
            {issuesAbove(issues, row.item.id).map((issue) => (
              <IssueRow key={issue.type} issue={issue} lead={issue === lead} />
            ))}
            <AgendaRow row={row} {...looksOf(row)} />
            {issuesBelow(issues, row.item.id).map((issue) => (
              <IssueRow key={issue.type} issue={issue} lead={issue === lead} />
            ))}
            {adding.addingBelow === row.item.id ? <NewRow below={row.item.id} /> : null}
            {columns.length > 0 ? <TrackColumns columns={columns} looksOf={looksOf} lead={lead} /> : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function NewRow(props: { below: ItemId }): ReactNode {
  return (
    <tr className={css.newRow}>
      <td colSpan={7}>
        <NewItem below={props.below} />
      </td>
    </tr>
  );
}

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
