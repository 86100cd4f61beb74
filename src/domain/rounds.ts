import type { Rounds } from './agenda';
import { MINUTE } from './time';

/** Where an item's rounds are. */
export interface RoundNow {
  /** From 1; stays at the last one when time is up. */
  readonly round: number;
  readonly of: number;
  /** Left of this round; never below 0. */
  readonly remainingMs: number;
}

/** Which round an item is in after so long: rounds step by themselves, and a pause stops them with the item's clock. */
export function roundAt(rounds: Pick<Rounds, 'count' | 'minutes'>, elapsedMs: number): RoundNow {
  const lengthMs = rounds.minutes * MINUTE;
  const index = Math.min(rounds.count - 1, Math.max(0, Math.floor(elapsedMs / lengthMs)));
  return { round: index + 1, of: rounds.count, remainingMs: Math.max(0, (index + 1) * lengthMs - elapsedMs) };
}
