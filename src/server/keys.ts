import { randomBytes } from 'node:crypto';
import type { Role } from '../contract';
import type { CrewGuest } from '../engine/core/context';
import type { Screen } from './cookies';
import { derivedSecret, digest, newCode, newShortSecret, sameSecret } from './secrets';

/** Who may come in at the plain door. */
export type Guest = Screen | 'participant';
const GUESTS: readonly Guest[] = ['participant', 'stage', 'speaker', 'remote'];

export const isGuest = (role: Role): role is Guest => GUESTS.some((known) => known === role);

/** The ways into one opening of the room: a secret for each role, and a code that lets participants in and nobody else. */
export class GuestKeys {
  readonly #secrets = new Map(GUESTS.map((guest) => [guest, newShortSecret()]));
  #code = newCode();
  /** For the page that only says that it was reached: it lets nobody in. */
  readonly hello = newShortSecret();

  get code(): string {
    return this.#code;
  }

  /** What stands after `#` in the link. */
  secretOf(guest: Guest): string {
    return this.#secrets.get(guest) ?? '';
  }

  /** Held against all of them whichever it is, so that the time it takes does not tell. */
  guestOf(given: string): Guest | null {
    const [guest] = [...this.#secrets].filter(([, secret]) => sameSecret(given, secret));
    return guest?.[0] ?? null;
  }

  /** From here on the old one lets nobody in. */
  renew(guest: Guest): void {
    this.#secrets.set(guest, newShortSecret());
    if (guest === 'participant') this.#code = newCode();
  }
}

type CrewRole = CrewGuest['role'];
const CREW: readonly CrewRole[] = ['noteTaker', 'teamMember', 'group', 'camera'];

/** Who comes in at the https door, and nowhere else. */
export const isCrewGuest = (role: Role): role is CrewRole => CREW.some((known) => known === role);

/** The secrets of one opening of the https door: none is kept, each is made of who it is for, and which time. */
export class CrewKeys {
  readonly #key = randomBytes(32);
  readonly #turns = new Map<string, number>();

  /** `role.bound.secret`: what stands after `#` in the link. */
  secretOf({ role, bound = '' }: CrewGuest): string {
    const whose = `${role}.${bound}`;
    return `${whose}.${derivedSecret(this.#key, `${whose}.${this.#turns.get(whose) ?? 0}`)}`;
  }

  /** Whom a secret lets in; null for one that was not made here, or has been renewed since. */
  guestOf(given: string): CrewGuest | null {
    const [name, bound = ''] = given.split('.', 2);
    const role = CREW.find((known) => known === name);
    if (role === undefined) return null;
    const guest = bound === '' ? { role } : { role, bound };
    return sameSecret(given, this.secretOf(guest)) ? guest : null;
  }

  /** From here on the old one lets nobody in. */
  renew({ role, bound = '' }: CrewGuest): void {
    const whose = `${role}.${bound}`;
    this.#turns.set(whose, (this.#turns.get(whose) ?? 0) + 1);
  }
}

/**
 * What a guest's page calls itself in `?as=`. One browser may be open on several pads, and each must stay who it is: text
 * meant for one table shall never land on another's.
 */
export const nameOf = ({ role, bound }: CrewGuest): string =>
  bound === undefined ? role : digest(`${role}.${bound}`).toString('base64url').slice(0, 12);
