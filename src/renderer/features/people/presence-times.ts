import type { Participant } from '../../../domain/participant';
import { dateIn, type Instant, instantOf } from '../../../domain/time';
import { readClock } from '../plan/read-fields';

type Presence = Pick<Participant, 'presentFrom' | 'presentTo'>;
export type TimesReading =
  | { readonly ok: true; readonly patch: Partial<Presence> }
  | { readonly ok: false; readonly why: 'badTime' | 'leftFirst' };

/**
 * When somebody came or left, as it was typed, on the day they were there. Nothing typed takes the time away; without a time
 * to come, there is none to leave either.
 */
export function readPresence(
  person: Presence,
  which: 'presentFrom' | 'presentTo',
  typed: string,
  zone: string,
): TimesReading {
  const read = readClock(typed);
  if (!read.ok) return { ok: false, why: 'badTime' };
  if (read.value === null) {
    return { ok: true, patch: which === 'presentFrom' ? { presentFrom: null, presentTo: null } : { presentTo: null } };
  }
  const known: Instant | null = person[which] ?? person.presentFrom;
  if (known === null) return { ok: false, why: 'badTime' };
  const at = instantOf(zone, dateIn(zone, known), read.value);
  const after = { ...person, [which]: at };
  const isWrong = after.presentFrom !== null && after.presentTo !== null && after.presentTo < after.presentFrom;
  return isWrong ? { ok: false, why: 'leftFirst' } : { ok: true, patch: { [which]: at } };
}
