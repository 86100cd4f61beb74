import type { ReactNode } from 'react';
import type { ClockView, CurrentItem, TrackClock } from '../../../../domain/run/clock';
import type { Instant } from '../../../../domain/time';
import type { StageView } from '../../../../domain/views/views';
import { clockOf, countdown } from '../../../../words';
import { Digits } from '../../../agenda/Digits';
import { nameOf } from '../../../agenda/name-of';
import { useWords } from '../../../i18n/words';
import { VisuallyHidden } from '../../../ui/Hidden';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { backAt } from '../item/back-at';
import { ItemStage } from '../item/ItemStage';
import css from './DayStage.module.css';
import { isTogether, Resumes } from './Resumes';
import { clockOfTrack, isDone, itemIn, roomOfTrack } from './track-view';

interface TrackStageProps {
  readonly frame: FrameProps;
  readonly view: StageView;
  readonly clock: ClockView;
  readonly track: TrackClock;
}

/** The screen of one room while several things go on at once: its own item, its own time, its own next. */
export function TrackStage(props: TrackStageProps): ReactNode {
  const { frame, view, track } = props;
  const { t } = useWords();
  const resumes = <Resumes frame={frame} view={view} clock={props.clock} />;
  if (props.clock.current && isDone(track, props.clock.current)) {
    return <Done {...props} block={props.clock.current} />;
  }
  const { clock, current } = clockOfTrack(props.clock, track, view.items);
  if (current) return <ItemStage {...{ frame, view, clock, current, resumes }} />;
  const next = itemIn(view.items, track.next);
  const starts = track.items.find((one) => one.itemId === track.next)?.expectedStart ?? null;
  return (
    <Waiting {...props} title={next ? nameOf(t, next) : ''} label={t('stage:startsAt')} at={starts}>
      <span />
      <span className={css.resumes}>{resumes}</span>
    </Waiting>
  );
}

/** What this room was to do is done: it is told what all go on with, and when, and nothing of being late. */
function Done(props: TrackStageProps & { block: CurrentItem }): ReactNode {
  const { frame, view, clock, block } = props;
  const { t } = useWords();
  const next = itemIn(view.items, clock.next);
  const label = next ? (isTogether(next) ? t('stage:plenary') : t('stage:startsAt')) : t('stage:ends');
  return (
    <Waiting {...props} title={next ? nameOf(t, next) : ''} label={label} at={backAt(clock, block, frame.now)}>
      <span>{clock.phase === 'paused' ? t('stage:stopped') : t('stage:timeIsUp')}</span>
      <span>{t('stage:left', { time: countdown(block.remainingMs) })}</span>
    </Waiting>
  );
}

/** What comes, and when. */
function Waiting(
  props: TrackStageProps & { title: string; label: string; at: Instant | null; children: ReactNode },
): ReactNode {
  const { frame, view, track, title, label, at } = props;
  const own = itemIn(view.items, track.trackId);
  const name = [own?.title, roomOfTrack(view.items, track.trackId)].filter(Boolean).join(' · ');
  const time = at === null ? '––:––' : clockOf(frame.zone, at);
  return (
    <StageFrame {...frame} head={name}>
      <h1 className={css.question}>{title || own?.title}</h1>
      <div className={css.middle}>
        <p className={css.above}>{label}</p>
        <VisuallyHidden>{time}</VisuallyHidden>
        <Digits text={time} className={css.digits} />
      </div>
      {frame.message === '' ? <p className={css.foot}>{props.children}</p> : null}
    </StageFrame>
  );
}
