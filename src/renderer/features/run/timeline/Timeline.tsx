import { Fragment, type KeyboardEvent, type ReactNode, useMemo } from 'react';
import type { ClockView } from '../../../../domain/run/clock';
import type { RescueKind } from '../../../../domain/run/run';
import { toldTimes } from '../../../../domain/run/told-times';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import type { RunActs } from '../acts/useRunActs';
import { CorrectDialog } from './CorrectDialog';
import { RowMenu } from './RowMenu';
import { faceOf } from './row-face';
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
export function Timeline(props: TimelineProps): ReactNode {
  const { view, preview, acts } = props;
  const { contact } = useGathering();
  const { t } = useWords();
  const desk = useRowDesk(view, acts);
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
          <DayRows {...props} desk={desk} />
          <EndRow view={preview ?? view} />
        </tbody>
      </table>
      <RowMenu desk={desk} view={view} />
      {desk.correcting ? (
        <CorrectDialog key={desk.correcting} view={view} itemId={desk.correcting} acts={acts} onClose={desk.close} />
      ) : null}
    </>
  );
}

function DayRows({ view, preview, plan, desk }: TimelineProps & { readonly desk: RowDesk }): ReactNode {
  const { snapshot } = useGathering();
  const now = useNow();
  const items = useMemo(() => new Map(snapshot.items.map((item) => [item.id, item])), [snapshot.items]);
  const asItStands = new Map(view.rows.map((row) => [row.itemId, row]));
  const shown = preview ?? view;
  const told = toldTimes(shown);
  const toldNow = toldTimes(view);
  const runs = view.phase === 'running' || view.phase === 'paused';
  // What is still to come in a track stands among what goes on beside it: the line is drawn after them all.
  const firstComing = view.rows.find((row) => row.state === 'coming' && row.trackId === null)?.itemId;
  return shown.rows.map((row) => {
    const { itemId } = row;
    const item = items.get(itemId);
    const stands = asItStands.get(itemId) ?? null;
    // What can be done is about the day as it is, also while she looks at how it would be.
    const canAct = runs && stands !== null && actsOn(stands).length > 0;
    const menu = desk.menu?.itemId === itemId ? 'open' : 'closed';
    return (
      <Fragment key={itemId}>
        {runs && itemId === firstComing ? <EstimateLine plan={preview && plan} /> : null}
        {item ? (
          <TimelineRow
            {...faceOf({ view: shown, row, before: preview && stands, now, told, toldNow })}
            item={item}
            menu={canAct ? menu : null}
            isStop={itemId === view.current?.itemId}
            onMenu={desk.open}
          />
        ) : null}
      </Fragment>
    );
  });
}

/** From here on the times are expected ones, or those of the plan she looks at. */
function EstimateLine({ plan }: { plan: RescueKind | null }): ReactNode {
  const { t } = useWords();
  return (
    <tr className={cx(css.estimate, plan && css.preview)}>
      <td />
      <th scope="rowgroup" colSpan={3}>
        <span>{plan ? t('run:timeline.preview', { plan: t(`run:rescue.${plan}`) }) : t('run:timeline.estimate')}</span>
      </th>
    </tr>
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
  const end = toldTimes(view)(view.expectedEnd);
  const late = begun && end > view.plannedEnd;
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
