import type { DayId, GatheringId, ItemId, RunEventId } from '../ids';
import type { Instant, MinuteOfDay } from '../time';

/** The ways to deal with lateness: three that win the time back, all of them together, and letting it slip. */
export type RescueKind = 'shorten' | 'drop' | 'borrow' | 'together' | 'slip';
export const RESCUE_KINDS: readonly RescueKind[] = ['shorten', 'drop', 'borrow', 'together', 'slip'];

/** How long an item is to be from now on, in whole minutes; what it was planned or adjusted to no longer counts. */
export interface NewLength {
  readonly itemId: ItemId;
  readonly minutes: number;
}

/** A lateness that was let slip: that item (null: the day's end) may be as late as `until` without being missed. */
export interface Slipped {
  readonly itemId: ItemId | null;
  readonly until: Instant;
  /** It is the item's locked end that may be so late, rather than its start. */
  readonly edge?: 'end' | undefined;
}

/** What happened, as facts: a press of Next records where it led, so that a later change of the plan rewrites no history. */
export type RunFact =
  /** `fromNow`: the day's plan is moved to begin when it really began; else its clock times stand. */
  | { readonly type: 'started'; readonly itemId: ItemId; readonly fromNow?: boolean }
  | { readonly type: 'next'; readonly from: ItemId; readonly to: ItemId }
  | { readonly type: 'back'; readonly from: ItemId; readonly to: ItemId }
  /** To any step, also one that has been current before: its time then goes on from where it was left. */
  | { readonly type: 'jumped'; readonly from: ItemId; readonly to: ItemId }
  /** A step to come is left out. */
  | { readonly type: 'skipped'; readonly itemId: ItemId }
  /** The press was late (or early): the item really started then, and the one before it ended then. */
  | { readonly type: 'corrected'; readonly itemId: ItemId; readonly startedAt: Instant }
  /** In a track of the parallel block that runs, `to` begins now; what follows in that track moves with it. */
  | { readonly type: 'trackMoved'; readonly trackId: ItemId; readonly to: ItemId }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  /** `lockedEnd`: the end in the plan that the item then counted to, which the minutes move; none where it had none. */
  | {
      readonly type: 'adjusted';
      readonly itemId: ItemId;
      readonly minutes: number;
      readonly lockedEnd?: MinuteOfDay;
    }
  /** A rescue plan was taken: the day from here on is revised. */
  | {
      readonly type: 'replanned';
      readonly plan: RescueKind;
      readonly lengths: readonly NewLength[];
      readonly dropped: readonly ItemId[];
      /** What a slip accepts. */
      readonly slipped?: readonly Slipped[];
    }
  /** She lets the day follow the machine's clock, which was set by so much: what happened before is told by the new time. */
  | { readonly type: 'clockSet'; readonly byMs: number }
  | { readonly type: 'ended' }
  /** Takes back an earlier event of the same day, which then counts as if it had never been. */
  | { readonly type: 'undone'; readonly eventId: RunEventId };

/** What an undo can take back: the machine's clock is not set back by one. */
export type TakenBack = Exclude<RunFact['type'], 'clockSet' | 'undone'>;

export type Adjusted = Extract<RunFact, { readonly type: 'adjusted' }>;
export type Replanned = Extract<RunFact, { readonly type: 'replanned' }>;

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
