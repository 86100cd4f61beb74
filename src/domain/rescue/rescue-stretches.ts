import { under } from '../agenda/tree';
import type { ItemId } from '../ids';
import type { ClockItem, DayReading } from '../run/clock';
import { ON_TIME_MS } from '../run/told-times';
import { type Instant, instant, MINUTE } from '../time';
import type { Cuttable } from './cuttable';
import type { RescueStep } from './rescue-steps';

/** What must not be late: a pinned start to come, a locked end, or (null) the day's end. */
interface Deadline {
  readonly itemId: ItemId | null;
  /** Which of its times it is. */
  readonly edge: 'start' | 'end';
  readonly at: Instant;
  /** As late as it may be: `at`, or later where lateness was let slip. */
  readonly until: Instant;
}

/** A deadline that the forecast misses, by so much after `at`. */
export interface Miss extends Deadline {
  readonly byMs: number;
}

/** What lies between one deadline and the next. Each stretch must fit on its own: a pinned start never moves. */
export interface Stretch<Step extends Cuttable = RescueStep> {
  /** When it begins at the earliest: where the current item ends, the pinned start, the locked end; else as soon as may be. */
  readonly from: Instant;
  /** Those that something can be taken from. */
  readonly steps: readonly Step[];
  /** What the items need that count to a locked end. */
  readonly fixedMs: number;
  readonly deadline: Deadline;
  /** So much after the deadline is in time still. */
  readonly graceMs: number;
}

const AT_ONCE = instant(Number.NEGATIVE_INFINITY);

interface DeadlineAhead extends Miss {
  /** Between which rows it lies: after those whose index is less. */
  readonly order: number;
  /** What comes after it does not begin before then. */
  readonly next: Instant;
}

/** A locked end lies after its item, or after what is under its block; and before a pinned start at the same place. */
const AFTER_ITEM = 0.25;
const AFTER_BLOCK = 0.5;

/**
 * The locked ends that can be kept still. A block does not hold back what comes after it, so that its end counts only where
 * it is missed: a plan only ever makes things earlier.
 */
function lockedEnds({ layout, state, forecast }: DayReading<ClockItem>, now: Instant): DeadlineAhead[] {
  return forecast.locks.flatMap(({ itemId, index, at, lateMs, leastMs }): DeadlineAhead[] => {
    const until = instant(Math.max(at, state.slippedEnds.get(itemId) ?? at));
    const end = { itemId, edge: 'end', at, until, byMs: lateMs } as const;
    if (at - (leastMs ?? 0) < now) return [];
    if (leastMs !== null) return [{ ...end, order: index + AFTER_ITEM, next: at }];
    const last = index + under(layout.rows, index).length;
    return at + lateMs > until + ON_TIME_MS ? [{ ...end, order: last + AFTER_BLOCK, next: AT_ONCE }] : [];
  });
}

/** The deadlines ahead, in order, with how late the forecast is at each. One already past cannot be kept. */
function deadlines(reading: DayReading<ClockItem>, now: Instant): DeadlineAhead[] {
  const { layout, state, toInstant, forecast } = reading;
  const until = (itemId: ItemId | null, at: Instant): Instant => instant(Math.max(at, state.slipped.get(itemId) ?? at));
  const pins = forecast.pins
    .filter((pin) => pin.at >= now)
    .map(({ itemId, index, at, lateMs }): DeadlineAhead => {
      return { itemId, edge: 'start', at, until: until(itemId, at), byMs: lateMs, order: index, next: at };
    });
  const at = toInstant(layout.dayEnd);
  const byMs = Math.max(0, forecast.end - at);
  const order = layout.rows.length;
  return [
    ...[...pins, ...lockedEnds(reading, now)].sort((a, b) => a.order - b.order),
    { itemId: null, edge: 'end', at, until: until(null, at), byMs, order, next: at },
  ];
}

/** What the forecast misses by a minute or more; lateness that was let slip is none. */
export function missedDeadlines(reading: DayReading<ClockItem>, now: Instant): Miss[] {
  return deadlines(reading, now).flatMap(({ itemId, edge, at, until, byMs }) =>
    at + byMs > until + ON_TIME_MS ? [{ itemId, edge, at, until, byMs }] : [],
  );
}

/** The day from now on, cut at its deadlines. */
export function stretchesAhead(reading: DayReading<ClockItem>, steps: readonly RescueStep[], now: Instant): Stretch[] {
  let from = reading.current?.endsAt ?? now;
  let since = -1;
  return deadlines(reading, now).map(({ order, next, ...deadline }) => {
    const within = steps.filter((step) => step.index >= since && step.index < order);
    const locked = within.filter((step) => step.isLocked && !step.isCurrent);
    const stretch: Stretch = {
      from,
      steps: within.filter((step) => !step.isLocked),
      fixedMs: sum(locked.map((step) => step.shortest)) * MINUTE,
      deadline,
      graceMs: ON_TIME_MS,
    };
    from = next;
    since = order;
    return stretch;
  });
}

/** How a plan wins time within a stretch: at least `need` minutes, or all it can. Answers what each step gives. */
export type Means<Step extends Cuttable = RescueStep> = (steps: readonly Step[], need: number) => readonly number[];

/** So many minutes are missing before that deadline. */
export type Missing = Pick<Deadline, 'itemId' | 'edge'> & { readonly minutes: number };

/** What each step gives, by stretch; and where it is not enough, how many minutes are missing before which deadline. */
export interface Fitting {
  readonly cuts: readonly (readonly number[])[];
  readonly missing: readonly Missing[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const minutesUp = (ms: number): number => Math.max(0, Math.ceil(ms / MINUTE));

/**
 * Wins in each stretch what it needs. A stretch begins at its pinned start or locked end, or later where lateness there was
 * let slip, or as soon as the block before is over; only where it cannot win enough itself is more won in the stretch before.
 */
export function fitStretches<Step extends Cuttable = RescueStep>(
  stretches: readonly Stretch<Step>[],
  means: Means<Step>,
): Fitting {
  const untils = stretches.map(({ deadline, graceMs }) => deadline.until + graceMs);
  const stuck = new Set<number>();
  for (;;) {
    const cuts: (readonly number[])[] = [];
    const missing: Missing[] = [];
    let begins: number = stretches[0]?.from ?? 0;
    let again = false;
    for (const [index, { from, steps, fixedMs, deadline, graceMs }] of stretches.entries()) {
      const uncut = begins + fixedMs + sum(steps.map((step) => (step.isCurrent ? 0 : step.minutes))) * MINUTE;
      const latest = deadline.until + graceMs;
      const until = untils[index] ?? latest;
      const cut = means(steps, minutesUp(uncut - until));
      const ends = uncut - sum(cut) * MINUTE;
      const short = ends - until;
      const pinned = from + graceMs;
      if (short > 0) {
        stuck.add(index);
        if (index > 0 && begins > pinned && !stuck.has(index - 1)) {
          untils[index - 1] = Math.max(pinned, begins - minutesUp(short) * MINUTE);
          stuck.delete(index);
          again = true;
          break;
        }
        const really = minutesUp(ends - latest);
        if (really > 0) missing.push({ itemId: deadline.itemId, edge: deadline.edge, minutes: really });
      }
      cuts.push(cut);
      // What is missing here is missing once: the next stretch is judged as if this deadline were met.
      begins = Math.max(stretches[index + 1]?.from ?? ends, Math.min(ends, latest));
    }
    if (!again) return { cuts, missing };
  }
}
