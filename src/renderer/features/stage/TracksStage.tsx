import type { ReactNode } from 'react';
import type { ClockView, CurrentItem, TrackClock } from '../../../domain/clock';
import { minuteOfDayIn } from '../../../domain/time';
import type { StageView } from '../../../domain/views';
import { clockInText, clockOf, countdown } from '../../../words';
import { Digits, ProgressBar } from '../../agenda/Digits';
import { nameOf } from '../../agenda/name-of';
import { useWords } from '../../i18n/words';
import { cx } from '../../ui/cx';
import { VisuallyHidden } from '../../ui/Hidden';
import { Head } from './ItemHead';
import { questionOf } from './question';
import { roundShown } from './round-now';
import { type FrameProps, StageFrame, shows } from './StageFrame';
import css from './TracksStage.module.css';
import { itemIn, MOST_TRACKS, roomOfTrack } from './track-view';

interface TracksProps {
  readonly frame: FrameProps;
  readonly view: StageView;
  readonly clock: ClockView;
  readonly current: CurrentItem;
}

/** What goes on at the same time, side by side: where, what, how long still, and what comes next there. */
export function TracksStage({ frame, view, clock, current }: TracksProps): ReactNode {
  const { t } = useWords();
  const shown = clock.tracks.slice(0, MOST_TRACKS);
  const more = clock.tracks.length - shown.length;
  const block = itemIn(view.items, current.itemId);
  const asked = questionOf(block ?? { title: current.title, prompts: [] });
  const asks = shows(frame, 'question') && !asked.isTitle;
  const tracks = shown.map((track) => (
    <Track key={track.trackId} {...{ frame, view, track, paused: clock.phase === 'paused' }} />
  ));
  return (
    <StageFrame {...frame} head={<Head view={view} current={current} titled={asks} />}>
      <h1 className={cx(css.title, frame.lost && css.faint)}>{asks ? asked.question : current.title}</h1>
      <ul className={cx(css.tracks, css[layoutOf(shown.length)])}>{tracks}</ul>
      {more > 0 || clock.phase === 'paused' ? (
        <p className={css.foot}>
          {clock.phase === 'paused' ? t('stage:stopped') : null}{' '}
          {more > 0 ? t('stage:moreTracks', { count: more }) : null}
        </p>
      ) : null}
    </StageFrame>
  );
}

/** As few rows as can be read. */
function layoutOf(count: number): 'two' | 'three' | 'four' | 'six' {
  if (count <= 2) return 'two';
  if (count === 3) return 'three';
  return count === 4 ? 'four' : 'six';
}

interface TrackProps {
  readonly frame: FrameProps;
  readonly view: StageView;
  readonly track: TrackClock;
  readonly paused: boolean;
}

function Track(props: TrackProps): ReactNode {
  const { frame, view, track, paused } = props;
  const { current } = track;
  const own = itemIn(view.items, track.trackId);
  const item = itemIn(view.items, current?.itemId ?? null);
  const room = item?.room.trim() || roomOfTrack(view.items, track.trackId);
  const title = own?.title ?? '';
  const asked = item && questionOf(item);
  const asks = asked && shows(frame, 'question') && !asked.isTitle;
  return (
    <li className={css.track}>
      {room ? <p className={css.room}>{room}</p> : null}
      <h2 className={css.name}>{title || room}</h2>
      {item && (asks || item.id !== track.trackId) ? (
        <p className={css.item}>{asks ? asked.question : item.title}</p>
      ) : null}
      <div className={css.middle}>
        {current ? <Left {...{ frame, current, paused }} /> : null}
        {current && item ? <RoundLine rounds={item.rounds} current={current} /> : null}
      </div>
      {current && shows(frame, 'progress') ? (
        <ProgressBar
          share={current.lengthMs > 0 ? current.elapsedMs / current.lengthMs : 1}
          tone={paused ? 'paused' : current.level}
          height="calc(1.1 * var(--u))"
        />
      ) : null}
      <Next {...props} />
    </li>
  );
}

function Left(props: { frame: FrameProps; current: NonNullable<TrackClock['current']>; paused: boolean }): ReactNode {
  const { frame, current, paused } = props;
  const { t } = useWords();
  const left = countdown(current.remainingMs);
  const over = current.level === 'over';
  return (
    <div role="timer" aria-live="off">
      <VisuallyHidden>{over ? t('stage:overBy', { time: left }) : t('stage:left', { time: left })}</VisuallyHidden>
      <Digits
        text={left}
        className={cx(css.digits, left.length > 5 && css.long, css[frame.lost || paused ? 'faint' : current.level])}
      />
    </div>
  );
}

function RoundLine(props: {
  rounds: StageView['items'][number]['rounds'];
  current: NonNullable<TrackClock['current']>;
}): ReactNode {
  const { t } = useWords();
  const round = roundShown(props.rounds, props.current);
  if (!round) return null;
  return (
    <p className={css.round}>
      {t('stage:round', { round: round.round, of: round.of })}
      {round.turn ? ` · ${round.turn}` : ''}
    </p>
  );
}

/** What comes in that room; and when, where nothing goes on there just now. */
function Next({ frame, view, track }: TrackProps): ReactNode {
  const { t, language } = useWords();
  const next = itemIn(view.items, track.next);
  const starts = track.items.find((one) => one.itemId === track.next)?.expectedStart;
  if (!track.current && next && starts !== undefined) {
    return (
      <p className={css.next}>
        {t('stage:startsAt')} <strong>{clockOf(frame.zone, starts)}</strong> {nameOf(t, next)}
      </p>
    );
  }
  if (next && shows(frame, 'next')) {
    return (
      <p className={css.next}>
        {t('stage:next')} <strong>{nameOf(t, next)}</strong>
      </p>
    );
  }
  return shows(frame, 'endTime') ? (
    <p className={css.next}>
      {t('stage:endsAt', { time: clockInText(language, minuteOfDayIn(frame.zone, track.endsAt)) })}
    </p>
  ) : null;
}
