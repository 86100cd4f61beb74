import type { GatheringId } from '../../domain/ids';
import type { Reader } from '../../store';
import type { Caller } from './context';

/** A table by its name, a member of the team by theirs, a note-taker by what she calls herself. */
function nameIn(read: Reader, caller: Caller, nameOf: (caller: Caller) => string): string {
  const { role, bound } = caller;
  if (role === 'noteTaker') return nameOf(caller);
  if (bound === undefined || caller.gatheringId === null) return '';
  if (role === 'group') return read.tables.group.get(bound)?.name ?? '';
  return memberName(read, caller.gatheringId, bound);
}

const memberName = (read: Reader, gatheringId: GatheringId, bound: string): string =>
  read.tables.reflection
    .ofGathering(gatheringId)
    .flatMap(({ team }) => team.find(({ id }) => id === bound)?.name ?? [])[0] ?? '';

/** Who did it, as the journal keeps it: their role, and after a space their name where it is known. */
export function actorOf(read: Reader, caller: Caller, nameOf: (caller: Caller) => string): string {
  const name = nameIn(read, caller, nameOf).trim();
  return name === '' ? caller.role : `${caller.role} ${name}`;
}

/** The two apart again; no role has a space in it. */
export function readActor(actor: string): { readonly role: string; readonly name: string } {
  const at = actor.indexOf(' ');
  return at < 0 ? { role: actor, name: '' } : { role: actor.slice(0, at), name: actor.slice(at + 1) };
}

/**
 * Whose steps undo means: each laptop's own, by its session; the facilitator's, whichever window she is in. What she calls
 * herself will not do: two may say the same, and one may change it.
 */
export const handOf = ({ role, session }: Caller): string => (role === 'facilitator' ? '' : (session ?? role));
