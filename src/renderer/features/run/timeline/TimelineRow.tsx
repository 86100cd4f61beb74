import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Item, Kind } from '../../../../domain/agenda/agenda';
import type { Instant } from '../../../../domain/time';
import { clockFace, minuteOfDayIn } from '../../../../domain/time';
import { clockInText, clockOf } from '../../../../words';
import { KindSign } from '../../../agenda/KindSign';
import { nameOf } from '../../../agenda/name-of';
import { useGathering } from '../../../app/gathering';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { RowMenuButton } from './RowMenu';
import type { RowFace } from './row-face';
import css from './Timeline.module.css';
import type { RowDesk } from './useRowDesk';

interface RowProps extends RowFace {
  readonly item: Item;
  /** What can be done about it, before its minutes: the row's menu is open, is not, or there is none. */
  readonly menu: 'open' | 'closed' | null;
  /** The one row the Tab key stops at. */
  readonly isStop: boolean;
  readonly onMenu: RowDesk['open'];
}

/** One item of the day. It is drawn again when something it shows is another, and not for each second of the clock. */
export const TimelineRow = memo(function TimelineRow(props: RowProps): ReactNode {
  const { item, itemId, state, isCurrent, isStep, track, planned, actual, minutes, menu } = props;
  const { t } = useWords();
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isCurrent) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <tr
      ref={element}
      data-row={itemId}
      className={cx(
        css[state],
        isCurrent && css.now,
        props.isBlock && track !== 'itself' && css.block,
        track !== null && minutes !== null && (track === 'itself' ? css.track : css.inTrack),
        planned === null && css.point,
      )}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <td>{planned === null ? null : <Planned at={planned} actual={actual} gone={props.goes} />}</td>
      <td className={cx(css.actual, props.hasMoved && css.moved)}>{actual === null ? null : <Clock at={actual} />}</td>
      <td className={css.what}>
        <div className={css.item}>
          {isStep ? <KindSign kind={item.kind} named={state !== 'coming' && !isCurrent} /> : null}
          <span className={css.words}>
            <span className={css.title}>{nameOf(t, item)}</span>
            <CurrentSub kind={item.kind} endsAt={props.endsAt} isOver={props.isOver} />
            {state === 'skipped' && planned !== null ? <SkippedSub ended={props.dayEnded} goes={props.goes} /> : null}
            {track === 'itself' ? <TrackSub item={item} /> : null}
            {state === 'coming' && isStep ? <KindSub item={item} /> : null}
          </span>
        </div>
        {menu === null ? null : (
          <RowMenuButton
            {...{ itemId, title: item.title, isOpen: menu === 'open' }}
            isStop={props.isStop}
            onOpen={props.onMenu}
          />
        )}
      </td>
      <td className={css.number}>
        <Length from={props.minutesBefore} to={minutes} />
      </td>
    </tr>
  );
});

/** The minutes it has; with a plan she looks at, from what to what. */
function Length({ from, to }: { from: number | null; to: number | null }): ReactNode {
  const { t } = useWords();
  if (from === null || to === null || from === to) return to;
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
function CurrentSub(props: { kind: Kind; endsAt: Instant | null; isOver: boolean }): ReactNode {
  const { kind, endsAt, isOver } = props;
  const { snapshot } = useGathering();
  const { t, language } = useWords();
  if (endsAt === null) return null;
  const time = clockInText(language, minuteOfDayIn(snapshot.gathering.zone, endsAt));
  const done = isOver ? t('run:timeline.shouldHaveEnded', { time }) : t('run:timeline.endsAt', { time });
  return (
    <span className={css.sub}>
      {t(`common:kind.${kind}`)} · {done}
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
