import type { DayId, GatheringId, ItemId, RunEventId } from './ids';
import type { Instant } from './time';

/** What happened, as facts: a press of Next records where it led, so that a later change of the plan rewrites no history. */
export type RunFact =
  | { readonly type: 'started'; readonly itemId: ItemId }
  | { readonly type: 'next'; readonly from: ItemId; readonly to: ItemId }
  | { readonly type: 'back'; readonly from: ItemId; readonly to: ItemId }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'adjusted'; readonly itemId: ItemId; readonly minutes: number }
  | { readonly type: 'ended' }
  /** Takes back an earlier event of the same day, which then counts as if it had never been. */
  | { readonly type: 'undone'; readonly eventId: RunEventId };

/** One entry of the run log, which only grows. */
export interface RunEvent {
  readonly id: RunEventId;
  readonly gatheringId: GatheringId;
  readonly dayId: DayId;
  /** Order in the log of the gathering, from 1. */
  readonly seq: number;
  readonly at: Instant;
  /** Seconds since the machine started, counted through sleep, beside the wall clock; null when unknown. */
  readonly uptime: number | null;
  readonly fact: RunFact;
}
