import { recall, remember } from '../app/memory';

/** How an attempt to get into the room went. */
export type Admission = 'in' | 'refused' | 'tooOften' | 'unreachable';

const SECRET = 'room-secret';

/**
 * Takes the secret of the QR code out of the address, where it would be seen over a shoulder and shared by accident, and
 * keeps it so that a page opened again can come in again.
 */
export function takeSecret(): boolean {
  const secret = window.location.hash.slice(1);
  if (secret === '') return false;
  window.history.replaceState(null, '', window.location.pathname);
  remember(SECRET, secret);
  return true;
}

export const knownSecret = (): string | null => recall(SECRET) || null;

/** It opens nothing any more: the room has been closed since. */
export const forgetSecret = (): void => remember(SECRET, '');

export async function join(wish: { readonly secret: string } | { readonly code: string }): Promise<Admission> {
  const body = JSON.stringify(wish);
  const response = await ask('/join', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (response === null || response.status >= 500) return 'unreachable';
  if (response.status === 429) return 'tooOften';
  return response.ok ? 'in' : 'refused';
}

/** Whether this phone is in the room already. A refused socket does not say whether it was the network or the door. */
export async function standing(): Promise<'in' | 'out' | 'unreachable'> {
  const response = await ask('/session', {});
  if (response?.status === 401) return 'out';
  if (!response?.ok) return 'unreachable';
  const session: unknown = await response.json().catch(() => null);
  // A big screen opened in the same browser has a session too, but not one that may answer.
  const role = typeof session === 'object' && session !== null && 'role' in session ? session.role : null;
  return role === 'participant' ? 'in' : 'out';
}

const GIVE_UP = 8_000;

/** null: nobody answered. */
async function ask(path: string, init: RequestInit): Promise<Response | null> {
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
