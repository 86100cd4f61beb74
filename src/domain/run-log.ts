import type { Day } from './gathering';
import type { DayId, ItemId, RunEventId } from './ids';
import type { RunEvent } from './run';
import { type Instant, instant, MINUTE } from './time';

export type RunPhase = 'notStarted' | 'running' | 'paused' | 'ended';

/** A stop of the clock; `to` is null while it lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** What really happened on one item. */
export interface Visit {
  readonly startedAt: Instant;
  /** null while it goes on. */
  readonly endedAt: Instant | null;
  readonly pauses: readonly Pause[];
}

export interface Adjustment {
  readonly itemId: ItemId;
  readonly at: Instant;
  readonly minutes: number;
}

/** Where a day is in its course, as its log tells. */
export interface RunState {
  readonly phase: RunPhase;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly current: ItemId | null;
  /** The last visit of every item that has been current. */
  readonly visits: ReadonlyMap<ItemId, Visit>;
  /** The way here: the items that were current, in order; the last is the current one, or where the day ended. */
  readonly trail: readonly ItemId[];
  readonly pausedSince: Instant | null;
  /** Closed pauses of the current item; the one that lasts counts from `pausedSince`. */
  readonly pausedMs: number;
  /** Minutes added to (or taken from) each item, summed. */
  readonly adjustments: ReadonlyMap<ItemId, number>;
  /** The same, one by one, in order. */
  readonly adjusted: readonly Adjustment[];
}

const NOT_STARTED: RunState = {
  phase: 'notStarted',
  startedAt: null,
  endedAt: null,
  current: null,
  visits: new Map(),
  trail: [],
  pausedSince: null,
  pausedMs: 0,
  adjustments: new Map(),
  adjusted: [],
};

/** The events that count, in order: neither undone ones nor those that undo. */
export function liveEvents(events: readonly RunEvent[]): RunEvent[] {
  const inOrder = [...events].sort((a, b) => a.seq - b.seq);
  const undone = new Set<RunEventId>();
  for (const { id, fact } of inOrder.toReversed()) {
    if (fact.type === 'undone' && !undone.has(id)) undone.add(fact.eventId);
  }
  return inOrder.filter(({ id, fact }) => fact.type !== 'undone' && !undone.has(id));
}

const closed = (pauses: readonly Pause[], at: Instant): Pause[] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));

const lengthOf = (pauses: readonly Pause[]): number =>
  pauses.reduce((sum, pause) => sum + (pause.to === null ? 0 : pause.to - pause.from), 0);

/** The state with `current`'s visit replaced, and the pause fields that follow from it. */
function onItem(state: RunState, current: ItemId, visit: Visit, more: Partial<RunState> = {}): RunState {
  const pausedSince = visit.pauses.find((pause) => pause.to === null)?.from ?? null;
  return {
    ...state,
    ...more,
    phase: pausedSince === null ? 'running' : 'paused',
    current,
    visits: new Map(more.visits ?? state.visits).set(current, visit),
    pausedSince,
    pausedMs: lengthOf(visit.pauses),
  };
}

/** The visits with the current one ended. A pause that lasted ends with it. */
function leaving(state: RunState, at: Instant): Map<ItemId, Visit> {
  const visits = new Map(state.visits);
  const visit = state.current === null ? undefined : visits.get(state.current);
  if (state.current !== null && visit) {
    visits.set(state.current, { ...visit, endedAt: at, pauses: closed(visit.pauses, at) });
  }
  return visits;
}

/** Goes on with `to` as if it had never been left: what came after is forgotten, and its pauses are now `to`'s. */
function backTo(state: RunState, to: ItemId): RunState {
  const visit = state.visits.get(to);
  const index = state.trail.lastIndexOf(to);
  if (!visit || index < 0) return state;
  const visits = new Map(state.visits);
  const pauses = [...visit.pauses];
  for (const itemId of state.trail.slice(index + 1)) {
    pauses.push(...(visits.get(itemId)?.pauses ?? []));
    visits.delete(itemId);
  }
  return onItem(state, to, { ...visit, endedAt: null, pauses }, { visits, trail: state.trail.slice(0, index + 1) });
}

function withPauses(state: RunState, change: (pauses: readonly Pause[]) => Pause[]): RunState {
  const visit = state.current === null ? undefined : state.visits.get(state.current);
  if (state.current === null || !visit) return state;
  return onItem(state, state.current, { ...visit, pauses: change(visit.pauses) });
}

function afterFact(state: RunState, { fact }: RunEvent, at: Instant): RunState {
  const underWay = state.phase === 'running' || state.phase === 'paused';
  if (fact.type === 'started') {
    if (state.phase !== 'notStarted') return state;
    const visit: Visit = { startedAt: at, endedAt: null, pauses: [] };
    return onItem(state, fact.itemId, visit, { startedAt: at, trail: [fact.itemId] });
  }
  if (!underWay) return state;
  switch (fact.type) {
    case 'next': {
      if (fact.from !== state.current) return state;
      const visit: Visit = { startedAt: at, endedAt: null, pauses: [] };
      return onItem(state, fact.to, visit, { visits: leaving(state, at), trail: [...state.trail, fact.to] });
    }
    case 'back':
      return fact.from === state.current ? backTo(state, fact.to) : state;
    case 'paused':
      return state.phase === 'paused' ? state : withPauses(state, (pauses) => [...pauses, { from: at, to: null }]);
    case 'resumed':
      return withPauses(state, (pauses) => closed(pauses, at));
    case 'adjusted': {
      const sum = (state.adjustments.get(fact.itemId) ?? 0) + fact.minutes;
      return {
        ...state,
        adjustments: new Map(state.adjustments).set(fact.itemId, sum),
        adjusted: [...state.adjusted, { itemId: fact.itemId, at, minutes: fact.minutes }],
      };
    }
    case 'ended':
      return {
        ...state,
        phase: 'ended',
        endedAt: at,
        current: null,
        visits: leaving(state, at),
        pausedSince: null,
        pausedMs: 0,
      };
    case 'undone':
      return state;
  }
}

/** Reads one day's course out of the run log. An event that does not fit where the day is changes nothing. */
export function readLog(events: readonly RunEvent[], dayId: DayId): RunState {
  let state = NOT_STARTED;
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of liveEvents(events.filter((one) => one.dayId === dayId))) {
    // The order of the log holds even where the machine's clock was set back in between.
    latest = Math.max(latest, event.at);
    state = afterFact(state, event, instant(latest));
  }
  return state;
}

/** Time spent on a visit at `now`, pauses not counted. */
export function elapsedOf(visit: Visit, now: Instant): number {
  const until = visit.endedAt ?? Math.max(now, visit.startedAt);
  const paused = visit.pauses.reduce((sum, pause) => sum + Math.max(0, (pause.to ?? until) - pause.from), 0);
  return Math.max(0, until - visit.startedAt - paused);
}

/** An item's length in ms with what has been added to it or taken from it; never below nothing. */
export function lengthInRun(minutes: number | null, adjustment: number | undefined): number {
  return Math.max(0, (minutes ?? 0) + (adjustment ?? 0)) * MINUTE;
}

/** The day that has been started and not ended. */
export function runningDay(days: readonly Pick<Day, 'id'>[], run: readonly RunEvent[]): DayId | null {
  const running = days.find(({ id }) => {
    const { phase } = readLog(run, id);
    return phase === 'running' || phase === 'paused';
  });
  return running?.id ?? null;
}
