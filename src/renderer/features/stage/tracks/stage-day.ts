import type { Day } from '../../../../domain/agenda/gathering';
import { liveEvents, readLog, runningDay } from '../../../../domain/run/run-log';
import { dateIn, type Instant } from '../../../../domain/time';
import type { StageView } from '../../../../domain/views/views';

type Shown = Pick<StageView, 'days' | 'run'> & { readonly gathering: Pick<StageView['gathering'], 'zone'> };

const inOrder = (days: readonly Day[]): readonly Day[] => days.toSorted((a, b) => a.position - b.position);

/**
 * The day the big screen is about: the one that runs; else the one that something happened in today, so that the room is
 * thanked before tomorrow is announced; else today's; else the first that has not been held.
 */
export function dayOnStage({ days, run, gathering }: Shown, now: Instant): Day | null {
  const running = runningDay(days, run);
  const today = dateIn(gathering.zone, now);
  const last = liveEvents(run).at(-1);
  const ofToday = last && dateIn(gathering.zone, last.at) === today ? last.dayId : null;
  const ordered = inOrder(days);
  const coming = ordered.find((day) => readLog(run, day.id).phase === 'notStarted');
  return (
    ordered.find((day) => day.id === running) ??
    ordered.find((day) => day.date === today && readLog(run, day.id).phase === 'notStarted') ??
    ordered.find((day) => day.id === ofToday) ??
    coming ??
    ordered.at(-1) ??
    null
  );
}

/** The day that follows, when it has not been held; what the room is told as it leaves. */
export function dayAfter(days: readonly Day[], day: Day): Day | null {
  return inOrder(days).find((one) => one.position > day.position) ?? null;
}
