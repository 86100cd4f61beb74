import type { Day } from '../agenda/gathering';
import type { DayId, ItemId, RunEventId } from '../ids';
import { type Instant, MINUTE } from '../time';
import {
  type Adjustment,
  afterFact,
  type Course,
  type Leg,
  NO_COURSE,
  type Pause,
  type Revision,
  type TrackMove,
} from './course';
import type { RunEvent } from './run';
import { trustedTimes } from './trusted-time';

export type { Adjustment } from './course';

export type RunPhase = 'notStarted' | 'running' | 'paused' | 'ended';

/** What really happened on one item, the last time it was current. */
export interface Visit {
  readonly startedAt: Instant;
  /** null while it goes on. */
  readonly endedAt: Instant | null;
  readonly pauses: readonly Pause[];
  /** Time spent on it in earlier visits, in ms. */
  readonly spentBefore: number;
}

/** Where a day is in its course, as its log tells. */
export interface RunState extends Revision {
  readonly phase: RunPhase;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** The day's plan is counted from its real start. */
  readonly fromNow: boolean;
  readonly current: ItemId | null;
  /** The last visit of every item that has been current. */
  readonly visits: ReadonlyMap<ItemId, Visit>;
  /** The whole way through the day without a gap, from its start to its end or to now. */
  readonly legs: readonly Leg[];
  /** The way here: the items that were current, in order; the last is the current one, or where the day ended. */
  readonly trail: readonly ItemId[];
  readonly pausedSince: Instant | null;
  /** Closed pauses of the current visit; the one that lasts counts from `pausedSince`. */
  readonly pausedMs: number;
  /** Every change of a length, in order. */
  readonly adjusted: readonly Adjustment[];
  /** Where tracks were put at one of their items, in order. */
  readonly trackMoves: readonly TrackMove[];
}

/** The events that count, in order: neither undone ones nor those that undo. */
export function liveEvents(events: readonly RunEvent[]): RunEvent[] {
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  const undone = new Set<RunEventId>();
  for (const { id, fact } of inOrder.toReversed()) {
    if (fact.type === 'undone' && !undone.has(id)) undone.add(fact.eventId);
  }
  return inOrder.filter(({ id, fact }) => fact.type !== 'undone' && !undone.has(id));
}

const pausedIn = (pauses: readonly Pause[], until: number): number =>
  pauses.reduce((sum, pause) => sum + Math.max(0, (pause.to ?? until) - pause.from), 0);

function visitsOf(legs: readonly Leg[]): Map<ItemId, Visit> {
  const visits = new Map<ItemId, Visit>();
  for (const { itemId, startedAt, endedAt, pauses } of legs) {
    const earlier = visits.get(itemId);
    const spentBefore = earlier ? elapsedOf(earlier, startedAt) : 0;
    visits.set(itemId, { startedAt, endedAt, pauses, spentBefore });
  }
  return visits;
}

function stateOf(course: Course): RunState {
  const { legs, endedAt } = course;
  const last = legs.at(-1);
  const current = endedAt === null ? last : undefined;
  const pausedSince = current?.pauses.find((pause) => pause.to === null)?.from ?? null;
  const underWay: RunPhase = pausedSince === null ? 'running' : 'paused';
  return {
    ...course,
    phase: !last ? 'notStarted' : current ? underWay : 'ended',
    startedAt: legs[0]?.startedAt ?? null,
    current: current?.itemId ?? null,
    visits: visitsOf(legs),
    trail: legs.map((leg) => leg.itemId),
    pausedSince,
    pausedMs: pausedIn(
      (current?.pauses ?? []).filter((pause) => pause.to !== null),
      0,
    ),
  };
}

/**
 * Reads one day's course out of the run log. An event that does not fit where the day is changes nothing. Times are told
 * by the wall clock as it was last set: where it jumped between two events, what is before is moved by the jump.
 */
export function readLog(events: readonly RunEvent[], dayId: DayId): RunState {
  const ofDay = events.filter((one) => one.dayId === dayId).sort((a, b) => a.seq - b.seq);
  const times = trustedTimes(ofDay);
  const timeOf = new Map(ofDay.map((event, index) => [event.id, times[index] ?? event.at]));
  let course = NO_COURSE;
  for (const event of liveEvents(ofDay)) {
    const at = timeOf.get(event.id) ?? event.at;
    course = afterFact(course, { fact: event.fact, at, shiftMs: at - event.at });
  }
  return stateOf(course);
}

/** Time spent on an item at `now`, over all its visits, pauses not counted. */
export function elapsedOf(visit: Visit, now: Instant): number {
  const until = visit.endedAt ?? Math.max(now, visit.startedAt);
  return visit.spentBefore + Math.max(0, until - visit.startedAt - pausedIn(visit.pauses, until));
}

/** An item's length in ms with what has been added to it or taken from it; never below nothing. */
export function lengthInRun(minutes: number | null, adjustment: number | undefined): number {
  return Math.max(0, (minutes ?? 0) + (adjustment ?? 0)) * MINUTE;
}

/** How long an item is now, in ms: as planned or as a rescue plan set it, with what has been added since or taken. */
export function lengthNow(planned: number | null, itemId: ItemId, revision: Revision): number {
  return lengthInRun(revision.lengths.get(itemId) ?? planned, revision.adjustments.get(itemId));
}

/** The day that has been started and not ended. */
export function runningDay(days: readonly Pick<Day, 'id'>[], run: readonly RunEvent[]): DayId | null {
  const running = days.find(({ id }) => {
    const { phase } = readLog(run, id);
    return phase === 'running' || phase === 'paused';
  });
  return running?.id ?? null;
}
