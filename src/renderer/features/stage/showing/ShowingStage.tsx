import type { ReactNode } from 'react';
import type { StageShowing } from '../../../../domain/views/views';
import type { FrameProps } from '../frame/StageFrame';
import { RoundsStage } from '../ratings/RoundsStage';
import { GroupsStage } from './GroupsStage';
import { ObservationsStage } from './ObservationsStage';
import { OutcomeStage } from './OutcomeStage';

/** Something from the day's own material, which she has asked the hall to look at instead of the day. */
export function ShowingStage({ frame, showing }: { frame: FrameProps; showing: StageShowing }): ReactNode {
  switch (showing.type) {
    case 'outcome':
      return <OutcomeStage {...frame} outcome={showing} />;
    case 'observations':
      return <ObservationsStage frame={frame} showing={showing} />;
    case 'rounds':
      return <RoundsStage frame={frame} showing={showing} />;
    case 'groups':
      return <GroupsStage {...frame} showing={showing} />;
  }
}
