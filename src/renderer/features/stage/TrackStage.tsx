import type { ReactNode } from 'react';
import type { ClockView, TrackClock } from '../../../domain/clock';
import type { StageView } from '../../../domain/views';
import { clockOf } from '../../../words';
import { Digits } from '../../agenda/Digits';
import { nameOf } from '../../agenda/name-of';
import { useWords } from '../../i18n/words';
import { VisuallyHidden } from '../../ui/Hidden';
import css from './DayStage.module.css';
import { ItemStage } from './ItemStage';
import { type FrameProps, StageFrame } from './StageFrame';
import { clockOfTrack, itemIn, roomOfTrack } from './track-view';

/** The screen of one room while several things go on at once: its own item, its own time, its own next. */
export function TrackStage(props: {
  frame: FrameProps;
  view: StageView;
  clock: ClockView;
  track: TrackClock;
}): ReactNode {
  const { frame, view, track } = props;
  const { t } = useWords();
  const own = itemIn(view.items, track.trackId);
  const name = [own?.title, roomOfTrack(view.items, track.trackId)].filter(Boolean).join(' · ');
  const { clock, current } = clockOfTrack(props.clock, track, view.items);
  if (current) return <ItemStage frame={frame} view={view} clock={clock} current={current} />;
  const next = itemIn(view.items, track.next);
  const starts = track.items.find((one) => one.itemId === track.next)?.expectedStart ?? null;
  const start = starts === null ? '––:––' : clockOf(frame.zone, starts);
  return (
    <StageFrame {...frame} head={name}>
      <h1 className={css.question}>{next ? nameOf(t, next) : (own?.title ?? '')}</h1>
      <div className={css.middle}>
        <p className={css.above}>{t('stage:startsAt')}</p>
        <VisuallyHidden>{start}</VisuallyHidden>
        <Digits text={start} className={css.digits} />
      </div>
    </StageFrame>
  );
}
