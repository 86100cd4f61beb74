import type { Role } from '../../contract/roles';
import type { GatheringId } from '../../domain/ids';
import { recall, remember } from '../app/memory';

/** How an attempt to get into the room went. */
export type Admission = 'in' | 'refused' | 'tooOften' | 'unreachable';

/** Who the room says that this page is. A pad is told what it writes in; a phone that answers need not know. */
export interface Identity {
  readonly role: Role;
  readonly gatheringId: GatheringId | null;
  readonly bound: string | null;
}

/**
 * `?as=…`, which a pad's link has and a phone's has not: one browser may be open on several pads, and each has a cookie and
 * a secret of its own.
 */
const query = (): string => {
  const name = new URLSearchParams(window.location.search).get('as');
  return name === null ? '' : `?as=${encodeURIComponent(name)}`;
};

const secretKey = (): string => `room-secret${query()}`;

/** The address of this page's own socket. */
export const socketUrl = (): string => `${window.location.origin.replace(/^http/, 'ws')}/ws${query()}`;

/**
 * Takes the secret of the QR code out of the address, where it would be seen over a shoulder and shared by accident, and
 * keeps it so that a page opened again can come in again.
 */
export function takeSecret(): boolean {
  const secret = window.location.hash.slice(1);
  if (secret === '') return false;
  window.history.replaceState(null, '', window.location.pathname + window.location.search);
  remember(secretKey(), secret);
  return true;
}

export const knownSecret = (): string | null => recall(secretKey()) || null;

/** It opens nothing any more: the room has been closed since. */
export const forgetSecret = (): void => remember(secretKey(), '');

export async function join(wish: { readonly secret: string } | { readonly code: string }): Promise<Admission> {
  const body = JSON.stringify(wish);
  const response = await ask('/join', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (response === null || response.status >= 500) return 'unreachable';
  if (response.status === 429) return 'tooOften';
  return response.ok ? 'in' : 'refused';
}

/** Who we are in the room already. A refused socket does not say whether it was the network or the door. */
export async function whoAmI(): Promise<Identity | 'out' | 'unreachable'> {
  const response = await ask(`/session${query()}`, {});
  if (response?.status === 401) return 'out';
  if (!response?.ok) return 'unreachable';
  const session: unknown = await response.json().catch(() => null);
  if (typeof session !== 'object' || session === null || !('role' in session)) return 'unreachable';
  const { role, gatheringId, bound } = session as { role: Role; gatheringId?: GatheringId; bound?: string | null };
  return { role, gatheringId: gatheringId ?? null, bound: bound ?? null };
}

const GIVE_UP = 8_000;

/** null: nobody answered. */
export async function ask(path: string, init: RequestInit): Promise<Response | null> {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), GIVE_UP);
  try {
    return await fetch(path, { ...init, cache: 'no-store', signal: control.signal });
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
