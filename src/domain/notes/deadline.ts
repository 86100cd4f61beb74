import type { IsoDate } from '../time';
import { type Horizon, horizonEnd, type Note } from './note';

/** A horizon is a way to say a date: the two are the same day, or there is only a date, or neither. */
export type Deadline = Pick<Note, 'horizon' | 'due'>;

/** `from`: the day it was agreed. */
export const dueWithin = (horizon: Horizon | null, from: IsoDate): Deadline => ({
  horizon,
  due: horizon === null ? null : horizonEnd(horizon, from),
});

/** Another date than the horizon's stands alone; so does none. */
export const dueOn = (due: IsoDate | null, horizon: Horizon | null, from: IsoDate): Deadline => ({
  due,
  horizon: horizon !== null && due === horizonEnd(horizon, from) ? horizon : null,
});

/** The note with the two agreeing after a change. A date that was given goes before a horizon. */
export function withDeadline(before: Note | null, after: Note, from: IsoDate, dueGiven: boolean): Note {
  const isOther = after.horizon !== (before?.horizon ?? null);
  if (dueGiven && (after.due !== null || !isOther)) return { ...after, ...dueOn(after.due, after.horizon, from) };
  return isOther ? { ...after, ...dueWithin(after.horizon, from) } : after;
}
