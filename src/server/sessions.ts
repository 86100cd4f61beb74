import { createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import { ROLES, type Role } from '../contract';
import type { GatheringId } from '../domain/ids';
import type { Caller } from '../engine/core/context';
import { digest } from './secrets';

/** Somebody who has shown a ticket, a secret or the code. */
export interface Session {
  readonly id: string;
  readonly caller: Caller;
}

export const newSessionId = (): string => randomBytes(16).toString('base64url');

/**
 * The sessions of one opening of one door. They live in sealed cookies: a thousand phones cost nothing to remember. The
 * room's key lives in memory only, so when the room closes the key is gone and every cookie with it; the facilitator's
 * own door is lent one that outlives a restart.
 */
export class Sessions {
  readonly #key: KeyObject;
  /** How many times a way in has been renewed; a cookie from before is sealed otherwise. */
  readonly #turns = new Map<string, number>();
  readonly #putOut = new Set<string>();
  #changes = 0;

  constructor(
    private readonly gatheringId: GatheringId | null,
    key: Buffer = randomBytes(32),
  ) {
    this.#key = createSecretKey(key);
  }

  /** A cookie's value for this role. The id is the phone's own for a participant, else any fresh one. */
  seal(role: Role, id: string, bound = ''): string {
    return `${role}.${id}.${bound}.${this.#mac(role, id, bound)}`;
  }

  /** Who a cookie's value stands for; null for anything that was not sealed here. */
  find(value: string | undefined): Session | null {
    const [name, id, bound, mac, ...rest] = (value ?? '').split('.');
    const role = ROLES.find((known) => known === name);
    if (role === undefined || id === undefined || bound === undefined || mac === undefined) return null;
    if (rest.length > 0 || !timingSafeEqual(digest(mac), digest(this.#mac(role, id, bound)))) return null;
    if (this.#putOut.has(id)) return null;
    const caller = { role, device: this.#device(role, id), gatheringId: this.gatheringId };
    const whose = { ...(bound !== '' && { bound }), ...(role === 'noteTaker' && { session: id }) };
    return { id, caller: { ...caller, ...whose } };
  }

  /** Counts up whenever somebody is put out: who was let in before may not be in any more. */
  get changes(): number {
    return this.#changes;
  }

  /** Every session of that role, bound to that, is over. */
  endAll(role: Role, bound = ''): void {
    const whose = `${role}.${bound}`;
    this.#turns.set(whose, (this.#turns.get(whose) ?? 0) + 1);
    this.#changes += 1;
  }

  /** That one session is over. */
  endOne(id: string): void {
    this.#putOut.add(id);
    this.#changes += 1;
  }

  /** A phone is a different device in each gathering, so that nothing that is stored can follow it between them. */
  #device(role: Role, id: string): string | null {
    return role === 'participant' ? digest(`${this.gatheringId ?? ''}:${id}`).toString('base64url') : null;
  }

  #mac(role: Role, id: string, bound: string): string {
    const turn = this.#turns.get(`${role}.${bound}`);
    // No part holds a full stop, so the one with a turn is the text of no other.
    const text = `${role}.${id}.${bound}${turn === undefined ? '' : `.${turn}`}`;
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}
