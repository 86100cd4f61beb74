import { type ReactNode, useEffect, useMemo } from 'react';
import { clockView } from '../../../domain/clock';
import type { GatheringId } from '../../../domain/ids';
import type { StageView } from '../../../domain/views';
import { useNow, useStage } from '../../api/react';
import { languageOfMachine, useWords, WordsProvider } from '../../i18n/words';
import { Announcer } from '../../ui/Announcer';
import { DayStage } from './DayStage';
import { RatingStage } from './RatingStage';
import { type FrameProps, StageFrame } from './StageFrame';
import { dayOnStage } from './stage-day';
import { UnknownStage } from './UnknownStage';
import { useAwake } from './useAwake';

/** The big screen. `gatheringId` null: whichever gathering this visitor may see. */
export default function StagePage(props: { gatheringId: GatheringId | null }): ReactNode {
  const { view, contact, lostSince, refused } = useStage(props.gatheringId);
  const lost = contact === 'lost';
  return (
    <WordsProvider language={view?.gathering.language ?? languageOfMachine()} page>
      <Announcer>
        {/* What is known stays on the wall and the digits go on, unless the gathering itself is gone. */}
        {view && refused !== 'NOT_FOUND' ? (
          <Shown view={view} lost={lost} lostSince={lost ? lostSince : null} refused={refused} />
        ) : (
          <UnknownStage lost={lost} lostSince={lost ? lostSince : null} refused={refused} />
        )}
      </Announcer>
    </WordsProvider>
  );
}

function Shown(props: { view: StageView } & Pick<FrameProps, 'lost' | 'lostSince' | 'refused'>): ReactNode {
  const { view, lost, lostSince, refused } = props;
  const { gathering, items, run, days } = view;
  const { t } = useWords();
  const now = useNow();
  const day = useMemo(() => dayOnStage({ gathering, days, run }, now), [gathering, days, run, now]);
  const clock = useMemo(
    () => day && clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run, now }),
    [gathering, day, items, run, now],
  );
  const running = clock?.phase === 'running' || clock?.phase === 'paused';
  useAwake(running || view.rating !== null);
  useEffect(() => {
    document.title = [gathering.title, t('stage:title')].filter(Boolean).join(' · ');
  }, [gathering.title, t]);
  const frame = { zone: gathering.zone, now, lost, lostSince, refused };
  if (view.rating) return <RatingStage {...frame} rating={view.rating} room={view.room} present={gathering.present} />;
  if (!day || !clock) {
    return (
      <StageFrame {...frame} head={null}>
        <h1>{gathering.title}</h1>
      </StageFrame>
    );
  }
  return <DayStage frame={frame} view={view} day={day} clock={clock} />;
}
