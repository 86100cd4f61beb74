import type { ReactNode } from 'react';
import type { ClockView, CurrentItem } from '../../../../domain/run/clock';
import type { StageView } from '../../../../domain/views/views';
import type { FrameProps } from '../frame/StageFrame';

/** What the screen of the item in hand is drawn from. */
export interface ItemOnStage {
  readonly frame: FrameProps;
  readonly view: StageView;
  readonly clock: ClockView;
  readonly current: CurrentItem;
  /** In one room while something else goes on elsewhere: when all are together again. */
  readonly resumes?: ReactNode;
}
