import { Fragment, type KeyboardEvent, type ReactNode } from 'react';
import type { ClockRow, ClockView } from '../../../../domain/run/clock';
import type { RescueKind } from '../../../../domain/run/run';
import { offsetMinutes } from '../../../agenda/offset';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { nearPlan } from '../acts/near-plan';
import type { RunActs } from '../acts/useRunActs';
import { CorrectDialog } from './CorrectDialog';
import { RowMenu, RowMenuButton } from './RowMenu';
import css from './Timeline.module.css';
import { Clock, Planned, TimelineRow } from './TimelineRow';
import { actsOn, type RowDesk, useRowDesk } from './useRowDesk';

interface TimelineProps {
  readonly view: ClockView;
  /** Every new time, while she looks at a plan. */
  readonly preview: ClockView | null;
  readonly plan: RescueKind | null;
  readonly acts: RunActs;
}

/** The whole day in rows: as planned, as it went, and as it is expected to go, or would go with a plan. */
export function Timeline({ view, preview, plan, acts }: TimelineProps): ReactNode {
  const { contact } = useGathering();
  const { t } = useWords();
  const desk = useRowDesk(view, acts);
  const shown = preview ?? view;
  // What is still to come in a track stands among what goes on beside it: the line is drawn after them all.
  const firstComing = view.rows.find((row) => row.state === 'coming' && row.trackId === null)?.itemId;
  const runs = view.phase === 'running' || view.phase === 'paused';
  const estimate =
    preview && plan ? t('run:timeline.preview', { plan: t(`run:rescue.${plan}`) }) : t('run:timeline.estimate');
  return (
    <>
      <table
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long day scrolls, and the keyboard must be able to scroll it.
        tabIndex={0}
        aria-label={t('run:timeline.caption')}
        className={cx(css.table, contact === 'lost' && css.lost)}
        onKeyDown={stepBetweenRows}
      >
        <Head />
        <tbody>
          {shown.rows.map((row) => (
            <Fragment key={row.itemId}>
              {runs && row.itemId === firstComing ? (
                <tr className={cx(css.estimate, preview && css.preview)}>
                  <td />
                  <th scope="rowgroup" colSpan={3}>
                    <span>{estimate}</span>
                  </th>
                </tr>
              ) : null}
              <TimelineRow
                view={shown}
                row={row}
                before={preview ? (view.rows.find((one) => one.itemId === row.itemId) ?? null) : null}
                menu={runs ? <RowButton view={view} desk={desk} row={row} /> : null}
              />
            </Fragment>
          ))}
          <EndRow view={shown} />
        </tbody>
      </table>
      <RowMenu desk={desk} view={view} />
      {desk.correcting ? (
        <CorrectDialog key={desk.correcting} view={view} itemId={desk.correcting} acts={acts} onClose={desk.close} />
      ) : null}
    </>
  );
}

function Head(): ReactNode {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{t('run:timeline.plan')}</th>
        <th scope="col">{t('run:timeline.actual')}</th>
        <th scope="col">
          <VisuallyHidden>{t('run:timeline.item')}</VisuallyHidden>
        </th>
        <th scope="col" className={css.number}>
          {t('run:timeline.minutes')}
        </th>
      </tr>
    </thead>
  );
}

/** One stop for the keyboard; the arrow keys go from row to row. */
function RowButton(props: { view: ClockView; desk: RowDesk; row: ClockRow }): ReactNode {
  const { view, desk } = props;
  // What can be done is about the day as it is, also while she looks at how it would be.
  const row = view.rows.find((one) => one.itemId === props.row.itemId);
  if (!row || actsOn(row).length === 0) return null;
  return <RowMenuButton itemId={row.itemId} desk={desk} isStop={row.itemId === view.current?.itemId} />;
}

function stepBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-menu]')];
  const here = buttons.findIndex((button) => button.matches(':focus'));
  if (here < 0) return;
  event.preventDefault();
  buttons[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}

function EndRow(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { t } = useWords();
  const begun = view.phase !== 'notStarted';
  const late = begun && offsetMinutes(view.expectedEnd - view.plannedEnd) > 0;
  const end = nearPlan(view.plannedEnd, view.expectedEnd);
  return (
    <tr className={css.end}>
      <td>
        <Planned at={view.plannedEnd} actual={begun ? end : null} />
      </td>
      <td className={cx(css.actual, late && css.late)}>{begun ? <Clock at={end} /> : null}</td>
      <td className={css.what}>{t('run:timeline.end')}</td>
      <td />
    </tr>
  );
}
