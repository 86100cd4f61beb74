import type { ItemId } from '../ids';
import { type Instant, instant, type MinuteOfDay } from '../time';
import type { Adjusted, Replanned, RunFact } from './run';

/** A stop of the clock; `to` is null while it lasts. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** One stretch of the way through the day, on one item. Each begins where the one before it ends. */
export interface Leg {
  readonly itemId: ItemId;
  readonly startedAt: Instant;
  /** null while it goes on. */
  readonly endedAt: Instant | null;
  readonly pauses: readonly Pause[];
}

/** A change of an item's length: by so many minutes, or to so many. */
export interface Adjustment {
  readonly itemId: ItemId;
  readonly at: Instant;
  readonly minutes: number;
  readonly change: 'by' | 'to';
  /** The end in the plan that the item counted to as minutes were given; null where it had none. */
  readonly lockedEnd: MinuteOfDay | null;
}

/** How the day from here on differs from its plan. */
export interface Revision {
  /** Every change of a length, in order. */
  readonly adjusted: readonly Adjustment[];
  /** Minutes added to (or taken from) each item, summed, since its length was last set. */
  readonly adjustments: ReadonlyMap<ItemId, number>;
  /** The lengths that a rescue plan set, in minutes. */
  readonly lengths: ReadonlyMap<ItemId, number>;
  /** Steps left out. */
  readonly leftOut: ReadonlySet<ItemId>;
  /** Until when an item, or under null the day's end, may be late without being missed. */
  readonly slipped: ReadonlyMap<ItemId | null, Instant>;
  /** The same of locked ends. */
  readonly slippedEnds: ReadonlyMap<ItemId, Instant>;
}

/** A track of a parallel block was put at one of its items. */
export interface TrackMove {
  readonly trackId: ItemId;
  readonly to: ItemId;
  readonly at: Instant;
}

/** What a day's log adds up to. */
export interface Course extends Revision {
  readonly legs: readonly Leg[];
  readonly fromNow: boolean;
  readonly endedAt: Instant | null;
  /** In order. */
  readonly trackMoves: readonly TrackMove[];
}

/** A fact with when it happened, and by how much its own instants are moved to be told by the same clock. */
interface Happening {
  readonly fact: RunFact;
  readonly at: Instant;
  readonly shiftMs: number;
}

export const NO_COURSE: Course = {
  legs: [],
  fromNow: false,
  endedAt: null,
  trackMoves: [],
  adjusted: [],
  adjustments: new Map(),
  lengths: new Map(),
  leftOut: new Set(),
  slipped: new Map(),
  slippedEnds: new Map(),
};

const closed = (pauses: readonly Pause[], at: Instant): Pause[] =>
  pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));

const isPaused = (leg: Leg): boolean => leg.pauses.some((pause) => pause.to === null);

/** A pause that lasts ends with the leg. */
const ended = (leg: Leg, at: Instant): Leg => ({ ...leg, endedAt: at, pauses: closed(leg.pauses, at) });

const begun = (itemId: ItemId, at: Instant): Leg => ({ itemId, startedAt: at, endedAt: null, pauses: [] });

/** Goes on with `to` as if it had never been left: what came after is forgotten, and its pauses are now `to`'s. */
function backTo(legs: readonly Leg[], to: ItemId): readonly Leg[] {
  const index = legs.slice(0, -1).findLastIndex((leg) => leg.itemId === to);
  const leg = legs[index];
  if (!leg) return legs;
  const pauses = legs.slice(index).flatMap((one) => one.pauses);
  return [...legs.slice(0, index), { ...leg, endedAt: null, pauses }];
}

/** The parts of pauses within a stretch of time. */
function within(pauses: readonly Pause[], from: number, to: number): Pause[] {
  return pauses.flatMap((pause) => {
    const start = Math.max(pause.from, from);
    const end = Math.min(pause.to ?? Number.POSITIVE_INFINITY, to);
    if (end < start || (end === start && pause.to !== null)) return [];
    return [{ from: instant(start), to: end === Number.POSITIVE_INFINITY ? null : instant(end) }];
  });
}

