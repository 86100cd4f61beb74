import { type ReactNode, useEffect, useMemo } from 'react';
import type { GatheringId } from '../../../domain/ids';
import { clockView } from '../../../domain/run/clock';
import type { StageView } from '../../../domain/views/views';
import { dayLine } from '../../agenda/day-line';
import { usePicture } from '../../api/pictures';
import { useNow, useStage } from '../../api/react';
import { languageOfMachine, useWords, WordsProvider } from '../../i18n/words';
import { Announcer } from '../../ui/Announcer';
import { DarkFrame, type FrameProps, type ScreenName, StageFrame } from './frame/StageFrame';
import { RatingStage } from './ratings/RatingStage';
import { ShowingStage } from './showing/ShowingStage';
import { timeMark } from './time-mark';
import { DayStage } from './tracks/DayStage';
import { dayOnStage } from './tracks/stage-day';
import { TrackChoice, useBoundTrack } from './tracks/TrackChoice';
import { UnknownStage } from './UnknownStage';
import { useAwake } from './useAwake';

interface StagePageProps {
  /** null: whichever gathering this visitor may see. */
  readonly gatheringId: GatheringId | null;
  readonly screen?: ScreenName;
}

/** The big screen, and the speaker's own of the same parts. */
export default function StagePage(props: StagePageProps): ReactNode {
  const { gatheringId, screen = 'stage' } = props;
  const { view, contact, lostSince, refused } = useStage(gatheringId);
  const lost = contact === 'lost';
  const known = { screen, lost, lostSince: lost ? lostSince : null, refused };
  return (
    <WordsProvider language={view?.gathering.language ?? languageOfMachine()} page>
      <Announcer>
        {/* What is known stays on the wall and the digits go on, unless the gathering itself is gone. */}
        {view && refused !== 'NOT_FOUND' ? <Shown view={view} {...known} /> : <UnknownStage {...known} />}
      </Announcer>
    </WordsProvider>
  );
}

function Shown(props: { view: StageView } & Pick<FrameProps, 'screen' | 'lost' | 'lostSince' | 'refused'>): ReactNode {
  const { view, screen, lost, lostSince, refused } = props;
  const { gathering, items, run, days } = view;
  const { t } = useWords();
  const now = useNow();
  const day = useMemo(() => dayOnStage({ gathering, days, run }, now), [gathering, days, run, now]);
  const clock = useMemo(
    () => day && clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now }),
    [gathering, day, items, run, now],
  );
  const look = screen === 'stage' ? gathering.stageLook : null;
  const logoUrl = usePicture(gathering.id, look?.logoId ?? null, !lost);
  const trackId = useBoundTrack();
  const running = clock?.phase === 'running' || clock?.phase === 'paused';
  useAwake(running || view.rating !== null);
  useEffect(() => {
    const name = screen === 'stage' ? t('stage:title') : t('stage:speaker.title');
    document.title = [gathering.title, name].filter(Boolean).join(' · ');
  }, [gathering.title, screen, t]);
  // What is for the speaker alone never comes to the hall's screen, whatever else may go wrong on the way here.
  const told = screen === 'stage' ? view.message : view.speakerMessage;
  // Once the room has been closed nothing takes it down any more, and no phone comes in by the code.
  const [message, room] = refused === 'CLOSED' ? ['', null] : [told, view.room];
  const frame: FrameProps = {
    ...{ screen, zone: gathering.zone, now, message, lost, lostSince, refused, look, logoUrl, name: gathering.title },
    line: look && clock && running ? dayLine(clock, items) : null,
    mark: screen === 'speaker' && day && running ? timeMark({ ...gathering, day, items, run }, now) : null,
    choice: <TrackChoice items={items} />,
  };
  if (screen === 'stage' && view.blackout) return <DarkFrame {...frame} />;
  // What was put there last: a question that is opened or shown takes the screen from what was.
  if (screen === 'stage' && view.showing) return <ShowingStage frame={frame} showing={view.showing} />;
  if (screen === 'stage' && view.rating) {
    return <RatingStage {...frame} rating={view.rating} room={room} present={gathering.present} />;
  }
  if (!day || !clock) {
    return (
      <StageFrame {...frame} name="" head={null}>
        <h1>{gathering.title}</h1>
      </StageFrame>
    );
  }
  return <DayStage frame={frame} view={view} day={day} clock={clock} trackId={trackId} />;
}
