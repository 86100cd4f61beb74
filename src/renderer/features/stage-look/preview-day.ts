import type { Day, StageLook } from '../../../domain/agenda/gathering';
import type { RunEventId } from '../../../domain/ids';
import { type ClockView, clockView } from '../../../domain/run/clock';
import type { RunEvent } from '../../../domain/run/run';
import { type Instant, instant, MINUTE } from '../../../domain/time';
import type { Snapshot } from '../../../domain/views/snapshot';
import type { StageView } from '../../../domain/views/views';
import { questionOf } from '../stage/item/question';

/** What the small screen is shown at: it must be possible to see amber and red beside a colour before they come. */
export type Moment = 'normal' | 'soon' | 'over';
export const MOMENTS: readonly Moment[] = ['normal', 'soon', 'over'];

/** How much is left at each of them; in between, a good part of the item. */
const LEFT: Readonly<Record<Moment, (lengthMs: number) => number>> = {
  normal: (lengthMs) => Math.round((lengthMs * 0.62) / MINUTE) * MINUTE + 40_000,
  soon: () => 45_000,
  over: () => -134_000,
};

interface PreviewDay {
  readonly view: StageView;
  readonly day: Day;
  readonly clock: ClockView;
}

/** The day as it would stand on the big screen in the middle of an item that asks something, whether it runs or not. */
export function previewDay(snapshot: Snapshot, day: Day, look: StageLook, moment: Moment, now: Instant): PreviewDay {
  const { gathering, days, items } = snapshot;
  const asWhole = clockView({ zone: gathering.zone, alertMinutes: gathering.alertMinutes, day, items, run: [], now });
  const steps = asWhole.rows.filter((row) => row.isStep && row.plannedEnd > row.plannedStart);
  const itemOf = (id: string) => items.find((item) => item.id === id);
  const asks = (id: string): boolean => {
    const item = itemOf(id);
    return item !== undefined && item.kind !== 'break' && !item.parallel && !questionOf(item).isTitle;
  };
  const step = steps.find((row) => asks(row.itemId)) ?? steps.find((row) => itemOf(row.itemId)?.kind !== 'break');
  const run: RunEvent[] = [];
  if (step) {
    const lengthMs = step.plannedEnd - step.plannedStart;
    const at = instant(now - lengthMs + LEFT[moment](lengthMs));
    run.push({
      ...{ id: 'preview' as RunEventId, gatheringId: gathering.id, dayId: day.id, seq: 1, at, uptime: null },
      fact: { type: 'started', itemId: step.itemId, fromNow: true },
    });
  }
  const view: StageView = {
    ...{ gathering: { ...gathering, stageLook: look }, days, items, run },
    ...{ rating: null, room: null, message: '', speakerMessage: '', blackout: false, showing: null },
  };
  const { zone, alertMinutes } = gathering;
  return { view, day, clock: clockView({ zone, alertMinutes, day, items, run, now }) };
}
