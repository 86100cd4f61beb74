import type { ReactNode } from 'react';
import type { Day } from '../../../../domain/agenda/gathering';
import type { ItemId } from '../../../../domain/ids';
import type { ClockView } from '../../../../domain/run/clock';
import type { StageView } from '../../../../domain/views/views';
import { clockInText, clockOf, dayAndMonth, dayName } from '../../../../words';
import { Digits } from '../../../agenda/Digits';
import { useWords } from '../../../i18n/words';
import { cx } from '../../../ui/cx';
import { VisuallyHidden } from '../../../ui/Hidden';
import { type FrameProps, StageFrame } from '../frame/StageFrame';
import { ItemStage } from '../item/ItemStage';
import css from './DayStage.module.css';
import { dayAfter } from './stage-day';
import { TrackStage } from './TrackStage';
import { TracksStage } from './TracksStage';
import { boundTrack } from './track-view';

/** The day before it starts, while it runs, and when it is over. */
export function DayStage(props: {
  frame: FrameProps;
  view: StageView;
  day: Day;
  clock: ClockView;
  /** The parallel whose room this screen hangs in. */
  trackId?: ItemId | null;
}): ReactNode {
  const { frame, view, day, clock, trackId = null } = props;
  const track = boundTrack(clock.tracks, view.items, trackId);
  if (track) return <TrackStage frame={frame} view={view} clock={clock} track={track} />;
  if (clock.current && clock.tracks.length > 1 && frame.screen !== 'speaker') {
    return <TracksStage frame={frame} view={view} clock={clock} current={clock.current} />;
  }
  if (clock.current) return <ItemStage frame={frame} view={view} clock={clock} current={clock.current} />;
  if (clock.phase === 'ended') return <Ended frame={frame} view={view} day={day} />;
  return <NotStarted frame={frame} view={view} day={day} clock={clock} />;
}

/** A name with more letters than this stands on two lines, and the digits leave it room. */
const ONE_LINE = 36;

function NotStarted(props: { frame: FrameProps; view: StageView; day: Day; clock: ClockView }): ReactNode {
  const { frame, view, day, clock } = props;
  const { t, language } = useWords();
  const start = clockOf(frame.zone, clock.plannedStart);
  const numbered = view.days.length > 1 ? t('stage:day', { nr: view.days.indexOf(day) + 1 }) : '';
  return (
    <StageFrame {...frame} name="" head={null}>
      <h1 className={css.question}>{view.gathering.title}</h1>
      <div className={cx(css.middle, view.gathering.title.length > ONE_LINE && css.under)}>
        <p className={css.above}>{t('stage:startsAt')}</p>
        <VisuallyHidden>{start}</VisuallyHidden>
        <Digits text={start} className={css.digits} />
      </div>
      <p className={css.foot}>{dayName(day, { language, numbered })}</p>
    </StageFrame>
  );
}

function Ended(props: { frame: FrameProps; view: StageView; day: Day }): ReactNode {
  const { frame, view, day } = props;
  const { t, language } = useWords();
  const next = dayAfter(view.days, day);
  const start = next && clockInText(language, next.start);
  return (
    <StageFrame {...frame} name="" head={view.gathering.title}>
      <div className={css.thanks}>
        <h1 className={css.large}>{t('stage:thanks')}</h1>
        {next && start ? (
          <p>
            {next.date
              ? t('stage:goOnDate', { date: dayAndMonth(language, next.date), time: start })
              : t('stage:goOn', { time: start })}
          </p>
        ) : null}
      </div>
    </StageFrame>
  );
}
