import { randomBytes } from 'node:crypto';
import type { Role } from '../contract';
import type { CrewGuest } from '../engine/context';
import type { Screen } from './cookies';
import { derivedSecret, digest, newCode, newShortSecret, sameSecret } from './secrets';

/** Who may come in at the plain door. */
export type Guest = Screen | 'participant';
export const GUESTS: readonly Guest[] = ['participant', 'stage', 'speaker', 'remote'];

/** The ways into one opening of the room: a secret for each role, and a code that lets participants in and nobody else. */
export interface RoomKeys extends Readonly<Record<Guest, string>> {
  readonly code: string;
  /** For the page that only says that it was reached: it lets nobody in. */
  readonly hello: string;
}

export const newRoomKeys = (): RoomKeys => ({
  participant: newShortSecret(),
  stage: newShortSecret(),
  speaker: newShortSecret(),
  remote: newShortSecret(),
  hello: newShortSecret(),
  code: newCode(),
});

type CrewRole = CrewGuest['role'];
const CREW: readonly CrewRole[] = ['noteTaker', 'teamMember', 'group', 'camera'];

/** Who comes in at the https door, and nowhere else. */
export const isCrewGuest = (role: Role): role is CrewRole => CREW.some((known) => known === role);

/** The secrets of one opening of the https door: none is kept, each is made of who it is for. */
export class CrewKeys {
  readonly #key = randomBytes(32);

  /** `role.bound.secret`: what stands after `#` in the link. */
  secretOf({ role, bound = '' }: CrewGuest): string {
    return `${role}.${bound}.${derivedSecret(this.#key, `${role}.${bound}`)}`;
  }

  /** Whom a secret lets in; null for one that was not made here. */
  guestOf(given: string): CrewGuest | null {
    const [name, bound = ''] = given.split('.', 2);
    const role = CREW.find((known) => known === name);
    if (role === undefined) return null;
    const guest = bound === '' ? { role } : { role, bound };
    return sameSecret(given, this.secretOf(guest)) ? guest : null;
  }
}

/**
 * What a guest's page calls itself in `?as=`. One browser may be open on several pads, and each must stay who it is: text
 * meant for one table shall never land on another's.
 */
export const nameOf = ({ role, bound }: CrewGuest): string =>
  bound === undefined ? role : digest(`${role}.${bound}`).toString('base64url').slice(0, 12);