/** Moves the border between a leg and the one before it, with the pauses that lie between. */
function corrected(legs: readonly Leg[], itemId: ItemId, startedAt: Instant, now: Instant): readonly Leg[] {
  const index = legs.findLastIndex((leg) => leg.itemId === itemId);
  const leg = legs[index];
  const before = legs[index - 1];
  if (!leg || startedAt > (leg.endedAt ?? now) || (before && startedAt < before.startedAt)) return legs;
  // A pause that ended with the press of Next ends with the press where it should have been.
  const carried = (before?.pauses ?? []).filter((pause) => pause.to !== before?.endedAt);
  const until = leg.endedAt ?? Number.POSITIVE_INFINITY;
  const moved: Leg = { ...leg, startedAt, pauses: within([...carried, ...leg.pauses], startedAt, until) };
  if (!before) return [moved, ...legs.slice(1)];
  const left = within([...before.pauses, ...leg.pauses], before.startedAt, startedAt);
  return legs.with(index, moved).with(index - 1, { ...before, endedAt: startedAt, pauses: left });
}

/** The revision after minutes were given or taken. */
function adjustedBy<T extends Revision>(revision: T, fact: Adjusted, at: Instant): T {
  const { itemId, minutes } = fact;
  const sum = (revision.adjustments.get(itemId) ?? 0) + minutes;
  return {
    ...revision,
    adjustments: new Map(revision.adjustments).set(itemId, sum),
    adjusted: [...revision.adjusted, { itemId, at, minutes, change: 'by', lockedEnd: fact.lockedEnd ?? null }],
  };
}

/** The revision after a rescue plan was taken; its instants are moved by `shiftMs`. */
export function afterReplan<T extends Revision>(revision: T, fact: Replanned, at: Instant, shiftMs = 0): T {
  const lengths = new Map(revision.lengths);
  const adjustments = new Map(revision.adjustments);
  const slipped = new Map(revision.slipped);
  const slippedEnds = new Map(revision.slippedEnds);
  for (const { itemId, minutes } of fact.lengths) {
    lengths.set(itemId, minutes);
    adjustments.delete(itemId);
  }
  for (const { itemId, until, edge } of fact.slipped ?? []) {
    if (edge === 'end' && itemId !== null) slippedEnds.set(itemId, instant(until + shiftMs));
    else slipped.set(itemId, instant(until + shiftMs));
  }
  const sets = fact.lengths.map(
    ({ itemId, minutes }): Adjustment => ({ itemId, at, minutes, change: 'to', lockedEnd: null }),
  );
  return {
    ...revision,
    lengths,
    adjustments,
    slipped,
    slippedEnds,
    adjusted: [...revision.adjusted, ...sets],
    leftOut: new Set([...revision.leftOut, ...fact.dropped]),
  };
}

const atLast = (course: Course, last: Leg): Course => ({ ...course, legs: [...course.legs.slice(0, -1), last] });

/** What the course is after a fact. One that does not fit where the day is changes nothing. */
export function afterFact(course: Course, { fact, at, shiftMs }: Happening): Course {
  const last = course.legs.at(-1);
  if (!last) {
    if (fact.type !== 'started') return course;
    return { ...course, legs: [begun(fact.itemId, at)], fromNow: fact.fromNow ?? false };
  }
  if (course.endedAt !== null) return course;
  switch (fact.type) {
    case 'next':
    case 'jumped': {
      if (fact.from !== last.itemId || fact.to === last.itemId) return course;
      return { ...course, legs: [...course.legs.slice(0, -1), ended(last, at), begun(fact.to, at)] };
    }
    case 'back':
      return fact.from === last.itemId ? { ...course, legs: backTo(course.legs, fact.to) } : course;
    case 'paused':
      return isPaused(last) ? course : atLast(course, { ...last, pauses: [...last.pauses, { from: at, to: null }] });
    case 'resumed':
      return atLast(course, { ...last, pauses: closed(last.pauses, at) });
    case 'corrected':
      return { ...course, legs: corrected(course.legs, fact.itemId, instant(fact.startedAt + shiftMs), at) };
    case 'trackMoved':
      return { ...course, trackMoves: [...course.trackMoves, { trackId: fact.trackId, to: fact.to, at }] };
    case 'adjusted':
      return adjustedBy(course, fact, at);
    case 'skipped':
      return { ...course, leftOut: new Set([...course.leftOut, fact.itemId]) };
    case 'replanned':
      return afterReplan(course, fact, at, shiftMs);
    case 'ended':
      return { ...atLast(course, ended(last, at)), endedAt: at };
    case 'started':
    case 'clockSet':
    case 'undone':
      return course;
  }
}
