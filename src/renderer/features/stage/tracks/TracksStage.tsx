import type { ReactNode } from 'react';
import type { Rounds } from '../../../../domain/agenda/agenda';
import type { ClockView, CurrentItem, TrackClock } from '../../../../domain/run/clock';
import { toldTimes } from '../../../../domain/run/told-times';
import { type Instant, minuteOfDayIn } from '../../../../domain/time';
import type { StageView } from '../../../../domain/views/views';
import { clockInText, clockOf, countdown } from '../../../../words';
import { Digits, ProgressBar } from '../../../agenda/Digits';
import { nameOf } from '../../../agenda/name-of';
import tones from '../../../agenda/Tone.module.css';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { type FrameProps, StageFrame, shows } from '../frame/StageFrame';
import { useFit } from '../frame/useFit';
import { Head } from '../item/ItemHead';
import { questionOf } from '../item/question';
import { roundShown } from '../item/round-now';
import { Resumes, resumesAt } from './Resumes';
import css from './TracksStage.module.css';
import { currentOf, isDone, itemIn, MOST_TRACKS, roomOfTrack } from './track-view';

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
  const paused = clock.phase === 'paused';
  const resumes = resumesAt({ frame, clock });
  const told = toldTimes(clock);
  const tracks = shown.map((track) => (
    <Track
      key={track.trackId}
      {...{ frame, view, track, resumes, told, block: current, paused, dense: shown.length > 3 }}
    />
  ));
  // The words stand as they are; the digits take what room there is left.
  const at = shown.map((track) => [track.trackId, track.current?.itemId, track.next]);
  const fit = useFit(JSON.stringify([at, asks]), LEAST_DIGITS, MOST_DIGITS);
  return (
    <StageFrame {...frame} head={<Head view={view} current={current} titled={asks} />}>
      <h1 className={cx(css.title, frame.lost && css.faint)}>{asks ? asked.question : current.title}</h1>
      <div ref={fit} className={css.fit}>
        <ul className={cx(css.tracks, css[layoutOf(shown.length)])}>{tracks}</ul>
      </div>
      <p className={css.foot}>
        <span className={css.resumes}>
          <Resumes frame={frame} view={view} clock={clock} />
        </span>
        <span>
          {paused ? t('stage:stopped') : null} {more > 0 ? t('stage:moreTracks', { count: more }) : null}
        </span>
      </p>
    </StageFrame>
  );
}

/** How high the digits are, in hundredths of the screen. */
const LEAST_DIGITS = 7;
const MOST_DIGITS = 30;

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
  readonly block: CurrentItem;
  readonly paused: boolean;
  /** In two rows: whose turn it is stands where the item's title did. */
  readonly dense: boolean;
  /** When all are together again, where that is shown. */
  readonly resumes: Instant | null;
  readonly told: ReturnType<typeof toldTimes>;
}

function Track(props: TrackProps): ReactNode {
  const { frame, view, track, block, paused, dense } = props;
  const { t } = useWords();
  const done = isDone(track, block);
  const current = currentOf(track, block);
  const own = itemIn(view.items, track.trackId);
  const item = itemIn(view.items, current?.itemId ?? null);
  const room = item?.room.trim() || roomOfTrack(view.items, track.trackId);
  const title = own?.title ?? '';
  const asked = item && questionOf(item);
  const asks = asked && shows(frame, 'question') && !asked.isTitle;
  const round = useRoundLine(item?.rounds ?? null, current);
  return (
    <li className={css.track}>
      <div className={css.where}>
        {room ? <p className={css.room}>{room}</p> : null}
        <h2 className={css.name}>{title || room}</h2>
      </div>
      {round && dense ? <p className={css.item}>{round}</p> : null}
      {item && !(round && dense) && (asks || item.id !== track.trackId) ? (
        <p className={css.item}>{asks ? asked.question : item.title}</p>
      ) : null}
      <div className={css.middle}>
        {done ? <p className={css.round}>{t('stage:timeIsUp')}</p> : null}
        {current && !done ? <Left {...{ frame, current, paused }} /> : null}
        {round && !dense ? <p className={css.round}>{round}</p> : null}
      </div>
      {current && !done && shows(frame, 'progress') ? (
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
        className={cx(css.digits, left.length > 5 && css.long, tones[frame.lost || paused ? 'paused' : current.level])}
      />
    </div>
  );
}

/** «Runde 2 av 8 · Nordfjord»; empty where there is no round. */
function useRoundLine(rounds: Rounds | null, current: TrackClock['current']): string {
  const { t } = useWords();
  const round = current && roundShown(rounds, current);
  if (!round) return '';
  return [t('stage:round', { round: round.round, of: round.of }), round.turn].filter(Boolean).join(' · ');
}

/** What comes in that room; and when, where nothing goes on there just now. The last ends as all do, or says when. */
function Next({ frame, view, track, resumes, told }: TrackProps): ReactNode {
  const { t, language } = useWords();
  const next = itemIn(view.items, track.next);
  const starts = track.items.find((one) => one.itemId === track.next)?.expectedStart;
  if (!track.current && next && starts !== undefined) {
    return (
      <p className={css.next}>
        {t('stage:startsAt')} <strong>{clockOf(frame.zone, told(starts))}</strong> {nameOf(t, next)}
      </p>
    );
  }
  if (frame.message !== '') return null;
  if (next && shows(frame, 'next')) {
    return (
      <p className={css.next}>
        {t('stage:next')} <strong>{nameOf(t, next)}</strong>
      </p>
    );
  }
  const ends = clockInText(language, minuteOfDayIn(frame.zone, told(track.endsAt)));
  const asAll = resumes !== null && ends === clockInText(language, minuteOfDayIn(frame.zone, resumes));
  const says = shows(frame, 'endTime') && !asAll && track.current?.level !== 'over';
  return <p className={css.next}>{says ? t('stage:endsAt', { time: ends }) : null}</p>;
}
