import type { Participant } from '../../../domain/people/participant';
import { dateIn, type Instant, instantOf, type MinuteOfDay } from '../../../domain/time';
import { readClock } from '../plan/acts/read-fields';

export type Presence = Pick<Participant, 'presentFrom' | 'presentTo'>;
export type TimesReading =
  | { readonly ok: true; readonly presence: Presence }
  | { readonly ok: false; readonly at: keyof Presence; readonly why: 'badTime' | 'leftFirst' };

/**
 * When somebody came and left, as it was typed, on the day they were there. Nothing typed takes the time away; without a time
 * to come, there is none to leave either.
 */
export function readPresence(known: Presence, typed: { came: string; left: string }, zone: string): TimesReading {
  const [came, left] = [readClock(typed.came), readClock(typed.left)];
  if (!came.ok) return { ok: false, at: 'presentFrom', why: 'badTime' };
  if (!left.ok) return { ok: false, at: 'presentTo', why: 'badTime' };
  const first = known.presentFrom;
  if (first === null || came.value === null) return { ok: true, presence: { presentFrom: null, presentTo: null } };
  const on = (day: Instant, at: MinuteOfDay): Instant => instantOf(zone, dateIn(zone, day), at);
  const presentFrom = on(first, came.value);
  const presentTo = left.value === null ? null : on(known.presentTo ?? first, left.value);
  if (presentTo !== null && presentTo < presentFrom) {
    return { ok: false, at: 'presentTo', why: 'leftFirst' };
  }
  return { ok: true, presence: { presentFrom, presentTo } };
}
