import type { ReactNode } from 'react';
import type { ClockView } from '../../../../domain/run/clock';
import { type Instant, minuteOfDayIn } from '../../../../domain/time';
import type { StageView } from '../../../../domain/views/views';
import { clockInText } from '../../../../words';
import { nameOf } from '../../../agenda/name-of';
import { useWords } from '../../../i18n/words';
import { type FrameProps, shows } from '../frame/StageFrame';
import { backAt } from '../item/back-at';
import { itemIn } from './track-view';

interface ResumesProps {
  readonly frame: FrameProps;
  readonly view: StageView;
  /** The day's own clock, with the parallel block current. */
  readonly clock: ClockView;
}

type ShownItem = StageView['items'][number];

/** When all are together again after what goes on at the same time; null where it is not to be shown. */
export function resumesAt({ frame, clock }: Omit<ResumesProps, 'view'>): Instant | null {
  return clock.current && shows(frame, 'endTime') ? backAt(clock, clock.current, frame.now) : null;
}

/** What follows brings all together in one room: it is no meal, no group work and no more of the same. */
export const isTogether = (next: ShownItem): boolean =>
  !next.parallel && next.kind !== 'break' && next.kind !== 'group';

/** «Tilbake i plenum kl. 10.17»; before a meal or more of the same, what comes and when. */
export function Resumes(props: ResumesProps): ReactNode {
  const { frame, view, clock } = props;
  const { t, language } = useWords();
  const at = resumesAt(props);
  if (at === null) return null;
  const time = clockInText(language, minuteOfDayIn(frame.zone, at));
  const next = itemIn(view.items, clock.next);
  if (!next) return t('stage:endsAt', { time });
  if (isTogether(next)) return t('stage:plenaryAt', { time });
  return (
    <>
      {t('stage:nextAt', { time })} <strong>{nameOf(t, next)}</strong>
    </>
  );
}
