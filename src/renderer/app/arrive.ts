import type { GatheringId } from '../../domain/ids';
import { join } from '../api/join';
import { href } from './route';
import { FACILITATOR, type Visitor } from './visitor';

const NOBODY: Visitor = { role: 'nobody' };
/** `role.bound.secret`, as the link has it after `#`; the app's own addresses begin with a slash there. */
const SECRET = /^#(noteTaker\.[\w-]*\.[\w-]{20,})$/;

const secretIn = (hash: string): string | null => SECRET.exec(hash)?.[1] ?? null;

/**
 * Who sits at this window. By https she has come through the note-takers' door: her link is traded for a session, and
 * leaves the address, where it could be read over a shoulder.
 */
export async function arrive(): Promise<Visitor> {
  if (window.location.protocol !== 'https:') return FACILITATOR;
  // A new link to the page that is open already changes only what is after «#».
  window.addEventListener('hashchange', () => {
    if (secretIn(window.location.hash)) window.location.reload();
  });
  const secret = secretIn(window.location.hash);
  // Where the room could not be reached it stays, so that loading the page again tries again.
  if (secret && (await join({ secret })) !== 'noContact') window.history.replaceState(null, '', '/');
  const gatheringId = await ownGathering();
  if (gatheringId === null) return NOBODY;
  if (!window.location.hash.startsWith('#/g/')) {
    window.history.replaceState(null, '', href({ name: 'gathering', gatheringId, place: 'notes' }));
  }
  return { role: 'noteTaker', gatheringId };
}

async function ownGathering(): Promise<GatheringId | null> {
  const answer = await fetch('/session?as=noteTaker', { cache: 'no-store' }).catch(() => null);
  const session: unknown = answer?.ok ? await answer.json().catch(() => null) : null;
  if (typeof session !== 'object' || session === null || !('gatheringId' in session)) return null;
  const { gatheringId } = session;
  return typeof gatheringId === 'string' ? (gatheringId as GatheringId) : null;
}
