import type { ClockItem, DayReading } from './clock';
import type { ItemId } from './ids';
import type { RescueStep } from './rescue-steps';
import { type Instant, instant, MINUTE } from './time';

/** What must not be late: a pinned start to come, or (null) the day's end. */
export interface Deadline {
  readonly itemId: ItemId | null;
  readonly at: Instant;
  /** As late as it may be: `at`, or later where lateness was let slip. */
  readonly until: Instant;
}

/** A deadline that the forecast misses, by so much after `at`. */
export interface Miss extends Deadline {
  readonly byMs: number;
}

/** What lies between one deadline and the next. Each stretch must fit on its own: a pinned start never moves. */
export interface Stretch {
  /** When it begins at the earliest: where the current item ends, or the pinned start. */
  readonly from: Instant;
  readonly steps: readonly RescueStep[];
  readonly deadline: Deadline;
}

/** The deadlines ahead, in order, with how late the forecast is at each. A pinned start already past cannot be kept. */
function deadlines({ layout, state, toInstant, forecast }: DayReading<ClockItem>, now: Instant) {
  const until = (itemId: ItemId | null, at: Instant): Instant => instant(Math.max(at, state.slipped.get(itemId) ?? at));
  const pins = forecast.pins
    .filter((pin) => pin.at >= now)
    .map(({ itemId, index, at, lateMs }) => ({ itemId, index, at, until: until(itemId, at), byMs: lateMs }));
  const at = toInstant(layout.dayEnd);
  const byMs = Math.max(0, forecast.end - at);
  return [...pins, { itemId: null, index: layout.rows.length, at, until: until(null, at), byMs }];
}

/** What the forecast misses; lateness that was let slip is none. */
export function missedDeadlines(reading: DayReading<ClockItem>, now: Instant): Miss[] {
  return deadlines(reading, now).flatMap(({ itemId, at, until, byMs }) =>
    at + byMs > until ? [{ itemId, at, until, byMs }] : [],
  );
}

/** The day from now on, cut at its deadlines. */
export function stretchesAhead(reading: DayReading<ClockItem>, steps: readonly RescueStep[], now: Instant): Stretch[] {
  let from = reading.current?.endsAt ?? now;
  let index = -1;
  return deadlines(reading, now).map((deadline) => {
    const since = index;
    const stretch: Stretch = {
      from,
      steps: steps.filter((step) => step.index >= since && step.index < deadline.index),
      deadline: { itemId: deadline.itemId, at: deadline.at, until: deadline.until },
    };
    from = deadline.at;
    index = deadline.index;
    return stretch;
  });
}

/** How a plan wins time within a stretch: at least `need` minutes, or all it can. Answers what each step gives. */
export type Means = (steps: readonly RescueStep[], need: number) => readonly number[];

/** What each step gives, by stretch; and where it is not enough, how many minutes are missing before which deadline. */
export interface Fitting {
  readonly cuts: readonly (readonly number[])[];
  readonly missing: readonly { readonly itemId: ItemId | null; readonly minutes: number }[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const minutesUp = (ms: number): number => Math.max(0, Math.ceil(ms / MINUTE));

/**
 * Wins in each stretch what it needs. A stretch begins at its pinned start, or later where lateness there was let slip; only
 * where it cannot win enough itself is that lateness taken back as well, in the stretch before.
 */
export function fitStretches(stretches: readonly Stretch[], means: Means): Fitting {
  const untils = stretches.map(({ deadline }): number => deadline.until);
  const stuck = new Set<number>();
  for (;;) {
    const cuts: (readonly number[])[] = [];
    const missing: { itemId: ItemId | null; minutes: number }[] = [];
    let begins: number = stretches[0]?.from ?? 0;
    let again = false;
    for (const [index, { steps, deadline }] of stretches.entries()) {
      const uncut = begins + sum(steps.map((step) => (step.isCurrent ? 0 : step.minutes))) * MINUTE;
      const cut = means(steps, minutesUp(uncut - (untils[index] ?? deadline.until)));
      const ends = uncut - sum(cut) * MINUTE;
      const short = ends - (untils[index] ?? deadline.until);
      const pinned = stretches[index]?.from ?? begins;
      if (short > 0) {
        stuck.add(index);
        if (index > 0 && begins > pinned && !stuck.has(index - 1)) {
          untils[index - 1] = Math.max(pinned, begins - minutesUp(short) * MINUTE);
          stuck.delete(index);
          again = true;
          break;
        }
        const really = minutesUp(ends - deadline.until);
        if (really > 0) missing.push({ itemId: deadline.itemId, minutes: really });
      }
      cuts.push(cut);
      // What is missing here is missing once: the next stretch is judged as if this deadline were met.
      begins = Math.max(deadline.at, Math.min(ends, deadline.until));
    }
    if (!again) return { cuts, missing };
  }
}
