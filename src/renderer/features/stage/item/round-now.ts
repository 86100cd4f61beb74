import type { Rounds } from '../../../../domain/agenda/agenda';
import type { CurrentItem, Level } from '../../../../domain/run/clock';
import { type RoundNow, roundAt } from '../../../../domain/run/rounds';
import { MINUTE } from '../../../../domain/time';

export interface RoundShown extends RoundNow, Turns {
  readonly level: Level;
}

/** Whose turn it is and whose is next; empty where nobody is named. */
interface Turns {
  readonly turn: string;
  readonly nextTurn: string;
}

/** A round is short: the last fifth of it, and never more than a minute, is little time left. */
const SOON_SHARE = 0.2;

/** The round the room is in; null without rounds, when they are done, and when the item itself is over time. */
export function roundShown(
  rounds: Rounds | null,
  current: Pick<CurrentItem, 'level' | 'elapsedMs' | 'lengths'>,
): RoundShown | null {
  if (!rounds || current.level === 'over') return null;
  const now = roundAt(rounds, current);
  if (now.remainingMs === 0) return null;
  const soon = Math.min(MINUTE, now.lengthMs * SOON_SHARE);
  return { ...now, ...turnsIn(rounds, now.round), level: now.remainingMs <= soon ? 'soon' : 'normal' };
}

/** After the last round nobody is next, however many have been named. */
export function turnsIn({ turns, count }: Pick<Rounds, 'turns' | 'count'>, round: number): Turns {
  return { turn: turns[round - 1]?.trim() ?? '', nextTurn: (round < count && turns[round]?.trim()) || '' };
}
