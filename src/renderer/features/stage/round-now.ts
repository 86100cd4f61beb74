import type { Rounds } from '../../../domain/agenda';
import type { CurrentItem, Level } from '../../../domain/clock';
import { type RoundNow, roundAt } from '../../../domain/rounds';
import { MINUTE } from '../../../domain/time';

/** What the room works against: the round's own time while there are rounds left, else the item's. */
export interface TimeShown {
  readonly round: RoundNow | null;
  readonly remainingMs: number;
  readonly level: Level;
}

/** A round is short: the last fifth of it, and never more than a minute, is little time left. */
const SOON_SHARE = 0.2;

export function timeShown(rounds: Rounds | null, current: CurrentItem): TimeShown {
  const whole = { round: null, remainingMs: current.remainingMs, level: current.level };
  if (!rounds || current.level === 'over') return whole;
  const round = roundAt(rounds, current.elapsedMs);
  // The rounds are done, but the item was given more time than they take.
  if (round.remainingMs === 0) return whole;
  const soon = Math.min(MINUTE, rounds.minutes * MINUTE * SOON_SHARE);
  const remainingMs = Math.min(round.remainingMs, current.remainingMs);
  return { round, remainingMs, level: remainingMs <= soon ? 'soon' : 'normal' };
}
