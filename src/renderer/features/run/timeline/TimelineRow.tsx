import { type ReactNode, useEffect, useRef } from 'react';
import type { Item } from '../../../../domain/agenda/agenda';
import type { ClockRow, ClockView } from '../../../../domain/run/clock';
import type { Instant } from '../../../../domain/time';
import { clockFace, instant, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import { KindSign } from '../../../agenda/KindSign';
import { nameOf } from '../../../agenda/name-of';
import { useNow } from '../../../api/react';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { nearPlan } from '../acts/near-plan';
import css from './Timeline.module.css';

interface RowProps {
  readonly view: ClockView;
  readonly row: ClockRow;
  /** The row as it stands, while `row` is as it would be with a plan she looks at. */
  readonly before: ClockRow | null;
  /** What can be done about it, before its minutes. */
  readonly menu: ReactNode;
}

export function TimelineRow({ view, row, before, menu }: RowProps): ReactNode {
  const { t } = useWords();
  const { snapshot } = useGathering();
  const item = snapshot.items.find((one) => one.id === row.itemId);
  const current = row.itemId === view.current?.itemId;
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (current) element.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (!item) return null;
  const inTrack = row.trackId !== null && row.minutes !== null;
  const timed = row.isStep || row.isBlock || inTrack;
  const begun = view.phase !== 'notStarted';
  const actual = begun && row.state !== 'skipped' ? shownStart(row) : null;
  const track = row.trackId === row.itemId;
  const goes = row.state === 'skipped' && before?.state === 'coming';
  return (
    <tr
      ref={element}
      data-row={row.itemId}
      className={cx(
        css[row.state],
        current && css.now,
        row.isBlock && !track && css.block,
        inTrack && (track ? css.track : css.inTrack),
        !timed && css.point,
      )}
      aria-current={current ? 'step' : undefined}
    >
      <td>{timed ? <Planned at={row.plannedStart} actual={actual} gone={goes} /> : null}</td>
      <td className={cx(css.actual, before && hasMoved(row, before) && css.moved)}>
        {timed && actual !== null ? <Clock at={actual} /> : null}
      </td>
      <td className={css.what}>
        <div className={cx(css.item, row.depth > 1 && css.deep)}>
          {row.isStep ? <KindSign kind={item.kind} named={row.state !== 'coming' && !current} /> : null}
          <span className={css.words}>
            <span className={css.title}>{nameOf(t, item)}</span>
            {current && view.current ? <CurrentSub view={view} row={row} /> : null}
            {row.state === 'skipped' && timed ? <SkippedSub ended={view.phase === 'ended'} goes={goes} /> : null}
            {track ? <TrackSub item={item} /> : null}
            {row.state === 'coming' && row.isStep ? <KindSub item={item} /> : null}
          </span>
        </div>
        {menu}
      </td>
      <td className={css.number}>
        <Length row={row} before={row.isStep || inTrack ? before : null} />
      </td>
    </tr>
  );
}

/** When it started, or is expected to. */
const shownStart = (row: ClockRow): Instant => row.actualStart ?? nearPlan(row.plannedStart, row.expectedStart);

const hasMoved = (row: ClockRow, before: ClockRow): boolean => shownStart(row) !== shownStart(before);

/** The minutes it has; with a plan she looks at, from what to what. */
function Length(props: { row: ClockRow; before: ClockRow | null }): ReactNode {
  const { row, before } = props;
  const { t } = useWords();
  const from = before?.minutes ?? null;
  const to = row.minutes;
  if (from === null || to === null || from === to) return row.minutes;
  return (
    <span className={css.cut}>
      <span aria-hidden="true">
        {from} → {to}
      </span>
      <VisuallyHidden>{t('run:rescue.fromTo', { from, to })}</VisuallyHidden>
    </span>
  );
}

function SkippedSub(props: { ended: boolean; goes: boolean }): ReactNode {
  const { t } = useWords();
  if (props.goes) return <span className={cx(css.sub, css.moved)}>{t('run:rescue.goes')}</span>;
  return <span className={css.sub}>{props.ended ? t('run:timeline.notHeld') : t('run:timeline.skipped')}</span>;
}

/** Where a track is, and who leads it. */
function TrackSub(props: { item: Pick<Item, 'room' | 'responsible'> }): ReactNode {
  const { room, responsible } = props.item;
  const words = [room, responsible].filter(Boolean).join(' · ');
  return words ? <span className={css.sub}>{words}</span> : null;
}

/** Its kind, where the title does not say it, and the clock times that stand fast. */
function KindSub(props: { item: Pick<Item, 'kind' | 'title' | 'pinnedStart' | 'lockedEnd'> }): ReactNode {
  const { kind, title, pinnedStart, lockedEnd } = props.item;
  const { t } = useWords();
  const word = t(`common:kind.${kind}`);
  const words = [
    word === title ? '' : word,
    pinnedStart === null ? '' : t('plan:pinnedAt', { time: clockFace(pinnedStart) }),
    lockedEnd === null ? '' : t('plan:lockedUntil', { time: clockFace(lockedEnd) }),
  ].filter(Boolean);
  return words.length > 0 ? <span className={css.sub}>{words.join(' · ')}</span> : null;
}

/** «Refleksjon · ferdig kl. 17.12». */
function CurrentSub(props: { view: ClockView; row: ClockRow }): ReactNode {
  const { current } = props.view;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  const now = useNow();
  if (!current) return null;
  const ends = nearPlan(props.row.plannedEnd, instant(now + current.remainingMs));
  const time = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, ends));
  const done =
    current.level === 'over' ? t('run:timeline.shouldHaveEnded', { time }) : t('run:timeline.endsAt', { time });
  return (
    <span className={css.sub}>
      {t(`common:kind.${current.kind}`)} · {done}
    </span>
  );
}

export function Clock(props: { at: Instant }): ReactNode {
  const { snapshot } = useGathering();
  return <time>{clockOf(snapshot.gathering.zone, props.at)}</time>;
}

/** Struck through only where it turned out otherwise, to the minute as it is shown; or where it goes. */
export function Planned(props: { at: Instant; actual: Instant | null; gone?: boolean }): ReactNode {
  const { snapshot } = useGathering();
  const { zone } = snapshot.gathering;
  const { at, actual, gone = false } = props;
  const differs = gone || (actual !== null && clockOf(zone, actual) !== clockOf(zone, at));
  return differs ? (
    <s>
      <Clock at={at} />
    </s>
  ) : (
    <Clock at={at} />
  );
}
