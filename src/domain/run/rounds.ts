import type { Rounds } from '../agenda/agenda';
import { MINUTE } from '../time';
import type { LengthSince } from './length-changes';

/** Where an item's rounds are. */
export interface RoundNow {
  /** From 1; stays at the last one when time is up. */
  readonly round: number;
  readonly of: number;
  /** Left of this round; never below 0. */
  readonly remainingMs: number;
  /** How long this round is. */
  readonly lengthMs: number;
}

/** How long an item has run, and how long it has been meant to be from when to when; nothing where that is not known. */
interface RoundsClock {
  readonly elapsedMs: number;
  readonly lengths?: readonly LengthSince[] | undefined;
}

/**
 * Which round an item is in: rounds step by themselves, and a pause stops them with the item's clock. They go by the
 * item's length, so that the last one has its time as well when the item is shortened (docs/spec/clock.md).
 */
export function roundAt(rounds: Pick<Rounds, 'count' | 'minutes'>, { elapsedMs, lengths = [] }: RoundsClock): RoundNow {
  const ends = roundEnds(rounds, lengths);
  const found = ends.findIndex((end) => elapsedMs < end);
  const index = found < 0 ? rounds.count - 1 : found;
  const end = ends[index] ?? 0;
  return {
    round: index + 1,
    of: rounds.count,
    remainingMs: Math.max(0, end - elapsedMs),
    lengthMs: end - (ends[index - 1] ?? 0),
  };
}

/** When each round ends, in ms of the item's own time. */
function roundEnds({ count, minutes }: Pick<Rounds, 'count' | 'minutes'>, lengths: readonly LengthSince[]): number[] {
  const planned = Array.from({ length: count }, (_, index) => (index + 1) * minutes * MINUTE);
  const all = count * minutes * MINUTE;
  const [first, ...changes] = lengths;
  if (!first) return planned;
  // What is planned beyond the rounds is for something else; where there is less, they share what there is.
  let length = Math.max(all, first.lengthMs);
  let ends = planned;
  for (const { atMs, lengthMs } of first.lengthMs < all ? lengths : changes) {
    ends = afterChange(ends, { atMs, before: length, after: lengthMs });
    length = lengthMs;
  }
  return ends;
}

interface Change {
  readonly atMs: number;
  readonly before: number;
  readonly after: number;
}

/** What is taken is shared by what is left of the rounds; what is given goes to the round in hand, before the first to all. */
function afterChange(ends: readonly number[], { atMs, before, after }: Change): number[] {
  if (after > before && atMs > 0) {
    const last = ends.length - 1;
    // The last round goes on, if nothing was planned after it.
    const inHand = ends.findIndex((end) => atMs < end);
    const from = inHand < 0 && before <= (ends[last] ?? 0) ? last : inHand;
    return ends.map((end, index) => (from >= 0 && index >= from ? end + after - before : end));
  }
  const share = before > atMs ? Math.max(0, after - atMs) / (before - atMs) : 0;
  return ends.map((end) => (end > atMs ? atMs + (end - atMs) * share : end));
}
