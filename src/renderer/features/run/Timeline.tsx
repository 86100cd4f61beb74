import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import type { ClockRow, ClockView } from '../../../domain/clock';
import type { Instant } from '../../../domain/time';
import { instant, minuteOfDayIn } from '../../../domain/time';
import { clockInText, clockOf } from '../../../words';
import { KindSign } from '../../agenda/KindSign';
import { offsetMinutes } from '../../agenda/offset';
import { useNow } from '../../api/react';
import { useGathering } from '../../app/gathering';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './Timeline.module.css';

/** The whole day in rows: as planned, as it went, and as it is expected to go. */
export function Timeline(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { contact } = useGathering();
  const { t } = useWords();
  const firstComing = view.rows.find((row) => row.state === 'coming')?.itemId;
  const runs = view.phase === 'running' || view.phase === 'paused';
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long day scrolls, and the keyboard must be able to scroll it.
      tabIndex={0}
      aria-label={t('run:timeline.caption')}
      className={cx(css.table, contact === 'lost' && css.lost)}
    >
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
      <tbody>
        {view.rows.map((row) => (
          <Fragment key={row.itemId}>
            {runs && row.itemId === firstComing ? (
              <tr className={css.estimate}>
                <td />
                <th scope="rowgroup" colSpan={3}>
                  <span>{t('run:timeline.estimate')}</span>
                </th>
              </tr>
            ) : null}
            <Row view={view} row={row} />
          </Fragment>
        ))}
        <EndRow view={view} />
      </tbody>
    </table>
  );
}

function Row(props: { view: ClockView; row: ClockRow }): ReactNode {
  const { view, row } = props;
  const { snapshot } = useGathering();
  const item = snapshot.items.find((one) => one.id === row.itemId);
  const current = row.itemId === view.current?.itemId;
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (!item) return null;
  const timed = row.isStep || row.isBlock;
  const begun = view.phase !== 'notStarted';
  const actual = begun && row.state !== 'skipped' ? (row.actualStart ?? row.expectedStart) : null;
  return (
    <tr
      ref={element}
      className={cx(css[row.state], current && css.now, row.isBlock && css.block, !timed && css.point)}
      aria-current={current ? 'step' : undefined}
    >
      <td>{timed ? <Planned at={row.plannedStart} actual={actual} /> : null}</td>
      <td className={css.actual}>{timed && actual !== null ? <Clock at={actual} /> : null}</td>
      <td className={css.what}>
        <div className={cx(css.item, row.depth > 1 && css.deep)}>
          {row.isStep ? <KindSign kind={item.kind} named={row.state !== 'coming' && !current} /> : null}
          <span className={css.words}>
            <span className={css.title}>{item.title}</span>
            {current && view.current ? <CurrentSub view={view} /> : null}
            {row.state === 'skipped' && timed ? <SkippedSub ended={view.phase === 'ended'} /> : null}
            {row.state === 'coming' && row.isStep ? <KindSub kind={item.kind} title={item.title} /> : null}
          </span>
        </div>
      </td>
      <td className={css.number}>{row.minutes}</td>
    </tr>
  );
}

function SkippedSub(props: { ended: boolean }): ReactNode {
  const { t } = useWords();
  return <span className={css.sub}>{props.ended ? t('run:timeline.notHeld') : t('run:timeline.skipped')}</span>;
}

function KindSub(props: { kind: Parameters<typeof KindSign>[0]['kind']; title: string }): ReactNode {
  const { t } = useWords();
  const word = t(`common:kind.${props.kind}`);
  return word === props.title ? null : <span className={css.sub}>{word}</span>;
}

/** «Refleksjon · ferdig kl. 17.12». */
function CurrentSub(props: { view: ClockView }): ReactNode {
  const { current } = props.view;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  if (!current) return null;
  const ends = instant(now + current.remainingMs);
  const time = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, ends));
  const done =
    current.level === 'over' ? t('run:timeline.shouldHaveEnded', { time }) : t('run:timeline.endsAt', { time });
  return (
    <span className={css.sub}>
      {t(`common:kind.${current.kind}`)} · {done}
    </span>
  );
}

function Clock(props: { at: Instant }): ReactNode {
  const { snapshot } = useGathering();
  return <time>{clockOf(snapshot.gathering.zone, props.at)}</time>;
}

/** Struck through only where it turned out otherwise, to the minute as it is shown. */
function Planned(props: { at: Instant; actual: Instant | null }): ReactNode {
  const { snapshot } = useGathering();
  const { zone } = snapshot.gathering;
  const differs = props.actual !== null && clockOf(zone, props.actual) !== clockOf(zone, props.at);
  return differs ? (
    <s>
      <Clock at={props.at} />
    </s>
  ) : (
    <Clock at={props.at} />
  );
}

function EndRow(props: { view: ClockView }): ReactNode {
  const { view } = props;
  const { t } = useWords();
  const begun = view.phase !== 'notStarted';
  const late = begun && offsetMinutes(view.expectedEnd - view.plannedEnd) > 0;
  return (
    <tr className={css.end}>
      <td>
        <Planned at={view.plannedEnd} actual={begun ? view.expectedEnd : null} />
      </td>
      <td className={cx(css.actual, late && css.late)}>{begun ? <Clock at={view.expectedEnd} /> : null}</td>
      <td className={css.what}>{t('run:timeline.end')}</td>
      <td />
    </tr>
  );
}
